// Records an interview: topics, who asked and who wrote, and the signed record as evidence; who was heard is sealed.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theEvidence } from '../asks/the-evidence.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { aHearingIsProvedByEvidenceOfItsProject, aHearingLiesBetweenTheNoticeAndToday, aRecordIsEnteredOnce, hearingsAreHeldOnSite, theTeamHoldsTheInterview } from '../rules/fieldwork-records.ts'
import { same } from '../same.ts'
import { InterviewDescribed } from './events.ts'
import { interviews, type Interview } from './state.ts'

export const recordInterview = command('RecordInterview', interviews, {
  does: { zh: '登记谈话', en: 'Record an interview' },
  opens: true,
  input: InterviewDescribed,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: {
    project: theProject<InterviewDescribed, Interview>(({ input }) => input.projectId),
    evidence: theEvidence<InterviewDescribed, Interview>(({ input }) => [input.evidenceId]),
  },
  decide: (input, { is, described }, { asked: { project, evidence }, today }) => {
    if (is === 'recorded' && same(described, input)) return [] // asked twice, decided once
    const piece = evidence[input.evidenceId]
    const facts = {
      is, projectIs: project.is, heldOn: input.heldOn, noticedOn: project.notice?.servedOn ?? '', today, proofs: 1, notHeld: piece?.is === 'held' && piece.projectId === input.projectId ? 0 : 1,
      strangers: [input.askedBy, input.writtenBy].filter((each) => !project.team.some(({ userId }) => userId === each)).length, people: new Set([input.askedBy, input.writtenBy]).size,
    }
    return allow(
      unmet(facts, [aRecordIsEnteredOnce, hearingsAreHeldOnSite, aHearingLiesBetweenTheNoticeAndToday, theTeamHoldsTheInterview, aHearingIsProvedByEvidenceOfItsProject]),
      () => [{ type: 'InterviewRecorded', data: input }],
    )
  },
})
