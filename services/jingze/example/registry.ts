// What a registry hears in a year beside appointments: sizes that change, new names, ranks, departures called off.
import { addDays } from '../../../packages/audit/calendar/days.ts'
import type { Agenda } from './agenda.ts'
import { characterOf, type City, type ExampleUnit } from './city.ts'
import type { Dice } from './dice.ts'
import { acting, person } from './people.ts'

const office = acting(person('gu-wen'))
const organization = acting(person('tao-ran'))

export const registryActs = ({ agenda, dice, city, year }: { readonly agenda: Agenda; readonly dice: Dice; readonly city: City; readonly year: number }): void => {
  for (const unit of city.units) if (dice.chance(70)) agenda.on(`${year}-02-2${dice.between(0, 8)}`, () => grow(agenda, unit, dice.between(90, 115)))
  for (const unit of dice.some(city.units, Math.ceil(city.units.length / 60))) {
    agenda.on(`${year}-03-15`, () => agenda.act({ command: 'RenameUnit', id: unit.id, by: office, input: { name: `${unit.name}（${year}年更名）` } }))
  }
  const inPost = city.tenures.filter(({ from, until }) => from <= `${year}-01-01` && (until === undefined || until > `${year}-12-31`))
  for (const { officialId } of dice.some(inPost, Math.ceil(inPost.length / 20))) {
    agenda.on(`${year}-06-10`, () => agenda.act({ command: 'ChangeRank', id: officialId, by: organization, input: { rank: dice.pick(['countyDivisionPrincipal', 'countyDivisionDeputy']) } }))
  }
  // nothing else of these tenures is announced within the year
  for (const { officialId, tenureId } of dice.some(inPost.filter(({ until }) => until === undefined || until > `${year + 1}-03-31`), Math.ceil(inPost.length / 60))) {
    agenda.on(`${year}-08-03`, () => agenda.act({ command: 'AnnounceDeparture', id: officialId, by: organization, input: { tenureId, expectedOn: addDays(`${year}-08-03`, 60) } }))
    agenda.on(`${year}-08-24`, () => agenda.act({ command: 'CallOffDeparture', id: officialId, by: organization, input: { tenureId } }))
  }
}

const grow = (agenda: Agenda, unit: ExampleUnit, percent: number): Promise<void> =>
  agenda.act({ command: 'ChangeUnitDescription', id: unit.id, by: office, input: characterOf(unit, Math.round(unit.assetsFen / 100) * percent) })
