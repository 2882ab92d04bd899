// Ids that repeat, ids that are new, and the day in China.
import { validate, version } from 'uuid'
import { expect, test } from 'vitest'
import { dayOf, endOfDay, now } from './clock.ts'
import { digest, eventId, newId } from './ids.ts'

const COMMAND = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071'

test('the events of a command have ids of their own, the same each time', () => {
  const first = [0, 1, 2].map((n) => eventId(COMMAND, n))
  expect(new Set([...first, COMMAND]).size).toBe(4)
  expect([0, 1, 2].map((n) => eventId(COMMAND.toUpperCase(), n))).toEqual(first)
})

test('an event id keeps the time of a v7 command id and is one itself', () => {
  const id = eventId(COMMAND, 1)
  expect(id.slice(0, 13)).toBe(COMMAND.slice(0, 13))
  expect([validate(id), version(id)]).toEqual([true, 7])
})

test.each(['a key of a client', '', '019a2b3c-4d5e-4f60-8a1b-2c3d4e5f6071'])('of any other key, "%s", the ids are valid v8', (key) => {
  const ids = Array.from({ length: 50 }, (_, n) => eventId(key, n))
  expect(ids.every((id) => validate(id) && version(id) === 8)).toBe(true)
  expect(new Set(ids).size).toBe(50)
})

test('new ids sort in the order in which they were made', () => {
  const ids = Array.from({ length: 100 }, newId)
  expect(ids.toSorted()).toEqual(ids)
})

test('a digest sees values, not the order of members', () => {
  expect(digest({ a: 1, b: [2] })).toBe(digest({ b: [2], a: 1 }))
  expect(digest({ a: 1, b: [2] })).not.toBe(digest({ a: 1, b: [3] }))
  expect(digest({})).toMatch(/^[\w-]{22}$/)
})

test('a day in China begins eight hours before the day in Greenwich', () => {
  expect(dayOf('2026-03-01T15:59:59.999Z')).toBe('2026-03-01')
  expect(dayOf('2026-03-01T16:00:00.000Z')).toBe('2026-03-02')
  expect(endOfDay('2026-03-01')).toBe('2026-03-01T15:59:59.999Z')
  expect(dayOf(now().instant)).toBe(now().day)
})
