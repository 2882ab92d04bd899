// Withdraws a piece of evidence with a reason; it stays in the record, but nothing rests on it any more.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { papersOnEvidence } from '../asks/papers-on-evidence.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { evidenceOfAnIssuedReportStays, noWorkingPaperRestsOnWithdrawnEvidence } from '../rules/evidence.ts'
import { evidence, type Evidence } from './state.ts'

export const withdrawEvidence = commandInOrder('WithdrawEvidence', evidence, {
  does: { zh: '撤回审计证据', en: 'Withdraw a piece of evidence' },
  input: z.strictObject({ reason: z.string().min(1).max(1000) }),
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: {
    project: theProject(({ state }: { state: Evidence }) => state.projectId),
    papers: papersOnEvidence(({ id }: { id: string }) => id),
  },
  decide: ({ reason }, { is, reasons, projectId }, { asked, id }) => {
    if (is === 'withdrawn') return again(reasons?.['EvidenceWithdrawn'], reason)
    const papersResting = Object.values(asked.papers).filter((evidenceIds) => evidenceIds.includes(id)).length
    return allow(
      unmet({ projectIs: asked.project.is, papersResting }, [evidenceOfAnIssuedReportStays, noWorkingPaperRestsOnWithdrawnEvidence]),
      () => [{ type: 'EvidenceWithdrawn', data: { projectId, reason } }],
    )
  },
})
