// The columns of the history across audits, and how its counts follow from its lines.
import { z } from 'zod'

/** A finding as it touches the object: when confirmed, with its amount and everybody's conclusion. */
const FindingLine = z.strictObject({
  findingId: z.string(), categoryCode: z.string(), standing: z.enum(['raised', 'confirmed', 'overturned']), amountTotalFen: z.int(), amountInTenureFen: z.int().nullable(),
  conclusions: z.array(z.strictObject({ officialId: z.string(), type: z.string() })),
})
export type FindingLine = z.infer<typeof FindingLine>

const RectificationLine = z.strictObject({ rectificationId: z.string(), standing: z.enum(['open', 'closed']), reopened: z.int() })
export type RectificationLine = z.infer<typeof RectificationLine>

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
  categoryCodes: z.array(z.string()),
  findingIds: z.array(z.string()),
  findingLines: z.array(FindingLine),
  rectificationLines: z.array(RectificationLine),
})
export type HistoryRow = z.infer<typeof HistoryRow>

export const counted = (row: HistoryRow): HistoryRow => {
  const own = row.objectType === 'official'
  const confirmed = row.findingLines.filter(({ standing }) => standing === 'confirmed')
  const conclusions = confirmed.flatMap((line) => line.conclusions.filter(({ officialId }) => !own || officialId === row.objectId))
  const of = (type: string) => conclusions.filter((each) => each.type === type).length
  const answered = own ? confirmed.filter((line) => line.conclusions.some(({ officialId, type }) => officialId === row.objectId && type !== 'notAttributed')) : confirmed
  return {
    ...row,
    findings: row.findingLines.length,
    confirmed: answered.length,
    overturned: row.findingLines.filter(({ standing }) => standing === 'overturned').length,
    direct: of('direct'), leadership: of('leadership'), notAttributed: of('notAttributed'),
    amountFen: answered.reduce((sum, { amountTotalFen, amountInTenureFen }) => sum + (own ? amountInTenureFen ?? amountTotalFen : amountTotalFen), 0),
    rectifications: row.rectificationLines.length,
    accepted: row.rectificationLines.filter(({ standing }) => standing === 'closed').length,
    reopened: row.rectificationLines.reduce((sum, { reopened }) => sum + reopened, 0),
    categoryCodes: [...new Set(row.findingLines.map(({ categoryCode }) => categoryCode))],
    findingIds: row.findingLines.map(({ findingId }) => findingId),
  }
}
