// Any past position is answered as it stood then; what was replayed is gone on from; memory has an end.
import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { AnyEvent, Stored } from '../kernel/event.ts'
import { query, type AnyQuery } from '../kernel/query.ts'
import type { EventStore } from '../kernel/store.ts'
import { viewOf, type AnyView } from '../kernel/view.ts'
import { asOf } from './as-of.ts'
import { settle } from './question.ts'
import { snapshots } from './snapshots.ts'

beforeEach(() => { reads.pages = []; reads.objects = [] })

test('a list is answered as it stood at every position, in whatever order they are asked', async () => {
  const past = asOf(store)
  for (const position of [5n, 2n, 0n, 6n, 1n, 4n, 3n, 5n]) {
    const { rows, position: reflects, total } = await past.answer(question(), position)
    expect([rows, reflects, total]).toEqual([sums[Number(position)]!.map(([boxId, sum]) => ({ boxId, sum, shelf: 's', label: position >= 6n ? 'named' : null })), String(position), sums[Number(position)]!.length])
  }
})

test('a later position goes on from an earlier one that is kept, and one that is kept is not read again', async () => {
  const past = asOf(store)
  await past.answer(question(), 4n)
  expect(reads.pages).toEqual([0n])
  await past.answer(question(), 6n)
  expect(reads.pages).toEqual([0n, 4n])
  await past.answer(question(), 4n)
  await past.answer(question(), 6n)
  expect(reads.pages).toEqual([0n, 4n])
})

test('views that are kept from different positions are each gone on from their own', async () => {
  const past = snapshots(store)
  await past.at([boxes], 4n)
  const at = await past.at([boxes, byFunction], 6n)
  expect([at.get(boxes)!.rows, at.get(byFunction)!.rows].map((rows) => [...rows].map(([key, row]) => [key, row!['sum']]))).toEqual([sums[6], sums[6]])
})

test('two who ask for the same position at once share one replay', async () => {
  const past = asOf(store)
  await Promise.all([past.answer(question(), 6n), past.answer(question(), 6n), past.answer(question(), 6n)])
  expect(reads.pages).toEqual([0n])
})

test('few keys are folded from their own events, and those that they look up from theirs', async () => {
  const past = asOf(store)
  for (const input of [{ boxId: 'a' }, { boxIds: ['a', 'b', 'nobody'] }]) {
    for (const position of [0n, 1n, 3n, 6n]) {
      const few = await past.answer(question(input), position)
      const wanted = 'boxId' in input ? ['a'] : ['a', 'b']
      expect(few.rows).toEqual(sums[Number(position)]!.filter(([boxId]) => wanted.includes(boxId)).map(([boxId, sum]) => ({ boxId, sum, shelf: 's', label: position >= 6n ? 'named' : null })))
    }
  }
  expect(reads.pages).toEqual([])
  expect(new Set(reads.objects)).toEqual(new Set(['box/a', 'box/b', 'box/nobody', 'shelf/s']))
})

test('a view whose keys only a function knows is replayed, also for one key', async () => {
  const { rows } = await asOf(store).answer(question({ boxId: 'a' }, byFunction), 6n)
  expect(rows).toEqual([{ boxId: 'a', sum: 7, shelf: 's', label: 'named' }])
  expect(reads.pages).toEqual([0n])
})

test('an answer says how many rows stand still, from the position on at which they could not be folded', async () => {
  const cursed: AnyView = { ...boxes, on: { Put: (row: { sum: number }, { data }: { data: { amount: number } }) => { if (data.amount === 8) throw new Error('cursed'); return { ...row, sum: row.sum + data.amount } } } }
  expect([await asOf(store).answer(question({}, cursed), 3n), await asOf(store).answer(question({ boxIds: ['a', 'c'] }, cursed), 3n)].map(({ parked }) => parked)).toEqual([undefined, undefined])
  expect([await asOf(store).answer(question({}, cursed), 5n), await asOf(store).answer(question({ boxIds: ['a', 'c'] }, cursed), 5n)].map(({ parked }) => parked)).toEqual([1, 1])
})

test('rows are kept up to a limit; the position asked for longest ago is forgotten first', async () => {
  const past = asOf(store, { rowsMax: 6 })
  await past.answer(question(), 6n)
  await past.answer(question(), 5n)
  expect(past.rowsKept()).toBeLessThanOrEqual(6)
  reads.pages = []
  await past.answer(question(), 5n)
  expect(reads.pages, 'kept').toEqual([])
  await past.answer(question(), 6n)
  expect(reads.pages, 'forgotten, but the nearest before it is there').toEqual([5n])
})

type BoxEvent = { type: 'Put'; data: { amount: number } } | { type: 'Named'; data: { label: string } }

const Box = z.strictObject({ boxId: z.string(), sum: z.int(), shelf: z.string() })
const boxes = viewOf<z.infer<typeof Box>, BoxEvent>(Box, {
  name: 'boxes', version: 1, of: 'box', initial: (boxId) => ({ boxId, sum: 0, shelf: 's' }), on: { Put: (row, { data }) => ({ ...row, sum: row.sum + data.amount }) },
}) as AnyView
const Shelf = z.strictObject({ label: z.string() })
const shelves = viewOf<z.infer<typeof Shelf>, BoxEvent>(Shelf, {
  name: 'shelves', version: 1, of: 'shelf', initial: () => ({ label: '' }), on: { Named: (row, { data }) => ({ ...row, label: data.label }) },
}) as AnyView
const byFunction: AnyView = { ...boxes, name: 'by_function', of: (event: AnyEvent & { readonly objects: readonly { readonly type: string; readonly id: string }[] }) => event.objects.filter(({ type }) => type === 'box').map(({ id }) => id) }

const event = (position: number, type: string, data: object, ...objects: string[]): Stored => ({
  position: BigInt(position), type, data, objects: objects.map((each) => ({ type: each.split('/')[0]!, id: each.split('/')[1]!, qualifier: 'in' })), id: `event-${position}`, stream: 'box-a', revision: position, schemaVersion: 1,
  occurredOn: '2026-01-05', recordedAt: '2026-01-05T01:00:00.000Z', actor: 'someone', commandId: '', commandDigest: '', correlationId: '', rulesVersion: '',
})
const log = [event(1, 'Put', { amount: 1 }, 'box/a'), event(2, 'Put', { amount: 2 }, 'box/b'), event(3, 'Put', { amount: 4 }, 'box/a', 'box/b'), event(4, 'Put', { amount: 8 }, 'box/c'), event(5, 'Put', { amount: 2 }, 'box/a'), event(6, 'Named', { label: 'named' }, 'shelf/s')]
const sums: readonly (readonly [string, number])[][] = [[], [['a', 1]], [['a', 1], ['b', 2]], [['a', 5], ['b', 6]], [['a', 5], ['b', 6], ['c', 8]], [['a', 7], ['b', 6], ['c', 8]], [['a', 7], ['b', 6], ['c', 8]]]

const reads: { pages: bigint[]; objects: string[] } = { pages: [], objects: [] }
const store = {
  readAll: async (after: bigint, limit: number) => { reads.pages.push(after); return log.slice(Number(after), Number(after) + limit) },
  readByObject: async (about: readonly { readonly type: string; readonly id: string }[], { types, upTo }: { readonly types?: readonly string[]; readonly upTo?: bigint } = {}) => {
    reads.objects.push(...about.map(({ type, id }) => `${type}/${id}`))
    return log.filter((each) => each.objects.some(({ type, id }) => about.some((one) => one.type === type && one.id === id)) && types!.includes(each.type) && each.position <= upTo!)
  },
} as unknown as EventStore

const question = (input: object = {}, from: AnyView = boxes) => {
  const asked = query('boxes', from, {
    asks: { zh: '箱', en: 'boxes' }, input: z.object({ boxId: z.string().optional(), boxIds: z.array(z.string()).optional() }), output: z.any(), who: [{ role: 'reader' }],
    where: ({ boxId, boxIds }) => [...(boxId === undefined ? [] : [{ column: 'boxId', is: 'equal', value: boxId } as const]), ...(boxIds ? [{ column: 'boxId', is: 'oneOf', value: boxIds } as const] : [])],
    sort: ['boxId'], lookups: { label: { from: shelves, by: 'shelf', take: 'label' } }, show: (row) => row,
  }) as AnyQuery
  const settled = settle(asked, { input, actor: { id: 'r', roles: ['reader'], within: {} }, day: '2026-03-02' })
  if (settled.is !== 'question') throw new Error(JSON.stringify(settled))
  return settled.question
}
