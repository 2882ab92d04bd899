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

/** 现场审计“十个一” · 质量控制指南 · 经济责任审计六个要 · 高质量发展六个必须 · 四张清单栏目 · 对象分类和审计间隔 · 整改认定 · 文号代字 */
export const CatalogueKind = z.enum(['fieldChecklist', 'qualityGuide', 'sixDemands', 'sixMusts', 'listColumns', 'classIntervals', 'rectificationRulings', 'documentCodes'])
export type CatalogueKind = z.infer<typeof CatalogueKind>

export const CatalogueEntry = z.strictObject({
  entryId: Id,
  says: z.string().min(1).max(1000),
  /** the heading it stands under: one of the four lists, a class, a place */
  group: z.string().min(1).max(100).optional(),
  /** the step at which it is shown */
  step: z.enum(STEPS).optional(),
  /** whether doing it is proved by evidence */
  proofNeeded: z.boolean(),
})
export type CatalogueEntry = z.infer<typeof CatalogueEntry>

export const CatalogueDescribed = z.strictObject({
  title: z.string().min(1).max(200),
  /** none while nobody has found the wording: it is never made up */
  entries: z.array(CatalogueEntry).max(200).refine((entries) => new Set(entries.map(({ entryId }) => entryId)).size === entries.length, { error: 'must not use an entryId twice' }),
  effectiveFrom: z.iso.date(),
  /** where the wording comes from; what nobody has confirmed is shown as 示例/待核实 */
  source: z.strictObject({ confirmed: z.boolean(), cites: z.string().min(1).max(500) }),
  /** why the former version was replaced */
  reason: z.string().min(1).max(2000).optional(),
})
export type CatalogueDescribed = z.infer<typeof CatalogueDescribed>

export const CatalogueEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('CataloguePublished'), data: CatalogueDescribed.extend({ kind: CatalogueKind, /** counts the versions of this catalogue from 1 */ version: z.int().positive() }) }),
])
export type CatalogueEvent = z.infer<typeof CatalogueEvent>
