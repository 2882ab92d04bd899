// Steps of views in PostgreSQL: what is remembered from one to the next is never older than the table, and what is copied comes back as it was.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../packages/adapters/ids.ts'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { postgresRows, type PostgresRows } from '../../packages/adapters/rows.postgres.ts'
import type { Fact } from '../../packages/kernel/event.ts'
import { foldBatch, WAITS } from '../../packages/kernel/project.ts'
import { keysOf, type AnyView } from '../../packages/kernel/view.ts'
import { startTestPostgres, type TestPostgres } from './postgres-for-tests.ts'
import { rowsOf, someViews } from './view-histories.ts'

let server: TestPostgres
let one: PostgresRows
let other: PostgresRows

beforeAll(async () => {
  server = await startTestPostgres({ fsync: false })
  await createViewsSchema(server.url('jingze_owner'))
  ;[one, other] = [postgresRows({ url: server.url('jingze_app') }), postgresRows({ url: server.url('jingze_app') })]
})
afterAll(async () => {
  await Promise.all([one?.close(), other?.close()])
  await server?.stop()
})

const packed = (position: number, box: string, weight: number, note = '甲'): Fact => ({
  type: 'Packed', position: BigInt(position), data: { note, weight, shelfId: null }, id: newId(), objects: [{ type: 'box', id: box, qualifier: 'subject' }],
  stream: `box-${box}`, revision: position, actor: 'u1', occurredOn: '2026-01-05', recordedAt: '2026-01-05T01:00:00.000Z',
}) as unknown as Fact

/** Moves a view over these facts, which begin where it stands; false when it stands elsewhere. */
const take = (rows: PostgresRows, view: AnyView, facts: readonly Fact[]): Promise<boolean> => rows.advance({
  from: facts[0]!.position - 1n, to: facts[facts.length - 1]!.position, keys: new Map([[view, [...new Set(facts.flatMap((fact) => keysOf(view, fact)))]]]),
  fold: (each, there, parked) => foldBatch(each, there, facts, parked),
})

test('what another program has moved meanwhile is read again', async () => {
  const { contents } = someViews()
  await one.prepare([contents])
  expect(await take(one, contents, [packed(1, 'a', 1), packed(2, 'b', 1)])).toBe(true)
  expect(await take(other, contents, [packed(3, 'a', 10), packed(4, 'c', 10)]), 'another takes over').toBe(true)
  expect(await take(one, contents, [packed(5, 'a', 100), packed(6, 'b', 100), packed(7, 'c', 100)]), 'and the first again').toBe(true)
  expect(await rowsOf(one, contents)).toMatchObject({ a: { weight: 111 }, b: { weight: 101 }, c: { weight: 110 } })
})

test('a row that another program has put in place is read again, though the view has not moved', async () => {
  const { contents } = someViews()
  await one.prepare([contents])
  await take(one, contents, [packed(1, 'a', 1)])
  await other.replace(contents, 'a', async () => ({ row: { ...(contents.initial('a') as object), weight: 50 }, parked: [] }))
  await other.replace(contents, 'new', async () => ({ row: { ...(contents.initial('new') as object), weight: 7 }, parked: [] }))
  await take(one, contents, [packed(2, 'a', 1), packed(3, 'new', 1)])
  expect(await rowsOf(one, contents)).toMatchObject({ a: { weight: 51 }, new: { weight: 8 } })
})

test('a step that a view needs no rows for leaves what is known of it as it was', async () => {
  const { contents } = someViews()
  await one.prepare([contents])
  const nothing = { type: 'Unheard', objects: [] }
  await take(one, contents, [{ ...packed(1, 'a', 0), ...nothing }])
  await take(one, contents, [packed(2, 'a', 1)])
  await take(one, contents, [{ ...packed(3, 'a', 0), ...nothing }])
  await take(one, contents, [packed(4, 'a', 1), packed(5, 'b', 1)])
  expect(await rowsOf(one, contents)).toMatchObject({ a: { weight: 2 }, b: { weight: 1 } })
})

test('a step that failed leaves nothing to remember', async () => {
  const { contents } = someViews()
  await one.prepare([contents])
  await take(one, contents, [packed(1, 'a', 1)])
  const broken = one.advance({ from: 1n, to: 2n, keys: new Map([[contents, ['a', 'b']]]), fold: (view) => ({ changed: new Map(['a', 'b'].map((key) => [key, { ...(view.initial(key) as object), weight: 'heavy' }])), parked: [] }) })
  await expect(broken).rejects.toThrow(/heavy/)
  await take(one, contents, [packed(2, 'a', 2), packed(3, 'b', 3)])
  expect(await rowsOf(one, contents)).toMatchObject({ a: { weight: 3 }, b: { weight: 3 } })
})

test('a key that was parked in one step is parked in the next, and in the one after', async () => {
  const { contents } = someViews()
  await one.prepare([contents])
  await take(one, contents, [{ ...packed(1, 'a', 1), type: 'Cursed', data: { how: 'throws' } }])
  await take(one, contents, [packed(2, 'a', 1)])
  await take(one, contents, [packed(3, 'b', 1)])
  await take(one, contents, [packed(4, 'a', 1)])
  expect((await one.parked(contents)).map(({ key, reason }) => [key, reason])).toEqual([['a', 'cursed'], ['a', WAITS], ['a', WAITS]])
  expect(Object.keys(await rowsOf(one, contents))).toEqual(['b'])
})

test('many new rows come back as they were, whatever stands in their texts, and go on from there', async () => {
  const texts = ['tab\t', 'line\nend\r', 'back\\slash', '\\N', '\\.', '', 'null', '"quoted"', "it's", '{a,b}', '￿😀', '\u0001\b\f\v', '\\t', '姓名\\']
  const { contents } = someViews()
  await one.prepare([contents])
  const facts = Array.from({ length: 300 }, (_, n) => packed(n + 1, `${texts[n % texts.length]}${n}`, n, texts[(n + 3) % texts.length]))
  await take(one, contents, facts)
  await take(one, contents, facts.map((fact, n) => packed(301 + n, (fact.objects[0] as { id: string }).id, 1, 'second')))
  const rows = await rowsOf(one, contents)
  expect(Object.keys(rows).length).toBe(300)
  for (const [n, { objects: [box], data }] of facts.entries()) expect(rows[box!.id]).toMatchObject({ boxId: box!.id, weight: n + 1, notes: [(data as { note: string }).note, 'second'], shelfId: null })
})
