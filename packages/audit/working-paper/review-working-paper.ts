// Reviews a working paper: approves it, asks for more evidence, or has the conclusion corrected; then accepts the follow-up.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { theEvidence } from '../asks/the-evidence.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { noPaperIsApprovedOverAnUnansweredObjection } from '../rules/evidence-sheets.ts'
import {
  onlyAPaperAwaitingReviewIsReviewed, theEvidenceIsHeldInTheSameProject, theReviewerWhoAskedAcceptsTheFollowUp, thoseWhoLeadTheTeamReview,
  whoeverWroteAPaperDoesNotReviewIt, workingPapersBelongToAnAuditUnderWay,
} from '../rules/working-papers.ts'
import { ReviewOutcome } from './events.ts'
import { workingPapers, type WorkingPaper } from './state.ts'

export const reviewWorkingPaper = commandInOrder('ReviewWorkingPaper', workingPapers, {
  does: { zh: '审核底稿', en: 'Review a working paper' },
  input: z.strictObject({ outcome: ReviewOutcome, opinion: z.string().min(1).max(4000) }),
  who: [role('teamLeader', 'project'), role('auditor', 'project')],
  asks: {
    project: theProject(({ state }: { state: WorkingPaper }) => state.projectId),
    evidence: theEvidence(({ state }: { state: WorkingPaper }) => state.written.evidenceIds),
  },
  decide: (input, paper, { asked: { project, evidence }, actor }) => {
    const facts = {
      is: paper.is, projectIs: project.is, wrote: paper.writers.includes(actor.id),
      teamRole: project.team.find(({ userId }) => userId === actor.id)?.role ?? 'none',
      askedBy: paper.askedBy ?? '', reviewer: actor.id, askerInTeam: project.team.some(({ userId }) => userId === paper.askedBy),
      unanswered: input.outcome === 'approved' ? paper.written.evidenceIds.filter((each) => evidence[each]?.unanswered === true).length : 0,
      missing: input.outcome === 'approved' ? paper.written.evidenceIds.filter((each) => evidence[each]?.is !== 'held').length : 0,
    }
    return allow(
      unmet(facts, [
        onlyAPaperAwaitingReviewIsReviewed, workingPapersBelongToAnAuditUnderWay, whoeverWroteAPaperDoesNotReviewIt, thoseWhoLeadTheTeamReview,
        theReviewerWhoAskedAcceptsTheFollowUp, theEvidenceIsHeldInTheSameProject, noPaperIsApprovedOverAnUnansweredObjection,
      ]),
      () => [{ type: 'WorkingPaperReviewed', data: { projectId: paper.projectId, ...input } }],
    )
  },
})
