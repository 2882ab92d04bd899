// Records when an auditor is away, so that the days are not planned.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { anAbsenceEndsAfterItBegins, anAuditorIsOnTheRegister, anEntryOfAnAuditorIsMadeOnce } from '../rules/auditors.ts'
import { same } from '../same.ts'
import { Absence } from './events.ts'
import { auditors } from './state.ts'

export const recordAuditorAbsence = command('RecordAuditorAbsence', auditors, {
  does: { zh: '登记审计人员缺勤', en: 'Record an absence of an auditor' },
  input: Absence,
  who: [role('committeeOffice'), role('divisionHead', 'body'), role('bureauOffice')],
  decide: (input, { is, absences }) => {
    const before = absences[input.absenceId]
    if (before?.is === 'stands' && same(before.entry, input)) return []
    return allow(unmet({ is, entry: before?.is ?? 'absent', from: input.from, to: input.to }, [anAuditorIsOnTheRegister, anEntryOfAnAuditorIsMadeOnce, anAbsenceEndsAfterItBegins]), () => [{ type: 'AuditorAbsenceRecorded', data: input }])
  },
})
