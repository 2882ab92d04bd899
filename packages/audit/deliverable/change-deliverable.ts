// Changes the plan of a deliverable before it is issued, with the reason.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { strandsOfProject } from '../asks/strands-of-project.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { DELIVERABLE_KINDS, isKind, isReportOfAProject } from '../kinds.ts'
import { role } from '../roles.ts'
import { aDeliverableComesFromStrandsOfItsProject, aDeliverableIsOfAKnownKind, deliverablesBelongToAProjectUnderWay, onlyAPlannedDeliverableChanges, reportsAreIssuedByTheirProject } from '../rules/deliverables.ts'
import { same } from '../same.ts'
import { DeliverablePlan } from './events.ts'
import { deliverables, reportIdOf, type Deliverable } from './state.ts'

const Asked = z.strictObject({ plan: DeliverablePlan, reason: z.string().min(1).max(1000) })
type Asked = z.infer<typeof Asked>

export const changeDeliverable = commandInOrder('ChangeDeliverable', deliverables, {
  does: { zh: '变更成果策划', en: 'Change the plan of a deliverable' },
  input: Asked,
  who: [role('committeeOffice'), role('divisionHead', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject<Asked, Deliverable>(({ state }) => state.projectId), strands: strandsOfProject<Asked, Deliverable>(({ state }) => state.projectId) },
  decide: ({ plan, reason }, { is, reasons, projectId, plan: before }, { id, asked: { project, strands } }) => {
    if (is === 'planned' && same(before, plan)) return changingNothing(reasons?.['DeliverableChanged'], reason)
    const { kind, strandIds } = plan
    return allow(
      unmet({ is, projectIs: project.is, reportOfAProject: isReportOfAProject(kind), kindKnown: isKind(DELIVERABLE_KINDS, kind), ofTheProject: id === reportIdOf(projectId, kind), foreignStrands: strandIds.filter((each) => strands[each] === undefined).length }, [
        onlyAPlannedDeliverableChanges, aDeliverableIsOfAKnownKind, deliverablesBelongToAProjectUnderWay, aDeliverableComesFromStrandsOfItsProject, reportsAreIssuedByTheirProject,
      ]),
      () => [{ type: 'DeliverableChanged', data: { projectId, plan, before: before!, reason } }],
    )
  },
})
