// A sieve never forgets a key, and seldom takes one for another while it holds what it was made for.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../ids.ts'
import { keySieve } from './key-sieve.ts'

test('a key that was added is known', () => {
  fc.assert(fc.property(fc.array(fc.string()), fc.string(), (keys, unseen) => {
    const sieve = keySieve()
    expect(sieve.has(unseen)).toBe(false)
    for (const key of keys) sieve.add(key)
    for (const key of keys) expect(sieve.has(key)).toBe(true)
  }))
})

test.each([['ids', newId], ['numbers behind one name', (n: number) => `finding-${n}`], ['days and people', (n: number) => `u-${n % 50} 2026-01-05 evidence p-${n}`]])('of 50,000 keys few are taken for others: %s', (_, keyOf) => {
  const sieve = keySieve()
  for (let n = 0; n < 50_000; n++) sieve.add(keyOf(n))
  const mistaken = Array.from({ length: 10_000 }, (__, n) => keyOf(1_000_000 + n)).filter((key) => sieve.has(key)).length
  expect(mistaken).toBeLessThan(1_000)
})
