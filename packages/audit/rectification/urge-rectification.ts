// Urges the unit by letter (整改督促告知函) or talk (约谈).
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAnUnfinishedRectificationIsFollowed } from '../rules/rectification.ts'
import { rectifications, whoseOf } from './state.ts'

export const urgeRectification = commandInOrder('UrgeRectification', rectifications, {
  does: { zh: '督促整改', en: 'Urge a rectification' },
  input: z.strictObject({ by: z.enum(['letter', 'talk']), documentNo: z.string().min(1).max(60).optional(), text: z.string().min(1).max(4_000) }),
  who: [role('teamLeader', 'project'), role('divisionHead', 'project'), role('committeeOffice')],
  decide: (input, now) => allow(unmet(now, [onlyAnUnfinishedRectificationIsFollowed]), () => [{ type: 'RectificationUrged', data: { ...input, ...whoseOf(now) } }]),
})
