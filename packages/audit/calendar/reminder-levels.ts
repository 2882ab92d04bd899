// When somebody is reminded of what waits, and when it is told to those above (提醒、催办、升级): dated data, to be replaced by the bureau's own.
import type { Source, Words } from '../../kernel/rule.ts'
import { remainingWorkingDays } from './traffic-light.ts'
import type { Role } from '../roles.ts'

export type LevelId = 'dueSoon' | 'overdue' | 'toDivision' | 'toDeputyDirector'

export type ReminderLevel = {
  readonly id: LevelId
  readonly says: Words
  /** reached with so many working days left or fewer; negative ones are past the due day */
  readonly remainingAtMost: number
  /** who is told: whoever has to act, or somebody above */
  readonly to: 'actor' | Role
  readonly source: Source
  /** the first day of this wording */
  readonly effectiveFrom: string
}

const EXAMPLE: Source = { confirmed: false, cites: '示例：三级升级（承办、处室、分管领导），天数待本局确定' }

export const REMINDER_LEVELS: readonly ReminderLevel[] = [
  { id: 'dueSoon', remainingAtMost: 3, to: 'actor', effectiveFrom: '2019-07-07', source: EXAMPLE, says: { zh: '三个工作日内到期，提醒承办人。', en: 'Due within three working days: whoever has to act is reminded.' } },
  { id: 'overdue', remainingAtMost: -1, to: 'actor', effectiveFrom: '2019-07-07', source: EXAMPLE, says: { zh: '已超期，催办承办人。', en: 'Overdue: whoever has to act is urged.' } },
  { id: 'toDivision', remainingAtMost: -3, to: 'divisionHead', effectiveFrom: '2019-07-07', source: EXAMPLE, says: { zh: '超期三个工作日，报处室负责人。', en: 'Three working days overdue: the division head is told.' } },
  { id: 'toDeputyDirector', remainingAtMost: -5, to: 'deputyDirector', effectiveFrom: '2019-07-07', source: EXAMPLE, says: { zh: '超期五个工作日，报分管局领导。', en: 'Five working days overdue: the deputy director is told.' } },
]

/** The levels that a due day has reached on a day, in the wording of that day, mildest first. */
export const levelsReached = (dueOn: string, today: string): readonly ReminderLevel[] => {
  const remaining = remainingWorkingDays(dueOn, today)
  return REMINDER_LEVELS.filter(({ remainingAtMost, effectiveFrom }) => effectiveFrom <= today && remaining <= remainingAtMost)
}
