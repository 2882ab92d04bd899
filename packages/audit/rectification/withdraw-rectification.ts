// Withdraws the rectification of a finding that has been overturned: nothing is left to rectify.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { theFinding } from '../asks/the-finding.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAnOverturnedFindingsRectificationIsWithdrawn } from '../rules/rectification.ts'
import { rectifications, whoseOf, type Rectification } from './state.ts'

const Withdrawal = z.strictObject({ reason: z.string().min(1).max(2_000) })

export const withdrawRectification = commandInOrder('WithdrawRectification', rectifications, {
  does: { zh: '撤销整改要求', en: 'Withdraw a rectification' },
  input: Withdrawal,
  who: [role('machine'), role('committeeOffice')],
  asks: { finding: theFinding<z.infer<typeof Withdrawal>, Rectification>(({ state }) => state.findingId) },
  decide: ({ reason }, now, { asked, actor }) => {
    // whoever withdrew it first said why; the machine finds it done
    if (now.is === 'withdrawn') return actor.roles.includes('machine') ? [] : again(now.reasons?.['RectificationWithdrawn'], reason)
    return allow(unmet({ findingIs: asked.finding.is }, [onlyAnOverturnedFindingsRectificationIsWithdrawn]), () => [{ type: 'RectificationWithdrawn', data: { ...whoseOf(now), reason } }])
  },
})
