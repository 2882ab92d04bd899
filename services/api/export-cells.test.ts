// The cells of an exported list.
import { describe, expect, test } from 'vitest'
import { cellAt, totalOf } from './export-cells.ts'

const row = { kind: 'departure', amountFen: 123_456_700, none: null, types: ['direct', 'leadership'], legs: [{ standing: 'sent' }, { standing: 'fedBack' }], summary: { erased: true }, struck: true }
const words = { departure: '离任', direct: '直接责任', leadership: '领导责任', sent: '已移送', true: '是' }
const cell = (take: string, more: object = {}) => cellAt(row, { title: 'x', take, ...more })

describe('a cell', () => {
  test.each([
    ['kind', {}, 'departure'], ['kind', { words }, '离任'], ['amountFen', {}, 123_456_700], ['amountFen', { fen: 'wan' }, 123.4567], ['amountFen', { fen: 'yuan' }, 1_234_567],
    ['types', { words }, '直接责任、领导责任'], ['legs.standing', { words }, '已移送、fedBack'], ['struck', { words }, '是'], ['summary', {}, '—'],
    ['none', {}, undefined], ['nothing.at.all', {}, undefined], ['constructor', {}, undefined], ['kind.length', {}, undefined],
  ])('at %s with %j is %j', (take, more, expected) => expect(cell(take, more)).toBe(expected))
  test('of an unknown value takes no word from what all objects have', () => expect(cellAt({ kind: 'toString' }, { title: 'x', take: 'kind', words: {} })).toBe('toString'))
})

test('a total is that of all rows, in the unit of the column', () => {
  expect(totalOf({ title: 'x', take: 'amountFen', fen: 'wan', sum: true }, { amountFen: 5_000_000 })).toBe(5)
  expect(totalOf({ title: 'x', take: 'amountFen' }, { amountFen: 5 })).toBeUndefined()
  expect(totalOf({ title: 'x', take: 'kind', sum: true }, { amountFen: 5 })).toBeUndefined()
})
