// The registers on which plans rest: who audits in which division, when somebody is away, from whom somebody keeps away, and which units are inspected (巡察).
import { addDays } from '../../../packages/audit/calendar/days.ts'
import type { Agenda } from './agenda.ts'
import type { City } from './city.ts'
import type { Dice } from './dice.ts'
import { acting, person, type Division } from './people.ts'
import { recusedIn } from './plans.ts'

type Staffing = { readonly agenda: Agenda; readonly dice: Dice; readonly city: City; readonly divisions: readonly Division[]; readonly firstYear: number; readonly lastYear: number }

const office = acting(person('gu-wen'))
const KINDS = ['leave', 'training', 'sickOrParental', 'secondedAway'] as const

/** Puts on the agenda what the registers hear from the summer before the first plan on. */
export const staffActs = (staffing: Staffing): void => {
  const { agenda, dice, city, divisions, firstYear, lastYear } = staffing
  const auditors = divisions.flatMap(({ id: divisionId, teams }) => [...new Set(teams.flat())].map((userId) => ({ userId, divisionId })))
  const first = `${firstYear - 1}-07-01`
  for (const { userId, divisionId } of auditors) agenda.on(first, () => agenda.act({ command: 'EnrolAuditor', id: userId, by: office, input: { name: person(userId).name, divisionId, sharePercent: 80, from: first } }))
  const recused = recusedIn(city, divisions)
  if (recused !== undefined) agenda.on(first, () => agenda.act({ command: 'DeclareAuditorRecusal', id: recused.userId, by: office, input: { recusalId: 'recusal-1', unitId: recused.unitId, ground: 'kinship', says: '近亲属在该单位任职（示例）' } }))
  for (let year = firstYear; year <= lastYear; year++) {
    for (const { userId } of dice.some(auditors, Math.ceil(auditors.length / 6))) absence(staffing, userId, year)
    inspections(staffing, year)
  }
}

const absence = ({ agenda, dice }: Staffing, id: string, year: number): void => {
  const from = `${year}-0${dice.between(3, 9)}-${dice.between(10, 25)}`
  const input = { absenceId: `absence-${id}-${year}`, kind: dice.pick(KINDS), from, to: addDays(from, dice.between(4, 40)) }
  agenda.on(`${year - 1}-11-20`, () => agenda.act({ command: 'RecordAuditorAbsence', id, by: office, input }))
  if (dice.chance(15)) agenda.on(`${year}-02-10`, () => agenda.act({ command: 'CallOffAuditorAbsence', id, by: office, input: { absenceId: input.absenceId, because: '培训改期（示例）' } }))
}

/** Known before the plan of the year is made; one in ten is called off. */
const inspections = ({ agenda, dice, city }: Staffing, year: number): void => {
  const by = acting(person('shi-jian'))
  for (const unit of dice.some(city.units, Math.ceil(city.units.length / 12))) {
    const id = `inspection-${year}-${unit.id}`
    agenda.on(`${year - 1}-11-16`, () => agenda.act({ command: 'ScheduleInspection', id, by, input: { unitId: unit.id, year, round: `${year}年巡察（示例）`, mode: dice.pick(['apart', 'apart', 'together']) } }))
    if (dice.chance(10)) agenda.on(`${year}-04-15`, () => agenda.act({ command: 'CallOffInspection', id, by, input: { because: '巡察安排调整至下一年度（示例）' } }))
  }
}
