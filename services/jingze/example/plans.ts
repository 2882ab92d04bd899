// The annual plans of the example city: drafted, consulted on, submitted and approved, and the projects that carry them out.
import { addDays, addMonths } from '../../../packages/audit/calendar/days.ts'
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import type { Agenda } from './agenda.ts'
import type { ExampleProject } from './stage.ts'
import type { City, ExampleTenure, ExampleUnit } from './city.ts'
import type { Dice } from './dice.ts'
import { acting, DIVISIONS, person, TEAMS } from './people.ts'

export const PLAN_YEARS = [2021, 2022, 2023, 2024, 2025, 2026] as const
const PROJECTS_A_YEAR = 7
const LAST_YEAR = 2026
/** When projects begin, by their number in the plan. Those of the last year are spread so that every phase is seen. */
const EARLIER = ['01-08', '04-08', '06-08', '08-08', '02-08', '05-08', '07-08'] as const
const LAST = ['03-09', '05-11', '07-20', '08-26', '09-07', '10-19', '11-16'] as const

type Candidate = { readonly unit: ExampleUnit; readonly subjects: readonly ExampleTenure[]; readonly kind: 'inOffice' | 'departure' }

/** Who may be planned for a year: whoever left the year before, then whoever has been in post for two years; nobody twice. */
const candidatesOf = (city: City, year: number, taken: ReadonlySet<string>): readonly Candidate[] => city.units.flatMap((unit): Candidate[] => {
  const free = city.tenures.filter((each) => each.unitId === unit.id && !taken.has(each.tenureId))
  const left = free.filter(({ until }) => until !== undefined && until.slice(0, 4) === String(year - 1))
  if (left.length > 0) return [{ unit, subjects: left.slice(0, 1), kind: 'departure' }]
  // whoever leaves long after the audit is in post as far as the plan can know
  const long = free.filter(({ from, until }) => (until === undefined || until > `${year + 1}-06-30`) && addMonths(from, 24) <= `${year - 1}-12-31`)
  return long.length === 0 ? [] : [{ unit, subjects: unit.level === 'district' ? long.slice(0, 2) : long.slice(0, 1), kind: 'inOffice' }]
})

export const planActs = (agenda: Agenda, dice: Dice, city: City, established: (project: ExampleProject) => void): void => {
  const taken = new Set<string>()
  for (const year of PLAN_YEARS) {
    const all = candidatesOf(city, year, taken)
    // Party and government heads of a district are audited together (党政同审) where both are due.
    const joint = all.filter(({ subjects }) => subjects.length > 1).slice(0, 1)
    const candidates = [...joint, ...dice.some(all.filter((each) => !joint.includes(each)), PROJECTS_A_YEAR - joint.length)]
    for (const { subjects } of candidates) for (const { tenureId } of subjects) taken.add(tenureId)
    planOfYear(agenda, year, candidates)
    for (const [n, candidate] of candidates.entries()) established(projectOf(city, dice, { year, n, candidate }))
  }
}

const planOfYear = (agenda: Agenda, year: number, candidates: readonly Candidate[]): void => {
  const planId = `plan-${year}`
  const [office, organization, discipline] = [acting(person('gu-wen')), acting(person('tao-ran')), acting(person('shi-jian'))]
  const day = (n: number) => addWorkingDays(`${year - 1}-12-01`, n)
  agenda.on(day(0), () => agenda.act({ command: 'DraftPlan', id: planId, by: office, input: { year, level: 'municipal', title: `示例市${year}年度经济责任审计项目计划` } }))
  for (const [n, { unit, subjects, kind }] of candidates.entries()) agenda.on(day(1), () => agenda.act({ command: 'ProposePlanItem', id: planId, by: office, input: {
    planItemId: `item-${year}-${n + 1}`, unitId: unit.id, subjects: subjects.map(({ officialId, tenureId }) => ({ officialId, tenureId })), kind,
    reasons: kind === 'departure' ? ['上年度离任，按规定安排离任审计'] : [subjects.length > 1 ? '党政同审' : '任职满两年未审计'], divisionId: DIVISIONS[n % 2], personDays: 60 + 10 * subjects.length, quarter: 1 + (n % 4),
  } }))
  const replies = candidates.map((_, n) => ({ planItemId: `item-${year}-${n + 1}`, reply: 'agree' }))
  agenda.on(day(4), () => agenda.act({ command: 'ConsultOrganization', id: planId, by: organization, input: { replies } }))
  agenda.on(day(7), () => agenda.act({ command: 'GiveDisciplineOpinion', id: planId, by: discipline, input: { opinions: replies } }))
  agenda.on(day(9), () => agenda.act({ command: 'SubmitPlan', id: planId, by: office, input: {} }))
  agenda.on(day(14), () => agenda.act({ command: 'ApprovePlan', id: planId, by: office, input: { meeting: `市委审计委员会${year - 1}年第4次会议`, leftOutPlanItemIds: [] } }))
}

/** The project of a plan item, begun in its quarter. The audit period: from taking office, three years at most. */
const projectOf = (city: City, dice: Dice, { year, n, candidate: { unit, subjects, kind } }: { readonly year: number; readonly n: number; readonly candidate: Candidate }): ExampleProject => {
  const division = DIVISIONS[n % 2]!
  const lastFrom = subjects.reduce((latest, { from }) => (from > latest ? from : latest), '')
  const periodTo = kind === 'departure' ? subjects[0]!.until! : `${year - 1}-12-31`
  const threeYears = addDays(addMonths(periodTo, -36), 1)
  return {
    id: `project-${year}-${n + 1}`, no: `${year}-经责-${String(n + 1).padStart(2, '0')}`, serial: n + 1, year, unit, subjects, planItemId: `item-${year}-${n + 1}`, division, kind, periodTo,
    title: `${unit.name}${subjects.map(({ officialId, post }) => `${post}${city.names.get(officialId) ?? ''}`).join('、')}${kind === 'departure' ? '离任' : '任中'}经济责任审计（示例）`,
    team: TEAMS[division][Math.floor(n / 2) % TEAMS[division].length]!, periodFrom: lastFrom > threeYears ? lastFrom : threeYears,
    from: addWorkingDays(`${year}-${(year === LAST_YEAR ? LAST : EARLIER)[n]}`, year === LAST_YEAR ? 0 : dice.between(0, 8)),
  }
}
