import { expect, test } from 'vitest'
import type { ClueEvent } from '../../audit/clue/events.ts'
import { clues } from '../../audit/clue/state.ts'
import { established, LEAD_AUDITOR, LEADER, MEMBER, projectP1, teamFormed } from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { projects } from '../../audit/project/state.ts'
import { history, told } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { QUERIES } from '../contents.ts'
import { whoWorksWhere } from './view.ts'

test('whoever is in a team works in its project, in several at once', () => {
  const alone: ProjectEvent = { ...teamFormed, data: { ...teamFormed.data, members: [{ userId: LEADER, role: 'leader' }] } }
  shows(whoWorksWhere).given(projectP1.established(teamFormed), history(projects, 'P-2', established, alone)).then({
    [LEADER]: { userId: LEADER, projectIds: ['P-1', 'P-2'], clueIds: [], clueAccess: [] },
    [LEAD_AUDITOR]: { userId: LEAD_AUDITOR, projectIds: ['P-1'], clueIds: [], clueAccess: [] },
    [MEMBER]: { userId: MEMBER, projectIds: ['P-1'], clueIds: [], clueAccess: [] },
  })
})

test('whoever leaves a team works there no longer, and whoever joins does', () => {
  const changed: ProjectEvent = { type: 'TeamChanged', data: { joined: [{ userId: 'feng', role: 'member' }], left: [MEMBER], recusals: [], reason: '工作调整', from: '2026-03-20', members: [...teamFormed.data.members.slice(0, 2), { userId: 'feng', role: 'member' }] } }
  const tale = projectP1.established(teamFormed, changed)
  shows(whoWorksWhere).given(tale).thenRow(MEMBER, { projectIds: [] })
  shows(whoWorksWhere).given(tale).thenRow('feng', { projectIds: ['P-1'] })
  shows(whoWorksWhere).given(tale).thenRow(LEADER, { projectIds: ['P-1'] })
})

test('a clue is known to whoever recorded it and to those let in, until the day that was said or until they are taken off the list', () => {
  const granted: ClueEvent = { type: 'ClueAccessGranted', data: { userId: 'wu', reason: secret, until: '2026-06-30' } }
  const revoked: ClueEvent = { type: 'ClueAccessRevoked', data: { userId: 'wu', reason: secret } }
  shows(whoWorksWhere).given(history(clues, 'C-1', recorded, granted)).then({
    li: { userId: 'li', projectIds: [], clueIds: ['C-1'], clueAccess: [{ clueId: 'C-1', until: null }] },
    wu: { userId: 'wu', projectIds: [], clueIds: ['C-1'], clueAccess: [{ clueId: 'C-1', until: '2026-06-30' }] },
  })
  shows(whoWorksWhere).given(history(clues, 'C-1', recorded, granted, revoked)).thenRow('wu', { clueIds: [], clueAccess: [] })
  shows(whoWorksWhere).given(history(clues, 'C-1', recorded, granted, revoked)).thenRow('li', { clueIds: ['C-1'] })
})

test('nobody can ask this view anything, nor look anything up in it', () =>
  expect(QUERIES.filter(({ from, lookups }) => [from, ...Object.values(lookups ?? {}).map((each) => each.from)].some((view) => (view as unknown) === whoWorksWhere))).toEqual([]))

const secret = { $enc: { k: 'clue-C-1/summary', n: 'bm9uY2U', c: 'Y2lwaGVydGV4dA', t: 'dGFn' } }
const recorded: ClueEvent = told<ClueEvent>({ type: 'ClueRecorded', data: { no: '线索2026-01', projectId: 'P-1', officialIds: [], kind: 'suspicion', level: 'municipal', concernsIntegrity: false, summary: secret, attachmentHashes: [] } }, { actor: 'li' })
