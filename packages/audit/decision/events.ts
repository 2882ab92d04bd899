// What can happen to a line of the list of major decisions (重要决策事项清单): 干了什么. Procedure and stated opinion feed the determination of responsibility.
import { z } from 'zod'

const Id = z.string().min(1).max(64)
const Day = z.iso.date()

/** 重大决策 · 重要人事任免 · 重大项目安排 · 大额度资金运作 */
export const DecisionKind = z.enum(['majorDecision', 'personnel', 'majorProject', 'largeFunds'])
/** 民主决策 · 多数同意 · 多数不同意 · 未经程序 */
export const Procedure = z.enum(['collective', 'majorityAgreed', 'majorityAgainst', 'none'])
export type Procedure = z.infer<typeof Procedure>
/** 同意 · 反对 · 未表态 · 未参加 */
export const StatedOpinion = z.enum(['agreed', 'objected', 'silent', 'absent'])
export type StatedOpinion = z.infer<typeof StatedOpinion>

export const DecisionDescribed = z.strictObject({
  decidedOn: Day,
  /** the meeting, or the number of the document that decided */
  meeting: z.string().min(1).max(120),
  says: z.string().min(1).max(2000),
  kind: DecisionKind,
  amountFen: z.int().nonnegative().max(10_000_000_000_000).optional(),
  procedure: Procedure,
  opinions: z.array(z.strictObject({ officialId: Id, opinion: StatedOpinion, words: z.string().min(1).max(1000).optional() })).min(1).max(10),
  execution: z.string().min(1).max(2000).optional(),
  effect: z.string().min(1).max(2000).optional(),
  /** minutes and other evidence of the project */
  evidenceIds: z.array(Id).max(50),
})

export const DecisionEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('DecisionListed'), data: z.strictObject({ projectId: Id, line: DecisionDescribed }) }),
  z.strictObject({ type: z.literal('DecisionCorrected'), data: z.strictObject({ projectId: Id, line: DecisionDescribed, before: DecisionDescribed, reason: z.string().min(1).max(1000) }) }),
  z.strictObject({ type: z.literal('DecisionTakenOff'), data: z.strictObject({ projectId: Id, reason: z.string().min(1).max(1000) }) }),
])
export type DecisionEvent = z.infer<typeof DecisionEvent>
export type DecisionDescribed = z.infer<typeof DecisionDescribed>
