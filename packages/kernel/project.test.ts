// A batch is folded into rows, whatever its size; what cannot be folded parks its own key only.
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Fact } from './event.ts'
import { foldBatch, KEY_UNKNOWN, WAITS, type Parked } from './project.ts'
import { viewOf, type AnyView, type Row } from './view.ts'

test('facts fold into the row of every object they concern', () => {
  const { changed, parked } = foldBatch(boxes, nothing, [put(1, 2, 'a', 'b'), put(2, 3, 'a')], none)
  expect(Object.fromEntries(changed)).toEqual({ a: { sum: 5, note: null }, b: { sum: 2, note: null } })
  expect(parked).toEqual([])
})

test('a batch goes on from the rows there are, and a fold that gives null takes the row away', () => {
  const there = new Map([['a', { sum: 7, note: null }], ['b', { sum: 1, note: null }]])
  const { changed } = foldBatch(boxes, there, [put(1, 2, 'a'), { ...put(2, 0, 'b'), type: 'Emptied', data: {} }], none)
  expect(Object.fromEntries(changed)).toEqual({ a: { sum: 9, note: null }, b: null })
})

test('a row that was taken away begins anew within the same batch', () => {
  const { changed } = foldBatch(boxes, new Map([['b', { sum: 1, note: null }]]), [{ ...put(1, 0, 'b'), type: 'Emptied', data: {} }, put(2, 5, 'b')], none)
  expect(Object.fromEntries(changed)).toEqual({ b: { sum: 5, note: null } })
})

test('a row that stays as it was is not a change', () => {
  expect(foldBatch(boxes, new Map([['a', { sum: 7, note: null }]]), [put(1, 0, 'a')], none).changed.size).toBe(0)
})

test('a fold that throws parks its key and what comes after it, and no other key', () => {
  const { changed, parked } = foldBatch(boxes, nothing, [put(1, 2, 'a', 'b'), put(2, -1, 'a'), put(3, 4, 'a', 'b')], none)
  expect(Object.fromEntries(changed)).toEqual({ a: { sum: 2, note: null }, b: { sum: 6, note: null } })
  expect(parked).toEqual([{ key: 'a', position: 2n, eventId: 'event-2', reason: 'nobody puts less than nothing' }, { key: 'a', position: 3n, eventId: 'event-3', reason: WAITS }])
})

test('a key that was parked before stays parked', () => {
  expect(foldBatch(boxes, nothing, [put(4, 2, 'a')], new Set(['a']))).toEqual({ changed: new Map(), parked: [{ key: 'a', position: 4n, eventId: 'event-4', reason: WAITS }] })
})

test.each([
  ['a row that does not fit its schema', put(1, 1.5, 'a'), /^sum: /],
  ['a text that no table can keep', noted('nul \0'), /NUL/],
  ['half a character', noted('\ud83d'), /half a character/],
  ['an indexed text beyond what an index can hold', noted('长'.repeat(601)), /^note: too long/],
])('%s parks its key', (_, fact, reason) => {
  const { changed, parked } = foldBatch(boxes, nothing, [fact], none)
  expect(changed.size).toBe(0)
  expect(parked).toMatchObject([{ key: 'a', reason: expect.stringMatching(reason) as string }])
})

test('every column is checked again when it changes, and a column that is lost or unknown is found', () => {
  const there = new Map([['a', { sum: 7, note: null }]])
  const reason = (next: object) => foldBatch({ ...boxes, on: { Put: () => next as never } }, there, [put(1, 2, 'a')], none).parked[0]?.reason
  expect(reason({ sum: 1.5, note: null })).toMatch(/^sum: /)
  expect(reason({ sum: 8, note: 'nul \0' })).toMatch(/^note: .*NUL/)
  expect(reason({ sum: 7 })).toMatch(/^note: /)
  expect(reason({ sum: 7, note: 'x' })).toBeUndefined()
  const strict: AnyView = { ...boxes, row: z.strictObject(boxes.row.shape), on: { Put: () => ({ sum: 7, note: null, colour: 'red' }) } }
  expect(foldBatch(strict, there, [put(1, 2, 'a')], none).parked[0]?.reason).toMatch(/colour/)
  const optional: AnyView = { ...boxes, row: z.object({ sum: z.int(), note: z.string().nullable(), colour: z.string().optional() }), on: { Put: () => ({ sum: 7, colour: 'red' }) } }
  expect(foldBatch(optional, there, [put(1, 2, 'a')], none).parked[0]?.reason).toMatch(/^note: /)
  const refined: AnyView = { ...boxes, row: boxes.row.refine(({ sum, note }) => Number(sum) > 0 || note !== null, 'empty'), on: { Put: () => ({ sum: 0, note: null }) } }
  expect(foldBatch(refined, there, [put(1, 2, 'a')], none).parked[0]?.reason).toMatch(/empty/)
})

test('of a list only the lines that changed are checked again, wherever they stand', () => {
  const view: AnyView = { ...boxes, row: z.object({ lines: z.array(z.strictObject({ sum: z.int() })) }), indexed: [], on: { Put: (_, { data }) => data as never } }
  const before = [{ sum: 1 }, { sum: 2 }]
  const after = (...lines: unknown[]) => foldBatch(view, new Map([['a', { lines: before }]]), [fact(1, 'Put', { lines }, ['a'])], none)
  const { changed } = after(before[0], { sum: 3 }, { sum: 4 })
  expect(changed.get('a')).toEqual({ lines: [{ sum: 1 }, { sum: 3 }, { sum: 4 }] })
  expect((changed.get('a')!['lines'] as unknown[])[0], 'a line that stayed is the same object').toBe(before[0])
  expect(after(before[0], { sum: 1.5 }).parked[0]?.reason).toMatch(/^lines\.1\.sum: /)
  expect(after(...before, undefined).parked[0]?.reason).toMatch(/^lines\.2: /)
  expect(after(...before, { sum: 3, colour: 'red' }).parked[0]?.reason).toMatch(/^lines\.2: .*colour/)
})

test('a fact whose keys cannot be told is parked without a key and holds up nothing', () => {
  const view: AnyView = { ...boxes, of: ({ data }: Fact) => { if ((data as { amount: number }).amount > 8) throw new Error('too heavy'); return ['a', 'a', undefined as never] } }
  const { changed, parked } = foldBatch(view, nothing, [put(1, 9), put(2, 2)], none)
  expect(Object.fromEntries(changed)).toEqual({ a: { sum: 2, note: null } })
  expect(parked.map(({ key, reason }: Parked) => [key, reason])).toEqual([[KEY_UNKNOWN, 'too heavy'], [KEY_UNKNOWN, 'no row can have the key undefined']])
})

test('the size of the batches changes neither the rows nor what is parked', () => {
  const facts = [put(1, 2, 'a', 'b'), noted('长'.repeat(601), 2), noted('short', 3), put(4, 1, 'b'), put(5, -1, 'b'), put(6, 1, 'b', 'c'), put(7, 3, 'c')]
  const whole = inBatches(facts, 7)
  expect(whole.parked.length).toBe(4)
  for (const size of [1, 2, 3]) expect(inBatches(facts, size)).toEqual(whole)
})

type BoxEvent = { type: 'Put'; data: { amount: number } } | { type: 'Noted'; data: { note: string } } | { type: 'Emptied'; data: object }

const Box = z.object({ sum: z.int(), note: z.string().nullable() })
const boxes = viewOf<z.infer<typeof Box>, BoxEvent>(Box, {
  name: 'boxes', version: 1, of: 'box',
  initial: () => ({ sum: 0, note: null }),
  on: {
    Put: (row, { data }) => {
      if (data.amount < 0) throw new Error('nobody puts less than nothing')
      return data.amount === 0 ? row : { ...row, sum: row.sum + data.amount }
    },
    Noted: (row, { data }) => ({ ...row, note: data.note }),
    Emptied: () => null,
  },
  indexed: ['note'],
})

const nothing = new Map<string, Row>()
const none = new Set<string>()

function fact(position: number, type: string, data: object, keys: readonly string[]): Fact {
  return {
    type, data, position: BigInt(position), id: `event-${position}`, objects: keys.map((id) => ({ type: 'box', id, qualifier: 'in' })),
    stream: 'box-a', revision: position, schemaVersion: 1, occurredOn: '2026-01-05', recordedAt: '2026-01-05T01:00:00.000Z', actor: 'someone',
    commandId: '', commandDigest: '', correlationId: '', rulesVersion: '',
  }
}
function put(position: number, amount: number, ...keys: string[]): Fact { return fact(position, 'Put', { amount }, keys) }
function noted(note: string, position = 1): Fact { return fact(position, 'Noted', { note }, ['a']) }

const inBatches = (facts: readonly Fact[], size: number) => {
  const rows = new Map<string, Row | null>()
  const parked: Parked[] = []
  for (let at = 0; at < facts.length; at += size) {
    const folded = foldBatch(boxes, rows, facts.slice(at, at + size), new Set(parked.map(({ key }) => key)))
    for (const [key, row] of folded.changed) rows.set(key, row)
    parked.push(...folded.parked)
  }
  return { rows, parked }
}
