// Simulates a bureau: a city and years of its audits, run through the real commands on a clock that moves, from a seed that always gives the same.
import { digest, eventId } from '../../../packages/adapters/ids.ts'
import { memoryEventStore } from '../../../packages/adapters/event-store.memory.ts'
import type { Kept } from '../../../packages/adapters/stored-event.ts'
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import { CALENDAR_VERSION } from '../../../packages/audit/calendar/years.ts'
import type { World } from '../../../packages/kernel/handle.ts'
import { catalogueActs } from '../first-catalogues.ts'
import { agenda, movingClock } from './agenda.ts'
import { afterReportActs } from './appeals.ts'
import { auditActs } from './audit.ts'
import { foundCity, type City, type CitySize } from './city.ts'
import { clueActs } from './clues.ts'
import { dice } from './dice.ts'
import { followedStore } from './followed-store.ts'
import { fusionActs } from './fusion.ts'
import type { Grain } from './grain.ts'
import { exampleLaws, NO_LAWS } from './laws.ts'
import type { Division } from './people.ts'
import type { Planning } from './plans.ts'
import { planRecommended } from './plans-recommended.ts'
import { rectificationActs } from './rectifications.ts'
import { registryActs } from './registry.ts'
import { reminders } from './reminders.ts'
import { staffActs } from './staff.ts'
import { stageOf, type ExampleProject, type Setting } from './stage.ts'

export type Simulated = { readonly kept: readonly Kept[]; readonly city: City; readonly projects: readonly ExampleProject[] }

export type Simulation = CitySize & {
  readonly seed: number
  /** the last simulated day: what would come later is left out */
  readonly until: string
  readonly projectsPerYear: number
  readonly divisions: readonly Division[]
  /** one project in so many has a clue */
  readonly cluesEvery: number
  readonly grain: Grain
  /** seals a plain text for a subject, as the edge does */
  readonly seal: (subject: string, path: string, plain: string) => Promise<object>
  /** a folder of laws for the library, from which findings cite */
  readonly lawsFolder?: string | undefined
  readonly progress?: (day: string) => void
}

const TERMINATED_OF_100 = 2

/** The log of a bureau up to a day. The same numbers give the same city, but for ids that are minted. Throws when an act is refused. */
export const simulatedCity = async (simulation: Simulation): Promise<Simulated> => {
  const { seed, firstYear, lastYear, until, projectsPerYear, divisions, grain, seal, lawsFolder, progress } = simulation
  const clock = movingClock()
  const inner = memoryEventStore(() => clock.now().instant)
  const store = followedStore(inner)
  const world: World = { store, now: clock.now, eventId, digest, rulesVersion: CALENDAR_VERSION }
  const book = agenda(world, clock)
  const thrown = dice(seed)
  const laws = lawsFolder === undefined ? NO_LAWS : await exampleLaws(lawsFolder)
  for (const act of catalogueActs()) book.on(`${firstYear - 1}-06-30`, () => book.act(act))
  laws.record(book)
  const city = foundCity(book, thrown, seal, simulation)
  staffActs({ agenda: book, dice: thrown, city, divisions, firstYear, lastYear })
  const projects: ExampleProject[] = []
  const setting: Setting = { agenda: book, dice: thrown, laws, seal, store, grain }
  const planning: Planning = {
    agenda: book, dice: thrown, city, divisions, lastYear, projectsPerYear, taken: new Set(),
    established: (project) => {
      projects.push(project)
      putDown(setting, project, projects.length % simulation.cluesEvery === Math.min(3, simulation.cluesEvery - 1))
    },
  }
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, n) => firstYear + n)
  for (const year of years) book.on(addWorkingDays(`${year - 1}-12-01`, 0), () => planRecommended(planning, store, year))
  for (const year of years) registryActs({ agenda: book, dice: thrown, city, year })
  store.follow(reminders({ world, agenda: book, dice: thrown, divisions, from: `${firstYear}-01-01`, until }).told)
  await book.run(until, progress)
  return { kept: await inner.readKept(0n, Number.MAX_SAFE_INTEGER), city, projects }
}

/** A whole project, or, now and then, one that the committee gives up at the unit. */
const putDown = (setting: Setting, project: ExampleProject, withClue: boolean): void => {
  const { dice: thrown, seal } = setting
  const endsOn = thrown.chance(TERMINATED_OF_100) ? addWorkingDays(project.from, thrown.between(16, 36)) : undefined
  const stage = stageOf(project, setting, endsOn)
  const { findings, servedOn, fieldworkUntil } = auditActs(stage)
  if (endsOn !== undefined) return stage.at(endsOn, 'TerminateProject', 'gu-wen', { ground: 'otherUnsuitable', reason: '机构改革，被审计单位撤并（示例）', committeeMeetingNo: `市委审计委员会${endsOn.slice(0, 4)}年第2次会议` })
  const to = [{ kind: 'unit', id: project.unit.id }, ...project.subjects.map(({ officialId }) => ({ kind: 'official', id: officialId }))]
  rectificationActs(stage, findings, servedOn)
  afterReportActs(stage, servedOn)
  for (const addressee of to) stage.at(servedOn, 'ServeReport', 'gu-wen', { kind: 'erReport', to: addressee, receivedBy: '（示例签收）' })
  fusionActs(stage, { fieldworkUntil, servedOn })
  if (withClue) clueActs(stage, fieldworkUntil, seal)
}
