// One row per person: the projects in whose teams they are or were, and the clues they may know of. Access asks it; nobody looks at it.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import type { ClueEvent } from '../../audit/clue/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'

export const MembershipRow = z.strictObject({ userId: z.string(), projectIds: z.array(z.string()), clueIds: z.array(z.string()) })
type MembershipRow = z.infer<typeof MembershipRow>
type MembershipEvent = ProjectEvent | ClueEvent

const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1)
const including = (all: readonly string[], one: string): string[] => all.includes(one) ? [...all] : [...all, one]

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
  initial: (userId) => ({ userId, projectIds: [], clueIds: [] }),
  on: {
    TeamFormed: (row, { stream }) => ({ ...row, projectIds: including(row.projectIds, idOf(stream)) }),
    TeamChanged: (row, { data, stream }, key) => ({ ...row, projectIds: data.members.some(({ userId }) => userId === key) ? including(row.projectIds, idOf(stream)) : row.projectIds.filter((id) => id !== idOf(stream)) }),
    ClueRecorded: (row, { stream }) => ({ ...row, clueIds: including(row.clueIds, idOf(stream)) }),
    ClueAccessGranted: (row, { stream }) => ({ ...row, clueIds: including(row.clueIds, idOf(stream)) }),
    ClueAccessRevoked: (row, { stream }) => ({ ...row, clueIds: row.clueIds.filter((id) => id !== idOf(stream)) }),
  },
})
