// Locks a candidate into every recommendation of a plan, with the reason.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { tenuresNamed } from '../asks/tenures.ts'
import { role } from '../roles.ts'
import { onlyWhatIsNotYetSubmittedChanges } from '../rules/planning.ts'
import { aCandidateIsATenureOfItsUnit, aDecisionIsReleasedBeforeAnother } from '../rules/planning-recommendation.ts'
import { same } from '../same.ts'
import { CandidateDecided } from './events.ts'
import { plans, type Plan } from './state.ts'

export const lockCandidate = command('LockCandidate', plans, {
  does: { zh: '锁定候选对象', en: 'Lock a candidate in' },
  input: CandidateDecided,
  who: [role('committeeOffice')],
  asks: { tenures: tenuresNamed<CandidateDecided, Plan>(({ input }) => [input.tenureId]) },
  decide: (input, plan, { asked }) => {
    const before = plan.decided[input.tenureId]
    if (same(before, { is: 'locked', because: input.because })) return []
    const broken = unmet({ is: plan.is, decision: before?.is ?? 'none', strangers: asked.tenures[input.tenureId] === undefined ? 1 : 0 }, [onlyWhatIsNotYetSubmittedChanges, aDecisionIsReleasedBeforeAnother, aCandidateIsATenureOfItsUnit])
    return allow(broken, () => [{ type: 'CandidateLocked', data: input }])
  },
})
