// Makes the example city by running its acts through the real commands on a simulated clock, and hands over the log that they wrote.
import { digest, eventId } from '../../../packages/adapters/ids.ts'
import { memoryEventStore } from '../../../packages/adapters/event-store.memory.ts'
import type { Kept } from '../../../packages/adapters/stored-event.ts'
import { CALENDAR_VERSION } from '../../../packages/audit/calendar/years.ts'
import type { World } from '../../../packages/kernel/handle.ts'
import { catalogueActs } from '../first-catalogues.ts'
import { agenda, movingClock } from './agenda.ts'
import { auditActs } from './audit.ts'
import { foundCity, type City } from './city.ts'
import { clueActs } from './clues.ts'
import { dice } from './dice.ts'
import { exampleLaws, FIRST_DAY, NO_LAWS } from './laws.ts'
import { planActs } from './plans.ts'
import { rectificationActs } from './rectifications.ts'
import { stageOf, type ExampleProject } from './stage.ts'

export type Example = { readonly kept: readonly Kept[]; readonly city: City; readonly projects: readonly ExampleProject[] }

export type ExampleOptions = {
  /** the last simulated day: what would come later is left out */
  readonly until: string
  /** seals a plain text for a subject, as the edge does */
  readonly seal: (subject: string, path: string, plain: string) => Promise<object>
  /** a folder of laws for the library, from which findings cite */
  readonly lawsFolder?: string | undefined
  readonly seed?: number
  readonly progress?: (day: string) => void
}

const SEED = 20191
const CLUES_EVERY = 8

/** The whole city up to a day. The same seed and day give the same city, but for ids that are minted. Throws when an act is refused. */
export const exampleCity = async ({ until, seal, lawsFolder, seed = SEED, progress }: ExampleOptions): Promise<Example> => {
  const clock = movingClock()
  const store = memoryEventStore(() => clock.now().instant)
  const world: World = { store, now: clock.now, eventId, digest, rulesVersion: CALENDAR_VERSION }
  const book = agenda(world, clock)
  const thrown = dice(seed)
  const laws = lawsFolder === undefined ? NO_LAWS : await exampleLaws(lawsFolder)
  for (const act of catalogueActs()) book.on(FIRST_DAY, () => book.act(act))
  laws.record(book)
  const city = foundCity(book, thrown, seal)
  const projects: ExampleProject[] = []
  planActs(book, thrown, city, (project) => {
    projects.push(project)
    const stage = stageOf(project, book, thrown, laws)
    const { findings, servedOn, fieldworkUntil } = auditActs(stage)
    const to = [{ kind: 'unit', id: project.unit.id }, ...project.subjects.map(({ officialId }) => ({ kind: 'official', id: officialId }))]
    rectificationActs(stage, findings, servedOn)
    for (const addressee of to) stage.at(servedOn, 'ServeReport', 'gu-wen', { kind: 'erReport', to: addressee, receivedBy: '（示例签收）' })
    if (projects.length % CLUES_EVERY === 3) clueActs(stage, fieldworkUntil, seal)
  })
  await book.run(until, progress)
  return { kept: await store.readKept(0n, Number.MAX_SAFE_INTEGER), city, projects }
}

