// One row per version of the list of formal steps that the bureau demands.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import { Demand, type FormalityEvent } from '../../audit/formality/events.ts'

export const FormalityRow = z.strictObject({
  formalityVersionId: z.string(), version: z.int(), demands: z.array(Demand), effectiveFrom: z.string(), confirmed: z.boolean(), cites: z.string(), publishedBy: z.string(), publishedOn: z.string(),
})
type FormalityRow = z.infer<typeof FormalityRow>

export const formalityList = viewOf<FormalityRow, FormalityEvent>(FormalityRow, {
  name: 'formality_list',
  version: 1,
  of: ({ data }) => [String(data.version)],
  initial: (formalityVersionId) => ({ formalityVersionId, version: 0, demands: [], effectiveFrom: '', confirmed: false, cites: '', publishedBy: '', publishedOn: '' }),
  on: {
    FormalitiesPublished: (row, { data, actor, occurredOn }) => ({ ...row, version: data.version, demands: data.demands, effectiveFrom: data.effectiveFrom, confirmed: data.source.confirmed, cites: data.source.cites, publishedBy: actor, publishedOn: occurredOn }),
  },
})
