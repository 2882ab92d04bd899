// Views that use every kind of column and condition, random rows for them and random questions about them.
import fc from 'fast-check'
import { z } from 'zod'
import type { Asked } from '../../packages/history/question.ts'
import type { AnyEvent } from '../../packages/kernel/event.ts'
import { query, type AnyQuery, type Condition } from '../../packages/kernel/query.ts'
import { viewOf, type Row } from '../../packages/kernel/view.ts'

const Box = z.strictObject({
  boxId: z.string(), note: z.string(), owner: z.string().nullable().meta({ sorts: 'pinyin' }), weight: z.int(), share: z.number(), open: z.boolean(), late: z.boolean().nullable(),
  packedOn: z.iso.date().nullable(), shelfId: z.string().nullable(), shelfIds: z.array(z.string()), sizes: z.array(z.int()), parts: z.record(z.string(), z.unknown()), order: z.int().optional(),
})
type Box = z.infer<typeof Box>

export const boxes = viewOf<Box, AnyEvent>(Box, {
  name: 'boxes', version: 1, of: 'box', on: {}, indexed: ['note', 'weight', 'packedOn', 'shelfIds', 'open'], together: [['open', 'weight', 'late'], ['shelfId', 'packedOn']],
  initial: (boxId) => ({ boxId, note: '', owner: null, weight: 0, share: 0, open: false, late: null, packedOn: null, shelfId: null, shelfIds: [], sizes: [], parts: {} }),
})

const Shelf = z.strictObject({ label: z.string(), room: z.int() })

export const shelves = viewOf<z.infer<typeof Shelf>, AnyEvent>(Shelf, { name: 'shelves', version: 3, of: 'shelf', on: {}, initial: () => ({ label: '', room: 0 }) })

export const boxesAsked = query('boxes', boxes, {
  asks: { zh: '箱', en: 'boxes' },
  // The test gives the conditions themselves, which no real query lets anybody do.
  input: z.object({ where: z.array(z.any()).optional() }), output: z.any(),
  who: [{ role: 'keeper' }, { role: 'helper', within: 'shelf' }, { role: 'helper', within: 'shelves' }],
  within: { shelf: 'shelfId', shelves: 'shelfIds' },
  where: ({ where }) => (where ?? []) as Condition[],
  sort: ['boxId', 'note', 'owner', '-weight', 'share', 'open', 'late', 'packedOn', 'shelfLabel', 'shelfRoom', 'order', 'key'],
  lookups: { shelfLabel: { from: shelves, by: 'shelfId', take: 'label' }, shelfRoom: { from: shelves, by: 'shelfId', take: 'room' }, shelfLabels: { from: shelves, by: 'shelfIds', take: 'label' } },
  counts: ['note', 'open', 'late', 'weight', 'shelfIds', 'sizes', 'packedOn'],
  sums: ['weight', 'share', 'order'],
  show: (row, { day }) => ({ ...row, asked: day }),
}) as AnyQuery

/** The same without some columns of each kind, and with rights by one column. */
export const boxesInShort: AnyQuery = {
  ...boxesAsked, name: 'boxes in short', unread: ['sizes', 'parts', 'packedOn', 'shelfRoom', 'shelfLabels'], who: [{ role: 'keeper' }, { role: 'helper', within: 'shelf' }], within: { shelf: 'shelfId' },
}

const words = ['', 'a', 'A', 'b', 'Ab', 'ab', '甲', '乙方', '审计', 'ß', 'ﬁ', '￿', '😀', '𠮷', "it's", '"quoted"', '%', '_', '\\', 'null', 'true', '1', '10', '9']
const text = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }).filter((each) => !each.includes('\0')) })
const name = fc.constantFrom('张伟', '李娜', '王芳', '赵敏', '陈静', '欧阳锋', '李安', 'Ann', 'bob', '张', '沈启航', '😀', 'Bob', '㐀')
const day = fc.constantFrom('2024-02-29', '2025-12-31', '2026-01-01', '2026-03-02')
const whole = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(Number.MAX_SAFE_INTEGER - 1000, 20_000_000_000))
// Quarters add up to the same sum in any order.
const fraction = fc.oneof(fc.integer({ min: -8, max: 8 }).map((n) => n / 4), fc.constantFrom(0.5, 1e21))
const shelfId = fc.constantFrom('shelf-1', 'shelf-2', '甲', 'nowhere')

const anyBox: fc.Arbitrary<Box> = fc.record({
  boxId: fc.constant(''), note: text, owner: fc.option(name), weight: fc.integer({ min: -3, max: 3 }), share: fraction.filter((n) => n < 1e20), open: fc.boolean(), late: fc.option(fc.boolean()),
  packedOn: fc.option(day), shelfId: fc.option(shelfId), shelfIds: fc.array(shelfId, { maxLength: 3 }), sizes: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
  parts: fc.dictionary(text, fc.oneof(text, fraction, fc.constant(null), fc.array(text, { maxLength: 2 })), { maxKeys: 3, noNullPrototype: true }).map((parts) => { const { ['__proto__']: _, ...rest } = parts; return rest }),
}).chain((box) => fc.oneof(fc.constant(box), whole.filter((n) => Math.abs(n) < 1e9).map((order) => ({ ...box, order })))) as fc.Arbitrary<Box>

const key = fc.oneof(text, fc.integer({ min: 0, max: 40 }).map((n) => `box-${n}`)).filter((each) => each !== '')

export const anyBoxes: fc.Arbitrary<ReadonlyMap<string, Row>> = fc.array(fc.tuple(key, anyBox), { maxLength: 30 }).map((entries) => new Map(entries.map(([id, box]) => [id, { ...box, boxId: id }])))
export const anyShelves: fc.Arbitrary<ReadonlyMap<string, Row>> = fc.array(fc.tuple(shelfId, fc.record({ label: text, room: whole })), { maxLength: 4 }).map((entries) => new Map(entries))

const compared = ['equal', 'notEqual', 'atLeast', 'atMost'] as const
const on = (columns: readonly string[], is: readonly Condition['is'][], value: fc.Arbitrary<unknown>): fc.Arbitrary<Condition> =>
  fc.record({ column: fc.constantFrom(...columns), is: fc.constantFrom(...is), value }) as fc.Arbitrary<Condition>

const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  on(['note', 'owner', 'boxId', 'key', 'shelfLabel', 'shelfId'], compared, fc.oneof(text, name, key)),
  on(['note', 'owner', 'key', 'shelfLabel'], ['contains'], fc.constantFrom('', 'a', 'A', 'b', 'B', '审', '方', '张', '%', '_', '\\', 'box', 'ß')),
  on(['packedOn'], compared, day),
  on(['weight', 'share', 'shelfRoom', 'order'], compared, fc.oneof(whole, fraction)),
  on(['open', 'late'], ['equal', 'notEqual'], fc.boolean()),
  on(['note', 'owner', 'key', 'shelfId', 'shelfLabel'], ['oneOf'], fc.array(fc.oneof(text, name, shelfId), { maxLength: 3 })),
  on(['weight', 'share', 'order'], ['oneOf'], fc.array(fc.oneof(whole, fraction), { maxLength: 3 })),
  on(['shelfIds'], ['has'], fc.oneof(shelfId, fc.array(shelfId, { maxLength: 2 }))),
  on(['sizes'], ['has'], fc.oneof(fc.integer({ min: 0, max: 4 }), fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 2 }))),
  on(['note', 'owner', 'weight', 'late', 'packedOn', 'shelfIds', 'parts', 'shelfLabel', 'order', 'boxId'], ['empty', 'present'], fc.constant(undefined)),
  on(['note', 'weight'], ['equal'], fc.constant(undefined)),
)

const actor: fc.Arbitrary<Asked['actor']> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ id: 'k', roles: ['keeper'], within: {} }) },
  { weight: 1, arbitrary: fc.record({ id: fc.constant('h'), roles: fc.constant(['helper']), within: fc.record({ shelf: fc.array(shelfId, { maxLength: 3 }), shelves: fc.array(shelfId, { maxLength: 2 }) }) }) },
)

const anySort = fc.array(fc.tuple(fc.constantFrom('', '-'), fc.constantFrom(...boxesAsked.sort.map((each) => each.replace('-', '')))).map((parts) => parts.join('')), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(','))

export const anyAsked: fc.Arbitrary<Asked> = fc.record({
  input: fc.record({ where: fc.array(fc.oneof({ weight: 3, arbitrary: anyCondition }, { weight: 1, arbitrary: fc.array(anyCondition, { maxLength: 3 }) }), { maxLength: 2 }) }),
  actor, day, page: fc.constantFrom(1, 1, 1, 2), pageSize: fc.constantFrom(1, 3, 10, 50), sort: fc.option(anySort, { nil: undefined }),
})
