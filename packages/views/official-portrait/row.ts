// What a portrait (领导干部画像) is made of. No single score: tenures, audits, findings by area and responsibility, rectification, each with its source.
import { z } from 'zod'
import { sealed } from '../../kernel/sealed.ts'

/** The stream and revision of the event that a line rests on, so that anybody can look it up. */
const source = z.string()

export const PortraitTenure = z.strictObject({ tenureId: z.string(), unitId: z.string(), post: z.string(), capacity: z.string(), fromOn: z.string(), untilOn: z.string().nullable(), subjectClass: z.string().nullable(), source })
export type PortraitTenure = z.infer<typeof PortraitTenure>

/** One audit of one tenure: a project that looks at two tenures of one official is two lines. */
export const PortraitAudit = z.strictObject({
  projectId: z.string(), projectNo: z.string(), title: z.string(), tenureId: z.string(), unitId: z.string(), kind: z.string(), year: z.int(), periodFrom: z.string(), periodTo: z.string(),
  phase: z.enum(['underWay', 'reported', 'closed', 'terminated']), reportNo: z.string().nullable(), reportOn: z.string().nullable(), evaluation: z.string().nullable(), grade: z.string().nullable(), evaluatedOn: z.string().nullable(), source,
})
export type PortraitAudit = z.infer<typeof PortraitAudit>

/** One problem for which this official's responsibility was determined; it counts only while it stands as confirmed. */
export const PortraitFinding = z.strictObject({
  findingId: z.string(), projectId: z.string(), no: z.string(), title: z.string(), categoryCode: z.string(), focusArea: z.string(), unitId: z.string(), tenureId: z.string(),
  conductFrom: z.string(), conductTo: z.string(), amountTotalFen: z.int(), amountInTenureFen: z.int().nullable(), amountNature: z.string(),
  /** 经济责任 · 财会责任; null where nobody has told them apart */
  accountability: z.string().nullable(),
  type: z.string(), code: z.string().nullable(), grounds: z.string(), version: z.int(), determinedOn: z.string(),
  tolerance: z.string().nullable(), standing: z.enum(['determined', 'confirmed', 'overturned']), disposition: z.string().nullable(), source,
})
export type PortraitFinding = z.infer<typeof PortraitFinding>

/** A rectification that is or was this official's to carry out: ordered while in post, or taken over from a predecessor. */
export const PortraitRectification = z.strictObject({
  rectificationId: z.string(), findingId: z.string(), projectId: z.string(), unitId: z.string(),
  standing: z.enum(['open', 'accepted', 'cannotRectify', 'withdrawn', 'handedOver']), tookOver: z.boolean(), source,
})
export type PortraitRectification = z.infer<typeof PortraitRectification>

export const PortraitRow = z.strictObject({
  officialId: z.string(),
  name: z.string().meta({ sorts: 'pinyin' }),
  formerNames: z.array(z.string()),
  gender: z.string().nullable(),
  rank: z.string(),
  idNumber: sealed('idNumber').nullable(),
  tenures: z.array(PortraitTenure),
  audits: z.array(PortraitAudit),
  findings: z.array(PortraitFinding),
  rectifications: z.array(PortraitRectification),
  /** of audits whose report is not issued yet: no part of the portrait until then */
  evaluationLines: z.array(z.strictObject({ projectId: z.string(), tenureId: z.string(), evaluation: z.string(), grade: z.string().nullable(), evaluatedOn: z.string() })),
  /** of today's post, for lists */
  currentPost: z.string().nullable(),
  currentUnitId: z.string().nullable(),
  unitIds: z.array(z.string()),
  projectIds: z.array(z.string()),
  /** the findings above and those behind the rectifications: the ledger knows each rectification by its finding */
  findingIds: z.array(z.string()),
  /** projects, not lines */
  auditCount: z.int(),
  /** those for which the official answers, directly or as a leader */
  confirmedFindings: z.int(),
  directFindings: z.int(),
  leadershipFindings: z.int(),
  /** confirmed, but not this official's to answer for: kept apart */
  notAttributedFindings: z.int(),
  /** confirmed, and put down to the keeping of accounts: listed apart, and no part of what the official answers for in office */
  accountingFindings: z.int(),
  openRectifications: z.int(),
  acceptedRectifications: z.int(),
  /** the day of the last event that changed it */
  changedOn: z.string(),
})
export type PortraitRow = z.infer<typeof PortraitRow>
