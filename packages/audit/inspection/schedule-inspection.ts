// Schedules the inspection of a unit in a year and round, so that the plan of that year minds it.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { inspectionsOfRound, othersOfRound } from '../asks/inspections-of-round.ts'
import { theUnit } from '../asks/the-unit.ts'
import { role } from '../roles.ts'
import { anInspectionIsOfARegisteredUnit, anInspectionIsScheduledOnce, aUnitHasOneInspectionInARound } from '../rules/auditors.ts'
import { same } from '../same.ts'
import { InspectionTerms } from './events.ts'
import { inspections, type Inspection } from './state.ts'

export const scheduleInspection = command('ScheduleInspection', inspections, {
  does: { zh: '登记巡察安排', en: 'Schedule an inspection' },
  opens: true,
  input: InspectionTerms,
  who: [role('committeeOffice'), role('disciplineOfficer')],
  asks: { unit: theUnit<InspectionTerms, Inspection>(({ input }) => input.unitId), round: inspectionsOfRound<InspectionTerms, Inspection>(({ input }) => input) },
  decide: (input, { is, terms }, { id, asked: { unit, round } }) => {
    const others = othersOfRound(round, id, input)
    // under the same number or another: what is said already is not said again
    if ((is === 'scheduled' && same(terms, input)) || (is === 'unknown' && others.some((each) => same(each, input)))) return []
    return allow(unmet({ is, unit: unit.is, others: others.length }, [anInspectionIsScheduledOnce, anInspectionIsOfARegisteredUnit, aUnitHasOneInspectionInARound]), () => [{ type: 'InspectionScheduled', data: input }])
  },
})
