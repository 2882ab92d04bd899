// Refuses an extension that was asked for, with the reason.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { anExtensionIsDecidedByAnother } from '../rules/rectification.ts'
import { rectifications, whoseOf } from './state.ts'

export const refuseExtension = commandInOrder('RefuseExtension', rectifications, {
  does: { zh: '不予延期', en: 'Refuse an extension' },
  input: z.strictObject({ reason: z.string().min(1).max(2_000) }),
  who: [role('divisionHead', 'project'), role('director')],
  decide: ({ reason }, now, { actor }) => allow(
    unmet({ to: undefined, requestedTo: now.extension?.dueOn, requestedBy: now.extension?.by, decider: actor.id }, [anExtensionIsDecidedByAnother]),
    () => [{ type: 'ExtensionRefused', data: { ...whoseOf(now), reason } }],
  ),
})
