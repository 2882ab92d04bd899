// What other institutions are told of a finding: its class, unit and amounts, never its text, nor who answers for it.
import { z } from 'zod'
import type { FindingEvent } from '../../audit/finding/events.ts'
import { publishedOf } from './published.ts'

const context = 'finding'
const Id = z.string().min(1)
const Fen = z.int().nonnegative()

const Finding = z.object({
  projectId: Id, no: z.string(), unitId: Id, categoryCode: z.string(),
  focusArea: z.enum(['policyImplementation', 'riskPrevention', 'reform', 'livelihood', 'economicDecisions', 'integrity', 'pastRectification', 'internalControl']),
  amountTotalFen: Fen, amountNature: z.enum(['violation', 'lossWaste', 'irregular']),
})

export const publishedFindings = publishedOf<FindingEvent>()({
  FindingConfirmed: {
    type: 'cn.jingze.finding.confirmed.v1', context, says: { zh: '审计发现问题已认定', en: 'A finding was confirmed' },
    schema: Finding.extend({ disposition: z.enum(['reportBody', 'scheduleOnly']) }),
    data: ({ data: { finding, disposition } }) => ({ ...finding, disposition }),
  },
  FindingOverturned: {
    type: 'cn.jingze.finding.overturned.v1', context, says: { zh: '审计发现问题经复查已撤销', en: 'A finding was set aside by a re-examination' },
    schema: z.object({ projectId: Id, no: z.string(), unitId: Id }),
    data: ({ data: { finding } }) => finding,
  },
})
