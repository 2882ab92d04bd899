// What can happen to a document on its way to being issued (公文审签). Every signature is bound to the hash of what was signed. History: add, never change.
import { z } from 'zod'
import { FileHash } from '../file-hash.ts'

const Id = z.string().min(1).max(64)
const Day = z.iso.date()
const VersionNo = z.int().positive()
const Opinion = z.string().min(1).max(4000)

/** Referral documents (移送处理书) are not among them: they go with their clue, for those on its list alone. */
export const DocumentKind = z.enum(['auditNotice', 'consultationLetter', 'auditDecision', 'erReport', 'resultReport'])
export type DocumentKind = z.infer<typeof DocumentKind>

export const SigningNodeId = z.enum(['division', 'economicResponsibility', 'legal', 'office', 'chiefAuditor', 'deputyDirector', 'director'])
export type SigningNodeId = z.infer<typeof SigningNodeId>

/** Whose turn it is from now on, and until when; absent once the last node has signed. */
const Due = z.strictObject({
  nodeId: SigningNodeId, dueOn: Day,
  restsOn: z.strictObject({ limitId: Id, limitVersion: z.string().min(1).max(80), calendarVersion: z.string().min(1).max(80), provisional: z.boolean() }),
})
export type Due = z.infer<typeof Due>

export const Signed = z.strictObject({ nodeId: SigningNodeId, by: Id, on: Day })
export type Signed = z.infer<typeof Signed>

export const SigningEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('SigningStarted'), data: z.strictObject({
    projectId: Id, kind: DocumentKind, title: z.string().min(1).max(200), contentHash: FileHash, draftedBy: Id,
    /** the draft of the report, when the document is one */
    draftNo: VersionNo.optional(),
    /** the chain as it is worded on this day, kept with the document */
    chain: z.strictObject({ id: z.enum(['A', 'B']), version: Day, nodes: z.array(z.strictObject({ nodeId: SigningNodeId, role: Id })).min(1).max(20) }),
    /** nodes that agreed to this very content before, when they reviewed the draft */
    taken: z.array(Signed).max(20),
    next: Due,
  }) }),
  z.strictObject({ type: z.literal('DocumentSigned'), data: z.strictObject({
    projectId: Id, kind: DocumentKind, nodeId: SigningNodeId, contentHash: FileHash, opinion: Opinion.optional(),
    /** true when it took longer than the node may take */
    late: z.boolean(), next: Due.optional(),
  }) }),
  z.strictObject({ type: z.literal('DocumentReturned'), data: z.strictObject({
    projectId: Id, kind: DocumentKind, nodeId: SigningNodeId, to: z.union([SigningNodeId, z.literal('drafter')]), opinion: Opinion,
    /** signatures that no longer count, because the paper went back behind them */
    voided: z.array(Signed).max(20), next: Due.optional(),
  }) }),
  z.strictObject({ type: z.literal('DocumentRevised'), data: z.strictObject({
    projectId: Id, kind: DocumentKind, versionNo: VersionNo, contentHash: FileHash, formerHash: FileHash, reason: z.string().min(1).max(1000), draftNo: VersionNo.optional(),
    /** every signature on the former content */
    voided: z.array(Signed).max(20), taken: z.array(Signed).max(20), next: Due,
  }) }),
  z.strictObject({ type: z.literal('SigningAbandoned'), data: z.strictObject({ projectId: Id, kind: DocumentKind, reason: z.string().min(1).max(1000) }) }),
])
export type SigningEvent = z.infer<typeof SigningEvent>
