import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, dayOf } from './days.ts'
import { dueDaysOf, LIGHTS, remainingWorkingDays, trafficLight, type Light } from './traffic-light.ts'

test.each([[undefined, 'grey'], [-1, 'red'], [0, 'yellow'], [3, 'yellow'], [4, 'blue'], [10, 'blue'], [11, 'green']] as const)('%s remaining working days are %s', (remaining, light) =>
  expect(trafficLight(remaining)).toBe(light))

test('the last day itself is not overdue, the day off after it is', () => {
  expect(remainingWorkingDays('2026-09-30', '2026-09-30')).toBe(0)
  expect(remainingWorkingDays('2026-09-30', '2026-10-01')).toBe(-1)
  expect(remainingWorkingDays('2026-09-30', '2026-10-09')).toBe(-2)
})

test('due days have a colour exactly when their light has it', () =>
  fc.assert(fc.property(day, fc.integer({ min: -30, max: 40 }), (today, distance) => {
    const dueOn = dayOf(dayNumber(today) + distance)
    const light = trafficLight(remainingWorkingDays(dueOn, today))
    const within = (['red', 'yellow', 'blue', 'green'] as const).filter((each) => lies(dueOn, each, today))
    expect(within).toEqual([light])
  }), { numRuns: 300 }))

test('grey has no due day, and every light has a word', () => {
  expect(dueDaysOf('grey', '2026-03-02')).toBeUndefined()
  expect(Object.values(LIGHTS).every(({ zh, en }) => zh !== '' && en !== '')).toBe(true)
})

const day = fc.integer({ min: dayNumber('2020-12-01'), max: dayNumber('2028-12-31') }).map(dayOf)
const lies = (dueOn: string, light: Light, today: string): boolean => {
  const days = dueDaysOf(light, today)
  return days !== undefined && dueOn >= (days.atLeast ?? '') && dueOn <= (days.atMost ?? '9999')
}
