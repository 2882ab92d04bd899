// Tokens of log positions: read back by who has the key, made by nobody else, without order.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { positionTokens } from './position-tokens.ts'

const keyOf = (name: string): Buffer => createHash('sha256').update(name).digest()
const tokens = positionTokens(keyOf('one'))
const position = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n })

test('a token is read back, by every program with the same key', () => fc.assert(fc.property(position, (each) => {
  expect(tokens.write(each)).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(positionTokens(keyOf('one')).read(tokens.write(each))).toBe(each)
})))

test('what nobody wrote is no token: other keys, changed characters, spare bits, plain numbers', () => {
  expect(positionTokens(keyOf('other')).read(tokens.write(7n))).toBeUndefined()
  const token = tokens.write(7n)
  for (let at = 0; at < token.length; at++) for (const letter of 'AQgw_z') {
    const changed = token.slice(0, at) + letter + token.slice(at + 1)
    if (changed !== token) expect(tokens.read(changed), changed).toBeUndefined()
  }
  for (const text of ['', '7', '0'.repeat(22), `${token}A`, ` ${token}`, token.slice(1), '\0'.repeat(22)]) expect(tokens.read(text), text).toBeUndefined()
})

test('tokens of neighbours have nothing in common', () => {
  const written = Array.from({ length: 1_000 }, (_, n) => tokens.write(BigInt(n)))
  expect(new Set(written.map((token) => token.slice(0, 8))).size).toBe(1_000)
  expect(written.filter((token, n) => n > 0 && token > written[n - 1]!).length).toBeGreaterThan(400)
  expect(written.filter((token, n) => n > 0 && token > written[n - 1]!).length).toBeLessThan(600)
})
