import { expect, test } from 'vitest'
import { FINDING_CHECKS, PROJECT_CHECKS } from '../../../packages/views/gap-list/checks.ts'
import { mendPath } from './mend-path.ts'

const at = (mendedBy: string, findingId: string | null) => mendPath({ mendedBy, projectId: 'P-1', findingId })

test('a gap leads to where it is mended: the finding itself, or the part of the project’s page', () => {
  expect(at('ReviseFinding', 'F-1')).toBe('/findings/F-1')
  expect(at('ReviseWorkingPaper', 'F-1')).toBe('/projects/P-1?tab=papers')
  expect(at('ReceiveData', null)).toBe('/projects/P-1?tab=data')
  expect(at('RecordChecklistProof', null)).toBe('/projects/P-1?tab=fieldwork&part=checklist')
  expect(at('ChangeTeam', null)).toBe('/projects/P-1')
})

test('what is amiss with a finding is mended at the finding or its papers', () =>
  expect([...new Set(FINDING_CHECKS.map(({ mendedBy }) => at(mendedBy, 'F-1')))].sort()).toEqual(['/findings/F-1', '/projects/P-1?tab=papers']))

test('what is amiss with a project is mended on its page', () =>
  expect(PROJECT_CHECKS.filter(({ mendedBy }) => !at(mendedBy, null).startsWith('/projects/P-1'))).toEqual([]))
