// Canonical JSON: the bytes that get hashed.
import canonicalize from 'canonicalize'
import { assert, jsonValue, pre, property } from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, NotCanonical } from './canonical.ts'

test('members are sorted by UTF-16 code units and nothing is added', () =>
  expect(canonical({ '\u20ac': 'Euro', '\r': 'Return', '\ufb33': 'Dalet', 1: 'One', '\u{1f600}': 'Smiley', '\u0080': 'Control', ö: 'Ö' }))
    .toBe('{"\\r":"Return","1":"One","\u0080":"Control","ö":"Ö","€":"Euro","😀":"Smiley","\ufb33":"Dalet"}'))

test('names like array indices keep their place in the sorting', () =>
  expect(canonical({ b: 1, 9: 2, 10: { 2: 1, 11: 1 }, a: [{ z: 1, 0: 1 }] })).toBe('{"10":{"11":1,"2":1},"9":2,"a":[{"0":1,"z":1}],"b":1}'))

test('numbers are written as ECMAScript writes them', () =>
  expect(canonical([-0, 1e21, 0.000001, 1e-7, 333333333.3333333, 4.5])).toBe('[0,1e+21,0.000001,1e-7,333333333.3333333,4.5]'))

test('text is kept as it is, without normalisation', () => expect(canonical(['é', 'e\u0301'])).toBe('["é","e\u0301"]'))

test('an undefined member is left out', () => expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}'))

test('any plain JSON gets the bytes of the reference library', () =>
  assert(property(jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }), (value) => {
    pre(!JSON.stringify(value).includes('\\u0000'))
    expect(canonical(value)).toBe(canonicalize(value))
  }), { numRuns: 500 }))

test.each([
  [{ data: { title: 'a\0b' } }, 'data.title holds a NUL character'],
  [{ data: [1, 'x\ud800'] }, 'data.1 holds half a surrogate pair, which is no character'],
  [{ 'a\0': 1 }, 'a name in the value holds a NUL character'],
  [{ at: new Date(0) }, 'at is not plain JSON'],
  [{ sum: Number.NaN }, 'sum is not plain JSON'],
  [{ sum: 1n }, 'sum is not plain JSON'],
  [[undefined], '0 is not plain JSON'],
  [undefined, 'the value is not plain JSON'],
])('%o is refused, saying where', (value, says) => {
  expect(() => canonical(value)).toThrow(NotCanonical)
  expect(() => canonical(value)).toThrow(says)
})
