// The shapes of the rows that forms are filled from: types only, taken from the queries themselves.
import type { z } from 'zod'
import type { listEvidence } from '../../views/evidence-register/query.ts'
import type { listFieldworkTasks } from '../../views/fieldwork-task-list/query.ts'
import type { listFindings } from '../../views/finding-register/query.ts'
import type { listOfficials } from '../../views/official-portrait/query.ts'
import type { listProjects } from '../../views/project-register/query.ts'
import type { listRectifications } from '../../views/rectification-ledger/query.ts'
import type { listReviewPoints } from '../../views/review-points/query.ts'
import type { listWorkingPapers } from '../../views/working-paper-register/query.ts'

type Output<Asked extends { readonly output: z.ZodType }> = z.infer<Asked['output']>

export type Evidence = Output<typeof listEvidence>
export type FieldworkTask = Output<typeof listFieldworkTasks>
export type Finding = Output<typeof listFindings>
export type Official = Output<typeof listOfficials>
export type Project = Output<typeof listProjects>
export type Rectification = Output<typeof listRectifications>
export type ReviewPoint = Output<typeof listReviewPoints>
export type WorkingPaper = Output<typeof listWorkingPapers>
