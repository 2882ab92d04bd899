// Holds that an evidence sheet did not come back in time: silence counts as no objection (逾期视为无异议).
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { silenceOnASheetCountsAfterItsLastDay } from '../rules/evidence-sheets.ts'
import { evidenceOfAnIssuedReportStays } from '../rules/evidence.ts'
import { evidence, type Evidence } from './state.ts'

export const expireSheetPeriod = commandInOrder('ExpireSheetPeriod', evidence, {
  does: { zh: '认定取证单逾期视为无异议', en: 'Hold that silence on an evidence sheet means no objection' },
  input: z.strictObject({}),
  who: [role('machine'), role('teamLeader', 'project')],
  asks: { project: theProject<Record<string, never>, Evidence>(({ state }) => state.projectId) },
  decide: (_, { is, projectId, sheet }, { asked: { project }, occurredOn }) => {
    if (is !== 'held' || sheet.is === 'noObjection' || sheet.is === 'objected' || sheet.is === 'deemedNoObjection') return [] // withdrawn, answered, or held so already
    return allow(
      unmet({ on: occurredOn, dueOn: sheet.dueOn, projectIs: project.is }, [silenceOnASheetCountsAfterItsLastDay, evidenceOfAnIssuedReportStays]),
      () => [{ type: 'EvidenceSheetPeriodExpired', data: { projectId, round: sheet.round, dueOn: sheet.dueOn } }],
    )
  },
})
