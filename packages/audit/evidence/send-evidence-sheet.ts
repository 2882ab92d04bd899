// Sends an evidence sheet to its provider for an opinion, until a day; after that day silence counts as no objection.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { aSheetIsDueBackAfterItIsSent, aSheetIsSentAgainOnlyAfterAnObjection, onlyAHeldEvidenceSheetIsSent } from '../rules/evidence-sheets.ts'
import { evidenceOfAnIssuedReportStays } from '../rules/evidence.ts'
import { evidence, type Evidence } from './state.ts'

export const sendEvidenceSheet = commandInOrder('SendEvidenceSheet', evidence, {
  does: { zh: '送出取证单征求意见', en: 'Send an evidence sheet for an opinion' },
  input: z.strictObject({ /** 反馈截止日 */ dueOn: z.iso.date() }),
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject<{ dueOn: string }, Evidence>(({ state }) => state.projectId) },
  decide: ({ dueOn }, { is, kind, projectId, sheet }, { asked: { project }, occurredOn }) => {
    if (sheet.is === 'sent' && sheet.dueOn === dueOn) return [] // asked twice, decided once
    return allow(
      unmet({ is, kind, sheetIs: sheet.is, on: occurredOn, dueOn, projectIs: project.is }, [onlyAHeldEvidenceSheetIsSent, aSheetIsSentAgainOnlyAfterAnObjection, aSheetIsDueBackAfterItIsSent, evidenceOfAnIssuedReportStays]),
      () => [{ type: 'EvidenceSheetSent', data: { projectId, round: sheet.round + 1, sentOn: occurredOn, dueOn } }],
    )
  },
})
