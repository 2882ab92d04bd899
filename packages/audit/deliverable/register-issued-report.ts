// Registers the report that a project has issued as a deliverable, planned or not, so that nobody types it twice.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { namedProject } from '../asks/named-project.ts'
import { theProject } from '../asks/the-project.ts'
import { FileHash } from '../file-hash.ts'
import { DELIVERABLE_KINDS, kindOf } from '../kinds.ts'
import { role } from '../roles.ts'
import { deliverables, type Deliverable } from './state.ts'

const Asked = z.strictObject({ projectId: z.string().min(1).max(64), kind: z.enum(['erReport', 'resultReport']), documentNo: z.string().min(1).max(80), fileHash: FileHash.optional() })
type Asked = z.infer<typeof Asked>

export const registerIssuedReport = command('RegisterIssuedReport', deliverables, {
  does: { zh: '将已签发的报告登记为成果', en: 'Register an issued report as a deliverable' },
  opens: true,
  input: Asked,
  who: [role('machine')],
  asks: { project: theProject<Asked, Deliverable>(({ input }) => input.projectId), named: namedProject<Asked, Deliverable>(({ input }) => input.projectId) },
  decide: ({ projectId, kind, documentNo, fileHash }, { is, plan }, { occurredOn: on, asked: { project, named } }) => {
    // what the project has not issued is no report; what is registered already stays as it is
    if (is === 'issued' || project.issued[kind]?.documentNo !== documentNo) return []
    return [{ type: 'DeliverableIssued' as const, data: {
      projectId, kind, title: plan?.title ?? `${named.title}（${kindOf(DELIVERABLE_KINDS, kind)!.says.zh}）`, strandIds: plan?.strandIds ?? [], on, documentNo, ...(fileHash === undefined ? {} : { fileHash }),
    } }]
  },
})
