// How early the audit notice must be served before the audit starts.
import { addDays } from './days.ts'
import { addWorkingDays, workingDaysIn } from './working-days.ts'

/** Two readings of 三日前: so many full working days between service and start (strict), or the start is the last of them (lenient). */
export type NoticeReading = 'strict' | 'lenient'

/** Working days by which the service precedes the start; service day never counted, start day only in the lenient reading. */
export const leadWorkingDays = (servedOn: string, startOn: string, reading: NoticeReading): number =>
  workingDaysIn(addDays(servedOn, 1), reading === 'strict' ? addDays(startOn, -1) : startOn)

/** The first working day on which the audit may start after service, with this many working days of lead. */
export const earliestStart = (servedOn: string, leadDays: number, reading: NoticeReading): string =>
  addWorkingDays(servedOn, reading === 'strict' ? leadDays + 1 : leadDays)

/** The last working day on which a notice is served in good time, with this many working days of lead, for a start on a day. */
export const latestNotice = (startOn: string, leadDays: number, reading: NoticeReading): string =>
  addWorkingDays(reading === 'strict' ? startOn : addDays(startOn, 1), -(leadDays + 1))
