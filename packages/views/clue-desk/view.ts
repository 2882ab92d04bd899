// One row per clue, for those on its list only: where it is, with whom, and how its clocks stand. Of its contents it keeps ciphertext only.
import { z } from 'zod'
import { sealed } from '../../kernel/sealed.ts'
import { viewOf } from '../../kernel/view.ts'
import type { ClueEvent } from '../../audit/clue/events.ts'
import { changed, earliest, including, without } from '../folding.ts'

const Leg = z.strictObject({
  hop: z.int(), bodyId: z.string(), role: z.string(), standing: z.enum(['sent', 'received', 'investigating', 'handled', 'fedBack']), feedbackDueOn: z.string().nullable(),
  /** false where the day was counted from a limit that nobody confirmed, shown as 待核实 */
  limitConfirmed: z.boolean(),
  sentOn: z.string(), receivedOn: z.string().nullable(), investigatedOn: z.string().nullable(), handledOn: z.string().nullable(), fedBackOn: z.string().nullable(), outcome: z.string().nullable(),
})
type Leg = z.infer<typeof Leg>

export const ClueRow = z.strictObject({
  clueId: z.string(),
  no: z.string(),
  projectId: z.string(),
  findingId: z.string().nullable(),
  officialIds: z.array(z.string()),
  kind: z.string(),
  level: z.string(),
  concernsIntegrity: z.boolean(),
  summary: sealed('text').nullable(),
  persons: sealed('text').nullable(),
  standing: z.enum(['recorded', 'reviewed', 'approved', 'underWay', 'returned', 'fedBack']),
  legs: z.array(Leg),
  receiverType: z.string().nullable(),
  documentNo: z.string().nullable(),
  recordedOn: z.string(),
  transferredOn: z.string().nullable(),
  feedbackDueOn: z.string().nullable(),
  urged: z.int(),
  readers: z.array(z.string()),
})
type ClueRow = z.infer<typeof ClueRow>

/** The change of one leg; the clue has been fed back when its last leg has. */
const leg = (row: ClueRow, hop: number, change: Partial<Leg>): ClueRow => {
  const legs = changed(row.legs, (each) => each.hop === hop, change)
  const waiting = legs.filter(({ standing }) => standing !== 'fedBack').map(({ feedbackDueOn }) => feedbackDueOn)
  return { ...row, legs, feedbackDueOn: earliest(waiting), standing: legs.every(({ standing }) => standing === 'fedBack') ? 'fedBack' : 'underWay' }
}

export const clueDesk = viewOf<ClueRow, ClueEvent>(ClueRow, {
  name: 'clue_desk',
  version: 1,
  of: 'clue',
  indexed: ['standing', 'feedbackDueOn', 'recordedOn', 'projectId'],
  initial: (clueId) => ({
    clueId, no: '', projectId: '', findingId: null, officialIds: [], kind: '', level: '', concernsIntegrity: false, summary: null, persons: null, standing: 'recorded', legs: [], receiverType: null, documentNo: null, recordedOn: '',
    transferredOn: null, feedbackDueOn: null, urged: 0, readers: [],
  }),
  on: {
    ClueRecorded: (row, { data, actor, occurredOn }) => ({
      ...row, no: data.no, projectId: data.projectId, findingId: data.findingId ?? null, officialIds: data.officialIds, kind: data.kind, level: data.level, concernsIntegrity: data.concernsIntegrity, summary: data.summary,
      persons: data.persons ?? null, recordedOn: occurredOn, readers: [actor],
    }),
    ClueAccessGranted: (row, { data }) => ({ ...row, readers: including(row.readers, data.userId) }),
    ClueAccessRevoked: (row, { data }) => ({ ...row, readers: without(row.readers, data.userId) }),
    ClueReviewed: (row, { data }) => ({ ...row, standing: data.outcome === 'agreed' ? 'reviewed' : 'returned' }),
    ClueApproved: (row) => ({ ...row, standing: 'approved' }),
    ClueTransferred: (row, { data, occurredOn }) => {
      const legs = data.route.map((each): Leg => ({
        hop: each.hop, bodyId: each.bodyId, role: each.role, standing: 'sent', feedbackDueOn: each.feedbackDueOn ?? null, limitConfirmed: each.limitId === undefined || each.limitConfirmed === true,
        sentOn: occurredOn, receivedOn: null, investigatedOn: null, handledOn: null, fedBackOn: null, outcome: null,
      }))
      return { ...row, standing: 'underWay', level: data.level, receiverType: data.receiverType, documentNo: data.documentNo ?? null, transferredOn: occurredOn, legs, feedbackDueOn: earliest(legs.map(({ feedbackDueOn }) => feedbackDueOn)) }
    },
    ClueReceived: (row, { data, occurredOn }) => leg(row, data.hop, { standing: 'received', receivedOn: occurredOn }),
    // It is not under way any more, and no clock runs; supplemented, it is reviewed and transferred anew.
    ClueReturned: (row) => ({ ...row, standing: 'returned', legs: [], feedbackDueOn: null }),
    ClueSupplemented: (row) => ({ ...row, standing: 'recorded' }),
    InvestigationOpened: (row, { data, occurredOn }) => leg(row, data.hop, { standing: 'investigating', investigatedOn: occurredOn }),
    ClueHandled: (row, { data, occurredOn }) => leg(row, data.hop, { standing: 'handled', handledOn: occurredOn, outcome: data.outcome }),
    ClueFedBack: (row, { data, occurredOn }) => leg(row, data.hop, { standing: 'fedBack', fedBackOn: occurredOn }),
    ClueUrged: (row) => ({ ...row, urged: row.urged + 1 }),
  },
})
