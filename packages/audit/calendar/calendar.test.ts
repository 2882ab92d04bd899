import { addDays as plusDays, addMonths as plusMonths, formatISO, getISODay, parseISO } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limitOn, type Limit } from '../limits.ts'
import { addDays, addMonths, daysBetween, dayNumber, dayOf, monthsBetween, weekday } from './days.ts'
import { deadline } from './deadline.ts'
import { earliestStart, latestNotice, leadWorkingDays } from './notice.ts'
import { addWorkingDays, isProvisional, isWorkingDay, rollForward, workingDaysBetween, workingDaysIn } from './working-days.ts'
import { CALENDAR_YEARS } from './years.ts'

describe('the calendar', () => {
  test.each(CALENDAR_YEARS)('$year has $workingDays working days', ({ year, workingDays }) =>
    expect(workingDaysIn(`${year}-01-01`, `${year}-12-31`)).toBe(workingDays))

  test.each(CALENDAR_YEARS.flatMap(({ year, makeUpDays }) => makeUpDays.map((each) => `${year}-${each}`)))('%s, a day of the weekend, is worked', (day) => {
    expect(weekday(day)).toBeGreaterThan(5)
    expect(isWorkingDay(day)).toBe(true)
  })

  test('a year without a notice is provisional, but its fixed holidays are off', () => {
    expect([isProvisional('2026-12-31'), isProvisional('2027-01-04'), isProvisional('2020-12-31')]).toEqual([false, true, true])
    expect([isWorkingDay('2027-10-01'), isWorkingDay('2027-10-08'), isWorkingDay('2027-10-09')]).toEqual([false, true, false])
  })
})

describe('periods', () => {
  test.each([
    ['2023-09-27', '2023-10-17'], ['2023-01-17', '2023-02-03'], ['2024-02-05', '2024-02-23'], ['2024-09-12', '2024-09-27'],
    ['2025-01-24', '2025-02-13'], ['2025-09-26', '2025-10-16'], ['2026-02-12', '2026-03-04'], ['2026-09-18', '2026-10-09'],
  ])('ten working days after %s is %s', (from, to) => {
    expect(addWorkingDays(from, 10)).toBe(to)
    expect(workingDaysBetween(from, to)).toBe(10)
    expect(deadline(limitOn('comments', from), from).dueOn).toBe(to)
  })

  test.each([
    ['2023-09-27', '2023-10-08', '2023-10-09'], ['2024-02-07', '2024-02-18', '2024-02-19'],
    ['2025-09-29', '2025-10-10', '2025-10-11'], ['2026-04-30', '2026-05-08', '2026-05-09'],
  ])('after service on %s the audit starts on %s at the earliest, read leniently, and on %s, read strictly', (served, lenient, strict) => {
    const { value } = limitOn('notice-lead', served)
    expect(earliestStart(served, value, 'lenient')).toBe(lenient)
    expect(earliestStart(served, value, 'strict')).toBe(strict)
    expect(leadWorkingDays(served, lenient, 'lenient')).toBe(3)
    expect(leadWorkingDays(served, strict, 'strict')).toBe(3)
    expect(leadWorkingDays(served, lenient, 'strict')).toBe(2)
  })

  test.each([
    [30, '2023-09-01', '2023-10-01', '2023-10-07'], [30, '2025-09-01', '2025-10-01', '2025-10-09'], [30, '2026-01-19', '2026-02-18', '2026-02-24'],
    [60, '2023-08-04', '2023-10-03', '2023-10-07'], [60, '2024-02-15', '2024-04-15', '2024-04-15'], [90, '2026-07-04', '2026-10-02', '2026-10-08'],
  ])('%i days after %s end on %s, and the period on %s', (days, from, last, rolled) => {
    expect(addDays(from, days)).toBe(last)
    expect(rollForward(last)).toBe(rolled)
    expect(daysBetween(from, last)).toBe(days)
    expect(deadline(limitOn('appeal', from), from, days).dueOn).toBe(rolled)
  })

  test.each([[6, '2023-08-31', '2024-02-29'], [12, '2024-02-29', '2025-02-28']])('%i months after %s end on %s', (months, from, to) => {
    expect(addMonths(from, months)).toBe(to)
    expect(deadline(limitOn('phased-rectification', from), from, months).dueOn).toBe(to)
  })

  test('months are completed on the matching day and not before', () => {
    expect([monthsBetween('2025-03-10', '2026-03-09'), monthsBetween('2025-03-10', '2026-03-10'), monthsBetween('2026-03-10', '2025-03-10')]).toEqual([11, 12, 0])
    expect(monthsBetween('2024-02-29', '2025-02-28')).toBe(12)
  })

  test('backwards the count is negative, and over days off it is nought', () => expect([workingDaysBetween('2026-10-09', '2026-09-30'), workingDaysBetween('2026-10-01', '2026-09-30')]).toEqual([-2, 0]))
})

describe('a deadline', () => {
  test('says which limit in which wording and which calendar it rests on', () =>
    expect(deadline(limitOn('comments', '2026-02-12'), '2026-02-12')).toEqual({
      dueOn: '2026-03-04', provisional: false, limitId: 'comments', limitVersion: '2010-05-01', calendarVersion: '2021–2026',
    }))

  test('that runs into a year without a notice is provisional', () =>
    expect(deadline(limitOn('comments', '2026-12-28'), '2026-12-28')).toMatchObject({ dueOn: '2027-01-12', provisional: true }))

  test('that does not roll may end on a day off', () =>
    expect(deadline({ ...limitOn('appeal', '2023-09-01'), rolls: false }, '2023-09-01').dueOn).toBe('2023-10-01'))

  test('takes the wording that was in force on the day', () => {
    const first = { ...limitOn('appeal', '2026-01-01'), effectiveFrom: '2010-01-01', effectiveTo: '2019-07-06', value: 20 } satisfies Limit
    const second = { ...first, effectiveFrom: '2019-07-07', value: 30 } satisfies Limit
    const on = (day: string) => limitOn('appeal', day, [second, first]).value
    expect([on('2009-01-01'), on('2019-07-06'), on('2019-07-07'), on('2026-01-01')]).toEqual([20, 20, 30, 30])
  })
})

describe('arithmetic', () => {
  const DATE = { representation: 'date' } as const
  const day = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2033-12-31') }).map(dayOf)

  test('a day and its number are inverse, and days follow each other', () =>
    fc.assert(fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => dayNumber(dayOf(n)) === n && dayOf(n) < dayOf(n + 1))))

  test('agrees with date-fns', () =>
    fc.assert(fc.property(fc.integer({ min: dayNumber('1890-01-01'), max: dayNumber('2410-12-31') }).map(dayOf), fc.integer({ min: -500, max: 500 }), (each, n) => {
      const known = parseISO(each)
      expect([addDays(each, n), addMonths(each, n), weekday(each)]).toEqual([formatISO(plusDays(known, n), DATE), formatISO(plusMonths(known, n), DATE), getISODay(known)])
    }), { numRuns: 1000 }))

  test('a century has a leap day every four hundred years', () => {
    expect([addMonths('2000-01-31', 1), addMonths('2100-01-31', 1), addMonths('2400-01-31', 1)]).toEqual(['2000-02-29', '2100-02-28', '2400-02-29'])
    expect([addDays('2000-02-28', 1), addDays('2100-02-28', 1)]).toEqual(['2000-02-29', '2100-03-01'])
  })

  test('counting working days undoes adding them', () =>
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 400 }), (from, n) => workingDaysBetween(from, addWorkingDays(from, n)) === n)))

  test('looking up counts the same as counting one by one', () =>
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 900 }), (from, length) => {
      const all = Array.from({ length }, (_, n) => addDays(from, n + 1))
      return workingDaysBetween(from, addDays(from, length)) === all.filter(isWorkingDay).length
    }), { numRuns: 30 }))

  test.each(['2026-02-29', '2026-13-01', '26-1-1', '', '2026-04-31'])('%j is not a day', (text) => expect(() => dayNumber(text)).toThrow(RangeError))
})

test('the latest service in good time is the inverse of the earliest start', () => {
  for (const [start, strict, lenient] of [['2023-10-09', '2023-09-27', '2023-09-28'], ['2026-03-16', '2026-03-10', '2026-03-11'], ['2026-05-09', '2026-04-30', '2026-05-06']] as const)
    expect([latestNotice(start, 3, 'strict'), latestNotice(start, 3, 'lenient')]).toEqual([strict, lenient])
})
