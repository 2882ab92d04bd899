// Returns a submitted rectification to the unit, with the reason and the criteria that are not met.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { same } from '../same.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyASubmittedRectificationIsDecided } from '../rules/acceptance.ts'
import { rectifications, whoseOf } from './state.ts'

export const returnRectification = commandInOrder('ReturnRectification', rectifications, {
  does: { zh: '退回整改', en: 'Return a rectification' },
  input: z.strictObject({ reason: z.string().min(1).max(2_000), criterionIds: z.array(z.string().min(1).max(64)).max(30) }),
  who: [role('auditor', 'project'), role('teamLeader', 'project'), role('divisionHead', 'project')],
  decide: (input, now) => {
    if (now.is === 'underWay' && same(now.lastReturn, input)) return [] // asked twice, decided once
    return allow(unmet(now, [onlyASubmittedRectificationIsDecided]), () => [{ type: 'RectificationReturned', data: { ...input, ...whoseOf(now) } }])
  },
})
