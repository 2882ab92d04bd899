// The columns of a row schema: kinds, what may be empty, how texts sort, and what no table can keep.
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { AnyView } from '../kernel/view.ts'
import { columnsOf } from './columns.ts'

const viewWith = (shape: z.ZodRawShape, more: Partial<AnyView> = {}): AnyView => ({ name: 'some_view', version: 1, of: 'thing', row: z.object(shape), initial: (key) => ({ thingId: key }), on: {}, ...more })
const kinds = (shape: z.ZodRawShape) => Object.fromEntries([...columnsOf(viewWith(shape)).values()].map(({ field, kind }) => [field, kind]))

test('every kind of value has a kind of column', () => {
  expect(kinds({
    name: z.string().min(1), day: z.iso.date().nullable(), level: z.enum(['a', 'b']), one: z.literal('x'), either: z.union([z.literal('a'), z.literal('b')]).nullable(),
    count: z.int(), fen: z.int().nonnegative().nullable(), share: z.number(), open: z.boolean(), late: z.boolean().nullable(),
    ids: z.array(z.string()), sums: z.record(z.string(), z.int()), place: z.object({ x: z.int() }).nullable(), mixed: z.union([z.string(), z.int()]),
  })).toEqual({
    name: 'text', day: 'text', level: 'text', one: 'text', either: 'text', count: 'integer', fen: 'integer', share: 'number', open: 'boolean', late: 'boolean',
    ids: 'json', sums: 'json', place: 'json', mixed: 'json',
  })
})

test('a column knows its stored name, whether it may be empty, whether it is a list, and how it sorts', () => {
  const columns = columnsOf(viewWith({ leaderName: z.string().nullable().meta({ sorts: 'pinyin' }), unitIds: z.array(z.string()).optional(), note: z.string(), thingId: z.string() }))
  expect(columns.get('leaderName')).toEqual({ field: 'leaderName', stored: 'leader_name', kind: 'text', list: false, nullable: true, optional: false, pinyin: true, isKey: false })
  expect(columns.get('unitIds')).toMatchObject({ stored: 'unit_ids', list: true, nullable: false, optional: true })
  expect(columns.get('note')).toMatchObject({ pinyin: false, nullable: false })
  expect(columns.get('thingId')).toMatchObject({ isKey: true })
})

test('a part of a composed key is not the key, though a key without the other parts would be', () => {
  const composed = viewWith({ shelf: z.string(), box: z.string() }, { of: () => [], initial: (key) => ({ shelf: key.split('|')[0], box: key.split('|')[1] ?? '' }) })
  expect([...columnsOf(composed).values()].map(({ isKey }) => isKey)).toEqual([false, false])
})

test.each([
  ['both nullable and optional', viewWith({ a: z.string().nullish() }), /nullable or optional/],
  ['a column called key', viewWith({ key: z.string() }), /key is taken/],
  ['two columns stored under one name', viewWith({ aB: z.string(), a_b: z.string() }), /camelCase/],
  ['an index on no column', viewWith({ a: z.string() }, { indexed: ['b'] }), /no column/],
  ['a name that needs quoting', viewWith({ a: z.string() }, { name: 'Some"View' }), /snake_case/],
  ['a value that is no JSON', viewWith({ a: z.bigint() }), /BigInt/],
])('%s is refused when the view is made', (_, view, says) => {
  expect(() => columnsOf(view)).toThrow(says)
})
