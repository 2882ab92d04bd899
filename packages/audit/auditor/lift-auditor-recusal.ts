// Lifts a recusal whose ground has gone, with the reason.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { anEntryIsTakenBackForOneReason, nobodyLiftsARecusalOfTheirOwn, onlyAnEntryThatStandsIsTakenBack } from '../rules/auditors.ts'
import { EntryId } from './events.ts'
import { auditors } from './state.ts'

export const liftAuditorRecusal = command('LiftAuditorRecusal', auditors, {
  does: { zh: '解除回避', en: 'Lift a recusal' },
  input: z.strictObject({ recusalId: EntryId, because: z.string().min(1).max(500) }),
  who: [role('committeeOffice'), role('divisionHead', 'body'), role('bureauOffice')],
  decide: (input, { recusals }, { actor, id }) => {
    const before = recusals[input.recusalId]
    const entry = before?.is ?? 'absent'
    if (entry === 'takenBack' && before?.because === input.because) return [] // asked twice, decided once
    return allow(unmet({ entry, own: actor.id === id }, [entry === 'takenBack' ? anEntryIsTakenBackForOneReason : onlyAnEntryThatStandsIsTakenBack, nobodyLiftsARecusalOfTheirOwn]), () => [{ type: 'AuditorRecusalLifted', data: input }])
  },
})
