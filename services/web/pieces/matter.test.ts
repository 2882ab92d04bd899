import { expect, test } from 'vitest'
import { addressOf, matterOf } from './matter.ts'

test('a task leads to where its matter is dealt with', () => {
  const from = (taskId: string, projectId: string | null = 'P-1') => addressOf(matterOf({ taskId, projectId }))
  expect(from('fieldworkTask-K-1')).toBe('/projects/P-1?tab=fieldwork&part=tasks&ta.taskId=K-1')
  expect(from('resultUse-R-1')).toBe('/deliverables?shows=uses')
  expect(from('finding-F-1')).toBe('/findings/F-1')
  expect(from('workingPaper-W-1')).toBe('/projects/P-1')
  expect(from('unit-U-1', null)).toBe('/')
})
