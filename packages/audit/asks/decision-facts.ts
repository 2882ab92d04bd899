// Puts what a line of the list of decisions names (officials, evidence) as the facts that its rules need.
import type { DecisionDescribed } from '../decision/events.ts'
import type { Project } from '../project/state.ts'
import type { PiecesOfEvidence } from './the-evidence.ts'

/** Of a line: how many officials it names who are not audited, and how many pieces of evidence the project does not hold. */
export const decisionFacts = (line: DecisionDescribed, projectId: string, project: Project, evidence: PiecesOfEvidence) => ({
  projectIs: project.is,
  strangers: line.opinions.filter(({ officialId }) => !project.officials.some((each) => each.officialId === officialId)).length,
  missing: line.evidenceIds.filter((id) => evidence[id]?.is !== 'held' || evidence[id].projectId !== projectId).length,
})
