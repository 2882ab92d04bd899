import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import type { OfficialEvent } from '../official/events.ts'
import { officials } from '../official/state.ts'
import type { ProjectEvent } from '../project/events.ts'
import { projects } from '../project/state.ts'
import { aDeputyInChargeIsASubjectAfterTwelveMonths } from '../rules/officials.ts'
import {
  anAdjustmentIsProposedOnce, anItemWithAProjectIsNotTakenOut, aPlanIsClosedWithoutOpenAdjustments, onlyAnApprovedPlanIsAdjusted, onlyAnUndecidedAdjustmentIsRejected, onlyApprovedItemsAreTakenOut,
} from '../rules/plan-adjustments.ts'
import {
  aDisagreementIsSettledBeforeSubmission, onlyADisagreementIsSettled, aDepartureAuditIsOfALeavingOfficial, anInOfficeAuditIsOfARunningTenure, anUnsuitableItemIsNotSubmitted, aPlanItemIsProposedOnce, aPlanItemNamesTenuresOfItsUnit, aTenureIsPlannedOnceAYear, bothBodiesAnswerBeforeSubmission, onlyWhatIsNotYetSubmittedChanges,
  onlyWhatWasSubmittedIsDecided, theItemsAreThoseOfThePlan, theOrganizationDepartmentIsConsultedFirst,
} from '../rules/planning.ts'
import { approvePlanAdjustment } from './approve-plan-adjustment.ts'
import { closePlan } from './close-plan.ts'
import { consultOnPlanAdjustment } from './consult-on-plan-adjustment.ts'
import type { PlanChange, PlanEvent, PlanItemTerms } from './events.ts'
import { giveOpinionOnPlanAdjustment } from './give-opinion-on-plan-adjustment.ts'
import { proposePlanAdjustment } from './propose-plan-adjustment.ts'
import { rejectPlanAdjustment } from './reject-plan-adjustment.ts'
import { plans } from './state.ts'
import { settlePlanItemDisagreement } from './settle-plan-item-disagreement.ts'
import { submitPlanAdjustment } from './submit-plan-adjustment.ts'
import { terminatePlanItem } from './terminate-plan-item.ts'

test('an approved plan is adjusted by adding, removing and replacing', () => {
  given(zhang, li, plan()).when(proposePlanAdjustment, { id: 'plan-2026', input: terms(add), by: office }).then(proposed(add))
  given(zhang, li, plan()).when(proposePlanAdjustment, { id: 'plan-2026', input: terms(remove), by: office }).then(proposed(remove))
  given(zhang, li, plan()).when(proposePlanAdjustment, { id: 'plan-2026', input: terms(replace), by: office }).then(proposed(replace))
})

test('a plan not yet approved is not adjusted, and an adjustment number is used once', () => {
  given(zhang, li, history(plans, 'plan-2026', drafted)).when(proposePlanAdjustment, { id: 'plan-2026', input: terms(add), by: office }).thenRefused(onlyAnApprovedPlanIsAdjusted)
  given(zhang, li, plan(proposed(add))).when(proposePlanAdjustment, { id: 'plan-2026', input: terms(remove), by: office }).thenRefused(anAdjustmentIsProposedOnce)
})

test('an added item is checked like any other', () => {
  const adding = (...changes: PlanChange[]) => given(zhang, li, plan()).when(proposePlanAdjustment, { id: 'plan-2026', input: terms(...changes), by: office })
  adding({ change: 'add', item: { ...itemB, unitId: 'U-2' } }).thenRefused(aPlanItemNamesTenuresOfItsUnit)
  adding({ change: 'add', item: { ...itemB, planItemId: 'I-A' } }).thenRefused(aPlanItemIsProposedOnce)
  adding({ change: 'add', item: { ...itemA, planItemId: 'I-C' } }).thenRefused(aTenureIsPlannedOnceAYear)
  adding({ change: 'replace', planItemId: 'I-A', item: { ...itemA, planItemId: 'I-C' } }).then(proposed({ change: 'replace', planItemId: 'I-A', item: { ...itemA, planItemId: 'I-C' } }))
})

test('an added item is of someone who can be audited', () => {
  const adding = (item: Partial<PlanItemTerms>, ...events: OfficialEvent[]) =>
    given(history(officials, 'P-3', registered, { type: 'TenureBegan', data: { tenureId: 'T-3', ...chief, post: '副局长（主持工作）', capacity: 'deputyInCharge', from: '2025-06-10' } }, ...events), plan())
      .when(proposePlanAdjustment, { id: 'plan-2026', input: terms({ change: 'add', item: { ...itemB, subjects: [{ officialId: 'P-3', tenureId: 'T-3' }], ...item } }), by: office })
  adding({ plannedStart: '2026-05-01' }).thenRefused(aDeputyInChargeIsASubjectAfterTwelveMonths)
  adding({ kind: 'departure' }).thenRefused(aDepartureAuditIsOfALeavingOfficial)
  adding({}, { type: 'TenureEnded', data: { tenureId: 'T-3', unitId: 'U-1', post: '副局长（主持工作）', on: '2026-03-01', reason: 'retired' } }).thenRefused(anInOfficeAuditIsOfARunningTenure, aDeputyInChargeIsASubjectAfterTwelveMonths)
})

test('an adjustment adds an item number once, also one that another adjustment has used', () => {
  const twice = terms({ change: 'add', item: itemB }, { change: 'add', item: { ...itemB, subjects: [{ officialId: 'P-2', tenureId: 'T-2' }] } })
  given(zhang, li, plan()).when(proposePlanAdjustment, { id: 'plan-2026', input: twice, by: office }).thenRefused(aPlanItemIsProposedOnce, aTenureIsPlannedOnceAYear)
  given(zhang, li, plan(proposed(add))).when(proposePlanAdjustment, { id: 'plan-2026', input: { ...terms(add), adjustmentId: 'A-2' }, by: office }).thenRefused(aPlanItemIsProposedOnce)
})

test('what has been decided is not decided again', () => {
  const again = (...events: PlanEvent[]) => given(zhang, li, plan(...events))
  const asking = { id: 'plan-2026', by: office }
  again(proposed(add)).when(proposePlanAdjustment, { ...asking, input: terms(add) }).thenNothing()
  again(proposed(replace), consulted, opined, submitted).when(submitPlanAdjustment, { ...asking, input: { adjustmentId: 'A-1' } }).thenNothing()
  again(proposed(replace), consulted, opined, submitted, approved).when(approvePlanAdjustment, { ...asking, input: { adjustmentId: 'A-1', meeting: '第5次会议' } }).thenNothing()
  again(proposed(add), { type: 'PlanAdjustmentRejected', data: { adjustmentId: 'A-1', because: '力量不足', planItemIds: ['I-B'] } }).when(rejectPlanAdjustment, { ...asking, input: { adjustmentId: 'A-1', because: '力量不足' } }).thenNothing()
  again(itemTerminated).when(terminatePlanItem, { ...asking, input: { planItemId: 'I-A', reason: 'deceased', explanation: '因病去世', meeting: '第5次会议' } }).thenNothing()
  again({ type: 'PlanClosed', data: { year: 2026 } }).when(closePlan, { ...asking, input: {} }).thenNothing()
})

test('another meeting does not approve an adjustment again', () =>
  given(plan(proposed(replace), consulted, opined, submitted, approved)).when(approvePlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1', meeting: '第6次会议' }, by: office })
    .thenRefused(onlyWhatWasSubmittedIsDecided))

test('a plan that is closed or not approved is neither adjusted, closed nor freed of items', () => {
  const closed: PlanEvent = { type: 'PlanClosed', data: { year: 2026 } }
  given(plan(proposed(replace), consulted, opined, submitted, closed)).when(approvePlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1', meeting: '第5次会议' }, by: office }).thenRefused(onlyAnApprovedPlanIsAdjusted)
  given(plan(closed)).when(terminatePlanItem, { id: 'plan-2026', input: { planItemId: 'I-A', reason: 'deceased', explanation: '因病去世', meeting: '第5次会议' }, by: office }).thenRefused(onlyAnApprovedPlanIsAdjusted)
  given(history(plans, 'plan-2026', drafted)).when(closePlan, { id: 'plan-2026', input: {}, by: office }).thenRefused(onlyAnApprovedPlanIsAdjusted)
})

test('only approved items without a project are taken out', () => {
  const removing = (planItemId: string, ...tales: ReturnType<typeof history>[]) => given(plan(), ...tales).when(proposePlanAdjustment, { id: 'plan-2026', input: terms({ change: 'remove', planItemId }), by: office })
  removing('I-Z').thenRefused(onlyApprovedItemsAreTakenOut)
  removing('I-A', history(projects, 'X-1', established)).thenRefused(anItemWithAProjectIsNotTakenOut)
  removing('I-A', history(projects, 'X-1', established, terminated)).then(proposed({ change: 'remove', planItemId: 'I-A' }))
  given(plan()).when(proposePlanAdjustment, { id: 'plan-2026', input: terms(remove, remove), by: office }).thenRefused(onlyApprovedItemsAreTakenOut)
})

test('an adjustment goes the route of the plan', () => {
  given(plan(proposed(replace))).when(consultOnPlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1', replies: both }, by: organization }).then(consulted)
  given(plan(proposed(replace), consulted)).when(giveOpinionOnPlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1', opinions: both }, by: discipline }).then(opined)
  given(plan(proposed(replace), consulted, opined)).when(submitPlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1' }, by: office }).then(submitted)
  given(plan(proposed(replace), consulted, opined, submitted)).when(approvePlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1', meeting: '第5次会议' }, by: office }).then(approved)
})

test('no step of the route is left out', () => {
  given(plan(proposed(replace))).when(giveOpinionOnPlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1', opinions: both }, by: discipline }).thenRefused(theOrganizationDepartmentIsConsultedFirst)
  given(plan(proposed(replace), consulted)).when(submitPlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1' }, by: office }).thenRefused(bothBodiesAnswerBeforeSubmission)
  given(plan(proposed(replace), consulted, opined)).when(approvePlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1', meeting: '第5次会议' }, by: office }).thenRefused(onlyWhatWasSubmittedIsDecided)
  given(plan(proposed(replace), consulted, opined, submitted)).when(consultOnPlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1', replies: [{ planItemId: 'I-A', reply: 'unsuitable' }] }, by: organization })
    .thenRefused(onlyWhatIsNotYetSubmittedChanges)
})

test('answers are about the items of the adjustment, and an unsuitable one stops it', () => {
  given(plan(proposed(add))).when(consultOnPlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1', replies: both }, by: organization }).thenRefused(theItemsAreThoseOfThePlan)
  given(plan(proposed(add))).when(giveOpinionOnPlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-9', opinions: both }, by: discipline }).thenRefused(onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan)
  const against: PlanEvent = { type: 'PlanAdjustmentOpinionGiven', data: { adjustmentId: 'A-1', opinions: [{ planItemId: 'I-A', reply: 'agree' }, { planItemId: 'I-B', reply: 'unsuitable' }] } }
  given(plan(proposed(replace), consulted, against)).when(submitPlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1' }, by: office }).thenRefused(anUnsuitableItemIsNotSubmitted, aDisagreementIsSettledBeforeSubmission)
})

test('an answer about an adjustment that is not agreement is settled before that is submitted', () => {
  const wants: PlanEvent = { type: 'PlanAdjustmentOpinionGiven', data: { adjustmentId: 'A-1', opinions: [{ planItemId: 'I-A', reply: 'agree' }, { planItemId: 'I-B', reply: 'adjust' }] } }
  const settled = { type: 'PlanItemDisagreementSettled', data: { planItemId: 'I-B', adjustmentId: 'A-1', settlement: 'followed', text: '改为第四季度' } } as const
  const settling = (input: object, ...events: PlanEvent[]) => given(plan(...events)).when(settlePlanItemDisagreement, { id: 'plan-2026', input: { ...settled.data, ...input }, by: office })
  const submitting = (...events: PlanEvent[]) => given(plan(proposed(replace), consulted, ...events)).when(submitPlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1' }, by: office })
  submitting(wants).thenRefused(aDisagreementIsSettledBeforeSubmission)
  settling({}, proposed(replace), consulted, wants).then(settled)
  submitting(wants, settled).then(submitted)
  submitting(wants, settled, wants).thenRefused(aDisagreementIsSettledBeforeSubmission)
  const stated = { type: 'PlanItemOutcomeStated', data: { planItemId: 'I-B', adjustmentId: 'A-1', text: '列入第四季度' } } as const
  settling({ outcome: '列入第四季度' }, proposed(replace), consulted, wants, settled).then(stated)
  settling({ outcome: '列入第四季度' }, proposed(replace), consulted, wants, settled, stated).thenNothing()
  settling({ planItemId: 'I-A' }, proposed(replace), consulted, wants).thenRefused(onlyADisagreementIsSettled)
  settling({ planItemId: 'I-Z' }, proposed(replace), consulted, wants).thenRefused(theItemsAreThoseOfThePlan)
  settling({ adjustmentId: 'A-9' }, proposed(replace), consulted, wants).thenRefused(onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan)
  settling({ text: '另议' }, proposed(replace), consulted, opined, submitted).thenRefused(onlyWhatIsNotYetSubmittedChanges, onlyADisagreementIsSettled)
})

test('what happened since the proposal counts when the committee approves', () => {
  const ready = [proposed(replace), consulted, opined, submitted]
  const approving = (...tales: ReturnType<typeof history>[]) => given(...tales).when(approvePlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1', meeting: '第5次会议' }, by: office })
  approving(plan(...ready), history(projects, 'X-1', established)).thenRefused(anItemWithAProjectIsNotTakenOut)
  approving(plan(...ready, itemTerminated)).thenRefused(onlyApprovedItemsAreTakenOut)
  approving(plan(...ready, { type: 'PlanAdjustmentApproved', data: { adjustmentId: 'A-2', meeting: '第4次会议', year: 2026, added: [{ ...itemB, planItemId: 'I-D' }], removedPlanItemIds: [] } })).thenRefused(aTenureIsPlannedOnceAYear)
})

test('an undecided adjustment is rejected and leaves the plan as it was', () => {
  const rejected: PlanEvent = { type: 'PlanAdjustmentRejected', data: { adjustmentId: 'A-1', because: '力量不足', planItemIds: ['I-A', 'I-B'] } }
  given(plan(proposed(replace), consulted)).when(rejectPlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1', because: '力量不足' }, by: office }).then(rejected)
  given(plan(proposed(replace), consulted, opined, submitted, approved)).when(rejectPlanAdjustment, { id: 'plan-2026', input: { adjustmentId: 'A-1', because: '力量不足' }, by: office }).thenRefused(onlyAnUndecidedAdjustmentIsRejected)
  given(plan(proposed(replace), rejected)).when(proposePlanAdjustment, { id: 'plan-2026', input: { ...terms(remove), adjustmentId: 'A-2' }, by: office })
    .then({ type: 'PlanAdjustmentProposed', data: { ...terms(remove), adjustmentId: 'A-2', year: 2026 } })
})

test('an item is terminated by decision of the committee, after the project that carries it out', () => {
  const asking = { planItemId: 'I-A', reason: 'deceased', explanation: '因病去世', meeting: '第5次会议' } as const
  given(plan()).when(terminatePlanItem, { id: 'plan-2026', input: asking, by: office }).then(itemTerminated)
  given(plan(), history(projects, 'X-1', established)).when(terminatePlanItem, { id: 'plan-2026', input: asking, by: office }).thenRefused(anItemWithAProjectIsNotTakenOut)
  given(plan(), history(projects, 'X-1', established, terminated)).when(terminatePlanItem, { id: 'plan-2026', input: asking, by: office }).then(itemTerminated)
  given(plan()).when(terminatePlanItem, { id: 'plan-2026', input: { ...asking, planItemId: 'I-Z' }, by: office }).thenRefused(onlyApprovedItemsAreTakenOut)
})

test('a plan is closed when no adjustment is open, and not adjusted afterwards', () => {
  const closed: PlanEvent = { type: 'PlanClosed', data: { year: 2026 } }
  given(plan()).when(closePlan, { id: 'plan-2026', input: {}, by: office }).then(closed)
  given(plan(proposed(add))).when(closePlan, { id: 'plan-2026', input: {}, by: office }).thenRefused(aPlanIsClosedWithoutOpenAdjustments)
  given(plan(proposed(replace), consulted, opined, submitted, approved)).when(closePlan, { id: 'plan-2026', input: {}, by: office }).then(closed)
  given(zhang, li, plan(closed)).when(proposePlanAdjustment, { id: 'plan-2026', input: terms(add), by: office }).thenRefused(onlyAnApprovedPlanIsAdjusted)
})

test('an approved replacement concerns both items and their people', () =>
  expect(factsOf([plan(proposed(replace), consulted, opined, submitted, approved)]).at(-1)!.objects.map(({ type, id }) => `${type} ${id}`))
    .toEqual(['plan plan-2026', 'planItem I-B', 'unit U-1', 'official P-2', 'tenure T-2', 'planItem I-A', 'official P-1', 'tenure T-1']))

const office = actor('wang', ['committeeOffice'])
const organization = actor('zhao', ['organizationOfficer'])
const discipline = actor('sun', ['disciplineOfficer'])
const registered: OfficialEvent = { type: 'OfficialRegistered', data: { name: '张某某', rank: 'countyDivisionPrincipal' } }
const chief = { unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2022-01-01' } as const
const zhang = history(officials, 'P-1', registered, { type: 'TenureBegan', data: { tenureId: 'T-1', ...chief } })
const li = history(officials, 'P-2', registered, { type: 'TenureBegan', data: { tenureId: 'T-2', ...chief, post: '党组书记', side: 'party' } })
const itemA: PlanItemTerms = { planItemId: 'I-A', unitId: 'U-1', subjects: [{ officialId: 'P-1', tenureId: 'T-1' }], kind: 'inOffice', reasons: [] }
const itemB: PlanItemTerms = { planItemId: 'I-B', unitId: 'U-1', subjects: [{ officialId: 'P-2', tenureId: 'T-2' }], kind: 'inOffice', reasons: ['组织部门委托'] }
const add: PlanChange = { change: 'add', item: itemB }
const remove: PlanChange = { change: 'remove', planItemId: 'I-A' }
const replace: PlanChange = { change: 'replace', planItemId: 'I-A', item: itemB }
const terms = (...changes: PlanChange[]) => ({ adjustmentId: 'A-1', reason: 'requestFromBody', explanation: '组织部门提出', changes }) as const
const drafted: PlanEvent = { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '2026年度经济责任审计项目计划' } }
const planApproved: PlanEvent[] = [drafted, { type: 'PlanItemProposed', data: { year: 2026, ...itemA } }, { type: 'PlanApproved', data: { meeting: '第3次会议', year: 2026, items: [itemA], leftOutPlanItemIds: [] } }]
const plan = (...events: PlanEvent[]) => history(plans, 'plan-2026', ...planApproved, ...events)
const proposed = (...changes: PlanChange[]): PlanEvent => ({ type: 'PlanAdjustmentProposed', data: { ...terms(...changes), year: 2026 } })
const both = [{ planItemId: 'I-A', reply: 'agree' as const }, { planItemId: 'I-B', reply: 'agree' as const }]
const consulted: PlanEvent = { type: 'PlanAdjustmentConsulted', data: { adjustmentId: 'A-1', replies: both } }
const opined: PlanEvent = { type: 'PlanAdjustmentOpinionGiven', data: { adjustmentId: 'A-1', opinions: both } }
const submitted: PlanEvent = { type: 'PlanAdjustmentSubmitted', data: { adjustmentId: 'A-1' } }
const approved: PlanEvent = { type: 'PlanAdjustmentApproved', data: { adjustmentId: 'A-1', meeting: '第5次会议', year: 2026, added: [itemB], removedPlanItemIds: ['I-A'] } }
const itemTerminated: PlanEvent = { type: 'PlanItemTerminated', data: { planItemId: 'I-A', unitId: 'U-1', subjects: itemA.subjects, reason: 'deceased', explanation: '因病去世', meeting: '第5次会议' } }
const established: ProjectEvent = { type: 'ProjectEstablished', data: {
  projectNo: '2026-经责-001', title: '示例市建设局局长任中审计', planId: 'plan-2026', planItemId: 'I-A', year: 2026, unitId: 'U-1', officials: [{ officialId: 'P-1', tenureId: 'T-1' }], kind: 'inOffice',
  divisionId: 'D-1', periodFrom: '2022-01-01', periodTo: '2025-12-31', pinned: { limitsOn: '2026-03-02', calendarVersion: '2021–2026' },
} }
const terminated: ProjectEvent = { type: 'ProjectTerminated', data: { on: '2026-03-02', ground: 'otherUnsuitable', reason: '对象变化', committeeMeetingNo: '第4次会议' } }
