// What can happen to a clue (问题线索) that is handed to another body, from record to feedback. All contents are sealed. History: add, never change.
import { z } from 'zod'
import { sealed } from '../../kernel/sealed.ts'
import { FileHash } from '../file-hash.ts'

const Id = z.string().min(1).max(64)
const Day = z.iso.date()
const Sealed = sealed('text')
const Hop = z.int().min(1).max(3)

/** 事实已查清的事项 · 疑点线索 */
export const ClueKind = z.enum(['confirmedMatter', 'suspicion'])
/** 市直 · 区县(市) */
export const ClueLevel = z.enum(['municipal', 'district'])
/** 纪委监委 · 公安 · 行政主管机关 · 任免机关 · 上下级审计机关 */
export const ReceiverType = z.enum(['disciplineSupervision', 'publicSecurity', 'competentAuthority', 'personnelAuthority', 'auditBureau'])

/** One body on the way of a clue. Its clock is kept by hop: a district matter has two. */
export const RouteHop = z.strictObject({
  hop: Hop,
  bodyId: Id,
  role: z.enum(['supervise', 'handle']),
  /** absent where no limit could be found; a limit nobody confirmed is marked, and shown as 待核实 */
  feedbackDueOn: Day.optional(),
  limitId: z.string().min(1).max(80).optional(),
  limitVersion: z.string().min(1).max(40).optional(),
  limitConfirmed: z.boolean().optional(),
})

/** 立案 · 函询 · 处分 · 移送司法 · 行政处理处罚 · 了结 · 不成立 */
export const HandlingOutcome = z.enum(['caseFiled', 'inquiry', 'sanction', 'judicialTransfer', 'administrativePenalty', 'closed', 'unfounded'])

export const ClueRecordedData = z.strictObject({
  no: z.string().min(1).max(40),
  projectId: Id,
  findingId: Id.optional(),
  officialIds: z.array(Id).max(20),
  kind: ClueKind,
  level: ClueLevel,
  /** a report on the project then leaves out the sentence that no breach of integrity was found */
  concernsIntegrity: z.boolean(),
  summary: Sealed,
  persons: Sealed.optional(),
  /** digests of the pages that go with it; the pages themselves are restricted files */
  attachmentHashes: z.array(FileHash).max(200),
})

/** the edge asks whether the account is there and its roles can use the access */
export const ClueAccessGranted = z.strictObject({ userId: Id.meta({ 'x-reader-of': 'clue' }), reason: Sealed, until: Day.optional() })
export const ClueAccessRevoked = z.strictObject({ userId: Id, reason: Sealed })
/** the legal division is the single window: it reviews before approval */
export const ClueReviewed = z.strictObject({ outcome: z.enum(['agreed', 'returned']), opinion: Sealed })
export const ClueApproved = z.strictObject({ opinion: Sealed.optional() })
/** 退回补充 · 不予受理 */
export const ClueReturned = z.strictObject({ hop: Hop, as: z.enum(['supplementWanted', 'notAccepted']), reason: Sealed })
export const ClueSupplemented = z.strictObject({ supplement: Sealed, attachmentHashes: z.array(FileHash).max(200) })
export const InvestigationOpened = z.strictObject({ hop: Hop, note: Sealed.optional() })
export const ClueHandled = z.strictObject({ hop: Hop, outcome: HandlingOutcome, detail: Sealed, personsHandled: z.int().nonnegative().max(10_000).optional(), amountFen: z.int().nonnegative().max(10_000_000_000_000).optional() })
export const ClueFedBack = z.strictObject({ hop: Hop, feedback: Sealed, documentNo: z.string().min(1).max(60).optional() })
export const ClueUrged = z.strictObject({ hop: Hop, letter: Sealed, documentNo: z.string().min(1).max(60).optional() })

export const ClueEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ClueRecorded'), data: ClueRecordedData }),
  z.strictObject({ type: z.literal('ClueAccessGranted'), data: ClueAccessGranted }),
  z.strictObject({ type: z.literal('ClueAccessRevoked'), data: ClueAccessRevoked }),
  z.strictObject({ type: z.literal('ClueReviewed'), data: ClueReviewed }),
  z.strictObject({ type: z.literal('ClueApproved'), data: ClueApproved }),
  z.strictObject({ type: z.literal('ClueTransferred'), data: z.strictObject({ receiverType: ReceiverType, route: z.array(RouteHop).min(1).max(3), documentNo: z.string().min(1).max(60).optional(), level: ClueLevel }) }),
  /** the receipt (回执) of one hop */
  z.strictObject({ type: z.literal('ClueReceived'), data: z.strictObject({ hop: Hop, bodyId: Id, receiptNo: z.string().min(1).max(60).optional() }) }),
  z.strictObject({ type: z.literal('ClueReturned'), data: ClueReturned }),
  z.strictObject({ type: z.literal('ClueSupplemented'), data: ClueSupplemented }),
  z.strictObject({ type: z.literal('InvestigationOpened'), data: InvestigationOpened }),
  z.strictObject({ type: z.literal('ClueHandled'), data: ClueHandled }),
  z.strictObject({ type: z.literal('ClueFedBack'), data: ClueFedBack }),
  z.strictObject({ type: z.literal('ClueUrged'), data: ClueUrged }),
])
export type ClueEvent = z.infer<typeof ClueEvent>
