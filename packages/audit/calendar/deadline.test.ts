import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unmet } from '../../kernel/rule.ts'
import { LIMITS } from '../limits.ts'
import { aDeadlineInAnUnpublishedYearIsProvisional, aPeriodDoesNotEndOnADayOff, aPeriodOfMonthsEndsOnTheMatchingDay, auditPeriodsCountWorkingDays, theFirstDayIsNotCounted } from '../rules/calendar.ts'
import { addMonths, daysBetween, dayNumber, dayOf } from './days.ts'
import { deadline } from './deadline.ts'
import { isWorkingDay, workingDaysBetween } from './working-days.ts'

const day = fc.integer({ min: dayNumber('2020-06-01'), max: dayNumber('2028-06-30') }).map(dayOf)

test('every deadline keeps to the rules of counting', () =>
  fc.assert(fc.property(fc.constantFrom(...LIMITS), day, (limit, from) => {
    const { dueOn, provisional } = deadline(limit, from)
    expect(unmet({
      unit: limit.unit, value: limit.value, rolls: limit.rolls, lastDayIsWorked: isWorkingDay(dueOn), provisional,
      daysAfterStart: daysBetween(from, dueOn), workingDaysAfterStart: workingDaysBetween(from, dueOn),
      published: from >= '2021-01-01' && dueOn <= '2026-12-31',
    }, [theFirstDayIsNotCounted, auditPeriodsCountWorkingDays, aPeriodDoesNotEndOnADayOff, aDeadlineInAnUnpublishedYearIsProvisional])).toEqual([])
  }), { numRuns: 1000 }))

test('months end on the matching day', () =>
  fc.assert(fc.property(day, fc.integer({ min: 1, max: 60 }), (from, months) => {
    const last = addMonths(from, months)
    const facts = { startDate: Number(from.slice(8)), lastDate: Number(last.slice(8)), lastOfMonth: Number(dayOf(dayNumber(addMonths(`${from.slice(0, 8)}01`, months + 1)) - 1).slice(8)) }
    expect(unmet(facts, [aPeriodOfMonthsEndsOnTheMatchingDay])).toEqual([])
  })))
