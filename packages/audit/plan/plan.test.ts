import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import type { OfficialEvent } from '../official/events.ts'
import { officials } from '../official/state.ts'
import { aDeputyInChargeIsASubjectAfterTwelveMonths } from '../rules/officials.ts'
import {
  aDisagreementIsSettledBeforeSubmission, onlyADisagreementIsSettled, aDepartureAuditIsOfALeavingOfficial, anApprovedPlanHasAnItem, anInOfficeAuditIsOfARunningTenure, anUnsuitableItemIsNotSubmitted, aPlanIsDraftedOnce, aPlanItemIsProposedOnce,
  aPlanItemNamesTenuresOfItsUnit, aMemberSpeaksForItsOwnBody, approvedDetailsChangeByAdjustmentOnly, aTenureIsPlannedOnceAYear, bothBodiesAnswerBeforeSubmission, detailsAreFirmedUpBeforeSubmissionOrAfterApproval,
  onlyAProposedItemIsWithdrawn, onlyWhatIsNotYetSubmittedChanges, onlyWhatWasSubmittedIsDecided, theItemsAreThoseOfThePlan, theOrganizationDepartmentIsConsultedFirst, thereIsOnePlanForAYearAndLevel, whatTheConferenceIsToldQuotesNoAnswer,
} from '../rules/planning.ts'
import { approvePlan } from './approve-plan.ts'
import { consultOrganization } from './consult-organization.ts'
import { draftPlan } from './draft-plan.ts'
import type { PlanEvent, PlanItemTerms, Reply } from './events.ts'
import { firmUpPlanItem } from './firm-up-plan-item.ts'
import { giveDisciplineOpinion } from './give-discipline-opinion.ts'
import { giveMemberOpinion } from './give-member-opinion.ts'
import { proposePlanItem } from './propose-plan-item.ts'
import { returnPlan } from './return-plan.ts'
import { settlePlanItemDisagreement } from './settle-plan-item-disagreement.ts'
import { plans } from './state.ts'
import { submitPlan } from './submit-plan.ts'
import { withdrawPlanItem } from './withdraw-plan-item.ts'

test('a plan is drafted, once for its number and once for its year and level', () => {
  given().when(draftPlan, { id: 'plan-2026', input: drafted.data, by: office }).then(drafted)
  given(plan()).when(draftPlan, { id: 'plan-2026', input: drafted.data, by: office }).thenRefused(aPlanIsDraftedOnce)
  given(plan()).when(draftPlan, { id: 'plan-2026b', input: drafted.data, by: office }).thenRefused(thereIsOnePlanForAYearAndLevel)
  given(plan()).when(draftPlan, { id: 'plan-2026-district', input: { ...drafted.data, level: 'district' }, by: office }).then({ ...drafted, data: { ...drafted.data, level: 'district' } })
})

test('an item is proposed with its year, and the same item again changes nothing', () =>
  given(zhang, plan()).when(proposePlanItem, { id: 'plan-2026', input: itemA, by: organization }).then(proposed(itemA)))

test('Party and government heads are planned together', () =>
  given(zhang, li(), plan()).when(proposePlanItem, { id: 'plan-2026', input: joint, by: office }).then(proposed(joint)))

test('an item number is used once, in all plans', () => {
  given(zhang, li(), plan(proposed(itemA))).when(proposePlanItem, { id: 'plan-2026', input: { ...itemB, planItemId: 'I-A' }, by: office }).thenRefused(aPlanItemIsProposedOnce)
  given(zhang, history(plans, 'plan-2025', { ...drafted, data: { ...drafted.data, year: 2025 } }, proposed({ ...itemB, planItemId: 'I-A' })), plan())
    .when(proposePlanItem, { id: 'plan-2026', input: itemA, by: office }).thenRefused(aPlanItemIsProposedOnce)
})

test('an item names tenures that its officials have in its unit', () => {
  const naming = (item: Partial<PlanItemTerms>) => given(zhang, li(), plan()).when(proposePlanItem, { id: 'plan-2026', input: { ...itemA, ...item }, by: office })
  naming({ unitId: 'U-2' }).thenRefused(aPlanItemNamesTenuresOfItsUnit)
  naming({ subjects: [{ officialId: 'P-2', tenureId: 'T-1' }] }).thenRefused(aPlanItemNamesTenuresOfItsUnit)
  naming({ subjects: [{ officialId: 'P-1', tenureId: 'T-9' }] }).thenRefused(aPlanItemNamesTenuresOfItsUnit)
  naming({ subjects: [] }).thenInvalid('subjects')
})

test('who has left is audited on departure, who stays in office', () => {
  const left: OfficialEvent = { type: 'TenureEnded', data: { tenureId: 'T-2', unitId: 'U-1', post: '党组书记', on: '2026-01-31', reason: 'retired' } }
  const leaving: OfficialEvent = { type: 'DepartureAnnounced', data: { tenureId: 'T-2', unitId: 'U-1', post: '党组书记' } }
  const proposing = (kind: 'inOffice' | 'departure', ...events: OfficialEvent[]) => given(li(...events), plan()).when(proposePlanItem, { id: 'plan-2026', input: { ...itemB, kind }, by: office })
  proposing('inOffice', left).thenRefused(anInOfficeAuditIsOfARunningTenure)
  proposing('departure').thenRefused(aDepartureAuditIsOfALeavingOfficial)
  for (const event of [left, leaving]) proposing('departure', event).then(proposed({ ...itemB, kind: 'departure' }))
})

test('a deputy in charge is planned from the day on which a year is completed', () => {
  const deputy = history(officials, 'P-3', registered, { type: 'TenureBegan', data: { tenureId: 'T-3', ...chief, post: '副局长（主持工作）', capacity: 'deputyInCharge', from: '2025-06-10' } })
  const starting = (plannedStart: string) => ({ ...itemA, subjects: [{ officialId: 'P-3', tenureId: 'T-3' }], plannedStart })
  given(deputy, plan()).when(proposePlanItem, { id: 'plan-2026', input: starting('2026-06-09'), by: office }).thenRefused(aDeputyInChargeIsASubjectAfterTwelveMonths)
  given(deputy, plan()).when(proposePlanItem, { id: 'plan-2026', input: starting('2026-06-10'), by: office }).then(proposed(starting('2026-06-10')))
  const { plannedStart: _, ...undecided } = starting('')
  given(deputy, plan()).when(proposePlanItem, { id: 'plan-2026', input: undecided, by: office }).then(proposed(undecided))
})

test('a tenure is in one item of the plan', () => {
  given(zhang, li(), plan(proposed(itemA))).when(proposePlanItem, { id: 'plan-2026', input: { ...joint, planItemId: 'I-C' }, by: office }).thenRefused(aTenureIsPlannedOnceAYear)
  given(zhang, plan(proposed(itemA), withdrawn)).when(proposePlanItem, { id: 'plan-2026', input: { ...itemA, planItemId: 'I-C' }, by: office }).then(proposed({ ...itemA, planItemId: 'I-C' }))
})

test('the route: organisation department, discipline body, submission, approval', () => {
  given(plan(proposed(itemA), proposed(itemB))).when(consultOrganization, { id: 'plan-2026', input: { replies: both('agree') }, by: organization }).then(consulted(both('agree')))
  given(plan(proposed(itemA), proposed(itemB), consulted(both('agree')))).when(giveDisciplineOpinion, { id: 'plan-2026', input: { opinions: both('agree') }, by: discipline }).then(opined(both('agree')))
  given(plan(...answered)).when(submitPlan, { id: 'plan-2026', input: {}, by: office }).then(submitted)
  given(plan(...answered, submitted)).when(approvePlan, { id: 'plan-2026', input: { meeting: '第3次会议' }, by: office }).then(approved)
})

test('the discipline body answers after the organisation department, and neither about strangers', () => {
  given(plan(proposed(itemA), proposed(itemB), consulted([reply('I-A')]))).when(giveDisciplineOpinion, { id: 'plan-2026', input: { opinions: both('agree') }, by: discipline }).thenRefused(theOrganizationDepartmentIsConsultedFirst)
  given(plan(proposed(itemA))).when(consultOrganization, { id: 'plan-2026', input: { replies: both('agree') }, by: organization }).thenRefused(theItemsAreThoseOfThePlan)
  given(plan(proposed(itemA), consulted([reply('I-A')]))).when(giveDisciplineOpinion, { id: 'plan-2026', input: { opinions: [reply('I-A'), reply('I-Z')] }, by: discipline }).thenRefused(theItemsAreThoseOfThePlan)
})

test('each body speaks for itself', () => {
  given(plan(proposed(itemA))).when(consultOrganization, { id: 'plan-2026', input: { replies: [reply('I-A')] }, by: discipline }).thenForbidden()
  given(plan(proposed(itemA), consulted([reply('I-A')]))).when(giveDisciplineOpinion, { id: 'plan-2026', input: { opinions: [reply('I-A')] }, by: organization }).thenForbidden()
  given(plan(...answered, submitted)).when(approvePlan, { id: 'plan-2026', input: { meeting: '第3次会议' }, by: organization }).thenForbidden()
})

test('another member advises on items of the plan, for its own body alone, and nothing waits for it', () => {
  const advises = (by: ReturnType<typeof actor>, input: object, ...events: PlanEvent[]) => given(plan(proposed(itemA), proposed(itemB), ...events)).when(giveMemberOpinion, { id: 'plan-2026', input: input as never, by })
  const advice = { body: 'finance', opinions: [reply('I-A', 'unsuitable')] }
  const advised: PlanEvent = { type: 'MemberOpinionGiven', data: advice }
  for (const by of [finance, office]) advises(by, advice).then(advised)
  advises(finance, advice, advised).thenNothing()
  advises(finance, { ...advice, body: 'stateAssets' }).thenRefused(aMemberSpeaksForItsOwnBody)
  advises(finance, { ...advice, opinions: [reply('I-Z')] }).thenRefused(theItemsAreThoseOfThePlan)
  advises(discipline, advice).thenForbidden()
  given(plan(...answered, submitted)).when(giveMemberOpinion, { id: 'plan-2026', input: advice as never, by: finance }).thenRefused(onlyWhatIsNotYetSubmittedChanges)
})

test('an answer that is not agreement is settled in words before submission, and a new one wants settling again', () => {
  const wants: PlanEvent = { type: 'MemberOpinionGiven', data: { body: 'finance', opinions: [reply('I-A', 'adjust')] } }
  const settled = { type: 'PlanItemDisagreementSettled', data: { planItemId: 'I-A', settlement: 'talkedOver', text: '安排在决算之后' } } as const
  const settling = (...events: PlanEvent[]) => given(plan(...answered, ...events)).when(settlePlanItemDisagreement, { id: 'plan-2026', input: settled.data, by: office })
  const submitting = (...events: PlanEvent[]) => given(plan(...answered, ...events)).when(submitPlan, { id: 'plan-2026', input: {}, by: office })
  submitting(wants).thenRefused(aDisagreementIsSettledBeforeSubmission)
  settling(wants).then(settled)
  submitting(wants, settled).then(submitted)
  submitting(wants, settled, { type: 'MemberOpinionGiven', data: { body: 'staffing', opinions: [reply('I-A', 'agree')] } }).then(submitted)
  submitting(wants, settled, { type: 'MemberOpinionGiven', data: { body: 'staffing', opinions: [reply('I-A', 'unsuitable')] } }).thenRefused(aDisagreementIsSettledBeforeSubmission)
  submitting(wants, settled, consulted([reply('I-A', 'unsuitable')])).thenRefused(anUnsuitableItemIsNotSubmitted, aDisagreementIsSettledBeforeSubmission)
  settling().thenRefused(onlyADisagreementIsSettled)
  settling(wants, submitted).thenRefused(onlyWhatIsNotYetSubmittedChanges)
  given(plan(...answered, wants)).when(settlePlanItemDisagreement, { id: 'plan-2026', input: { ...settled.data, planItemId: 'I-Z' }, by: office }).thenRefused(theItemsAreThoseOfThePlan)
  given(plan(...answered, wants)).when(settlePlanItemDisagreement, { id: 'plan-2026', input: settled.data, by: finance }).thenForbidden()
})

test('what the conference is told of a settlement is in words of its own', () => {
  const wants: PlanEvent = { type: 'MemberOpinionGiven', data: { body: 'finance', opinions: [{ planItemId: 'I-A', reply: 'adjust', text: '决算未完，宜下半年' }] } }
  const settled = { type: 'PlanItemDisagreementSettled', data: { planItemId: 'I-A', settlement: 'talkedOver', text: '安排在决算之后' } } as const
  const stated = { type: 'PlanItemOutcomeStated', data: { planItemId: 'I-A', text: '列入第四季度' } } as const
  const stating = (outcome: string, ...events: PlanEvent[]) => given(plan(...answered, wants, ...events)).when(settlePlanItemDisagreement, { id: 'plan-2026', input: { ...settled.data, outcome }, by: office })
  stating('列入第四季度').then(settled, stated)
  stating('列入第四季度', settled).then(stated)
  stating('列入第四季度', settled, stated).thenNothing()
  stating('财政局说决算未完，宜下半年，照办').thenRefused(whatTheConferenceIsToldQuotesNoAnswer)
  stating('列入第四季度', submitted).thenRefused(onlyWhatIsNotYetSubmittedChanges)
})

test('a plan is not submitted before both have answered about every item, an item proposed late included', () => {
  const submitting = (...events: PlanEvent[]) => given(plan(...events)).when(submitPlan, { id: 'plan-2026', input: {}, by: office })
  submitting().thenRefused(bothBodiesAnswerBeforeSubmission)
  submitting(proposed(itemA), consulted([reply('I-A')])).thenRefused(bothBodiesAnswerBeforeSubmission)
  submitting(proposed(itemA), consulted([reply('I-A')]), opined([reply('I-A')]), proposed(itemB)).thenRefused(bothBodiesAnswerBeforeSubmission)
  submitting(proposed(itemA), proposed(itemB), consulted([reply('I-B')]), opined([reply('I-B')]), withdrawn).then({ type: 'PlanSubmitted', data: { planItemIds: ['I-B'] } })
})

test('an item found unsuitable is withdrawn before the plan is submitted', () => {
  const against = [proposed(itemA), proposed(itemB), consulted(both('agree')), opined([reply('I-A', 'unsuitable'), reply('I-B')])]
  given(plan(...against)).when(submitPlan, { id: 'plan-2026', input: {}, by: office }).thenRefused(anUnsuitableItemIsNotSubmitted, aDisagreementIsSettledBeforeSubmission)
  given(plan(...against, withdrawn)).when(submitPlan, { id: 'plan-2026', input: {}, by: office }).then({ type: 'PlanSubmitted', data: { planItemIds: ['I-B'] } })
  given(plan(proposed(itemA), consulted([reply('I-A', 'unsuitable')]), opined([reply('I-A')]))).when(submitPlan, { id: 'plan-2026', input: {}, by: office }).thenRefused(anUnsuitableItemIsNotSubmitted, aDisagreementIsSettledBeforeSubmission)
})

test('while the committee has the plan it does not change', () => {
  given(zhang, plan(...answered, submitted)).when(proposePlanItem, { id: 'plan-2026', input: { ...itemA, planItemId: 'I-C', subjects: [{ officialId: 'P-1', tenureId: 'T-1' }] }, by: office })
    .thenRefused(onlyWhatIsNotYetSubmittedChanges, aTenureIsPlannedOnceAYear)
  given(plan(...answered, submitted)).when(withdrawPlanItem, { id: 'plan-2026', input: { planItemId: 'I-A', because: '撤回' }, by: office }).thenRefused(onlyWhatIsNotYetSubmittedChanges)
  given(plan(...answered, submitted)).when(consultOrganization, { id: 'plan-2026', input: { replies: [reply('I-A', 'unsuitable')] }, by: organization }).thenRefused(onlyWhatIsNotYetSubmittedChanges)
  given(plan(...answered, submitted)).when(giveDisciplineOpinion, { id: 'plan-2026', input: { opinions: [reply('I-A', 'unsuitable')] }, by: discipline }).thenRefused(onlyWhatIsNotYetSubmittedChanges)
})

test('a returned plan keeps its answers and can be submitted again', () => {
  const returned: PlanEvent = { type: 'PlanReturned', data: { because: '补充重点国企' } }
  given(plan(...answered, submitted)).when(returnPlan, { id: 'plan-2026', input: returned.data, by: office }).then(returned)
  given(plan(...answered)).when(returnPlan, { id: 'plan-2026', input: returned.data, by: office }).thenRefused(onlyWhatWasSubmittedIsDecided)
  given(plan(...answered, submitted, returned)).when(submitPlan, { id: 'plan-2026', input: {}, by: office }).then(submitted)
  expect(factsOf([plan(...answered, submitted, returned)]).at(-1)!.objects.map(({ id }) => id)).toEqual(['plan-2026', 'I-A', 'I-B'])
})

test('the committee approves what was submitted, and may leave items out', () => {
  given(plan(...answered, submitted)).when(approvePlan, { id: 'plan-2026', input: { meeting: '第3次会议', leftOutPlanItemIds: ['I-B'] }, by: office })
    .then({ type: 'PlanApproved', data: { meeting: '第3次会议', year: 2026, items: [itemA], leftOutPlanItemIds: ['I-B'] } })
  given(plan(...answered, submitted)).when(approvePlan, { id: 'plan-2026', input: { meeting: '第3次会议', leftOutPlanItemIds: ['I-A', 'I-B'] }, by: office }).thenRefused(anApprovedPlanHasAnItem)
  given(plan(...answered, submitted)).when(approvePlan, { id: 'plan-2026', input: { meeting: '第3次会议', leftOutPlanItemIds: ['I-Z'] }, by: office }).thenRefused(theItemsAreThoseOfThePlan)
  given(plan(...answered)).when(approvePlan, { id: 'plan-2026', input: { meeting: '第3次会议' }, by: office }).thenRefused(onlyWhatWasSubmittedIsDecided)
  given(plan(...answered, submitted, approved)).when(approvePlan, { id: 'plan-2026', input: { meeting: '第4次会议' }, by: office }).thenRefused(onlyWhatWasSubmittedIsDecided)
})

test('what has been decided is not decided again', () => {
  const again = (...events: PlanEvent[]) => given(zhang, li(), plan(...events))
  again(proposed(itemA)).when(proposePlanItem, { id: 'plan-2026', input: itemA, by: office }).thenNothing()
  again(proposed(itemA), withdrawn).when(withdrawPlanItem, { id: 'plan-2026', input: { planItemId: 'I-A', because: '岗位调整' }, by: office }).thenNothing()
  again(...answered, submitted).when(submitPlan, { id: 'plan-2026', input: {}, by: office }).thenNothing()
  again(...answered, submitted, approved).when(approvePlan, { id: 'plan-2026', input: { meeting: '第3次会议' }, by: office }).thenNothing()
})

test('a deputy who has left counts until the day of leaving', () => {
  const left: OfficialEvent = { type: 'TenureEnded', data: { tenureId: 'T-3', unitId: 'U-1', post: '副局长（主持工作）', on: '2026-02-28', reason: 'transferred' } }
  const deputy = (from: string) => history(officials, 'P-3', registered, { type: 'TenureBegan', data: { tenureId: 'T-3', ...chief, post: '副局长（主持工作）', capacity: 'deputyInCharge', from } }, left)
  const item: PlanItemTerms = { ...itemA, kind: 'departure', subjects: [{ officialId: 'P-3', tenureId: 'T-3' }] }
  given(deputy('2025-03-01'), plan()).when(proposePlanItem, { id: 'plan-2026', input: item, by: office }).thenRefused(aDeputyInChargeIsASubjectAfterTwelveMonths)
  given(deputy('2025-02-28'), plan()).when(proposePlanItem, { id: 'plan-2026', input: item, by: office }).then(proposed(item))
})

test('only a proposed item is withdrawn', () =>
  given(plan(proposed(itemA))).when(withdrawPlanItem, { id: 'plan-2026', input: { planItemId: 'I-Z', because: '撤回' }, by: office }).thenRefused(onlyAProposedItemIsWithdrawn))

test('what was undecided is firmed up; what was decided changes before approval only', () => {
  const firming = (input: object, ...events: PlanEvent[]) => given(plan(...events)).when(firmUpPlanItem, { id: 'plan-2026', input: { planItemId: 'I-A', ...input }, by: office })
  firming({ divisionId: 'D-1', quarter: 2 }, proposed(itemA)).then({ type: 'PlanItemFirmedUp', data: { planItemId: 'I-A', divisionId: 'D-1', quarter: 2 } })
  firming({ quarter: 3 }, proposed({ ...itemA, quarter: 2 })).then({ type: 'PlanItemFirmedUp', data: { planItemId: 'I-A', quarter: 3 } })
  firming({ personDays: 80 }, ...answered, submitted).thenRefused(detailsAreFirmedUpBeforeSubmissionOrAfterApproval)
  firming({ personDays: 80 }, ...answered, submitted, approved).then({ type: 'PlanItemFirmedUp', data: { planItemId: 'I-A', personDays: 80 } })
  firming({ personDays: 90, quarter: 1 }, ...answered, submitted, approved, { type: 'PlanItemFirmedUp', data: { planItemId: 'I-A', personDays: 80 } }).thenRefused(approvedDetailsChangeByAdjustmentOnly)
})

test('a proposal is told in the histories of its people and unit, what a body answered is not', () => {
  const facts = factsOf([plan(...answered)]).map(({ type, objects }) => `${type}: ${objects.map((each) => each.type).join(' ')}`)
  expect(facts[0]).toBe('PlanDrafted: plan planYear')
  expect(facts[1]).toBe('PlanItemProposed: plan planItem unit official tenure')
  expect(facts.slice(3)).toEqual(['OrganizationConsulted: plan planItem planItem', 'DisciplineOpinionGiven: plan planItem planItem'])
})

const office = actor('wang', ['committeeOffice'])
const organization = actor('zhao', ['organizationOfficer'])
const discipline = actor('sun', ['disciplineOfficer'])
const finance = actor('yu', ['conferenceMember'], { body: ['finance'] })
const registered: OfficialEvent = { type: 'OfficialRegistered', data: { name: '张某某', rank: 'countyDivisionPrincipal' } }
const chief = { unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2022-01-01' } as const
const zhang = history(officials, 'P-1', registered, { type: 'TenureBegan', data: { tenureId: 'T-1', ...chief } })
const li = (...events: OfficialEvent[]) => history(officials, 'P-2', registered, { type: 'TenureBegan', data: { tenureId: 'T-2', ...chief, post: '党组书记', side: 'party' } }, ...events)
const itemA: PlanItemTerms = { planItemId: 'I-A', unitId: 'U-1', subjects: [{ officialId: 'P-1', tenureId: 'T-1' }], kind: 'inOffice', reasons: ['任期已满三年'] }
const itemB: PlanItemTerms = { planItemId: 'I-B', unitId: 'U-1', subjects: [{ officialId: 'P-2', tenureId: 'T-2' }], kind: 'inOffice', reasons: [] }
const joint: PlanItemTerms = { ...itemA, subjects: [...itemA.subjects, ...itemB.subjects] }
const drafted = { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '2026年度经济责任审计项目计划' } } as const
const proposed = (item: PlanItemTerms): PlanEvent => ({ type: 'PlanItemProposed', data: { year: 2026, ...item } })
const withdrawn: PlanEvent = { type: 'PlanItemWithdrawn', data: { planItemId: 'I-A', because: '岗位调整' } }
const reply = (planItemId: string, answer: Reply = 'agree') => ({ planItemId, reply: answer })
const both = (answer: Reply) => [reply('I-A', answer), reply('I-B', answer)]
const consulted = (replies: ReturnType<typeof both>): PlanEvent => ({ type: 'OrganizationConsulted', data: { replies } })
const opined = (opinions: ReturnType<typeof both>): PlanEvent => ({ type: 'DisciplineOpinionGiven', data: { opinions } })
const answered = [proposed(itemA), proposed(itemB), consulted(both('agree')), opined(both('agree'))]
const submitted: PlanEvent = { type: 'PlanSubmitted', data: { planItemIds: ['I-A', 'I-B'] } }
const approved: PlanEvent = { type: 'PlanApproved', data: { meeting: '第3次会议', year: 2026, items: [itemA, itemB], leftOutPlanItemIds: [] } }
const plan = (...events: PlanEvent[]) => history(plans, 'plan-2026', drafted, ...events)
