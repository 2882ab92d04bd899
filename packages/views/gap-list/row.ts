// The row of the list of gaps: what a finding or a project says of itself, so that the checks can look at it.
import { z } from 'zod'
import { AlignmentColumns, NOT_ALIGNED } from '../finding-register/alignment.ts'

/** Something of a project that is still open: its own id, and how it is called. */
const OpenLine = z.strictObject({ id: z.string(), says: z.string() })

const Conclusion = z.strictObject({ officialId: z.string(), tenureId: z.string(), responsible: z.boolean(), evidenceIds: z.array(z.string()) })

export const GapRow = z.strictObject({
  /** `finding-` or `project-`, and the id */
  gapId: z.string(),
  kind: z.enum(['finding', 'project']),
  projectId: z.string(),
  findingId: z.string().nullable(),
  standing: z.enum(['underWay', 'settled']),
  // of a finding
  unitId: z.string(),
  categoryCode: z.string(),
  focusArea: z.string(),
  raisedOn: z.string(),
  accountabilityTold: z.boolean(),
  /** where what was found before is looked up: in the same category, the unit and those audited */
  earlierKeys: z.array(z.string()),
  conductFrom: z.string(),
  conductTo: z.string(),
  amountTotalFen: z.int(),
  amountInTenureFen: z.int().nullable(),
  cause: z.boolean(),
  recommendation: z.boolean(),
  paperIds: z.array(z.string()),
  lawIds: z.array(z.string()),
  conclusions: z.array(Conclusion),
  evidenceIds: z.array(z.string()),
  ...AlignmentColumns,
  // of a project
  /** whose on-site checklist is looked up: a project's own, and no finding's */
  checklistOf: z.string().nullable(),
  phase: z.enum(['preparing', 'fieldwork', 'reporting', 'issued']),
  /** whether a team was formed and nobody in it is the lead auditor */
  withoutLeadAuditor: z.boolean(),
  verificationLines: z.array(OpenLine),
  dataLines: z.array(OpenLine.extend({ neededOn: z.string() })),
  pointLines: z.array(OpenLine),
  sheetLines: z.array(OpenLine),
})
export type GapRow = z.infer<typeof GapRow>

/** Nothing told yet. In: the key of the row. */
export const blank = (gapId: string): GapRow => ({
  gapId, kind: gapId.startsWith('finding-') ? 'finding' : 'project', projectId: '', findingId: null, standing: 'underWay',
  unitId: '', categoryCode: '', focusArea: '', raisedOn: '', accountabilityTold: false, earlierKeys: [], conductFrom: '', conductTo: '', amountTotalFen: 0, amountInTenureFen: null, cause: false, recommendation: false, paperIds: [], lawIds: [], conclusions: [], evidenceIds: [], ...NOT_ALIGNED,
  checklistOf: null, phase: 'preparing', withoutLeadAuditor: false, verificationLines: [], dataLines: [], pointLines: [], sheetLines: [],
})
