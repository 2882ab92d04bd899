// Establishes an audit project from an item of the approved plan, and pins the rules and the calendar it is counted by.
import type { z } from 'zod'
import { command, theEvents } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { approvedPlanItem } from '../asks/approved-plan-item.ts'
import { demandsOn, theFormalities } from '../asks/the-formalities.ts'
import { CALENDAR_VERSION } from '../calendar/years.ts'
import { role } from '../roles.ts'
import {
  anOfficialAndTenureHaveOneOpenProject, aPlanItemIsCarriedOutByOneProject, aProjectIsEstablishedOnce, aProjectNumberIsUsedOnce,
  aProjectRestsOnAnApprovedPlanItem, theAuditedAreThoseInThePlan, theAuditPeriodRunsForward, theDivisionIsTheOneInThePlan,
} from '../rules/projects.ts'
import { ProjectDescribed, type AuditedTenure, type ProjectEvent } from './events.ts'
import { projects, type Project } from './state.ts'

// what the plan says already is taken from there: plan, year, unit, kind
const Asked = ProjectDescribed.omit({ planId: true, year: true, unitId: true, kind: true, divisionId: true }).extend({ divisionId: ProjectDescribed.shape.divisionId.optional() })
type Asked = z.infer<typeof Asked>

type Rival = { readonly planItemId: string; readonly projectNo: string; readonly tenureIds: readonly string[]; readonly is: 'open' | 'ended' | 'terminated' }
type Rivals = Readonly<Record<string, Rival>>

const ended = (rivals: Rivals, id: string, is: Rival['is']): Rivals => (rivals[id] ? { ...rivals, [id]: { ...rivals[id], is } } : rivals)

const rivals = theEvents<ProjectEvent>()<Asked, Project, Rivals>(
  ({ input }) => [
    { type: 'planItem', id: input.planItemId }, { type: 'projectNo', id: input.projectNo },
    ...input.officials.map(({ tenureId }) => ({ type: 'tenure', id: tenureId })),
  ],
  {},
  {
    ProjectEstablished: (all, { data }, id) => ({ ...all, [id]: { planItemId: data.planItemId, projectNo: data.projectNo, tenureIds: data.officials.map(({ tenureId }) => tenureId), is: 'open' } }),
    ProjectClosed: (all, _, id) => ended(all, id, 'ended'),
    ProjectTerminated: (all, _, id) => ended(all, id, 'terminated'),
  },
)

export const establishProject = command('EstablishProject', projects, {
  does: { zh: '审计项目立项', en: 'Establish an audit project' },
  opens: true,
  input: Asked,
  who: [role('committeeOffice'), role('divisionHead')],
  asks: { planItem: approvedPlanItem, rivals, formalities: theFormalities<Asked, Project>() },
  decide: (input, project, { asked, id, occurredOn }) => {
    const planned = asked.planItem[input.planItemId]
    const terms = planned?.terms
    const others = Object.entries(asked.rivals).filter(([other]) => other !== id).map(([, rival]) => rival)
    const divisionId = input.divisionId ?? terms?.divisionId ?? ''
    const broken = unmet({
      is: project.is, planItem: planned?.is ?? 'absent', periodFrom: input.periodFrom, periodTo: input.periodTo,
      otherProjects: others.filter((rival) => rival.planItemId === input.planItemId && rival.is !== 'terminated').length,
      openProjects: others.filter((rival) => rival.is === 'open' && input.officials.some(({ tenureId }) => rival.tenureIds.includes(tenureId))).length,
      numberTaken: others.some((rival) => rival.projectNo === input.projectNo),
      differing: terms ? differing(input.officials, terms.subjects) : 0,
      planned: terms?.divisionId ?? '', chosen: divisionId,
    }, [
      aProjectIsEstablishedOnce, aProjectRestsOnAnApprovedPlanItem, aPlanItemIsCarriedOutByOneProject, anOfficialAndTenureHaveOneOpenProject,
      aProjectNumberIsUsedOnce, theAuditedAreThoseInThePlan, theAuditPeriodRunsForward, ...(terms ? [theDivisionIsTheOneInThePlan] : []),
    ])
    const demands = demandsOn(asked.formalities, occurredOn)
    return allow(broken, () => [{
      type: 'ProjectEstablished',
      data: {
        ...input, ...(input.plannedStartOn ?? terms!.plannedStart ? { plannedStartOn: input.plannedStartOn ?? terms!.plannedStart } : {}),
        planId: planned!.planId, year: planned!.year, unitId: terms!.unitId, kind: terms!.kind, divisionId,
        pinned: { limitsOn: occurredOn, calendarVersion: CALENDAR_VERSION, ...(demands.length === 0 ? {} : { demands: [...demands] }) },
      },
    }])
  },
})

/** How many tenures are in one list and not in the other. */
const differing = (these: readonly AuditedTenure[], those: readonly AuditedTenure[]): number => {
  const key = ({ officialId, tenureId }: AuditedTenure) => `${officialId} ${tenureId}`
  const [ours, theirs] = [new Set(these.map(key)), new Set(those.map(key))]
  return ours.symmetricDifference(theirs).size
}
