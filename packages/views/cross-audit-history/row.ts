// The columns of the history across audits, and how its counts follow from its lines.
import { z } from 'zod'

/** A finding as it touches the object; when confirmed, with its amount and the conclusions that count here. */
const FindingLine = z.strictObject({ findingId: z.string(), categoryCode: z.string(), standing: z.enum(['raised', 'confirmed', 'overturned']), amountFen: z.int(), conclusions: z.array(z.string()) })
export type FindingLine = z.infer<typeof FindingLine>

export const HistoryRow = z.strictObject({
  /** official, unit or category */
  objectType: z.string(),
  objectId: z.string(),
  projectId: z.string(),
  firstOn: z.string(),
  lastOn: z.string(),
  /** raised and not left unreported */
  findings: z.int(),
  /** confirmed and not overturned; of an official, those to answer for */
  confirmed: z.int(),
  overturned: z.int(),
  /** conclusions of this official, or of all officials for a unit or category: one finding may have several */
  direct: z.int(),
  leadership: z.int(),
  notAttributed: z.int(),
  /** of the confirmed; of an official, the part within the tenure where that is known */
  amountFen: z.int(),
  rectifications: z.int(),
  accepted: z.int(),
  reopened: z.int(),
  findingLines: z.array(FindingLine),
  openRectificationIds: z.array(z.string()),
})
export type HistoryRow = z.infer<typeof HistoryRow>

export const counted = (row: HistoryRow): HistoryRow => {
  const confirmed = row.findingLines.filter(({ standing }) => standing === 'confirmed')
  const conclusions = confirmed.flatMap((line) => line.conclusions)
  const of = (type: string) => conclusions.filter((each) => each === type).length
  const answered = row.objectType === 'official' ? confirmed.filter((line) => !line.conclusions.includes('notAttributed')) : confirmed
  return {
    ...row,
    findings: row.findingLines.length,
    confirmed: answered.length,
    overturned: row.findingLines.filter(({ standing }) => standing === 'overturned').length,
    direct: of('direct'), leadership: of('leadership'), notAttributed: of('notAttributed'),
    amountFen: answered.reduce((sum, { amountFen }) => sum + amountFen, 0),
  }
}
