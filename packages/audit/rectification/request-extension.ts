// Asks for a later deadline, with the reason.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { anExtensionIsLaterThanTheDeadline, onlyAnUnfinishedRectificationIsFollowed } from '../rules/rectification.ts'
import { rectifications, whoseOf } from './state.ts'

export const requestExtension = commandInOrder('RequestExtension', rectifications, {
  does: { zh: '申请延期', en: 'Ask for an extension' },
  input: z.strictObject({ dueOn: z.iso.date(), reason: z.string().min(1).max(2_000) }),
  who: [role('unitOfficer', 'unit'), role('auditor', 'project')],
  decide: (input, now) => {
    if (now.extension?.dueOn === input.dueOn && now.extension.reason === input.reason) return [] // asked twice, decided once
    return allow(
      unmet({ is: now.is, dueOn: now.dueOn, to: input.dueOn }, [onlyAnUnfinishedRectificationIsFollowed, anExtensionIsLaterThanTheDeadline]),
      () => [{ type: 'ExtensionRequested', data: { ...input, ...whoseOf(now) } }],
    )
  },
})
