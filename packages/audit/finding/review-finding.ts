// Gives the opinion of one layer of review on a finding and its conclusions: 审核, 复核, 经责复核, 审理.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { aReviewerHoldsTheOfficeOfTheLayer, aReviewerJudgesTheWorkOfOthers, everyOfficialAuditedHasAConclusion, onlyAnOpenFindingChanges, theLayersOfReviewAgreeInOrder } from '../rules/findings.ts'
import { ReviewLayer } from './events.ts'
import { findings, withoutConclusion, type Finding } from './state.ts'

const Review = z.strictObject({ layer: ReviewLayer, opinion: z.string().min(1).max(4_000), outcome: z.enum(['agreed', 'returned']) })

export const reviewFinding = commandInOrder('ReviewFinding', findings, {
  does: { zh: '复核审理问题', en: 'Review a finding' },
  input: Review,
  who: [role('teamLeader', 'project'), role('divisionHead', 'project'), role('erReviewer'), role('legalReviewer')],
  asks: { project: theProject<z.infer<typeof Review>, Finding>(({ state }) => state.projectId) },
  decide: (input, finding, { actor, asked }) => {
    const last = finding.lastReview
    if (last?.by === actor.id && last.layer === input.layer && last.outcome === input.outcome && last.opinion === input.opinion) return [] // asked twice, decided once
    return allow(
      unmet({
        ...input, is: finding.is, roles: actor.roles, reviewer: actor.id, agreed: finding.agreed.map(({ layer }) => layer), reviewers: finding.agreed.map(({ by }) => by),
        determiners: Object.values(finding.conclusions).map(({ by }) => by), withoutConclusion: withoutConclusion(finding, asked.project.officials).length,
      }, [onlyAnOpenFindingChanges, theLayersOfReviewAgreeInOrder, aReviewerHoldsTheOfficeOfTheLayer, aReviewerJudgesTheWorkOfOthers, everyOfficialAuditedHasAConclusion]),
      () => [{ type: 'FindingReviewed', data: input }],
    )
  },
})
