// Records when an auditor is away, so that the days are not planned.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { addMonths } from '../calendar/days.ts'
import { limitOn } from '../limits.ts'
import { role } from '../roles.ts'
import { anAbsenceEndsAfterItBegins, anAbsenceIsNoLongerThanAllowed, anAuditorIsOnTheRegister, anEntryOfAnAuditorIsMadeOnce } from '../rules/auditors.ts'
import { same } from '../same.ts'
import { Absence } from './events.ts'
import { auditors, standingOn } from './state.ts'

export const recordAuditorAbsence = command('RecordAuditorAbsence', auditors, {
  does: { zh: '登记审计人员缺勤', en: 'Record an absence of an auditor' },
  input: Absence,
  who: [role('committeeOffice'), role('divisionHead', 'body'), role('bureauOffice')],
  decide: (input, auditor, { today }) => {
    const before = auditor.absences[input.absenceId]
    if (before?.is === 'stands' && same(before.entry, input)) return []
    const latest = addMonths(input.from, limitOn('auditor-absence', today).value)
    return allow(
      unmet({ is: standingOn(auditor, today), entry: before?.is ?? 'absent', from: input.from, to: input.to, latest }, [anAuditorIsOnTheRegister, anEntryOfAnAuditorIsMadeOnce, anAbsenceEndsAfterItBegins, anAbsenceIsNoLongerThanAllowed]),
      () => [{ type: 'AuditorAbsenceRecorded', data: input }],
    )
  },
})
