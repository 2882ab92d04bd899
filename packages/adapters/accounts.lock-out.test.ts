// Lock-out: progressive, bounded, forgotten.
import { expect, test } from 'vitest'
import { afterFailure, isLocked, type Failures } from './accounts.lock-out.ts'

const START = Date.parse('2026-03-02T01:00:00.000Z')
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString()
const NONE: Failures = { failed: 0, failedAt: undefined, lockedUntil: undefined }
const after = (times: number) => Array.from({ length: times }, (_, n) => n).reduce((failures, n) => afterFailure(failures, at(n)), NONE)

test('four wrong passwords do not lock', () => expect(isLocked(after(4), at(4))).toBe(false))

test.each([[5, 30], [6, 60], [7, 120], [8, 240], [9, 480], [10, 900], [40, 900]])('after %i wrong passwords in a row it is shut for %i seconds', (times, seconds) => {
  expect(isLocked(after(times), at(times - 1 + seconds - 1))).toBe(true)
  expect(isLocked(after(times), at(times - 1 + seconds))).toBe(false)
})

test('after a quiet hour the counting starts again', () => {
  expect(afterFailure(after(40), at(39 + 3600)).failed).toBe(41)
  expect(afterFailure(after(40), at(39 + 3601))).toEqual({ failed: 1, failedAt: at(39 + 3601), lockedUntil: undefined })
})
