// Records that the director's meeting (局长办公会) has approved the implementation plan, which opens the way to fieldwork.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { role } from '../roles.ts'
import { noDocumentPredatesTheOneBefore, theImplementationPlanIsMadeBeforeReporting, theMeetingApprovesTheLatestDraft } from '../rules/projects.ts'
import { projects } from './state.ts'

export const approveImplementationPlan = command('ApproveImplementationPlan', projects, {
  does: { zh: '审议通过实施方案', en: 'Approve the implementation plan' },
  input: z.strictObject({
    meetingNo: z.string().min(1).max(80),
    /** the draft that the meeting read */
    draftNo: z.int().positive(),
    opinion: z.string().max(2000).optional(),
  }),
  who: [role('director')],
  decide: (input, { is, planDraft, planApprovedDraftNo, planApproval, phaseFrom }, { occurredOn }) => {
    if (planApprovedDraftNo === input.draftNo) return again(planApproval, input)
    return allow(
      unmet({ is, read: input.draftNo, latest: planDraft?.draftNo ?? 0, on: occurredOn, notBefore: phaseFrom }, [
        theImplementationPlanIsMadeBeforeReporting, theMeetingApprovesTheLatestDraft, noDocumentPredatesTheOneBefore,
      ]),
      () => [{ type: 'ImplementationPlanApproved', data: { ...input, on: occurredOn, items: [...planDraft!.items] } }],
    )
  },
})
