// Accepts a rectification (销号): every criterion decided on reported evidence, by someone of the audit side who entered none of it.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import {
  acceptanceIsBySomeoneWhoDidNotEnterIt, acceptanceWaitsForAllStagesAndPeriodReports, everyCriterionIsDecidedOnReportedEvidence,
  onlyASubmittedRectificationIsDecided, theAmountsRectifiedAddUp, whatCannotBeRectifiedIsForTheDirector, whatIsRectifiedMeetsItsCriteria,
  whatWasSubmittedIsAccepted,
} from '../rules/acceptance.ts'
import { CriterionDecision, Fen, RectificationResult } from './events.ts'
import { rectifications, reported, whoseOf, type Rectification } from './state.ts'

const Acceptance = z.strictObject({
  decisions: z.array(CriterionDecision).min(1).max(30), rectifiedFen: Fen, result: RectificationResult, opinion: z.string().min(1).max(4_000),
})
type Decisions = z.infer<typeof Acceptance>['decisions']

export const acceptRectification = commandInOrder('AcceptRectification', rectifications, {
  does: { zh: '认定销号', en: 'Accept a rectification' },
  input: Acceptance,
  who: [role('auditor', 'project'), role('teamLeader', 'project'), role('divisionHead', 'project'), role('director')],
  decide: (input, now, { actor }) => {
    const sum = reported(now)
    return allow(
      unmet({
        is: now.is, acceptor: actor.id, roles: actor.roles, enteredBy: now.enteredBy, result: input.result, class: now.class,
        submittedStage: now.submitted?.stageId, stageId: undefined, evidenceUnknown: 0,
        acceptedFen: input.rectifiedFen, reportedFen: sum.rectifiedFen, toRectifyFen: now.amountToRectifyFen, vouchers: sum.proofs.filter(({ kind }) => kind === 'voucher').length,
        stagesOpen: now.stages.length - now.stagesAccepted.length, periodReports: sum.periodReports,
        criteriaNotMet: input.decisions.filter(({ decision }) => decision === 'cannotBeMet').length, ...decided(input.decisions, now, sum.proofs),
      }, RULES),
      () => [{
        type: 'RectificationAccepted',
        data: {
          ...input, ...whoseOf(now), accountablePersons: sum.accountablePersons, rulesMade: sum.rulesMade, ...(now.dueOn === undefined ? {} : { dueOn: now.dueOn }),
        },
      }],
    )
  },
})

const RULES = [
  onlyASubmittedRectificationIsDecided, acceptanceIsBySomeoneWhoDidNotEnterIt, whatWasSubmittedIsAccepted, everyCriterionIsDecidedOnReportedEvidence,
  theAmountsRectifiedAddUp, acceptanceWaitsForAllStagesAndPeriodReports, whatIsRectifiedMeetsItsCriteria, whatCannotBeRectifiedIsForTheDirector,
]

/** How far the decisions cover the criteria, each exactly once, and what files each rests on. */
const decided = (decisions: Decisions, now: Rectification, proofs: ReturnType<typeof reported>['proofs']) => ({
  undecided: now.criteria.filter(({ criterionId }) => decisions.filter((each) => each.criterionId === criterionId).length !== 1).length
    + decisions.filter((each) => !now.criteria.some(({ criterionId }) => criterionId === each.criterionId)).length,
  decided: decisions.map(({ criterionId, decision, evidenceHashes, reason }) => {
    const own = proofs.filter(({ evidenceHash }) => evidenceHashes.includes(evidenceHash))
    const required = now.criteria.find((each) => each.criterionId === criterionId)?.requiredProof
    return {
      decision, explained: reason !== undefined, named: new Set(evidenceHashes).size, proofs: new Set(own.map(({ evidenceHash }) => evidenceHash)).size,
      fitting: own.filter(({ kind }) => kind === required).length,
    }
  }),
})
