// Records that the official takes an appeal back (撤回申诉) before it is decided.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { anAppealIsTakenStepByStep } from '../rules/appeals.ts'
import { appeals, whose } from './state.ts'

export const withdrawAppeal = commandInOrder('WithdrawAppeal', appeals, {
  does: { zh: '登记撤回申诉', en: 'Record that an appeal is withdrawn' },
  input: z.strictObject({ reason: z.string().min(1).max(8_000) }),
  who: [role('committeeOffice')],
  decide: ({ reason }, appeal, { occurredOn }) => {
    if (appeal.is === 'withdrawn') return again(appeal.reasons?.['AppealWithdrawn'], reason)
    return allow(unmet({ is: appeal.is, needs: ['filed', 'accepted', 'reexamined'] }, [anAppealIsTakenStepByStep]), () => [{ type: 'AppealWithdrawn', data: { ...whose(appeal), on: occurredOn, reason } }])
  },
})
