// Submits a rectification, or one stage of it, for the decision of the audit side.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { aStageOfTheOrderIsSubmitted, onlyAnOpenRectificationMoves, somethingIsReportedBeforeItIsSubmitted } from '../rules/rectification.ts'
import { rectifications, reported, whoseOf } from './state.ts'

export const submitRectification = commandInOrder('SubmitRectification', rectifications, {
  does: { zh: '报送整改认定', en: 'Submit a rectification' },
  input: z.strictObject({ statement: z.string().min(1).max(10_000), stageId: z.string().min(1).max(64).optional() }),
  who: [role('unitOfficer', 'unit'), role('auditor', 'project')],
  decide: (input, now) => {
    if (now.is === 'submitted' && now.submitted?.statement === input.statement && now.submitted.stageId === input.stageId) return [] // asked twice, decided once
    const sum = reported(now)
    return allow(
      unmet({
        is: now.is, evidenceFiles: sum.proofs.length,
        stageOpen: input.stageId === undefined || (now.stages.some(({ stageId }) => stageId === input.stageId) && !now.stagesAccepted.includes(input.stageId)),
      }, [onlyAnOpenRectificationMoves, somethingIsReportedBeforeItIsSubmitted, aStageOfTheOrderIsSubmitted]),
      () => [{ type: 'RectificationSubmitted', data: { ...input, ...whoseOf(now), rectifiedFen: sum.rectifiedFen } }],
    )
  },
})
