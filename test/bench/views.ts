// Rebuilds all views over a log of city size and asks the city's questions from twenty readers at once.
import { newId } from '../../packages/adapters/ids.ts'
import { viewsApi } from '../../packages/adapters/answer.ts'
import { postgresEventStore } from '../../packages/adapters/event-store.postgres.ts'
import { importLog } from '../../packages/adapters/postgres/import-log.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import { postgresHolder } from '../../packages/adapters/postgres-views/holder.ts'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { postgresRows } from '../../packages/adapters/rows.postgres.ts'
import type { Kept } from '../../packages/adapters/stored-event.ts'
import { VIEWS } from '../../packages/views/contents.ts'
import { listProjects } from '../../packages/views/project-register/query.ts'
import { listRectifications } from '../../packages/views/rectification-ledger/query.ts'
import { listFindings } from '../../packages/views/finding-register/query.ts'
import { showPortrait } from '../../packages/views/official-portrait/query.ts'
import { exampleCity } from '../../services/jingze/example/load.ts'
import { projector } from '../../services/projector/projector.ts'
import { startTestPostgres } from '../contract/postgres-for-tests.ts'
import { median } from './appends.ts'

const EVENTS = Number(process.env['BENCH_EVENTS'] ?? 500_000)
const [READERS, SECONDS] = [20, 10]
const DIRECTOR = { id: 'bench', roles: ['director'], within: {} }

/** The example city over and over under other names, until the log has the size asked for. */
const cityOf = async (size: number): Promise<readonly Kept[]> => {
  const { kept } = await exampleCity({ until: '2026-11-24', seal: async (subject) => ({ $enc: { k: `${subject}/1`, n: 'n', c: 'c', t: 't' } }) })
  const ids = new Set(kept.flatMap(({ stream }) => [stream.slice(stream.indexOf('-') + 1)]))
  const parts = new RegExp(`"((?:tenure|item|plan|project|official|dept|dist|inst|soe|clue)-[A-Za-z0-9-]*)"`, 'g')
  const copies = Math.ceil(size / kept.length)
  const all: Kept[] = []
  for (let copy = 0; copy < copies; copy++) for (const each of kept) {
    if (all.length >= size) return all
    const renamed = (text: string) => (copy === 0 ? text : text.replaceAll(parts, (_, id: string) => `"${id}c${copy}"`))
    const [name, id] = [each.stream.slice(0, each.stream.indexOf('-')), each.stream.slice(each.stream.indexOf('-') + 1)]
    all.push({ ...each, position: BigInt(all.length + 1), id: newId(), stream: copy === 0 || !ids.has(id) ? each.stream : `${name}-${id}c${copy}`, recordedAt: new Date(Date.parse('2020-01-01') + all.length * 400).toISOString(), data: renamed(each.data), meta: renamed(each.meta) })
  }
  return all
}

export const viewsBench = async (say: (line: string) => void): Promise<void> => {
  say(`\nviews: making a log of ${EVENTS} events …`)
  const postgres = await startTestPostgres()
  const [owner, app] = [postgres.url('jingze_owner'), postgres.url('jingze_app')]
  await createEventStoreSchema(owner)
  await createViewsSchema(owner)
  await importLog(owner, await cityOf(EVENTS))
  const store = postgresEventStore({ url: app })
  const views = viewsApi({ views: { url: app }, store })
  const [rows, holder] = [postgresRows({ url: app }), postgresHolder({ url: app })]
  const from = performance.now()
  const moving = projector({ store, rows, holder, views: VIEWS, log: () => {} })
  let peak = 0
  while (!await views.waitFor(VIEWS, BigInt(EVENTS), 500)) peak = Math.max(peak, process.memoryUsage().rss)
  const seconds = (performance.now() - from) / 1000
  say(`rebuild of all ${VIEWS.length} views: ${Math.round(EVENTS / seconds)} events/s (bar: 20000), ${seconds.toFixed(1)} s, memory ${(peak / 1024 ** 2).toFixed(0)} MiB at most (bar: 1024)`)
  await queries(views, say)
  await moving.stop()
  await Promise.all([views.close(), rows.close(), store.close()])
  await postgres.stop()
}

const queries = async (views: ReturnType<typeof viewsApi>, say: (line: string) => void): Promise<void> => {
  const took = new Map<string, number[]>()
  const kinds = [
    ['list of projects', (n: number) => views.answer(listProjects, { year: String(2021 + (n % 6)) }, { pageSize: 20 }, DIRECTOR)],
    ['list of findings', (n: number) => views.answer(listFindings, { categoryCode: ['F1', 'C4', 'E1'][n % 3] }, { pageSize: 20, sort: '-amountTotalFen' }, DIRECTOR)],
    ['rectification ledger', () => views.answer(listRectifications, { light: 'red' }, { pageSize: 20 }, DIRECTOR)],
    ['portrait', (n: number) => views.answer(showPortrait, { officialId: `official-0${10 + (n % 60)}` }, {}, DIRECTOR)],
  ] as const
  const until = performance.now() + SECONDS * 1000
  await Promise.all(Array.from({ length: READERS }, async (_, reader) => {
    for (let n = reader; performance.now() < until; n++) {
      const [name, ask] = kinds[n % kinds.length]!
      const from = performance.now()
      await ask(n)
      took.set(name, took.get(name) ?? []).get(name)!.push(performance.now() - from)
    }
  }))
  for (const [name, all] of took) say(`${name}, ${READERS} readers: p50 ${median(all).toFixed(1)} ms, p99 ${all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.99)]!.toFixed(1)} ms (${all.length} asked; bar: ${name === 'portrait' ? 100 : 50} ms)`)
}
