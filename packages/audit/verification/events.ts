// What can happen to a line of the list of verifications and results (审计核查及结果清单): 干得怎么样. It ties duties and decisions to papers and findings.
import { z } from 'zod'

const Id = z.string().min(1).max(64)

export const VerificationDescribed = z.strictObject({
  auditItemId: Id,
  says: z.string().min(1).max(1000),
  method: z.string().min(1).max(1000),
  /** the member of the team who does it */
  assignee: Id,
  dutyIds: z.array(Id).max(50),
  decisionIds: z.array(Id).max(50),
})
export const VerificationResult = z.strictObject({
  outcome: z.enum(['nothingFound', 'found']),
  says: z.string().min(1).max(4000),
  paperIds: z.array(Id).max(50),
  findingIds: z.array(Id).max(50),
})

export const VerificationEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('VerificationListed'), data: z.strictObject({ projectId: Id, line: VerificationDescribed }) }),
  z.strictObject({ type: z.literal('VerificationConcluded'), data: z.strictObject({ projectId: Id, result: VerificationResult }) }),
  z.strictObject({ type: z.literal('VerificationTakenOff'), data: z.strictObject({ projectId: Id, reason: z.string().min(1).max(1000) }) }),
])
export type VerificationEvent = z.infer<typeof VerificationEvent>
export type VerificationDescribed = z.infer<typeof VerificationDescribed>
export type VerificationResult = z.infer<typeof VerificationResult>
