// Measures how long queries take with many users at once, on logs of several sizes, and for past days: `node test/load/queries.ts [events,events…] [users] [seconds] [pause in ms after each answer]`.
import { setTimeout as pause } from 'node:timers/promises'
import { viewsApi } from '../../packages/adapters/answer.ts'
import { postgresEventStore } from '../../packages/adapters/event-store.postgres.ts'
import { postgresRows, type PostgresRows } from '../../packages/adapters/rows.postgres.ts'
import { settle, viewBehind } from '../../packages/history/question.ts'
import type { AnyQuery } from '../../packages/kernel/query.ts'
import { QUERIES, VIEWS } from '../../packages/views/contents.ts'
import { dice } from '../../services/jingze/example/dice.ts'
import { startTestPostgres } from '../contract/postgres-for-tests.ts'
import { importCity, inWords, rebuild } from './rebuilding.ts'
import { vacuumed } from './vacuumed.ts'

const [wanted = '100000', users = '20', seconds = '10', pauseMs = '0'] = process.argv.slice(2)
const PAST = { questions: 12, eventsMax: 200_000 }

type Kind = { readonly query: AnyQuery; readonly input: object; readonly name: string; readonly times: number[] }

const reader = (query: AnyQuery) => ({ id: 'reader', roles: query.who.map(({ role }) => role), within: {} })

/** What can be asked of a query without knowing more: everything, and one thing by its first column. */
const askable = async (rows: PostgresRows, query: AnyQuery): Promise<readonly object[]> => {
  const inputs: object[] = settle(query, { input: {}, actor: reader(query), day: '2026-03-02' }).is === 'question' ? [{}] : []
  for await (const [, row] of rows.all(viewBehind(query))) {
    const [name] = Object.keys((query.input as unknown as { readonly shape?: object }).shape ?? {}).filter((each) => typeof row[each] === 'string')
    if (name !== undefined && query.input.safeParse({ [name]: row[name] }).success) inputs.push({ [name]: row[name] })
    break
  }
  return inputs
}

const at = (times: readonly number[], share: number): number => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
const told = (name: string, times: readonly number[]) => console.log(`${name.padEnd(32)} ${String(times.length).padStart(6)} × p50 ${at(times, 0.5).toFixed(1)} ms, p99 ${at(times, 0.99).toFixed(1)} ms`)

/**
 * All questions again and again, `readers` of them at once, each reader in an order of its own: in one common order they would soon walk in step, all behind the dearest question.
 * The orders are the same in each run.
 */
const ask = async (api: ReturnType<typeof viewsApi>, kinds: readonly Kind[], readers: number): Promise<void> => {
  const until = performance.now() + Number(seconds) * 1000
  await Promise.all(Array.from({ length: readers }, async (_, user) => {
    const die = dice(user + 1)
    let left: Kind[] = []
    while (performance.now() < until) {
      if (left.length === 0) left = [...kinds]
      const [{ query, input, name, times }] = left.splice(die.between(0, left.length - 1), 1) as [Kind]
      const from = performance.now()
      const answered = await api.answer(query, input, { pageSize: 50 }, reader(query))
      if (answered.is !== 'answered') throw new Error(`${name}: ${JSON.stringify(answered)}`)
      times.push(performance.now() - from)
      if (readers > 1 && pauseMs !== '0') await pause(Number(pauseMs))
    }
  }))
}

/** Times of each kind of question over a log of that size, asked one at a time; what many users at once wait is told on the way. */
const measured = async (size: number): Promise<ReadonlyMap<string, readonly number[]>> => {
  const server = await startTestPostgres()
  const app = server.url('jingze_app')
  await importCity(server.url('jingze_owner'), size)
  console.log(`\n${size} events, ${VIEWS.length} views: ${inWords(await rebuild(app))}`)
  await vacuumed(app)
  const [store, rows] = [postgresEventStore({ url: app }), postgresRows({ url: app })]
  const api = viewsApi({ views: { url: app }, store })
  const kindsOf = async (): Promise<readonly Kind[]> => (await Promise.all(QUERIES.map(async (query) =>
    (await askable(rows, query)).map((input) => ({ query, input, name: `${query.name} ${Object.keys(input)[0] ?? ''}`, times: [] as number[] }))))).flat()
  const [alone, together] = [await kindsOf(), await kindsOf()]
  await ask(api, together, Number(users))
  console.log(`\n${size} events, ${users} users ${pauseMs === '0' ? 'without pause' : `with a pause of ${pauseMs} ms`}, in this process and on the same cores as the database`)
  for (const { name, times } of together) told(name, times)
  const all = together.flatMap(({ times }) => times)
  told('all', all)
  const late = (limit: number) => together.filter(({ times }) => at(times, 0.99) >= limit).length
  console.log(`of ${together.length} questions ${together.length - late(50)} have a p99 below 50 ms, ${together.length - late(100)} below 100 ms`)
  console.log(`${Math.round(all.length / Number(seconds))} answers/s`)
  await ask(api, alone, 1)
  const { position: head } = await store.head()
  for (const { query, input, name } of size > PAST.eventsMax ? [] : alone.slice(0, PAST.questions)) {
    const from = performance.now()
    await api.answer(query, input, { asOf: { position: head / 2n } }, reader(query))
    console.log(`as of the middle of the log: ${name.padEnd(28)} ${(performance.now() - from).toFixed(0)} ms`)
  }
  await Promise.all([api.close(), rows.close()])
  await store.close()
  await server.stop()
  return new Map(alone.map(({ name, times }) => [name, times]))
}

const sizes = wanted.split(',').map(Number)
const found: ReadonlyMap<string, readonly number[]>[] = []
for (const size of sizes) found.push(await measured(size))
console.log(`\none user: at ${sizes.join(', ')} events, ratio of the last to the first`)
for (const name of found[0]!.keys()) {
  const grown = (share: number) => {
    const all = found.map((each) => at(each.get(name) ?? [], share))
    return `${all.map((each) => `${each.toFixed(1)} ms`).join(', ')} (${(all.at(-1)! / all[0]!).toFixed(2)}×)`
  }
  console.log(`${name.padEnd(32)} p50 ${grown(0.5)}, p99 ${grown(0.99)}`)
}
