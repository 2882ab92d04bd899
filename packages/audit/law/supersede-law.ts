// Says until when a version of a law was in force, and which version replaced it.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { role } from '../roles.ts'
import { aLawIsInForceForwards, onlyALawInForceIsSuperseded } from '../rules/laws.ts'
import { LawSuperseded } from './events.ts'
import { laws } from './state.ts'

export const supersedeLaw = command('SupersedeLaw', laws, {
  does: { zh: '登记法规失效', en: 'Supersede a law' },
  input: LawSuperseded,
  who: [role('committeeOffice'), role('legalReviewer'), role('machine')],
  decide: (input, law) => {
    if (law.is === 'superseded' && law.effectiveTo === input.effectiveTo) return changingNothing(law.byLawId, input.byLawId)
    return allow(
      unmet({ is: law.is, effectiveFrom: law.effectiveFrom, effectiveTo: input.effectiveTo, articleTwice: false }, [onlyALawInForceIsSuperseded, aLawIsInForceForwards]),
      () => [{ type: 'LawSuperseded', data: input }],
    )
  },
})
