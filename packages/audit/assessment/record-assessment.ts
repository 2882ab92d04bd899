// Records how one audited official was assessed by ballot: five levels that add up, with the tally as evidence.
import { z } from 'zod'
import { command, theEvents } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theEvidence } from '../asks/the-evidence.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { aHearingIsProvedByEvidenceOfItsProject, aHearingLiesBetweenTheNoticeAndToday, aRecordIsEnteredOnce, hearingsAreHeldOnSite, theAssessedIsAuditedAndAssessedOnce, theLevelsAddUpToTheBallots } from '../rules/fieldwork-records.ts'
import { same } from '../same.ts'
import { AssessmentCounted, type AssessmentEvent } from './events.ts'
import { assessments, countFacts, type Assessment } from './state.ts'

const Asked = z.strictObject({ projectId: z.string().min(1).max(64), officialId: z.string().min(1).max(64), counted: AssessmentCounted })
type Asked = z.infer<typeof Asked>

export const recordAssessment = command('RecordAssessment', assessments, {
  does: { zh: '登记民主测评', en: 'Record a democratic assessment' },
  opens: true,
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: {
    project: theProject<Asked, Assessment>(({ input }) => input.projectId),
    evidence: theEvidence<Asked, Assessment>(({ input }) => input.counted.evidenceIds),
    assessed: theEvents<AssessmentEvent>()<Asked, Assessment, readonly string[]>(({ input }) => [{ type: 'project', id: input.projectId }], [], { AssessmentRecorded: (all, { data }) => [...all, data.officialId] }),
  },
  decide: (input, { is, projectId, officialId, counted }, { asked: { project, evidence, assessed }, today }) => {
    if (is === 'recorded' && projectId === input.projectId && officialId === input.officialId && same(counted, input.counted)) return [] // asked twice, decided once
    const facts = {
      is, projectIs: project.is, heldOn: input.counted.heldOn, noticedOn: project.notice?.servedOn ?? '', today, audited: project.officials.some((each) => each.officialId === input.officialId), assessedBefore: is === 'unknown' && assessed.includes(input.officialId), ...countFacts(input.counted),
      proofs: input.counted.evidenceIds.length, notHeld: input.counted.evidenceIds.filter((id) => evidence[id]?.is !== 'held' || evidence[id].projectId !== input.projectId).length,
    }
    return allow(
      unmet(facts, [aRecordIsEnteredOnce, hearingsAreHeldOnSite, aHearingLiesBetweenTheNoticeAndToday, theAssessedIsAuditedAndAssessedOnce, theLevelsAddUpToTheBallots, aHearingIsProvedByEvidenceOfItsProject]),
      () => [{ type: 'AssessmentRecorded', data: input }],
    )
  },
})
