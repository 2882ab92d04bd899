// Corrects the count of a democratic assessment, with the reason; what it said before stays in the history.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { theEvidence } from '../asks/the-evidence.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { aHearingIsProvedByEvidenceOfItsProject, aHearingLiesBetweenTheNoticeAndToday, hearingsAreHeldOnSite, theLevelsAddUpToTheBallots } from '../rules/fieldwork-records.ts'
import { same } from '../same.ts'
import { AssessmentCounted } from './events.ts'
import { assessments, countFacts, type Assessment } from './state.ts'

const Asked = z.strictObject({ counted: AssessmentCounted, reason: z.string().min(1).max(1000) })
type Asked = z.infer<typeof Asked>

export const correctAssessment = command('CorrectAssessment', assessments, {
  does: { zh: '更正民主测评', en: 'Correct a democratic assessment' },
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject<Asked, Assessment>(({ state }) => state.projectId), evidence: theEvidence<Asked, Assessment>(({ input }) => input.counted.evidenceIds) },
  decide: ({ counted, reason }, { reasons, projectId, officialId, counted: before }, { asked: { project, evidence }, today }) => {
    if (same(before, counted)) return changingNothing(reasons?.['AssessmentCorrected'], reason)
    const notHeld = counted.evidenceIds.filter((id) => evidence[id]?.is !== 'held' || evidence[id].projectId !== projectId).length
    return allow(
      unmet({ projectIs: project.is, heldOn: counted.heldOn, noticedOn: project.notice?.servedOn ?? '', today, ...countFacts(counted), proofs: counted.evidenceIds.length, notHeld }, [hearingsAreHeldOnSite, aHearingLiesBetweenTheNoticeAndToday, theLevelsAddUpToTheBallots, aHearingIsProvedByEvidenceOfItsProject]),
      () => [{ type: 'AssessmentCorrected', data: { projectId, officialId, counted, before: before!, reason } }],
    )
  },
})
