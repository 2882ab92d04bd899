// What can happen to a catalogue (业务目录): a list of the bureau's own, such as 十个一 or the quality guide, published version by version. History: add, never change.
import { z } from 'zod'

const Id = z.string().min(1).max(64)

/** The steps of an audit to which an entry may belong: names of commands, so that it is shown where the step is done. */
export const STEPS = [
  'EstablishProject', 'FormTeam', 'ChangeTeam', 'RecordPreAuditSurvey', 'DraftImplementationPlan', 'ApproveImplementationPlan', 'ServeNotice', 'HoldEntryMeeting', 'StartFieldwork',
  'ListDuty', 'ListDecision', 'ListVerification', 'ConcludeVerification', 'RequestData', 'CollectEvidence', 'RecordSignature', 'DraftWorkingPaper', 'ReviewWorkingPaper',
  'RaiseFinding', 'AlignTenure', 'DetermineResponsibility', 'AssessTolerance', 'FinishFieldwork', 'DraftReport', 'RequestComments', 'RecordComment', 'ResolveComment', 'ReviewReport', 'AnswerReviewPoint',
  'GiveEvaluation', 'SignDocument', 'IssueReport', 'ServeReport', 'OrderRectification', 'AcceptRectification', 'RecordClue', 'CloseProject', 'ArchiveProject',
] as const

/** 现场审计“十个一” · 质量控制指南 */
export const CatalogueKind = z.enum(['fieldChecklist', 'qualityGuide'])
export type CatalogueKind = z.infer<typeof CatalogueKind>

export const CatalogueEntry = z.strictObject({
  entryId: Id,
  says: z.string().min(1).max(1000),
  /** the step at which it is shown */
  step: z.enum(STEPS).optional(),
  /** whether doing it is proved by evidence */
  proofNeeded: z.boolean(),
})
export type CatalogueEntry = z.infer<typeof CatalogueEntry>

export const CatalogueDescribed = z.strictObject({
  title: z.string().min(1).max(200),
  entries: z.array(CatalogueEntry).min(1).max(200).refine((entries) => new Set(entries.map(({ entryId }) => entryId)).size === entries.length, { error: 'must not use an entryId twice' }),
  effectiveFrom: z.iso.date(),
  /** where the wording comes from; what nobody has confirmed is shown as 示例/待核实 */
  source: z.strictObject({ confirmed: z.boolean(), cites: z.string().min(1).max(500) }),
})
export type CatalogueDescribed = z.infer<typeof CatalogueDescribed>

export const CatalogueEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('CataloguePublished'), data: CatalogueDescribed.extend({ kind: CatalogueKind, /** counts the versions of this catalogue from 1 */ version: z.int().positive() }) }),
])
export type CatalogueEvent = z.infer<typeof CatalogueEvent>
