// Schedules the inspection of a unit in a year and round, so that the plan of that year minds it.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theUnit } from '../asks/the-unit.ts'
import { role } from '../roles.ts'
import { anInspectionIsOfARegisteredUnit, anInspectionIsScheduledOnce } from '../rules/auditors.ts'
import { same } from '../same.ts'
import { InspectionTerms } from './events.ts'
import { inspections, type Inspection } from './state.ts'

export const scheduleInspection = command('ScheduleInspection', inspections, {
  does: { zh: '登记巡察安排', en: 'Schedule an inspection' },
  opens: true,
  input: InspectionTerms,
  who: [role('committeeOffice'), role('disciplineOfficer')],
  asks: { unit: theUnit<InspectionTerms, Inspection>(({ input }) => input.unitId) },
  decide: (input, { is, terms }, { asked: { unit } }) => {
    if (is === 'scheduled' && same(terms, input)) return []
    return allow(unmet({ is, unit: unit.is }, [anInspectionIsScheduledOnce, anInspectionIsOfARegisteredUnit]), () => [{ type: 'InspectionScheduled', data: input }])
  },
})
