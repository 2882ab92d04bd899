// Lifts a recusal whose ground has gone, with the reason.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { nobodyLiftsARecusalOfTheirOwn, onlyAnEntryThatStandsIsTakenBack } from '../rules/auditors.ts'
import { EntryId } from './events.ts'
import { auditors } from './state.ts'

export const liftAuditorRecusal = command('LiftAuditorRecusal', auditors, {
  does: { zh: '解除回避', en: 'Lift a recusal' },
  input: z.strictObject({ recusalId: EntryId, because: z.string().min(1).max(500) }),
  who: [role('committeeOffice'), role('divisionHead', 'body'), role('bureauOffice')],
  decide: (input, { recusals }, { actor, id }) => {
    const entry = recusals[input.recusalId]?.is ?? 'absent'
    return entry === 'takenBack' ? [] : allow(unmet({ entry, own: actor.id === id }, [onlyAnEntryThatStandsIsTakenBack, nobodyLiftsARecusalOfTheirOwn]), () => [{ type: 'AuditorRecusalLifted', data: input }])
  },
})
