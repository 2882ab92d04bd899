// Plans a deliverable of a project: its kind, its title, from which strands it comes, for whom and until when (一审多果).
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { strandsOfProject } from '../asks/strands-of-project.ts'
import { theProject } from '../asks/the-project.ts'
import { DELIVERABLE_KINDS, isKind, isReportOfAProject } from '../kinds.ts'
import { role } from '../roles.ts'
import { aDeliverableComesFromStrandsOfItsProject, aDeliverableIsOfAKnownKind, aDeliverableIsPlannedOnce, deliverablesBelongToAProjectUnderWay, reportsAreIssuedByTheirProject } from '../rules/deliverables.ts'
import { same } from '../same.ts'
import { DeliverablePlan } from './events.ts'
import { deliverables, reportIdOf, type Deliverable } from './state.ts'

const Asked = z.strictObject({ projectId: z.string().min(1).max(64), plan: DeliverablePlan })
type Asked = z.infer<typeof Asked>

/** The audit report and the result report are planned under the id of the project's own report: `<project>.erReport`, `<project>.resultReport`. */
export const planDeliverable = command('PlanDeliverable', deliverables, {
  does: { zh: '策划审计成果', en: 'Plan a deliverable' },
  opens: true,
  input: Asked,
  who: [role('committeeOffice'), role('divisionHead', 'project'), role('teamLeader', 'project')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: { project: theProject<Asked, Deliverable>(({ input }) => input.projectId), strands: strandsOfProject<Asked, Deliverable>(({ input }) => input.projectId) },
  decide: (input, { is, projectId, plan }, { id, asked: { project, strands } }) => {
    if (is === 'planned' && projectId === input.projectId && same(plan, input.plan)) return [] // asked twice, decided once
    const { kind, strandIds } = input.plan
    return allow(
      unmet({ is, projectIs: project.is, reportOfAProject: isReportOfAProject(kind), kindKnown: isKind(DELIVERABLE_KINDS, kind), ofTheProject: id === reportIdOf(input.projectId, kind), foreignStrands: strandIds.filter((each) => strands[each] === undefined).length }, [
        aDeliverableIsPlannedOnce, aDeliverableIsOfAKnownKind, deliverablesBelongToAProjectUnderWay, aDeliverableComesFromStrandsOfItsProject, reportsAreIssuedByTheirProject,
      ]),
      () => [{ type: 'DeliverablePlanned', data: input }],
    )
  },
})
