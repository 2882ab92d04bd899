// Lets the unit, or an auditor on its behalf, report what has been done since the last report, with evidence.
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { noMoreIsReportedThanWasToBeRectified, onlyAnOpenRectificationMoves, progressIsEnteredOnce } from '../rules/rectification.ts'
import { same } from '../same.ts'
import { Progress } from './events.ts'
import { rectifications, reported, whoseOf } from './state.ts'

export const reportProgress = commandInOrder('ReportProgress', rectifications, {
  does: { zh: '填报整改进展', en: 'Report progress' },
  input: Progress.refine(({ period }) => period === undefined || period.from <= period.to, { path: ['period', 'to'], error: 'must not be before period.from' }),
  who: [role('unitOfficer', 'unit'), role('auditor', 'project')],
  decide: (input, now) => {
    const before = now.progress.find(({ progressId }) => progressId === input.progressId)
    if (same(before, input)) return [] // asked twice, decided once
    const stageKnown = input.stageId === undefined || now.stages.some(({ stageId }) => stageId === input.stageId)
    const criteriaKnown = input.evidence.every((proof) => proof.criterionId === undefined || now.criteria.some(({ criterionId }) => criterionId === proof.criterionId))
    return allow(
      unmet({
        is: now.is, repeated: before !== undefined, namesKnown: stageKnown && criteriaKnown, reportedFen: reported(now).rectifiedFen - (before?.rectifiedFen ?? 0) + input.rectifiedFen, toRectifyFen: now.amountToRectifyFen,
      }, [onlyAnOpenRectificationMoves, progressIsEnteredOnce, noMoreIsReportedThanWasToBeRectified]),
      () => [{ type: 'ProgressReported', data: { ...input, ...whoseOf(now) } }],
    )
  },
})
