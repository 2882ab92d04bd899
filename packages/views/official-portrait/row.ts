// What a portrait (领导干部画像) is made of. No single score: tenures, audits, findings by area and responsibility, rectification, each with its source.
import { z } from 'zod'
import { sealed } from '../../kernel/sealed.ts'

export const PortraitTenure = z.strictObject({ tenureId: z.string(), unitId: z.string(), post: z.string(), capacity: z.string(), fromOn: z.string(), untilOn: z.string().nullable(), subjectClass: z.string().nullable() })
export const PortraitAudit = z.strictObject({
  projectId: z.string(), projectNo: z.string(), title: z.string(), tenureId: z.string(), unitId: z.string(), kind: z.string(), year: z.int(), periodFrom: z.string(), periodTo: z.string(),
  phase: z.enum(['underWay', 'reported', 'closed', 'terminated']), reportNo: z.string().nullable(), reportOn: z.string().nullable(), evaluation: z.string().nullable(), grade: z.string().nullable(), evaluatedOn: z.string().nullable(),
})
export const PortraitFinding = z.strictObject({
  findingId: z.string(), projectId: z.string(), no: z.string(), title: z.string(), categoryCode: z.string(), focusArea: z.string(), unitId: z.string(), tenureId: z.string(),
  conductFrom: z.string(), conductTo: z.string(), amountTotalFen: z.int(), amountInTenureFen: z.int().nullable(), amountNature: z.string(),
  type: z.string(), code: z.string().nullable(), grounds: z.string(), version: z.int(), determinedOn: z.string(),
  tolerance: z.string().nullable(), standing: z.enum(['determined', 'confirmed', 'overturned']), disposition: z.string().nullable(),
  rectification: z.enum(['none', 'ordered', 'running', 'accepted', 'cannotRectify']), dueOn: z.string().nullable(), reopened: z.int(),
  /** the stream and revision of the event that this line rests on */
  source: z.string(),
})

export const PortraitRow = z.strictObject({
  officialId: z.string(),
  name: z.string(),
  formerNames: z.array(z.string()),
  gender: z.string().nullable(),
  rank: z.string(),
  idNumber: sealed('idNumber').nullable(),
  tenures: z.array(PortraitTenure),
  audits: z.array(PortraitAudit),
  findings: z.array(PortraitFinding),
  /** of today's post, for lists */
  currentPost: z.string().nullable(),
  currentUnitId: z.string().nullable(),
  unitIds: z.array(z.string()),
  projectIds: z.array(z.string()),
  auditCount: z.int(),
  confirmedFindings: z.int(),
  directFindings: z.int(),
  leadershipFindings: z.int(),
  openRectifications: z.int(),
  acceptedRectifications: z.int(),
  /** the day of the last event that changed it */
  changedOn: z.string(),
})
export type PortraitRow = z.infer<typeof PortraitRow>
export type PortraitFinding = z.infer<typeof PortraitFinding>
