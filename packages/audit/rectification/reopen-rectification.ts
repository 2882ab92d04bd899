// Reopens an accepted rectification: a false report, a failed spot check, or a recurrence shown by a later finding.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { theFinding } from '../asks/the-finding.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAnAcceptedRectificationIsReopened } from '../rules/rectification.ts'
import { ReopenCause } from './events.ts'
import { rectifications, whoseOf, type Rectification } from './state.ts'

const Reopening = z.strictObject({ cause: ReopenCause, reason: z.string().min(1).max(2_000), dueOn: z.iso.date(), recurredInFindingId: z.string().min(1).max(64).optional() })
type Reopening = z.infer<typeof Reopening>

export const reopenRectification = commandInOrder('ReopenRectification', rectifications, {
  does: { zh: '重新整改', en: 'Reopen a rectification' },
  input: Reopening,
  who: [role('divisionHead', 'project'), role('committeeOffice')],
  asks: { later: theFinding<Reopening, Rectification>(({ input }) => input.recurredInFindingId ?? '') },
  decide: (input, now, { today, asked }) => allow(
    unmet({ is: now.is, cause: input.cause, dueOn: input.dueOn, today, recurredIn: input.recurredInFindingId === undefined ? undefined : asked.later.is }, [onlyAnAcceptedRectificationIsReopened]),
    () => [{ type: 'RectificationReopened', data: { ...input, ...whoseOf(now) } }],
  ),
})
