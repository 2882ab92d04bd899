// Takes the lock or the exclusion of a candidate back, with the reason.
import type { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { wordsToldInPlan } from '../asks/words-told-in-plan.ts'
import { changingNothing } from '../again.ts'
import { role } from '../roles.ts'
import { onlyWhatIsNotYetSubmittedChanges } from '../rules/planning.ts'
import { CandidateDecided } from './events.ts'
import { plans, type Plan } from './state.ts'

export const releaseCandidate = command('ReleaseCandidate', plans, {
  does: { zh: '解除锁定或排除', en: 'Release a candidate' },
  input: CandidateDecided,
  who: [role('committeeOffice')],
  asks: { told: wordsToldInPlan<z.infer<typeof CandidateDecided>, Plan>('CandidateReleased') },
  decide: (input, plan, { asked: { told } }) => plan.decided[input.tenureId] === undefined ? changingNothing(told[input.tenureId], input.because) : allow(unmet({ is: plan.is }, [onlyWhatIsNotYetSubmittedChanges]), () => [{ type: 'CandidateReleased', data: input }]),
})
