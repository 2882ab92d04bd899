// Reviews the draft report in one layer: 审核, 复核, 经责复核, 审理, in this order and by people who did not draft it.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { deadline } from '../calendar/deadline.ts'
import { limitOn } from '../limits.ts'
import { role, type Role } from '../roles.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import {
  aReportIsWrittenAfterFieldwork, aReturnedReportIsDraftedAgain, eachLayerIsReviewedByItsOwn, everyObjectionIsResolvedBeforeReview,
  everyOneAuditedIsEvaluated, everyOneAuditedIsHeardBeforeReview, reviewLayersKeepTheirOrder, theLatestDraftIsReviewed, whoeverDraftedDoesNotReview,
} from '../rules/reports.ts'
import { everyReviewPointIsAnswered, reviewPointsHaveNamesOfTheirOwn } from '../rules/review-points.ts'
import { ReviewLayer, ReviewPoint } from './events.ts'
import { auditedParties, commentOf, projects, type Project } from './state.ts'

const REVIEWER: Readonly<Record<ReviewLayer, Role>> = { team: 'teamLeader', division: 'divisionHead', economicResponsibility: 'erReviewer', legal: 'legalReviewer' }

export const reviewReport = command('ReviewReport', projects, {
  does: { zh: '复核审理报告', en: 'Review the draft report' },
  input: z.strictObject({ layer: ReviewLayer, draftNo: z.int().positive(), outcome: z.enum(['agreed', 'returned']), opinion: z.string().min(1).max(8000), points: z.array(ReviewPoint).max(100).optional() }),
  who: [role('teamLeader', 'project'), role('divisionHead', 'project'), role('erReviewer'), role('legalReviewer')],
  decide: (input, project, { actor, occurredOn }) => {
    const facts = {
      is: project.is, ...heard(project), unevaluated: project.officials.filter(({ tenureId }) => project.evaluations[tenureId] === undefined).length,
      layer: input.layer, due: ReviewLayer.options[project.agreed.length] ?? 'none', needs: REVIEWER[input.layer], roles: actor.roles,
      drafted: project.draft?.drafters.includes(actor.id) ?? false, returned: project.returned,
      read: input.draftNo, latest: project.draft?.draftNo ?? 0, unanswered: project.points.filter(({ answered }) => !answered).length,
      pointsNamedAgain: namedAgain([...project.points, ...(input.points ?? [])].map(({ pointId }) => pointId)), on: occurredOn, notBefore: project.lastOn,
    }
    return allow(
      unmet(facts, [
        aReportIsWrittenAfterFieldwork, everyOneAuditedIsHeardBeforeReview, everyObjectionIsResolvedBeforeReview, everyOneAuditedIsEvaluated,
        aReturnedReportIsDraftedAgain, theLatestDraftIsReviewed, reviewLayersKeepTheirOrder, eachLayerIsReviewedByItsOwn, whoeverDraftedDoesNotReview,
        everyReviewPointIsAnswered, reviewPointsHaveNamesOfTheirOwn, noDocumentPredatesTheOneBefore,
      ]),
      () => [{ type: 'ReportReviewed', data: { ...input, ...nextLayer(input, project.pinned.limitsOn, occurredOn) } }],
    )
  },
})

/** Whose turn it is after this layer, and until when: each layer has the time of one node. Nobody's after the last, or after a return. */
const nextLayer = ({ layer, outcome }: { readonly layer: ReviewLayer; readonly outcome: string }, limitsOn: string, on: string) => {
  const next = ReviewLayer.options[ReviewLayer.options.indexOf(layer) + 1]
  if (outcome === 'returned' || next === undefined) return {}
  const { dueOn, ...restsOn } = deadline(limitOn('review-node', limitsOn), on)
  return { next: { layer: next, dueOn, restsOn } }
}

const namedAgain = (ids: readonly string[]): number => ids.length - new Set(ids).size

const heard = (project: Project) => {
  const comments = auditedParties(project).map((party) => commentOf(project, party))
  return {
    unheard: comments.filter((each) => each === undefined || each.is === 'open').length,
    unresolved: comments.filter((each) => each?.is === 'received' && each.objects).length,
  }
}
