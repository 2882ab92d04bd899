// Asks the city's questions from twenty readers at once.
import type { ViewsApi } from '../../packages/adapters/answer.ts'
import { listFindings } from '../../packages/views/finding-register/query.ts'
import { showPortrait } from '../../packages/views/official-portrait/query.ts'
import { listProjects } from '../../packages/views/project-register/query.ts'
import { listRectifications } from '../../packages/views/rectification-ledger/query.ts'
import { listTasks } from '../../packages/views/task-list/query.ts'
import { vacuumed } from '../load/vacuumed.ts'
import { median } from './appends.ts'

const [READERS, SECONDS] = [20, 10]
const BARS_MS = { list: 50, portrait: 100 }
const DIRECTOR = { id: 'bench', roles: ['director'], within: {} }

type Ask = (views: ViewsApi, n: number) => Promise<{ readonly is: string }>

const KINDS: Readonly<Record<string, Ask>> = {
  'list of projects': (views, n) => views.answer(listProjects, { year: String(2021 + (n % 6)) }, { pageSize: 20 }, DIRECTOR),
  'list of findings': (views, n) => views.answer(listFindings, { categoryCode: ['F1', 'C4', 'E1'][n % 3] }, { pageSize: 20, sort: '-amountTotalFen' }, DIRECTOR),
  'rectification ledger': (views) => views.answer(listRectifications, { light: 'red' }, { pageSize: 20 }, DIRECTOR),
  portrait: (views, n) => views.answer(showPortrait, { officialId: `official-0${10 + (n % 60)}` }, {}, DIRECTOR),
}

/** Lists over everything, whose counts and sums grow with the log. */
const WHOLE: Readonly<Record<string, Ask>> = {
  'all tasks': (views) => views.answer(listTasks, {}, { pageSize: 20 }, DIRECTOR),
  'all findings': (views) => views.answer(listFindings, {}, { pageSize: 20 }, DIRECTOR),
  'all rectifications': (views) => views.answer(listRectifications, {}, { pageSize: 20 }, DIRECTOR),
}

/** Says how long answers take; `app` is the address of the views for the application's role. */
export const queriesBench = async (views: ViewsApi, app: string, say: (line: string) => void): Promise<void> => {
  await vacuumed(app)
  say(`queries: ${READERS} readers who never pause, all in this process, on the same cores as the database: what they take is missing there`)
  for (const kinds of [KINDS, { ...KINDS, ...WHOLE }]) {
    const took = await asked(views, kinds)
    const all = Object.values(took).flat()
    say(`${Object.keys(kinds).length} kinds of questions in turn, ${Math.round(all.length / SECONDS)} answers/s`)
    for (const [name, times] of Object.entries(took)) {
      const p99 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]!
      say(`  ${name}: p50 ${median(times).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (${times.length} asked; bar: ${name === 'portrait' ? BARS_MS.portrait : BARS_MS.list} ms)`)
    }
  }
}

const asked = async (views: ViewsApi, kinds: Readonly<Record<string, Ask>>): Promise<Readonly<Record<string, number[]>>> => {
  const took = Object.fromEntries(Object.keys(kinds).map((name): [string, number[]] => [name, []]))
  const inTurn = Object.entries(kinds)
  const until = performance.now() + SECONDS * 1000
  await Promise.all(Array.from({ length: READERS }, async (_, reader) => {
    for (let n = reader; performance.now() < until; n++) {
      const [name, ask] = inTurn[n % inTurn.length]!
      const from = performance.now()
      const { is } = await ask(views, n)
      if (is !== 'answered') throw new Error(`${name}: ${is}`)
      took[name]!.push(performance.now() - from)
    }
  }))
  return took
}
