// The working-day calendar as data, one row a year, from the yearly holiday notices. A new year is a new row.
import type { Source } from '../../kernel/rule.ts'

export type CalendarYear = {
  readonly year: number
  /** Saturdays and Sundays that are worked (调休), MM-DD */
  readonly makeUpDays: readonly string[]
  /** days off, first to last, MM-DD, both included */
  readonly daysOff: readonly (readonly [string, string])[]
  /** how many working days the year has: checks the row above */
  readonly workingDays: number
}

export const CALENDAR_SOURCE: Source = { confirmed: true, cites: '国务院办公厅各年度节假日安排通知；《全国年节及纪念日放假办法》（2024年修订）' }

export const CALENDAR_YEARS: readonly CalendarYear[] = [
  {
    year: 2021, workingDays: 250,
    makeUpDays: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
    daysOff: [['01-01', '01-03'], ['02-11', '02-17'], ['04-03', '04-05'], ['05-01', '05-05'], ['06-12', '06-14'], ['09-19', '09-21'], ['10-01', '10-07']],
  },
  {
    year: 2022, workingDays: 249,
    makeUpDays: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
    daysOff: [['01-01', '01-03'], ['01-31', '02-06'], ['04-03', '04-05'], ['04-30', '05-04'], ['06-03', '06-05'], ['09-10', '09-12'], ['10-01', '10-07'], ['12-31', '12-31']],
  },
  {
    year: 2023, workingDays: 249,
    makeUpDays: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
    daysOff: [['01-01', '01-02'], ['01-21', '01-27'], ['04-05', '04-05'], ['04-29', '05-03'], ['06-22', '06-24'], ['09-29', '10-06'], ['12-30', '12-31']],
  },
  {
    // 02-09, New Year's Eve of the lunar calendar, was an ordinary working day in that year's notice
    year: 2024, workingDays: 251,
    makeUpDays: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
    daysOff: [['01-01', '01-01'], ['02-10', '02-17'], ['04-04', '04-06'], ['05-01', '05-05'], ['06-10', '06-10'], ['09-15', '09-17'], ['10-01', '10-07']],
  },
  {
    year: 2025, workingDays: 248,
    makeUpDays: ['01-26', '02-08', '04-27', '09-28', '10-11'],
    daysOff: [['01-01', '01-01'], ['01-28', '02-04'], ['04-04', '04-06'], ['05-01', '05-05'], ['05-31', '06-02'], ['10-01', '10-08']],
  },
  {
    year: 2026, workingDays: 248,
    makeUpDays: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    daysOff: [['01-01', '01-03'], ['02-15', '02-23'], ['04-04', '04-06'], ['05-01', '05-05'], ['06-19', '06-21'], ['09-25', '09-27'], ['10-01', '10-07']],
  },
]

/**
 * What is known of a year without a notice: the statutory holidays that lie on fixed days of the solar calendar.
 * Lunar holidays, bridges and make-up days are unknown, so every deadline that touches such a year is provisional.
 */
export const FIXED_DAYS_OFF: CalendarYear['daysOff'] = [['01-01', '01-01'], ['05-01', '05-02'], ['10-01', '10-03']]

/** Which calendar a deadline was counted with; kept beside every deadline that is stored. */
export const CALENDAR_VERSION = `${CALENDAR_YEARS[0]!.year}–${CALENDAR_YEARS[CALENDAR_YEARS.length - 1]!.year}`
