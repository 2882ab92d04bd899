// One question, two answers: the table of a view and its rows in memory agree, whatever the rows and whatever is asked.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerFromTable } from '../../packages/adapters/postgres-views/answer-from-table.ts'
import { knownTallies } from '../../packages/adapters/postgres-views/known-tallies.ts'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { SCHEMA, tableOf } from '../../packages/adapters/postgres-views/tables.ts'
import { makePool } from '../../packages/adapters/postgres/connection.ts'
import { postgresRows, type PostgresRows } from '../../packages/adapters/rows.postgres.ts'
import { answerFromRows } from '../../packages/history/answer-from-rows.ts'
import { settle, type Asked } from '../../packages/history/question.ts'
import type { AnyQuery } from '../../packages/kernel/query.ts'
import type { AnyView, Row } from '../../packages/kernel/view.ts'
import { startTestPostgres, type TestPostgres } from './postgres-for-tests.ts'
import { anyAsked, anyBoxes, anyShelves, boxes, boxesAsked, boxesInShort, shelves } from './views-for-tests.ts'

let server: TestPostgres
let rows: PostgresRows
let pool: ReturnType<typeof makePool>

beforeAll(async () => {
  server = await startTestPostgres({ fsync: false })
  // A database whose own order of texts is not that of code points, as an administrator may have made it.
  const administrator = makePool({ url: server.url('postgres') }, 1)
  await administrator.query("create database elsewhere owner jingze_owner template template0 locale_provider icu icu_locale 'en-US' locale 'C.UTF-8'")
  await administrator.end()
  await createViewsSchema(server.url('jingze_owner', 'elsewhere'))
  rows = postgresRows({ url: server.url('jingze_app', 'elsewhere') })
  pool = makePool({ url: server.url('jingze_app', 'elsewhere') }, 2)
  await rows.prepare([boxes, shelves])
  for (const view of [boxes, shelves]) await rows.caughtUp(view)
})
afterAll(async () => {
  await rows?.close()
  await pool?.end()
  await server?.stop()
})

test('the table and the rows give the same answer to any question about any rows', { timeout: 300_000 }, async () => {
  let answered = 0
  await fc.assert(fc.asyncProperty(anyBoxes, anyShelves, fc.array(anyAsked, { minLength: 5, maxLength: 12 }), async (someBoxes, someShelves, questions) => {
    await hold(someBoxes, someShelves)
    for (const asked of questions) for (const query of [boxesAsked, boxesInShort]) {
      const [table, memory] = await bothAnswers(query, asked, someBoxes, someShelves)
      expect(table).toEqual(memory)
      answered += memory.rows.length
    }
  }), { numRuns: 60 })
  expect(answered, 'most questions find something').toBeGreaterThan(500)
})

test('an answer says how many rows of its view stand still, until they are put right', async () => {
  const answer = () => answerFromTable(pool, questionOf(boxesAsked, { ...byKeeper, input: {} }), live, known)
  const parkedOf = (key: string, position: bigint) => ({ key, position, eventId: `event ${position}`, reason: 'cursed' })
  const { position } = (await rows.progress([boxes]))[0]!
  expect(await answer()).not.toHaveProperty('parked')
  await rows.advance({ from: position, to: position + 1n, keys: new Map<AnyView, readonly string[]>([[boxes, ['a', 'b']], [shelves, []]]), fold: (view) => ({ changed: new Map(), parked: view === boxes ? [parkedOf('a', 1n), parkedOf('a', 2n), parkedOf('b', 3n)] : [] }) })
  expect(await answer()).toMatchObject({ parked: 2 })
  for (const key of ['a', 'b']) await rows.replace(boxes, key, () => Promise.resolve({ row: null, parked: [] }))
  expect(await answer()).not.toHaveProperty('parked')
})

test('what was counted is counted again once a row of the view, or one that a filter looks up, has changed', async () => {
  await hold(new Map([['a', { ...emptyBox, shelfId: 's' }], ['b', { ...emptyBox, shelfId: 's' }]]), new Map([['s', { label: '架', room: 1 }]]))
  const total = async (input: object) => (await answerFromTable(pool, questionOf(boxesAsked, { ...byKeeper, input }), live, known)).total
  const [everything, inTheRoom] = [{}, { where: [{ column: 'shelfRoom', is: 'equal', value: 1 }] }]
  expect([await total(everything), await total(inTheRoom)]).toEqual([2, 2])
  await pool.query(`delete from ${tableOf(boxes)} where key = 'a'`)
  expect([await total(everything), await total(inTheRoom)], 'nothing told of this change').toEqual([2, 2])
  const { position } = (await rows.progress([boxes]))[0]!
  const move = (from: bigint, changed: ReadonlyMap<AnyView, Row>) => rows.advance({
    from, to: from + 1n, keys: new Map<AnyView, readonly string[]>([[boxes, changed.has(boxes) ? ['c'] : []], [shelves, changed.has(shelves) ? ['s'] : []]]),
    fold: (view) => ({ changed: new Map([[view === boxes ? 'c' : 's', changed.get(view)!]]), parked: [] }),
  })
  await move(position, new Map<AnyView, Row>([[shelves, { label: '架', room: 2 }]]))
  expect([await total(everything), await total(inTheRoom)], 'only the room has changed').toEqual([2, 0])
  await move(position + 1n, new Map<AnyView, Row>([[boxes, { ...emptyBox, shelfId: 's' }]]))
  expect(await total(everything)).toBe(2)
  await rows.replace(boxes, 'c', () => Promise.resolve({ row: null, parked: [] }))
  expect(await total(everything)).toBe(1)
})

test('a row comes back from the table exactly as it was folded', async () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n || 0)
  const withFractions = fc.tuple(anyBoxes, fc.array(finite, { minLength: 30, maxLength: 30 }))
    .map(([some, shares]) => new Map([...some].map(([key, row], n): [string, Row] => [key, { ...row, share: shares[n % 30] }])))
  await fc.assert(fc.asyncProperty(withFractions, async (someBoxes) => {
    await hold(someBoxes, new Map())
    expect(new Map(await collected(rows.all(boxes)))).toEqual(someBoxes)
  }), { numRuns: 60 })
})

test('looked-up columns take one statement, however many rows, and one more when what was counted is out of date', async () => {
  const some = new Map(Array.from({ length: 50 }, (_, n) => [`box-${n}`, { ...emptyBox, boxId: `box-${n}`, shelfId: `shelf-${n % 7}`, shelfIds: [`shelf-${n % 3}`, 'nowhere'] }]))
  const there = new Map(Array.from({ length: 7 }, (_, n) => [`shelf-${n}`, { label: `架 ${n}`, room: n }]))
  await hold(some, there)
  let statements = 0
  const counting = { query: (...all: Parameters<typeof pool.query>) => { statements += 1; return pool.query(...all) } } as typeof pool
  const own = knownTallies()
  const ask = () => answerFromTable(counting, questionOf(boxesAsked, { ...byKeeper, input: {}, pageSize: 50 }), live, own)
  const answer = await ask()
  expect(statements).toBe(1)
  expect(await ask()).toEqual(answer)
  expect(statements).toBe(2)
  await hold(new Map([...some].slice(1)), there)
  expect(await ask(), 'page and counts of one instant').toMatchObject({ total: 49, counts: { open: { false: 49 } } })
  expect(statements).toBe(4)
  expect(answer.rows.length).toBe(50)
  expect(answer.rows[0]).toMatchObject({ shelfLabel: '架 0', shelfLabels: ['架 0', null] })
})

test('what a query does not read is not in its rows, and still filters, counts and orders them', async () => {
  const [some, racks] = [new Map([['a', { ...emptyBox, boxId: 'a', sizes: [2], shelfId: 's' }], ['b', { ...emptyBox, boxId: 'b', sizes: [2, 3], shelfId: 't' }], ['c', { ...emptyBox, boxId: 'c', sizes: [3] }]]), new Map([['s', { label: '架', room: 1 }], ['t', { label: '柜', room: 2 }]])]
  await hold(some, racks)
  const [table, memory] = await bothAnswers(boxesInShort, { ...byKeeper, input: { where: [{ column: 'sizes', is: 'has', value: 2 }] }, sort: '-shelfRoom' }, some, racks)
  for (const { rows: found, total, counts } of [table, memory]) {
    expect([found.map((row) => [(row as Row)['boxId'], (row as Row)['shelfLabel']]), total, counts['sizes']]).toEqual([[['b', '柜'], ['a', '架']], 2, { 2: 2, 3: 1 }])
    for (const row of found) for (const name of boxesInShort.unread!) expect(row).not.toHaveProperty(name)
  }
  const veiled: AnyQuery = { ...boxesInShort, veil: { within: 'shelf', over: ['parts'] } }
  expect(() => settle(veiled, { ...byKeeper, input: {} })).toThrow('parts is not read, and part of the veil')
  expect(() => settle({ ...boxesInShort, unread: ['colour'] }, { ...byKeeper, input: {} })).toThrow('there is no column colour')
})

test('an actor sees only rows within reach, and whoever holds no role is refused', async () => {
  const some = new Map([['a', { ...emptyBox, boxId: 'a', shelfId: 'shelf-1' }], ['b', { ...emptyBox, boxId: 'b', shelfIds: ['shelf-1', 'shelf-2'] }], ['c', { ...emptyBox, boxId: 'c' }]])
  await hold(some, new Map())
  const seen = async (actor: Asked['actor']) => (await bothAnswers(boxesAsked, { ...byKeeper, actor, input: {} }, some, new Map())).map(({ rows: found, total }) => [found.map((row) => (row as Row)['boxId']), total])
  const helper = (within: Asked['actor']['within']) => ({ id: 'u', roles: ['helper'], within })
  expect(await seen(helper({ shelf: ['shelf-1'] }))).toEqual([[['a'], 1], [['a'], 1]])
  expect(await seen(helper({ shelves: ['shelf-2'] }))).toEqual([[['b'], 1], [['b'], 1]])
  expect(await seen(helper({ shelf: ['shelf-1'], shelves: ['shelf-2', 'shelf-9'] }))).toEqual([[['a', 'b'], 2], [['a', 'b'], 2]])
  expect(await seen(helper({}))).toEqual([[[], 0], [[], 0]])
  expect(settle(boxesAsked, { ...byKeeper, actor: { id: 'u', roles: ['stranger'], within: {} }, input: {} })).toEqual({ is: 'forbidden' })
})

test('what is veiled is empty, counts for no sum and gives no order until it is told, in both', async () => {
  const some = new Map([['a', { ...emptyBox, boxId: 'a', shelfId: 's', weight: 2, share: 0.5 }], ['b', { ...emptyBox, boxId: 'b', shelfId: 's', weight: 3, share: 0.25, packedOn: '2026-01-01' }]])
  await hold(some, new Map())
  const [untilPacked, forGood]: AnyQuery[] = [{ within: 'shelf', until: 'packedOn', over: ['weight', 'share'] }, { within: 'shelf', over: ['weight', 'share'] }].map((veil) => ({ ...boxesAsked, counts: ['note'], veil }))
  const helper = { id: 'u', roles: ['helper'], within: { shelf: ['s'] } }
  const seen = async (query: AnyQuery, actor: Asked['actor']) => {
    const [table, memory] = await bothAnswers(query, { ...byKeeper, actor, input: {} }, some, new Map())
    expect(table).toEqual(memory)
    return [table.rows.map((row) => (row as Row)['weight']), table.sums['weight'], table.sums['share']]
  }
  expect(await seen(untilPacked!, helper)).toEqual([[null, 3], 3, 0.25])
  expect(await seen(forGood!, helper)).toEqual([[null, null], 0, 0])
  expect(await seen(forGood!, byKeeper.actor)).toEqual([[2, 3], 5, 0.75])
  expect(settle(forGood!, { ...byKeeper, actor: helper, input: {}, sort: 'note,-weight' })).toMatchObject({ is: 'invalid', flaws: [{ path: 'sort' }] })
  expect(() => settle({ ...forGood!, counts: ['weight'] } as AnyQuery, { ...byKeeper, input: {} })).toThrow('weight is veiled')
})

test('a right within a relation that the view does not know reaches no row', async () => {
  const some = new Map([['a', { ...emptyBox, boxId: 'a' }]])
  await hold(some, new Map())
  const elsewhere: AnyQuery = { ...boxesAsked, who: [{ role: 'helper', within: 'house' }] }
  const answers = await bothAnswers(elsewhere, { ...byKeeper, actor: { id: 'u', roles: ['helper'], within: { house: ['a'] } }, input: {} }, some, new Map())
  expect(answers.map(({ total }) => total)).toEqual([0, 0])
})

test('a text is found inside another, small and capital letters alike, and % is only a character', async () => {
  const some = new Map(['Alpha 甲', 'ALPHA', 'beta 50%', '甲乙'].map((note): [string, Row] => [note, { ...emptyBox, boxId: note, note }]))
  await hold(some, new Map())
  const found = async (value: string) => (await bothAnswers(boxesAsked, { ...byKeeper, input: { where: [{ column: 'note', is: 'contains', value }] } }, some, new Map())).map(({ rows: all }) => all.map((row) => (row as Row)['note']))
  expect(await found('aLPh')).toEqual([['ALPHA', 'Alpha 甲'], ['ALPHA', 'Alpha 甲']])
  expect(await found('甲')).toEqual([['Alpha 甲', '甲乙'], ['Alpha 甲', '甲乙']])
  expect(await found('%')).toEqual([['beta 50%'], ['beta 50%']])
})

test('what has no value is not asked, alone or among others', () => {
  const where = [{ column: 'note', is: 'equal' }, [{ column: 'note', is: 'contains', value: '' }, { column: 'weight', is: 'atLeast' }], [], [{ column: 'note', is: 'equal' }, { column: 'open', is: 'equal', value: false }]]
  expect(questionOf(boxesAsked, { ...byKeeper, input: { where } }).where).toMatchObject([[{ is: 'equal', value: false }]])
})

test('bad paging, sorting and characters are told by path, and never reach the database', () => {
  const flaws = (asked: Partial<Asked>) => settle(boxesAsked, { ...byKeeper, input: {}, ...asked })
  expect(flaws({ page: 0, pageSize: 1.5, sort: 'note,-secret' })).toMatchObject({ is: 'invalid', flaws: [{ path: 'page' }, { path: 'pageSize' }, { path: 'sort' }] })
  expect(flaws({ input: { where: 7 } })).toMatchObject({ is: 'invalid', flaws: [{ path: 'where' }] })
  expect(flaws({ input: { where: [{ column: 'note', is: 'contains', value: 'a\0' }] } })).toMatchObject({ is: 'invalid', flaws: [{ path: 'note' }] })
  expect(() => flaws({ input: { where: [{ column: 'note" or true --', is: 'equal', value: 'a' }] } })).toThrow('there is no column')
  expect(() => flaws({ input: { where: [{ column: 'weight', is: 'equal', value: 'a' }] } })).toThrow('not a value of that kind')
})

test('names sort as in a Chinese dictionary, in both', async () => {
  const names = ['张伟', '李娜', '欧阳锋', '王芳', '阿明', '赵敏', '重庆', '吕布', '陈静', '李安', '', '沈启航', '區']
  const some = new Map(names.map((name, n) => [`${n}`, { ...emptyBox, boxId: `${n}`, owner: name || null }]))
  await hold(some, new Map())
  const [table, memory] = await bothAnswers(boxesAsked, { ...byKeeper, input: {}, sort: 'owner', pageSize: 50 }, some, new Map())
  expect(table).toEqual(memory)
  expect(table.rows.map((row) => (row as Row)['owner'])).toEqual(['阿明', '陈静', '李安', '李娜', '吕布', '欧阳锋', '區', '沈启航', '王芳', '张伟', '赵敏', '重庆', null])
})

const emptyBox = { boxId: '', note: '', owner: null, weight: 0, share: 0, open: false, late: null, packedOn: null, shelfId: null, shelfIds: [], sizes: [], parts: { a: 1 } }
const byKeeper: Omit<Asked, 'input'> = { actor: { id: 'k', roles: ['keeper'], within: {} }, day: '2026-03-02' }
const known = knownTallies()
const live = (view: { readonly name: string; readonly version: number }) => ({ table: tableOf(view), version: view.version })

const questionOf = (query: AnyQuery, asked: Asked) => {
  const settled = settle(query, asked)
  if (settled.is !== 'question') throw new Error(JSON.stringify(settled))
  return settled.question
}

const bothAnswers = async (query: AnyQuery, asked: Asked, someBoxes: ReadonlyMap<string, Row>, someShelves: ReadonlyMap<string, Row>) => {
  const question = questionOf(query, asked)
  const table = await answerFromTable(pool, question, live, known)
  expect(await answerFromTable(pool, question, live, known), 'asked again, with its counts known').toEqual(table)
  return [table, answerFromRows(question, someBoxes, (view, key) => (view === shelves ? someShelves : someBoxes).get(key), BigInt(table.position))] as const
}

const hold = async (someBoxes: ReadonlyMap<string, Row>, someShelves: ReadonlyMap<string, Row>) => {
  await pool.query(`truncate ${tableOf(boxes)}, ${tableOf(shelves)}`)
  await pool.query(`update ${SCHEMA}.view_progress set changed = gen_random_uuid()`)
  const position = (await rows.progress([boxes]))[0]!.position
  const keys = new Map<AnyView, readonly string[]>([[boxes, [...someBoxes.keys()]], [shelves, [...someShelves.keys()]]])
  const moved = await rows.advance({ from: position, to: position + 1n, keys, fold: (view) => ({ changed: view === boxes ? someBoxes : someShelves, parked: [] }) })
  expect(moved).toBe(true)
}

const collected = async <Entry>(entries: AsyncIterable<Entry>): Promise<Entry[]> => {
  const all: Entry[] = []
  for await (const entry of entries) all.push(entry)
  return all
}
