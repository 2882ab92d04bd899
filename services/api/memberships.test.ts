import { expect, test } from 'vitest'
import { StoreBusy } from '../../packages/kernel/store.ts'
import { membershipsFrom } from './memberships.ts'

test('a clue is known up to the last day that was said, that day included, or until somebody takes the person off the list', async () => {
  const row = { userId: 'wu', projectIds: ['P-1'], clueIds: ['C-1', 'C-2'], clueAccess: [{ clueId: 'C-1', until: null }, { clueId: 'C-2', until: '2026-06-30' }] }
  const of = (day: string) => membershipsFrom({ row: async () => row, answer: async () => ({ is: 'forbidden' }) } as never, async () => undefined, () => day)('wu')
  expect(await of('2026-06-30')).toEqual({ project: ['P-1'], clue: ['C-1', 'C-2'] })
  expect(await of('2026-07-01')).toEqual({ project: ['P-1'], clue: ['C-1'] })
})

test('whoever is in no team and on no list has nothing of their own', async () =>
  expect(await membershipsFrom({ row: async () => undefined } as never, async () => undefined)('nobody')).toEqual({ project: [], clue: [] }))

test('what has just been done counts, or is waited for: an own act is read with what it gave', async () => {
  let reached = 0n
  const views = { row: async () => ({ projectIds: [], clueAccess: reached >= 7n ? [{ clueId: 'C-1', until: null }] : [] }), waitFor: async (_: unknown, position: bigint) => { reached = position < 9n ? position : reached; return position < 9n } }
  const of = membershipsFrom(views as never, async () => undefined, () => '2026-06-30')
  expect(await of('wu')).toEqual({ project: [], clue: [] })
  expect(await of('wu', 7n)).toEqual({ project: [], clue: ['C-1'] })
  await expect(of('wu', 9n)).rejects.toThrow(StoreBusy)
})
