// One row per clue, for those on its list only: where it is, with whom, and how its clocks stand. Contents stay sealed.
import { z } from 'zod'
import { sealed } from '../../kernel/sealed.ts'
import { viewOf } from '../../kernel/view.ts'
import type { ClueEvent } from '../../audit/clue/events.ts'

const Leg = z.strictObject({
  hop: z.int(), bodyId: z.string(), role: z.string(), standing: z.enum(['sent', 'received', 'investigating', 'handled', 'fedBack']), feedbackDueOn: z.string().nullable(), limitConfirmed: z.boolean(),
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
  const legs = row.legs.map((each) => each.hop === hop ? { ...each, ...change } : each)
  const waiting = legs.filter(({ standing, feedbackDueOn }) => standing !== 'fedBack' && feedbackDueOn !== null).map(({ feedbackDueOn }) => feedbackDueOn!).sort()
  return { ...row, legs, feedbackDueOn: waiting[0] ?? null, standing: legs.every(({ standing }) => standing === 'fedBack') ? 'fedBack' : 'underWay' }
}

export const clueDesk = viewOf<ClueRow, ClueEvent>(ClueRow, {
  name: 'clue_desk',
  version: 1,
  of: 'clue',
  indexed: ['standing', 'feedbackDueOn', 'recordedOn', 'readers'],
  initial: (clueId) => ({
    clueId, no: '', projectId: '', findingId: null, officialIds: [], kind: '', level: '', concernsIntegrity: false, summary: null, standing: 'recorded', legs: [], receiverType: null, documentNo: null, recordedOn: '',
    transferredOn: null, feedbackDueOn: null, urged: 0, readers: [],
  }),
  on: {
    ClueRecorded: (row, { data, actor, occurredOn }) => ({
      ...row, no: data.no, projectId: data.projectId, findingId: data.findingId ?? null, officialIds: data.officialIds, kind: data.kind, level: data.level, concernsIntegrity: data.concernsIntegrity, summary: data.summary,
      recordedOn: occurredOn, readers: [actor],
    }),
    ClueAccessGranted: (row, { data }) => ({ ...row, readers: [...new Set([...row.readers, data.userId])] }),
    ClueAccessRevoked: (row, { data }) => ({ ...row, readers: row.readers.filter((id) => id !== data.userId) }),
    ClueReviewed: (row, { data }) => ({ ...row, standing: data.outcome === 'agreed' ? 'reviewed' : 'recorded' }),
    ClueApproved: (row) => ({ ...row, standing: 'approved' }),
    ClueTransferred: (row, { data, occurredOn }) => {
      const legs = data.route.map((each): Leg => ({
        hop: each.hop, bodyId: each.bodyId, role: each.role, standing: 'sent', feedbackDueOn: each.feedbackDueOn ?? null, limitConfirmed: each.limitConfirmed ?? false,
        sentOn: occurredOn, receivedOn: null, investigatedOn: null, handledOn: null, fedBackOn: null, outcome: null,
      }))
      return { ...row, standing: 'underWay', receiverType: data.receiverType, documentNo: data.documentNo ?? null, transferredOn: occurredOn, legs, feedbackDueOn: legs.flatMap(({ feedbackDueOn }) => feedbackDueOn ?? []).sort()[0] ?? null }
    },
    ClueReceived: (row, { data, occurredOn }) => leg(row, data.hop, { standing: 'received', receivedOn: occurredOn }),
    ClueReturned: (row) => ({ ...row, standing: 'returned' }),
    ClueSupplemented: (row) => ({ ...row, standing: row.legs.length > 0 ? 'underWay' : 'recorded' }),
    InvestigationOpened: (row, { data, occurredOn }) => leg(row, data.hop, { standing: 'investigating', investigatedOn: occurredOn }),
    ClueHandled: (row, { data, occurredOn }) => leg(row, data.hop, { standing: 'handled', handledOn: occurredOn, outcome: data.outcome }),
    ClueFedBack: (row, { data, occurredOn }) => leg(row, data.hop, { standing: 'fedBack', fedBackOn: occurredOn }),
    ClueUrged: (row) => ({ ...row, urged: row.urged + 1 }),
  },
})
