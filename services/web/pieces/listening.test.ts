// News: heard while somebody looks, not too often, and looked for where there is no stream.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listening, LOOK_MS, REST_MS, type Heard } from './listening.ts'

let streams: (Heard & { closed: boolean })[]
let refreshed: number
const start = () => {
  const heard = listening((to) => { const stream = { ...to, closed: false }; streams.push(stream); return { close: () => { stream.closed = true } } }, () => { refreshed += 1 })
  heard.seen(true)
  return heard
}
beforeEach(() => { vi.useFakeTimers(); [streams, refreshed] = [[], 0] })
afterEach(() => { vi.useRealTimers() })

test('the first tick tells where one stands; a different one is news', () => {
  start()
  streams[0]!.tick('1')
  streams[0]!.tick('1')
  expect(refreshed).toBe(0)
  streams[0]!.tick('2')
  expect(refreshed).toBe(1)
})
test('many ticks are one refresh now and one after a rest', () => {
  start()
  for (const told of ['1', '2', '3', '4']) streams[0]!.tick(told)
  expect(refreshed).toBe(1)
  vi.advanceTimersByTime(REST_MS)
  expect(refreshed).toBe(2)
  vi.advanceTimersByTime(10 * REST_MS)
  expect(refreshed).toBe(2)
})
test('while nobody looks there is no stream, and coming back tells what was missed', () => {
  const { seen } = start()
  streams[0]!.tick('1')
  seen(false)
  expect([streams.length, streams[0]!.closed]).toEqual([1, true])
  seen(true)
  streams[1]!.tick('1')
  expect(refreshed).toBe(0)
  seen(false)
  seen(true)
  streams[2]!.tick('2')
  expect(refreshed).toBe(1)
})
test('when the stream ends for good, it is looked each minute and tried again', () => {
  start()
  streams[0]!.ended()
  expect([refreshed, streams.length]).toEqual([0, 1])
  vi.advanceTimersByTime(LOOK_MS)
  expect([refreshed, streams.length]).toEqual([1, 2])
  streams[1]!.ended()
  vi.advanceTimersByTime(LOOK_MS)
  expect([refreshed, streams.length]).toEqual([2, 3])
})
test('stopped is stopped', () => {
  const { stop } = start()
  streams[0]!.ended()
  stop()
  vi.advanceTimersByTime(10 * LOOK_MS)
  expect([refreshed, streams.length]).toEqual([0, 1])
})
