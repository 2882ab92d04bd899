// Takes the lock or the exclusion of a candidate back, with the reason.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyWhatIsNotYetSubmittedChanges } from '../rules/planning.ts'
import { CandidateDecided } from './events.ts'
import { plans } from './state.ts'

export const releaseCandidate = command('ReleaseCandidate', plans, {
  does: { zh: '解除锁定或排除', en: 'Release a candidate' },
  input: CandidateDecided,
  who: [role('committeeOffice')],
  decide: (input, plan) => plan.decided[input.tenureId] === undefined ? [] : allow(unmet({ is: plan.is }, [onlyWhatIsNotYetSubmittedChanges]), () => [{ type: 'CandidateReleased', data: input }]),
})
