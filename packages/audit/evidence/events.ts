// What can happen to a piece of audit evidence (审计证据). The file itself lies in the file store, known here by its hash. History: add, never change.
import { z } from 'zod'
import { FileHash } from '../file-hash.ts'

const Id = z.string().min(1).max(64)
const Day = z.iso.date()

export const Signature = z.strictObject({ by: z.string().min(1).max(120), on: Day })

export const EvidenceKind = z.enum(['document', 'evidenceSheet', 'electronicData', 'photograph', 'recording', 'interviewRecord', 'siteInspection', 'expertOpinion'])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** 国家秘密 never enters the system: it is only referred to, by the number under which it is registered. */
export const Secrecy = z.enum(['none', 'workSecret', 'stateSecretRef'])
export type Secrecy = z.infer<typeof Secrecy>

/** 无异议 · 有异议 */
export const SheetPosition = z.enum(['noObjection', 'objects'])

/** 采纳 · 部分采纳 · 不采纳 */
export const ObjectionAdoption = z.enum(['adopted', 'partlyAdopted', 'notAdopted'])

export const EvidenceDescribed = z.strictObject({
  projectId: Id,
  /** an audit item of the approved implementation plan */
  auditItemId: Id.optional(),
  /** all of them, when it covers several: each gets a working paper of its own */
  auditItemIds: z.array(Id).min(1).max(30).optional(),
  /** the tasks of the list (任务清单) that it was collected for */
  taskIds: z.array(Id).min(1).max(30).optional(),
  kind: EvidenceKind,
  title: z.string().min(1).max(200),
  /** SHA-256 of the file, lower-case hex */
  fileHash: FileHash,
  fileName: z.string().min(1).max(255),
  bytes: z.int().positive(),
  mediaType: z.string().min(1).max(120),
  original: z.boolean(),
  providerUnit: z.string().min(1).max(120),
  providerPerson: z.string().min(1).max(60).optional(),
  /** true when it comes from someone other than the audited unit */
  outsideParty: z.boolean(),
  /** the auditors who obtained it */
  collectors: z.array(Id).min(1).max(20),
  /** 证据所属期: the days that it says something about */
  provesFrom: Day,
  provesTo: Day,
  signature: Signature.optional(),
  /** why there is no signature or seal */
  unsignedReason: z.string().min(1).max(500).optional(),
  secrecy: Secrecy,
  stateSecretRegisterNo: z.string().min(1).max(80).optional(),
  /** why it is obtained after fieldwork has finished */
  supplementReason: z.string().min(1).max(500).optional(),
})

/** In: what is said of a piece of evidence. Out: the audit items that it covers, each once. */
export const itemsOf = ({ auditItemId, auditItemIds = [] }: { readonly auditItemId?: string | undefined; readonly auditItemIds?: readonly string[] | undefined }): string[] =>
  [...new Set([...(auditItemId === undefined ? [] : [auditItemId]), ...auditItemIds])]

export const EvidenceEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('EvidenceCollected'), data: EvidenceDescribed.extend({ obtainedOn: Day }) }),
  /** the provider signs or seals later what was first taken in without a signature */
  z.strictObject({ type: z.literal('EvidenceSigned'), data: z.strictObject({ projectId: Id, signature: Signature }) }),
  /** an evidence sheet goes to its provider, until the day by which an opinion is awaited (反馈截止日) */
  z.strictObject({ type: z.literal('EvidenceSheetSent'), data: z.strictObject({ projectId: Id, round: z.int().positive(), sentOn: Day, dueOn: Day }) }),
  z.strictObject({ type: z.literal('EvidenceSheetReturned'), data: z.strictObject({
    projectId: Id, round: z.int().positive(), returnedOn: Day, position: SheetPosition, says: z.string().max(4000), fileHash: FileHash.optional(),
    /** true when it came after the last day; it is kept all the same */
    late: z.boolean(),
  }) }),
  /** what became of an objection (采纳说明) */
  z.strictObject({ type: z.literal('EvidenceSheetObjectionResolved'), data: z.strictObject({ projectId: Id, round: z.int().positive(), adoption: ObjectionAdoption, reason: z.string().min(1).max(2000) }) }),
  /** 逾期视为无异议 */
  z.strictObject({ type: z.literal('EvidenceSheetPeriodExpired'), data: z.strictObject({ projectId: Id, round: z.int().positive(), dueOn: Day }) }),
  z.strictObject({ type: z.literal('EvidenceWithdrawn'), data: z.strictObject({ projectId: Id, reason: z.string().min(1).max(1000) }) }),
])
export type EvidenceEvent = z.infer<typeof EvidenceEvent>
