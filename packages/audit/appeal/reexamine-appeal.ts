// Records the opinion of those who re-examined what an appeal contests (复查意见).
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { anAppealIsTakenStepByStep, theNamedReexaminersReexamine } from '../rules/appeals.ts'
import { AppealOutcome } from './events.ts'
import { appeals, whose } from './state.ts'

export const reexamineAppeal = commandInOrder('ReexamineAppeal', appeals, {
  does: { zh: '提出复查意见', en: 'Re-examine an appeal' },
  input: z.strictObject({ opinion: z.string().min(1).max(8_000), proposes: AppealOutcome }),
  who: [role('committeeOffice'), role('erReviewer'), role('legalReviewer'), role('chiefAuditor')],
  decide: (input, appeal, { actor, occurredOn }) => {
    if (appeal.is === 'reexamined' && appeal.opinion === input.opinion && appeal.proposes === input.proposes) return [] // asked twice, decided once
    return allow(
      unmet({ is: appeal.is, needs: ['accepted'], named: appeal.reexaminers.includes(actor.id) }, [anAppealIsTakenStepByStep, theNamedReexaminersReexamine]),
      () => [{ type: 'AppealReexamined', data: { ...whose(appeal), on: occurredOn, ...input } }],
    )
  },
})
