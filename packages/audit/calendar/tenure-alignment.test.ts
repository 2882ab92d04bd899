import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayNumber, dayOf } from './days.ts'
import { theDayOfHandingOverBelongsToTheSuccessor } from '../rules/tenure-alignment.ts'
import { apportioned } from './apportion.ts'
import type { HeldPost, Merger } from '../finding/events.ts'
import { aligned, PART_NAMES, sumOf, type Alignment, type StatedAmount, type ToAlign } from './tenure-alignment.ts'
import { STORIES, type Story } from './tenure-alignment.stories.ts'

describe('worked cases', () => {
  test.each(STORIES)('$says', (story) => {
    const alignment = aligned(read(story))
    expect(Object.fromEntries(alignment.shares.map((share) => [share.officialId, written(share)]))).toEqual(story.gives)
    if (story.together !== undefined) expect(part(alignment.inTenures)).toBe(story.together)
    if (story.money !== undefined) expect(alignment.money).toBe(story.money)
    if (story.tooShort !== undefined) expect(alignment.tooShort).toEqual(story.tooShort)
    everythingIsThere(alignment)
  })

  test('there are thirty of them, and each says something of its own', () => {
    expect(STORIES.length).toBeGreaterThanOrEqual(30)
    expect(new Set(STORIES.map(({ says }) => says)).size).toBe(STORIES.length)
  })

  test('conduct that has not ended says so, and a tenure that is not found is named', () => {
    const story: Story = { says: '', conduct: '2021-01-01/open seen 2021-01-10', fen: 1_000, tenures: ['T-1 wang 2020-01-01/'], audited: ['T-1', 'T-lost'], gives: {} }
    expect(aligned(read(story))).toMatchObject({ goesOn: true, to: '2021-01-10', unknown: ['T-lost'] })
  })

  test('what cannot be is refused: more stated than there is, outside the conduct, backwards', () => {
    const story: Story = { says: '', conduct: '2021-01-01/2021-01-10', fen: 1_000, tenures: [], audited: [], gives: {} }
    for (const stated of [['2021-01-01/2021-01-02 1001'], ['2020-12-31/2021-01-02 1'], ['2021-01-09/2021-01-11 1'], ['2021-01-05/2021-01-04 1']])
      expect(() => aligned(read({ ...story, stated }))).toThrow(RangeError)
    expect(() => aligned(read({ ...story, conduct: '2021-01-10/2021-01-01' }))).toThrow(RangeError)
  })
})

describe('whatever the tenures', () => {
  test('parts sum to the whole, in days and in fen, and no day is counted twice', () => fc.assert(fc.property(toAlign, (given) => everythingIsThere(aligned(given))), { numRuns: 300 }))

  test('shifting everything by so many days shifts the answer', () => fc.assert(fc.property(toAlign, fc.integer({ min: -4_000, max: 4_000 }), (given, n) => {
    fc.pre(given.tenures.every(({ capacity }) => capacity !== 'deputyInCharge')) // months are not all of one length
    expect(shifted(aligned(given), n)).toEqual(aligned(shifted(given, n)))
  }), { numRuns: 200 }))

  test('whoever holds a stretch held each day of it, by the rule of handing over', () => fc.assert(fc.property(toAlign, (given) => {
    for (const { from, to, tenureIds } of aligned({ ...given, mergers: [] }).stretches)
      for (const held of given.tenures.filter(({ tenureId }) => tenureIds.includes(tenureId)))
        for (const day of [from, to]) expect(theDayOfHandingOverBelongsToTheSuccessor.holds({ day, from: held.from, until: held.until, takenOverOn: takenOverOn(held, given.tenures) })).toBe(true)
  }), { numRuns: 200 }))

  test('the order in which tenures are given decides nothing', () => fc.assert(fc.property(toAlign, (given) => {
    const one = aligned(given)
    expect(aligned({ ...given, tenures: [...given.tenures].reverse() })).toMatchObject({ shares: one.shares, inTenures: one.inTenures })
  })))

  test('what is shared out by weights is whole, adds up, and is less than one fen from the exact part', () => fc.assert(fc.property(
    fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 8 }), (fen, weights) => {
      fc.pre(weights.some((weight) => weight > 0))
      const parts = apportioned(fen, weights)
      const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
      expect(parts.reduce((sum, each) => sum + BigInt(each), 0n)).toBe(BigInt(fen))
      for (const [n, each] of parts.entries()) {
        const off = BigInt(each) * all - BigInt(fen) * BigInt(weights[n]!)
        expect(off < all && off > -all).toBe(true)
      }
    })))
})

const everythingIsThere = ({ days, amountFen, stretches, shares, inTenures, from, to }: Alignment) => {
  expect(sumOf(stretches)).toEqual({ days, amountFen })
  for (const share of shares) expect(sumOf(PART_NAMES.map((name) => share[name]))).toEqual({ days, amountFen })
  for (const each of [...stretches, inTenures, ...shares.flatMap((share) => PART_NAMES.map((name) => share[name]))]) {
    expect(Number.isSafeInteger(each.days) && each.days >= 0 && Number.isSafeInteger(each.amountFen) && each.amountFen >= 0).toBe(true)
  }
  expect([stretches[0]!.from, stretches.at(-1)!.to]).toEqual([from, to])
  for (const [n, each] of stretches.entries()) if (n > 0) expect(each.from).toBe(addDays(stretches[n - 1]!.to, 1))
  for (const share of shares) expect(share.own.days === 0 || share.unremedied.days === 0).toBe(true)
}

const takenOverOn = (held: HeldPost, all: readonly HeldPost[]): string | undefined =>
  all.find((other) => other.tenureId !== held.tenureId && other.unitId === held.unitId && other.side === held.side && other.from === held.until && other.from > held.from)?.from

// A story in words: 'T-1 wang 2020-01-01/2021-03-04 acting party U-2'.
const read = ({ conduct, fen, tenures, audited, stated = [], mergers = [], unit = 'U-1' }: Story): ToAlign => {
  const [, from, to, seen] = /^(\S+)\/(\S+?)(?: seen (\S+))?$/.exec(conduct)!
  const posts = tenures.map(postOf)
  return {
    conduct: { unitId: unit, from: from!, to: to === 'open' ? undefined : to!, seenUntil: seen ?? to!, amountFen: fen, stated: stated.map(statedOf) },
    tenures: posts, mergers: mergers.map(mergerOf), actingMonths: 12,
    audited: audited.map((tenureId) => ({ tenureId, officialId: posts.find((each) => each.tenureId === tenureId)?.officialId ?? 'nobody' })),
  }
}
const postOf = (text: string): HeldPost => {
  const [tenureId, officialId, period, ...more] = text.split(' ')
  const [from, until] = period!.split('/')
  return {
    tenureId: tenureId!, officialId: officialId!, from: from!, until: until === '' ? undefined : until, version: 1, unitId: more.find((each) => each.startsWith('U-')) ?? 'U-1',
    post: more.includes('acting') ? '副局长' : '局长', side: more.includes('party') ? 'party' : 'government', capacity: more.includes('acting') ? 'deputyInCharge' : 'principal',
  }
}
const statedOf = (text: string): StatedAmount => {
  const [, from, to, fen] = /^(\S+)\/(\S+) (\d+)$/.exec(text)!
  return { from: from!, to: to!, amountFen: Number(fen) }
}
const mergerOf = (text: string): Merger => {
  const [, unitId, intoUnitId, on] = /^(\S+) into (\S+) on (\S+)$/.exec(text)!
  return { unitId: unitId!, intoUnitId: intoUnitId!, on: on! }
}
const part = ({ days, amountFen }: { days: number; amountFen: number }): string => `${days}d ${amountFen}`
const written = (share: Alignment['shares'][number]): string => PART_NAMES.filter((name) => share[name].days > 0).map((name) => `${name} ${part(share[name])}`).join(', ')

/** All days in a value moved by n. */
const shifted = <Value>(value: Value, n: number): Value =>
  JSON.parse(JSON.stringify(value), (_, each: unknown) => (typeof each === 'string' && /^\d{4}-\d\d-\d\d$/.test(each) ? addDays(each, n) : each)) as Value

const START = dayNumber('2020-01-01')
const tenure = fc.record({
  at: fc.integer({ min: 0, max: 900 }), length: fc.option(fc.integer({ min: 0, max: 600 })), official: fc.constantFrom('wang', 'li', 'zhang'), side: fc.constantFrom('party', 'government'),
  unitId: fc.constantFrom('U-1', 'U-1', 'U-2'), capacity: fc.constantFrom('principal', 'principal', 'deputyInCharge'),
})
const toAlign: fc.Arbitrary<ToAlign> = fc.record({
  tenures: fc.array(tenure, { minLength: 1, maxLength: 6 }), at: fc.integer({ min: 0, max: 900 }), length: fc.integer({ min: 0, max: 500 }), goesOn: fc.boolean(), fen: fc.integer({ min: 0, max: 10_000_000_000 }),
  stated: fc.array(fc.record({ from: fc.integer({ min: 0, max: 500 }), length: fc.integer({ min: 0, max: 500 }), of: fc.integer({ min: 0, max: 33 }) }), { maxLength: 3 }),
  mergedOn: fc.option(fc.integer({ min: 0, max: 1_400 })), audits: fc.integer({ min: 1, max: 3 }),
}).map(({ tenures, at, length, goesOn, fen, stated, mergedOn, audits }) => {
  const held = tenures.map(({ at: start, length: days, official, side, unitId, capacity }, n): HeldPost => ({
    tenureId: `T-${n}`, officialId: official, unitId, post: '局长', side, capacity, from: dayOf(START + start), until: days === null ? undefined : dayOf(START + start + days), version: 1,
  }))
  return {
    conduct: {
      unitId: 'U-1', from: dayOf(START + at), to: goesOn ? undefined : dayOf(START + at + length), seenUntil: dayOf(START + at + length), amountFen: fen,
      stated: stated.map(({ from, length: days, of }) => ({
        from: dayOf(START + at + Math.min(from, length)), to: dayOf(START + at + Math.min(from + days, length)), amountFen: Math.floor(fen * of / 100),
      })),
    },
    tenures: held, mergers: mergedOn === null ? [] : [{ unitId: 'U-1', intoUnitId: 'U-2', on: dayOf(START + mergedOn) }], actingMonths: 12,
    audited: held.slice(0, audits).map(({ tenureId, officialId }) => ({ tenureId, officialId })),
  }
})
