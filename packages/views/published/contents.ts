// Everything that leaves the house for other institutions, and nothing else does: no person, no clue, no free text.
import { publishedFindings } from './findings.ts'
import { publishedProjects } from './projects.ts'
import type { Published } from './published.ts'
import { publishedRectifications } from './rectifications.ts'
import { publishedLaws, publishedPlans, publishedUnits } from './registers.ts'

export const published: Published = {
  ...publishedPlans,
  ...publishedProjects,
  ...publishedFindings,
  ...publishedRectifications,
  ...publishedUnits,
  ...publishedLaws,
}
