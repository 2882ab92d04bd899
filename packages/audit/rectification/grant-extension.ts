// Grants an extension that was asked for, up to the day asked for.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { anExtensionIsDecidedByAnother, anExtensionIsLaterThanTheDeadline, onlyAnUnfinishedRectificationIsFollowed } from '../rules/rectification.ts'
import { rectifications, whoseOf } from './state.ts'

export const grantExtension = commandInOrder('GrantExtension', rectifications, {
  does: { zh: '批准延期', en: 'Grant an extension' },
  input: z.strictObject({ dueOn: z.iso.date(), reason: z.string().min(1).max(2_000) }),
  who: [role('divisionHead', 'project'), role('director')],
  decide: ({ dueOn, reason }, now, { actor }) => {
    if (now.dueOn === dueOn && now.extension === undefined) return changingNothing(now.reasons?.['ExtensionGranted'], reason)
    return allow(
      unmet({ is: now.is, dueOn: now.dueOn, to: dueOn, requestedTo: now.extension?.dueOn, requestedBy: now.extension?.by, decider: actor.id },
        [onlyAnUnfinishedRectificationIsFollowed, anExtensionIsLaterThanTheDeadline, anExtensionIsDecidedByAnother]),
      () => [{ type: 'ExtensionGranted', data: { ...whoseOf(now), dueOn, formerDueOn: now.dueOn!, reason } }],
    )
  },
})
