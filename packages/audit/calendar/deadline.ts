// Counts a deadline from a dated limit, and says what it rests on.
import type { Limit } from '../limits.ts'
import { addDays, addMonths } from './days.ts'
import { addWorkingDays, isProvisional, rollForward } from './working-days.ts'
import { CALENDAR_VERSION } from './years.ts'

export type Deadline = {
  /** the last day of the period */
  readonly dueOn: string
  /** true when the count passes through a year whose holidays are not published yet */
  readonly provisional: boolean
  readonly limitId: string
  /** the day since when this wording of the limit is in force */
  readonly limitVersion: string
  readonly calendarVersion: string
}

/**
 * The deadline of a limit counted from a day, which itself is not counted (民法典 201).
 * `value` replaces the limit's own where a report may set another one; its unit stays.
 */
export const deadline = (limit: Limit, from: string, value: number = limit.value): Deadline => {
  const dueOn = counted(limit, from, value)
  return {
    dueOn, provisional: isProvisional(from) || isProvisional(dueOn),
    limitId: limit.id, limitVersion: limit.effectiveFrom, calendarVersion: CALENDAR_VERSION,
  }
}

const counted = (limit: Limit, from: string, value: number): string => {
  if (limit.unit === 'workingDays') return addWorkingDays(from, value)
  const last = limit.unit === 'days' ? addDays(from, value) : addMonths(from, value)
  return limit.rolls ? rollForward(last) : last
}
