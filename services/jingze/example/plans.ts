// The annual plans of the example city: drafted, consulted on, submitted and approved, and the projects that carry them out.
import { addDays, addMonths } from '../../../packages/audit/calendar/days.ts'
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import type { Agenda } from './agenda.ts'
import type { ExampleProject } from './stage.ts'
import type { City, ExampleTenure, ExampleUnit } from './city.ts'
import type { Dice } from './dice.ts'
import { acting, person, type Division } from './people.ts'

/** When projects begin, by their number in the plan. Those of the last year are spread so that every phase is seen. */
const EARLIER = ['01-08', '04-08', '06-08', '08-08', '02-08', '05-08', '07-08'] as const
const LAST = ['03-09', '07-20', '08-26', '09-07', '10-19', '11-16'] as const

/** What the plans of a city need. `lastYear` is the one whose projects are spread over the whole year. */
export type Planning = {
  readonly agenda: Agenda
  readonly dice: Dice
  readonly city: City
  readonly divisions: readonly Division[]
  readonly lastYear: number
  readonly projectsPerYear: number
  /** the tenures that were planned for already, to which each plan adds */
  readonly taken: Set<string>
  readonly established: (project: ExampleProject) => void
}

export type Candidate = { readonly unit: ExampleUnit; readonly subjects: readonly ExampleTenure[]; readonly kind: 'inOffice' | 'departure' }

/** Who may be planned for a year: whoever left the year before, then whoever has been in post for two years; nobody twice. */
export const candidatesOf = (city: City, year: number, taken: ReadonlySet<string>): readonly Candidate[] => city.units.flatMap((unit): Candidate[] => {
  const free = city.tenures.filter((each) => each.unitId === unit.id && !taken.has(each.tenureId))
  const left = free.filter(({ until }) => until !== undefined && until.slice(0, 4) === String(year - 1))
  if (left.length > 0) return [{ unit, subjects: left.slice(0, 1), kind: 'departure' }]
  // whoever leaves long after the audit is in post as far as the plan can know
  const long = free.filter(({ from, until }) => (until === undefined || until > `${year + 1}-06-30`) && addMonths(from, 24) <= `${year - 1}-12-31`)
  return long.length === 0 ? [] : [{ unit, subjects: unit.level === 'district' ? long.slice(0, 2) : long.slice(0, 1), kind: 'inOffice' }]
})

export type PlanItem = { readonly candidate: Candidate; readonly planItemId: string; readonly divisionId: string; readonly personDays: number; readonly quarter: number; readonly recommendationId?: string }

const office = acting(person('gu-wen'))

export const draftPlan = (agenda: Agenda, year: number): Promise<void> =>
  agenda.act({ command: 'DraftPlan', id: `plan-${year}`, by: office, input: { year, level: 'municipal', title: `示例市${year}年度经济责任审计项目计划` } })

export const itemOf = ({ candidate: { unit, subjects, kind }, ...terms }: PlanItem): object => ({
  ...terms, unitId: unit.id, subjects: subjects.map(({ officialId, tenureId }) => ({ officialId, tenureId })), kind,
  reasons: kind === 'departure' ? ['上年度离任，按规定安排离任审计'] : [subjects.length > 1 ? '党政同审' : '任职满两年未审计'],
})

export const proposeItem = (agenda: Agenda, year: number, item: PlanItem): Promise<void> =>
  agenda.act({ command: 'ProposePlanItem', id: `plan-${year}`, by: office, input: itemOf(item) })

/** From the consultation to the approval by the committee. */
export const decidePlan = (agenda: Agenda, year: number, items: readonly PlanItem[]): void => {
  const id = `plan-${year}`
  const day = (n: number) => addWorkingDays(`${year - 1}-12-01`, n)
  const replies = items.map(({ planItemId }) => ({ planItemId, reply: 'agree' }))
  agenda.on(day(4), () => agenda.act({ command: 'ConsultOrganization', id, by: acting(person('tao-ran')), input: { replies } }))
  agenda.on(day(7), () => agenda.act({ command: 'GiveDisciplineOpinion', id, by: acting(person('shi-jian')), input: { opinions: replies } }))
  agenda.on(day(9), () => agenda.act({ command: 'SubmitPlan', id, by: office, input: {} }))
  agenda.on(day(14), () => agenda.act({ command: 'ApprovePlan', id, by: office, input: { meeting: `市委审计委员会${year - 1}年第4次会议`, leftOutPlanItemIds: [] } }))
}

/** Who keeps away from which unit, and that no team of theirs audits it: somebody whose division has another team; nobody where every team has that person. */
export const recusedIn = (city: City, divisions: readonly Division[]): { readonly userId: string; readonly unitId: string } | undefined => {
  const userId = divisions[0]!.teams[0]![0]
  return divisions[0]!.teams.every((team) => team.includes(userId)) ? undefined : { userId, unitId: city.units[0]!.id }
}

/** The division's next team in turn, passing over one with somebody who keeps away from the unit. */
const teamFor = ({ teams }: Division, turn: number, recused: ReturnType<typeof recusedIn>, unitId: string): Division['teams'][number] => {
  const inTurn = teams.map((_, n) => teams[(turn + n) % teams.length]!)
  return inTurn.find((team) => recused?.unitId !== unitId || !team.includes(recused.userId)) ?? inTurn[0]!
}

/** The project of a plan item, begun in its quarter. The audit period: from taking office, three years at most. */
export const projectOf = ({ city, dice, divisions, lastYear, projectsPerYear }: Planning, { year, n, candidate: { unit, subjects, kind }, from }: { readonly year: number; readonly n: number; readonly candidate: Candidate; readonly from?: string }): ExampleProject => {
  const division = divisions[n % divisions.length]!
  const lastFrom = subjects.reduce((latest, { from: began }) => (began > latest ? began : latest), '')
  const periodTo = kind === 'departure' ? subjects[0]!.until! : `${year - 1}-12-31`
  const threeYears = addDays(addMonths(periodTo, -36), 1)
  const spread = (days: readonly string[]) => (projectsPerYear > days.length ? addDays(`${year}-01-08`, Math.floor(n * 240 / projectsPerYear)) : `${year}-${days[n]}`)
  return {
    id: `project-${year}-${n + 1}`, no: `${year}-经责-${String(n + 1).padStart(2, '0')}`, serial: n + 1, year, unit, subjects, planItemId: `item-${year}-${n + 1}`, division: division.id, head: division.head, kind, periodTo,
    title: `${unit.name}${subjects.map(({ officialId, post }) => `${post}${city.names.get(officialId) ?? ''}`).join('、')}${kind === 'departure' ? '离任' : '任中'}经济责任审计（示例）`,
    team: teamFor(division, Math.floor(n / divisions.length), recusedIn(city, divisions), unit.id), periodFrom: lastFrom > threeYears ? lastFrom : threeYears,
    from: from ?? addWorkingDays(year === lastYear ? spread(LAST) : spread(EARLIER), year === lastYear ? 0 : dice.between(0, 8)),
  }
}
