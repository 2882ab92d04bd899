// Refuses to take up an appeal (不予受理), with the ground and the reason.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { anAppealIsTakenStepByStep, onlyALateAppealIsRefusedAsLate } from '../rules/appeals.ts'
import { RefusalGround } from './events.ts'
import { appeals, whose } from './state.ts'

export const refuseAppeal = commandInOrder('RefuseAppeal', appeals, {
  does: { zh: '不予受理申诉', en: 'Refuse an appeal' },
  input: z.strictObject({ ground: RefusalGround, reason: z.string().min(1).max(8_000) }),
  who: [role('committeeOffice')],
  decide: (input, appeal, { occurredOn }) => {
    if (appeal.is === 'refused') return again(appeal.refusal, input)
    return allow(unmet({ is: appeal.is, needs: ['filed'], late: appeal.late, ground: input.ground }, [anAppealIsTakenStepByStep, onlyALateAppealIsRefusedAsLate]), () => [{ type: 'AppealRefused', data: { ...whose(appeal), on: occurredOn, ...input } }])
  },
})
