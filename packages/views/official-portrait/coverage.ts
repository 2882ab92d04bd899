// Tells which days of a tenure some audit has looked at: where none has, the absence of findings means nothing.
import { z } from 'zod'
import { addDays } from '../../audit/calendar/days.ts'
import type { PortraitAudit, PortraitTenure } from './row.ts'

export const Coverage = z.strictObject({
  tenureId: z.string(),
  /** `underWay`: an audit of it has begun and reported nothing yet */
  is: z.enum(['audited', 'partly', 'underWay', 'unaudited']),
  /** the days of the tenure that no reported audit covers, first and last included */
  gaps: z.array(z.strictObject({ from: z.string(), to: z.string() })),
})
export type Coverage = z.infer<typeof Coverage>

/** In: a tenure, all audits of the official, and the day that is asked about. A tenure that still runs is looked at up to that day. */
export const coverageOf = (tenure: Pick<PortraitTenure, 'tenureId' | 'fromOn' | 'untilOn'>, audits: readonly Pick<PortraitAudit, 'tenureId' | 'phase' | 'periodFrom' | 'periodTo'>[], day: string): Coverage => {
  const own = audits.filter(({ tenureId, phase }) => tenureId === tenure.tenureId && phase !== 'terminated')
  const reported = own.filter(({ phase }) => phase !== 'underWay').toSorted((a, b) => (a.periodFrom < b.periodFrom ? -1 : 1))
  const last = tenure.untilOn ?? day
  const gaps: { from: string; to: string }[] = []
  let next = tenure.fromOn
  for (const { periodFrom, periodTo } of reported) {
    if (periodFrom > next && next <= last) gaps.push({ from: next, to: periodFrom > last ? last : addDays(periodFrom, -1) })
    if (periodTo >= next) next = addDays(periodTo, 1)
  }
  if (next <= last) gaps.push({ from: next, to: last })
  const is = reported.length > 0 ? (gaps.length === 0 ? 'audited' : 'partly') : own.length > 0 ? 'underWay' : 'unaudited'
  return { tenureId: tenure.tenureId, is, gaps }
}
