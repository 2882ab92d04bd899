// Issues a planned deliverable and gives it to its recipients. The project's own two reports come by their signing instead.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { theProject } from '../asks/the-project.ts'
import { FileHash } from '../file-hash.ts'
import { commandInOrder } from '../in-order.ts'
import { isReportOfAProject } from '../kinds.ts'
import { role } from '../roles.ts'
import { onlyAPlannedDeliverableChanges, reportsAreIssuedByTheirProject, whatIsIssuedWasFoundOnSite } from '../rules/deliverables.ts'
import { Recipient, Way } from './events.ts'
import { deliverables, sameRecipient, type Deliverable } from './state.ts'

const Asked = z.strictObject({
  documentNo: z.string().min(1).max(80).optional(), fileHash: FileHash.optional(), recipients: z.array(Recipient).min(1).max(20).refine((all) => new Set(all.map(({ kind, id }) => `${kind} ${id}`)).size === all.length, { error: 'must not name a recipient twice' }), way: Way.optional(),
})
type Asked = z.infer<typeof Asked>

export const issueDeliverable = commandInOrder('IssueDeliverable', deliverables, {
  does: { zh: '出具审计成果', en: 'Issue a deliverable' },
  input: Asked,
  who: [role('committeeOffice'), role('director'), role('deputyDirector'), role('divisionHead', 'project')],
  asks: { project: theProject<Asked, Deliverable>(({ state }) => state.projectId) },
  decide: ({ documentNo, fileHash, recipients, way }, { is, projectId, plan, given, issued }, { occurredOn: on, asked: { project } }) => {
    if (is === 'issued' && recipients.every((each) => given.some(({ to }) => sameRecipient(to, each)))) return again(issued, { documentNo, fileHash })
    return allow(
      unmet({ is, projectIs: project.is, reportOfAProject: isReportOfAProject(plan?.kind ?? ''), ofTheProject: false }, [onlyAPlannedDeliverableChanges, whatIsIssuedWasFoundOnSite, reportsAreIssuedByTheirProject]),
      () => [
        { type: 'DeliverableIssued', data: { projectId, kind: plan!.kind, title: plan!.title, strandIds: plan!.strandIds, on, ...(documentNo === undefined ? {} : { documentNo }), ...(fileHash === undefined ? {} : { fileHash }) } },
        ...recipients.map((to) => ({ type: 'DeliverableGiven' as const, data: { projectId, to, on, ...(way === undefined ? {} : { way }) } })),
      ],
    )
  },
})
