// Takes a strand off an audit, with the reason, unless something was brought forth by it.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { deliverablesOfStrand } from '../asks/deliverables-of-strand.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { aStrandOfADeliverableStays, strandsAreSetBeforeTheReport } from '../rules/audit-strands.ts'
import { auditStrands, type AuditStrand } from './state.ts'

const Asked = z.strictObject({ reason: z.string().min(1).max(1000) })
type Asked = z.infer<typeof Asked>

export const takeOffAuditStrand = command('TakeOffAuditStrand', auditStrands, {
  does: { zh: '删除审计项', en: 'Take a strand off an audit' },
  input: Asked,
  who: [role('committeeOffice'), role('divisionHead', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject<Asked, AuditStrand>(({ state }) => state.projectId), deliverables: deliverablesOfStrand<Asked, AuditStrand>(({ id }) => id) },
  decide: ({ reason }, { is, reasons, projectId }, { id, asked: { project, deliverables } }) => {
    if (is === 'takenOff') return again(reasons?.['AuditStrandTakenOff'], reason)
    return allow(
      unmet({ projectIs: project.is, deliverables: Object.values(deliverables).filter((strandIds) => strandIds.includes(id)).length }, [strandsAreSetBeforeTheReport, aStrandOfADeliverableStays]),
      () => [{ type: 'AuditStrandTakenOff', data: { projectId, reason } }],
    )
  },
})
