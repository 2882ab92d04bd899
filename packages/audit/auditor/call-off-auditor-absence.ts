// Takes a recorded absence back, with the reason.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { anEntryIsTakenBackForOneReason, onlyAnEntryThatStandsIsTakenBack } from '../rules/auditors.ts'
import { EntryId } from './events.ts'
import { auditors } from './state.ts'

export const callOffAuditorAbsence = command('CallOffAuditorAbsence', auditors, {
  does: { zh: '取消缺勤登记', en: 'Call off an absence' },
  input: z.strictObject({ absenceId: EntryId, because: z.string().min(1).max(500) }),
  who: [role('committeeOffice'), role('divisionHead', 'body'), role('bureauOffice')],
  decide: (input, { absences }) => {
    const before = absences[input.absenceId]
    const entry = before?.is ?? 'absent'
    if (entry === 'takenBack' && before?.because === input.because) return [] // asked twice, decided once
    return allow(unmet({ entry }, [entry === 'takenBack' ? anEntryIsTakenBackForOneReason : onlyAnEntryThatStandsIsTakenBack]), () => [{ type: 'AuditorAbsenceCalledOff', data: input }])
  },
})
