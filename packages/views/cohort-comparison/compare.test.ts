import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, inDecimals } from './compare.ts'

test('the best is first, equals share a rank, and the next one counts them', () =>
  expect(compare([30, 10, 20, 20], 'higher').lines.map(({ rank }) => rank)).toEqual([1, 4, 2, 2]))

test('where the lower one is better, the lowest is first; where neither is, nobody is ranked', () => {
  expect(compare([30, 10, 20], 'lower').lines.map(({ rank }) => rank)).toEqual([3, 1, 2])
  expect(compare([30, 10], 'neither').lines.map(({ rank, rankAtWorst }) => [rank, rankAtWorst])).toEqual([[null, null], [null, null]])
})

test('median, lowest, highest and spread are of what is known', () => {
  expect(compare([125, null, 80, 300], 'lower')).toMatchObject({ known: 3, missing: 1, median: 125, lowest: 80, highest: 300, spread: 220 })
  expect(compare([80, 125], 'lower').median).toBe(102.5)
  expect(compare([null], 'lower')).toMatchObject({ known: 0, missing: 1, median: null, lowest: null, spread: null })
})

test('what is missing has no rank, and could push everybody behind it', () =>
  expect(compare([125, null, 80, null], 'lower').lines).toEqual([{ value: 125, rank: 2, rankAtWorst: 4 }, { value: null, rank: null, rankAtWorst: null }, { value: 80, rank: 1, rankAtWorst: 3 }, { value: null, rank: null, rankAtWorst: null }]))

test('whatever the missing values turn out to be, a rank ends between the two that were said', () => {
  const some = fc.array(fc.option(fc.integer({ min: -5, max: 5 })), { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(some, fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 8, maxLength: 8 }), fc.constantFrom('higher' as const, 'lower' as const), (values, found, better) => {
    const before = compare(values, better)
    const after = compare(values.map((each, n) => each ?? found[n]!), better)
    for (const [n, { rank, rankAtWorst }] of before.lines.entries()) if (rank !== null) expect(after.lines[n]!.rank! >= rank && after.lines[n]!.rank! <= rankAtWorst!).toBe(true)
  }))
})

test('values are written with their decimals', () => {
  expect([inDecimals(125, 1), inDecimals(8, 0), inDecimals(102.5, 1), inDecimals(-5, 2)]).toEqual(['12.5', '8', '10.25', '-0.05'])
})
