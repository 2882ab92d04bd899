// Colours every light of the product by remaining working days, and says which due days have a colour on a day.
import type { Words } from '../../kernel/rule.ts'
import { addDays } from './days.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'

export type Light = 'red' | 'yellow' | 'blue' | 'green' | 'grey'

/** Always shown with its word, so that grey printing still reads. */
export const LIGHTS: Readonly<Record<Light, Words>> = {
  red: { zh: '超期', en: 'Overdue' },
  yellow: { zh: '即将到期', en: 'Due very soon' },
  blue: { zh: '临期', en: 'Due soon' },
  green: { zh: '正常', en: 'On time' },
  grey: { zh: '暂停或不适用', en: 'Paused or not applicable' },
}

const YELLOW_UP_TO = 3
const BLUE_UP_TO = 10

/**
 * Working days left until a due day: 0 on the last day itself, negative afterwards.
 * Past the due day it is at least −1, also on a day off right after it: the period has run out.
 */
export const remainingWorkingDays = (dueOn: string, today: string): number =>
  dueOn >= today ? workingDaysBetween(today, dueOn) : Math.min(-1, workingDaysBetween(today, dueOn))

/** The colour for so many remaining working days; grey when there is no clock (paused, not applicable). */
export const trafficLight = (remaining: number | undefined): Light =>
  remaining === undefined ? 'grey' : remaining < 0 ? 'red' : remaining <= YELLOW_UP_TO ? 'yellow' : remaining <= BLUE_UP_TO ? 'blue' : 'green'

/** The due days that have a colour on a day, both ends included; an open end is absent. Grey has no due day at all: undefined. */
export const dueDaysOf = (light: Light, today: string): { readonly atLeast?: string; readonly atMost?: string } | undefined => {
  const blueFrom = addWorkingDays(today, YELLOW_UP_TO + 1)
  const greenFrom = addWorkingDays(today, BLUE_UP_TO + 1)
  switch (light) {
    case 'red': return { atMost: addDays(today, -1) }
    case 'yellow': return { atLeast: today, atMost: addDays(blueFrom, -1) }
    case 'blue': return { atLeast: blueFrom, atMost: addDays(greenFrom, -1) }
    case 'green': return { atLeast: greenFrom }
    case 'grey': return undefined
  }
}
