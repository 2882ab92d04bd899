// One row per line of the list of verifications and results (审计核查及结果清单): 干得怎么样.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import type { VerificationEvent } from '../../audit/verification/events.ts'

export const VerificationRow = z.strictObject({
  verificationId: z.string(),
  projectId: z.string(),
  auditItemId: z.string(),
  says: z.string(),
  method: z.string(),
  assignee: z.string(),
  dutyIds: z.array(z.string()),
  decisionIds: z.array(z.string()),
  outcome: z.enum(['open', 'nothingFound', 'found']),
  result: z.string().nullable(),
  paperIds: z.array(z.string()),
  findingIds: z.array(z.string()),
  concludedBy: z.string().nullable(),
  concludedOn: z.string().nullable(),
  standing: z.enum(['listed', 'takenOff']),
})
type VerificationRow = z.infer<typeof VerificationRow>

export const verificationList = viewOf<VerificationRow, VerificationEvent>(VerificationRow, {
  name: 'verification_list',
  version: 1,
  of: 'verification',
  indexed: ['projectId', 'assignee', 'outcome', 'standing', 'auditItemId'],
  initial: (verificationId) => ({
    verificationId, projectId: '', auditItemId: '', says: '', method: '', assignee: '', dutyIds: [], decisionIds: [], outcome: 'open', result: null, paperIds: [], findingIds: [], concludedBy: null, concludedOn: null, standing: 'listed',
  }),
  on: {
    VerificationListed: (row, { data }) => ({ ...row, projectId: data.projectId, ...data.line }),
    VerificationConcluded: (row, { data, actor, occurredOn }) => ({ ...row, outcome: data.result.outcome, result: data.result.says, paperIds: data.result.paperIds, findingIds: data.result.findingIds, concludedBy: actor, concludedOn: occurredOn }),
    VerificationTakenOff: (row) => ({ ...row, standing: 'takenOff' }),
  },
})
