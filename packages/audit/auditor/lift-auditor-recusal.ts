// Lifts a recusal whose ground has gone, with the reason.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyAnEntryThatStandsIsTakenBack } from '../rules/auditors.ts'
import { EntryId } from './events.ts'
import { auditors } from './state.ts'

export const liftAuditorRecusal = command('LiftAuditorRecusal', auditors, {
  does: { zh: '解除回避', en: 'Lift a recusal' },
  input: z.strictObject({ recusalId: EntryId, because: z.string().min(1).max(500) }),
  who: [role('committeeOffice'), role('divisionHead'), role('bureauOffice')],
  decide: (input, { recusals }) => {
    const entry = recusals[input.recusalId]?.is ?? 'absent'
    return entry === 'takenBack' ? [] : allow(unmet({ entry }, [onlyAnEntryThatStandsIsTakenBack]), () => [{ type: 'AuditorRecusalLifted', data: input }])
  },
})
