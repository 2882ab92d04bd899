// Counts the days of a rectification from receipt of the report: its own deadline, and the first written return.
import { limitOn, type LimitId } from '../limits.ts'
import { deadline, type Deadline } from './deadline.ts'

/** In: the term of the order and the day of receipt. Out: both days, what each rests on, and whether either may still change with the holidays. */
export const rectificationClock = (term: { readonly limitsOn: string; readonly limitId: string; readonly value: number }, receivedOn: string) => {
  const own = deadline(limitOn(term.limitId as LimitId, term.limitsOn), receivedOn, term.value)
  const first = deadline(limitOn('first-rectification-report', term.limitsOn), receivedOn)
  return {
    receivedOn, dueOn: own.dueOn, restsOn: basis(own), firstReportDueOn: first.dueOn, firstReportRestsOn: basis(first),
    provisional: own.provisional || first.provisional,
  }
}

const basis = ({ limitId, limitVersion, calendarVersion }: Deadline) => ({ limitId, limitVersion, calendarVersion })
