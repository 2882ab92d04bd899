// Sealed values: repeatable, bound to their subject and place, masked by kind.
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSealed, masked, seal, subjectOf, unseal } from './sealing.ts'

const key = randomBytes(32)
const made = (over: object = {}) => ({ subject: 'clue-C1', path: 'summary', commandId: 'c-1', plain: '线索内容', ...over })

test('any text comes back as it was', () =>
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (plain) => {
    expect(unseal(key, seal(key, made({ plain })))).toBe(plain)
  })))

test('a retry of the same command gives the same bytes', () => expect(seal(key, made())).toEqual(seal(key, made())))

test.each([{ commandId: 'c-2' }, { path: 'other' }, { plain: '别的内容' }])('another command, path or text gives another nonce: %o', (over) =>
  expect(seal(key, made(over)).$enc.n).not.toBe(seal(key, made()).$enc.n))

test.each([{ k: 'clue-C2/summary' }, { k: 'clue-C1/persons' }, { n: randomBytes(12).toString('base64url') }, { c: 'AAAA' }, { t: randomBytes(16).toString('base64url') }])(
  'an envelope that was changed does not open: %o', (over) =>
    expect(() => unseal(key, { $enc: { ...seal(key, made()).$enc, ...over } })).toThrow())

test('a short tag is no tag', () => {
  const { $enc } = seal(key, made())
  expect(() => unseal(key, { $enc: { ...$enc, t: Buffer.from($enc.t, 'base64url').subarray(0, 4).toString('base64url') } })).toThrow()
})

test('another key does not open it', () => expect(() => unseal(randomBytes(32), seal(key, made()))).toThrow())

test('an envelope says whose it is', () => {
  const envelope = seal(key, made())
  expect([isSealed(envelope), isSealed({ $enc: 3 }), isSealed('x'), isSealed(null)]).toEqual([true, false, false, false])
  expect(subjectOf(envelope)).toBe('clue-C1')
})

test.each([
  ['idNumber', '410102199001011234', '4101**********1234'], ['phone', '13812345678', '138****5678'],
  ['text', '照原样', '照原样'], ['phone', '12345', '*****'], ['idNumber', '', ''],
] as const)('%s %s is shown as %s', (kind, plain, shown) => expect(masked(kind, plain)).toBe(shown))
