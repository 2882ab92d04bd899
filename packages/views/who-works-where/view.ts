// One row per person: the projects in whose teams they are, and the clues they may know of. Access asks it; nobody looks at it.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import type { ClueEvent } from '../../audit/clue/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { including, put, without } from '../folding.ts'

export const MembershipRow = z.strictObject({
  userId: z.string(),
  projectIds: z.array(z.string()),
  clueIds: z.array(z.string()),
  /** until which day each clue may be known; null: until somebody takes the person off the list */
  clueAccess: z.array(z.strictObject({ clueId: z.string(), until: z.string().nullable() })),
})
type MembershipRow = z.infer<typeof MembershipRow>
type MembershipEvent = ProjectEvent | ClueEvent

const admitted = (row: MembershipRow, clueId: string, until: string | null): MembershipRow =>
  ({ ...row, clueIds: including(row.clueIds, clueId), clueAccess: put(row.clueAccess, 'clueId', { clueId, until }) })

export const whoWorksWhere = viewOf<MembershipRow, MembershipEvent>(MembershipRow, {
  name: 'who_works_where',
  version: 1,
  of: ({ type, data, actor }) => {
    switch (type) {
      case 'TeamFormed': return data.members.map(({ userId }) => userId)
      case 'TeamChanged': return [...data.members.map(({ userId }) => userId), ...data.left]
      case 'ClueRecorded': return [actor]
      case 'ClueAccessGranted':
      case 'ClueAccessRevoked': return [data.userId]
      default: return []
    }
  },
  initial: (userId) => ({ userId, projectIds: [], clueIds: [], clueAccess: [] }),
  on: {
    TeamFormed: (row, { stream }) => ({ ...row, projectIds: including(row.projectIds, idOf(stream)) }),
    TeamChanged: (row, { data, stream }, key) => ({ ...row, projectIds: data.members.some(({ userId }) => userId === key) ? including(row.projectIds, idOf(stream)) : without(row.projectIds, idOf(stream)) }),
    ClueRecorded: (row, { stream }) => admitted(row, idOf(stream), null),
    ClueAccessGranted: (row, { data, stream }) => admitted(row, idOf(stream), data.until ?? null),
    ClueAccessRevoked: (row, { stream }) => ({ ...row, clueIds: without(row.clueIds, idOf(stream)), clueAccess: row.clueAccess.filter(({ clueId }) => clueId !== idOf(stream)) }),
  },
})
