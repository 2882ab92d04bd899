// Starts the clock of an ordered rectification: the unit has received the report.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { rectificationClock } from '../calendar/rectification-clock.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAnUnfinishedRectificationIsFollowed, theClockStartsOnceOnReceipt } from '../rules/rectification.ts'
import { rectifications, whoseOf } from './state.ts'

export const startRectificationClock = commandInOrder('StartRectificationClock', rectifications, {
  does: { zh: '起算整改时限', en: 'Start the clock of a rectification' },
  input: z.strictObject({ receivedOn: z.iso.date() }),
  who: [role('machine'), role('committeeOffice'), role('teamLeader', 'project'), role('divisionHead', 'project')],
  decide: ({ receivedOn }, now, { today }) => {
    if (now.receivedOn === receivedOn) return [] // asked twice, decided once
    return allow(
      unmet({ is: now.is, started: now.receivedOn !== undefined, receivedOn, today }, [onlyAnUnfinishedRectificationIsFollowed, theClockStartsOnceOnReceipt]),
      () => [{ type: 'RectificationClockStarted', data: { ...whoseOf(now), ...rectificationClock(now.term!, receivedOn) } }],
    )
  },
})
