// Says what became of the objection that an evidence sheet came back with (采纳说明): adopted, partly or not, and why.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { evidenceOfAnIssuedReportStays, onlyHeldEvidenceChanges } from '../rules/evidence.ts'
import { onlyAnObjectionIsResolved } from '../rules/evidence-sheets.ts'
import { ObjectionAdoption } from './events.ts'
import { evidence, type Evidence } from './state.ts'

const Asked = z.strictObject({ adoption: ObjectionAdoption, reason: z.string().min(1).max(2000) })
type Asked = z.infer<typeof Asked>

export const resolveSheetObjection = commandInOrder('ResolveSheetObjection', evidence, {
  does: { zh: '登记取证单异议采纳说明', en: 'Say what became of an objection to an evidence sheet' },
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject<Asked, Evidence>(({ state }) => state.projectId) },
  decide: (input, { is, projectId, sheet }, { asked: { project } }) => {
    if (sheet.resolution !== undefined) return again(sheet.resolution, input)
    return allow(
      unmet({ is, sheetIs: sheet.is, projectIs: project.is }, [onlyHeldEvidenceChanges, onlyAnObjectionIsResolved, evidenceOfAnIssuedReportStays]),
      () => [{ type: 'EvidenceSheetObjectionResolved', data: { projectId, round: sheet.round, ...input } }],
    )
  },
})
