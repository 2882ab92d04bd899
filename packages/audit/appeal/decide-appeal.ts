// Records the decision on an appeal (复查决定) that the audit committee has approved: the report is upheld, or findings of it are changed.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { confirmedFindings } from '../asks/confirmed-findings.ts'
import { FileHash } from '../file-hash.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { aChangingDecisionNamesWhatItChanges, anAppealContestsWhatTheReportSays, anAppealIsTakenStepByStep } from '../rules/appeals.ts'
import { same } from '../same.ts'
import { AppealOutcome, FindingChange } from './events.ts'
import { appeals, whose, type Appeal } from './state.ts'

const Decision = z.strictObject({
  decisionNo: z.string().min(1).max(60), committeeMeetingNo: z.string().min(1).max(80), outcome: AppealOutcome, changes: z.array(FindingChange).max(100), reason: z.string().min(1).max(8_000), fileHash: FileHash.optional(),
})

export const decideAppeal = commandInOrder('DecideAppeal', appeals, {
  does: { zh: '作出复查决定', en: 'Decide an appeal' },
  input: Decision,
  who: [role('committeeOffice')],
  asks: { findings: confirmedFindings<z.infer<typeof Decision>, Appeal>(({ state }) => state.projectId) },
  decide: (input, appeal, { asked: { findings }, occurredOn }) => {
    if (appeal.is === 'decided' && same(appeal.decision, input)) return [] // asked twice, decided once
    return allow(
      unmet({ is: appeal.is, needs: ['reexamined'], outcome: input.outcome, changes: input.changes.length, unknownFindings: input.changes.filter(({ findingId }) => findings[findingId] === undefined).length }, [
        anAppealIsTakenStepByStep, aChangingDecisionNamesWhatItChanges, anAppealContestsWhatTheReportSays,
      ]),
      () => [{ type: 'AppealDecided', data: { ...whose(appeal), on: occurredOn, ...input, late: occurredOn > appeal.reviewDueOn } }],
    )
  },
})
