// How periods are counted, to be read with an auditor; every deadline of the product keeps to these.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const REGULATION_56 = { confirmed: true, cites: '审计法实施条例第56条' }
const civilCode = (article: string) => ({ confirmed: true, cites: `民法典第${article}条` })

export const theFirstDayIsNotCounted = rule({
  id: 'the-first-day-is-not-counted',
  says: { zh: '期间开始的当日不计算在内，自次日起算。', en: 'The day from which a period runs is not counted; counting begins on the next day.' },
  source: civilCode('201'),
  holds: ({ unit, value, daysAfterStart }: { unit: string; value: number; daysAfterStart: number }) => unit === 'months' || daysAfterStart >= value,
  examples: [
    { of: { unit: 'days', value: 30, daysAfterStart: 30 }, holds: true }, { of: { unit: 'days', value: 30, daysAfterStart: 29 }, holds: false },
    { of: { unit: 'workingDays', value: 10, daysAfterStart: 20 }, holds: true },
  ],
})

export const auditPeriodsCountWorkingDays = rule({
  id: 'audit-periods-count-working-days',
  says: {
    zh: '审计法及其实施条例规定的期间以工作日计算，不含法定节假日；调休上班的周六、周日是工作日。',
    en: 'The periods of the audit law and its regulation count working days without statutory holidays; a Saturday or Sunday worked in exchange is a working day.',
  },
  source: REGULATION_56,
  holds: ({ unit, value, workingDaysAfterStart, lastDayIsWorked }: { unit: string; value: number; workingDaysAfterStart: number; lastDayIsWorked: boolean }) =>
    unit !== 'workingDays' || (workingDaysAfterStart === value && lastDayIsWorked),
  examples: [
    { of: { unit: 'workingDays', value: 10, workingDaysAfterStart: 10, lastDayIsWorked: true }, holds: true },
    { of: { unit: 'workingDays', value: 10, workingDaysAfterStart: 9, lastDayIsWorked: true }, holds: false },
    { of: { unit: 'workingDays', value: 10, workingDaysAfterStart: 10, lastDayIsWorked: false }, holds: false },
    { of: { unit: 'days', value: 10, workingDaysAfterStart: 6, lastDayIsWorked: false }, holds: true },
  ],
})

export const aPeriodOfMonthsEndsOnTheMatchingDay = rule({
  id: 'a-period-of-months-ends-on-the-matching-day',
  says: { zh: '按年、按月计算期间的，到期月的对应日为最后一日；没有对应日的，月末日为最后一日。', en: 'A period of months or years ends on the matching day, or on the last day of the month when there is none.' },
  source: civilCode('202'),
  holds: ({ startDate, lastDate, lastOfMonth }: { startDate: number; lastDate: number; lastOfMonth: number }) => lastDate === Math.min(startDate, lastOfMonth),
  examples: [
    { of: { startDate: 15, lastDate: 15, lastOfMonth: 30 }, holds: true }, { of: { startDate: 31, lastDate: 29, lastOfMonth: 29 }, holds: true },
    { of: { startDate: 31, lastDate: 1, lastOfMonth: 30 }, holds: false },
  ],
})

export const aPeriodDoesNotEndOnADayOff = rule({
  id: 'a-period-does-not-end-on-a-day-off',
  says: { zh: '期间的最后一日是法定休假日的，以休假日结束后的第一个工作日为最后一日。', en: 'A period whose last day is a day off ends on the first working day after it.' },
  source: civilCode('203'),
  holds: ({ rolls, lastDayIsWorked }: { rolls: boolean; lastDayIsWorked: boolean }) => !rolls || lastDayIsWorked,
  examples: [
    { of: { rolls: true, lastDayIsWorked: true }, holds: true }, { of: { rolls: false, lastDayIsWorked: false }, holds: true },
    { of: { rolls: true, lastDayIsWorked: false }, holds: false },
  ],
})

export const aDeadlineInAnUnpublishedYearIsProvisional = rule({
  id: 'a-deadline-in-an-unpublished-year-is-provisional',
  says: { zh: '期间涉及尚未公布放假安排的年度的，到期日为暂定，放假安排公布后重新计算。', en: 'A deadline that runs into a year whose holidays are not published is provisional, and counted again when they are.' },
  source: DESIGN,
  holds: ({ published, provisional }: { published: boolean; provisional: boolean }) => published !== provisional,
  examples: [{ of: { published: true, provisional: false }, holds: true }, { of: { published: false, provisional: true }, holds: true }, { of: { published: false, provisional: false }, holds: false }],
})
