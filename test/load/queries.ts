// Measures how long queries take with many users at once, now and for past days: `node test/load/queries.ts [events] [users] [seconds]`.
import { setTimeout as pause } from 'node:timers/promises'
import { viewsApi } from '../../packages/adapters/answer.ts'
import { postgresEventStore } from '../../packages/adapters/event-store.postgres.ts'
import { holdsAll } from '../../packages/adapters/postgres-views/holder.ts'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { importLog } from '../../packages/adapters/postgres/import-log.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import { postgresRows } from '../../packages/adapters/rows.postgres.ts'
import { settle, viewBehind } from '../../packages/history/question.ts'
import type { AnyQuery } from '../../packages/kernel/query.ts'
import { QUERIES, VIEWS } from '../../packages/views/contents.ts'
import { projector } from '../../services/projector/projector.ts'
import { startTestPostgres } from '../contract/postgres-for-tests.ts'
import { manyCities } from './many-cities.ts'

const [wanted = '100000', users = '20', seconds = '10'] = process.argv.slice(2)

const server = await startTestPostgres()
const [owner, app] = [server.url('jingze_owner'), server.url('jingze_app')]
await createEventStoreSchema(owner)
await createViewsSchema(owner)
await importLog(owner, await manyCities(Number(wanted)))
const [store, rows] = [postgresEventStore({ url: app }), postgresRows({ url: app })]
const moving = projector({ store, rows, views: VIEWS, holder: holdsAll(), log: () => {} })
const { position: head } = await store.head()
for (;;) {
  const progress = await rows.progress(VIEWS)
  if (progress.length === VIEWS.length && progress.every(({ position, status }) => position === head && status === 'live')) break
  await pause(100)
}
const api = viewsApi({ views: { url: app }, store })
const reader = (query: AnyQuery) => ({ id: 'reader', roles: query.who.map(({ role }) => role), within: {} })

/** What can be asked of a query without knowing more: everything, and one thing by its first column. */
const askable = async (query: AnyQuery): Promise<readonly object[]> => {
  const inputs: object[] = settle(query, { input: {}, actor: reader(query), day: '2026-03-02' }).is === 'question' ? [{}] : []
  for await (const [, row] of rows.all(viewBehind(query))) {
    const [name] = Object.keys((query.input as unknown as { readonly shape?: object }).shape ?? {}).filter((each) => typeof row[each] === 'string')
    if (name !== undefined && query.input.safeParse({ [name]: row[name] }).success) inputs.push({ [name]: row[name] })
    break
  }
  return inputs
}

const told = (name: string, times: number[]) => {
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)
  console.log(`${name.padEnd(28)} ${String(times.length).padStart(6)} × p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
}

const kinds = (await Promise.all(QUERIES.map(async (query) => (await askable(query)).map((input) => ({ query, input, name: `${query.name} ${Object.keys(input)[0] ?? ''}`, times: [] as number[] }))))).flat()
const until = performance.now() + Number(seconds) * 1000
await Promise.all(Array.from({ length: Number(users) }, async (_, user) => {
  for (let n = user; performance.now() < until; n++) {
    const kind = kinds[n % kinds.length]!
    const from = performance.now()
    const answered = await api.answer(kind.query, kind.input, { pageSize: 50 }, reader(kind.query))
    if (answered.is !== 'answered') throw new Error(`${kind.name}: ${JSON.stringify(answered)}`)
    kind.times.push(performance.now() - from)
  }
}))
for (const { name, times } of kinds) told(name, times)
const all = kinds.flatMap(({ times }) => times)
told(`all, ${users} users`, all)
console.log(`${Math.round(all.length / Number(seconds))} answers/s`)

for (const { query, input, name } of kinds.slice(0, 12)) {
  const from = performance.now()
  await api.answer(query, input, { asOf: { position: head / 2n } }, reader(query))
  console.log(`as of the middle of the log: ${name.padEnd(28)} ${(performance.now() - from).toFixed(0)} ms`)
}
await Promise.all([moving.stop(), api.close(), rows.close()])
await store.close()
await server.stop()
