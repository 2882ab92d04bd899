import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, told } from '../../kernel/testing/history.ts'
import { strandS1 } from '../audit-strand/example.ts'
import { projectP1, reportIssued } from '../project/example.ts'
import { nothingIsDatedBeforeWhatItBuildsOn } from '../rules/days.ts'
import {
  aDeliverableComesFromStrandsOfItsProject, aDeliverableIsGivenToARecipientOnce, aDeliverableIsOfAKnownKind, aDeliverableIsPlannedOnce, deliverablesBelongToAProjectUnderWay, onlyAnIssuedDeliverableIsGiven,
  onlyAPlannedDeliverableChanges, reportsAreIssuedByTheirProject, whatIsIssuedWasFoundOnSite,
} from '../rules/deliverables.ts'
import { changeDeliverable } from './change-deliverable.ts'
import { dropDeliverable } from './drop-deliverable.ts'
import type { DeliverableEvent } from './events.ts'
import { deliverableD1, deliverableDropped, deliverableIssued, deliverablePlanned, FINANCE, givenToOrganization, ORGANIZATION } from './example.ts'
import { giveDeliverable } from './give-deliverable.ts'
import { issueDeliverable } from './issue-deliverable.ts'
import { planDeliverable } from './plan-deliverable.ts'
import { registerIssuedReport } from './register-issued-report.ts'

const leader = actor('zhao', ['teamLeader'], { project: ['P-1'] })
const office = actor('wang', ['committeeOffice'])
const machine = actor('jingze', ['machine'])
const { plan } = deliverablePlanned.data
const plans = (change: object, ...tales: Parameters<typeof given>) => given(strandS1(), ...tales).when(planDeliverable, { id: 'D-1', input: { projectId: 'P-1', plan: { ...plan, ...change } }, by: leader })

test('a deliverable is planned for a project, from strands that it has', () => {
  plans({}, projectP1.established()).then(deliverablePlanned)
  plans({ strandIds: ['S-9'] }, projectP1.established()).thenRefused(aDeliverableComesFromStrandsOfItsProject)
  plans({ kind: 'transferLetter' }, projectP1.established()).thenRefused(aDeliverableIsOfAKnownKind)
  plans({}).thenRefused(deliverablesBelongToAProjectUnderWay)
  plans({ title: '另一份' }, projectP1.established(), deliverableD1.planned()).thenRefused(aDeliverableIsPlannedOnce)
  plans({ recipients: [] }, projectP1.established()).thenInvalid('plan.recipients')
})

test('the project’s own reports are planned as such and issued by their signing alone', () => {
  plans({ kind: 'erReport' }, projectP1.established()).thenRefused(reportsAreIssuedByTheirProject)
  const own = { projectId: 'P-1', plan: { ...plan, kind: 'erReport', strandIds: [] } }
  given(projectP1.established()).when(planDeliverable, { id: 'P-1.erReport', input: own, by: leader }).then({ type: 'DeliverablePlanned', data: own })
  given(projectP1.inFieldwork(), deliverableD1.planned({ type: 'DeliverableChanged', data: { projectId: 'P-1', plan: own.plan, before: plan, reason: '误' } })).when(issueDeliverable, { id: 'D-1', input: { recipients: [ORGANIZATION] }, by: office }).thenRefused(reportsAreIssuedByTheirProject)
})

test('the plan changes and is dropped until it is issued', () => {
  const changed = { ...plan, recipients: [ORGANIZATION, FINANCE] }
  const change = (...more: DeliverableEvent[]) => given(projectP1.inFieldwork(), strandS1(), deliverableD1.planned(...more)).when(changeDeliverable, { id: 'D-1', input: { plan: changed, reason: '增加接收单位' }, by: leader })
  change().then({ type: 'DeliverableChanged', data: { projectId: 'P-1', plan: changed, before: plan, reason: '增加接收单位' } })
  change(deliverableIssued).thenRefused(onlyAPlannedDeliverableChanges)
  given(deliverableD1.planned()).when(dropDeliverable, { id: 'D-1', input: { reason: '并入综合报告' }, by: leader }).then(deliverableDropped)
  given(deliverableD1.issued()).when(dropDeliverable, { id: 'D-1', input: { reason: '并入综合报告' }, by: leader }).thenRefused(onlyAPlannedDeliverableChanges)
})

test('it is issued after fieldwork has started, whole, and given to its recipients', () => {
  const issue = (tale: ReturnType<typeof projectP1.established>, ...more: DeliverableEvent[]) => given(tale, deliverableD1.planned(...more)).when(issueDeliverable, { id: 'D-1', input: { documentNo: '示例审专报〔2026〕1号', recipients: [ORGANIZATION] }, by: office, today: '2026-04-18' })
  issue(projectP1.inFieldwork()).then(deliverableIssued, givenToOrganization)
  issue(projectP1.prepared()).thenRefused(whatIsIssuedWasFoundOnSite)
  issue(projectP1.inFieldwork(), deliverableDropped).thenRefused(onlyAPlannedDeliverableChanges)
  given(projectP1.inFieldwork(), deliverableD1.planned()).when(issueDeliverable, { id: 'D-1', input: { recipients: [ORGANIZATION, ORGANIZATION] }, by: office }).thenInvalid('recipients')
  given(projectP1.inFieldwork(), deliverableD1.planned(told(deliverablePlanned, { occurredOn: '2026-04-18' }))).when(issueDeliverable, { id: 'D-1', input: { recipients: [ORGANIZATION] }, by: office, today: '2026-04-18', occurredOn: '2026-04-17' }).thenRefused(nothingIsDatedBeforeWhatItBuildsOn)
})

test('it is given to further recipients, once each', () => {
  const give = (tale: ReturnType<typeof deliverableD1.issued>, to: typeof FINANCE | typeof ORGANIZATION) => given(tale).when(giveDeliverable, { id: 'D-1', input: { to, way: 'letter' }, by: office, today: '2026-05-06' })
  give(deliverableD1.issued(), FINANCE).then({ type: 'DeliverableGiven', data: { projectId: 'P-1', to: FINANCE, way: 'letter', on: '2026-05-06' } })
  give(deliverableD1.issued(), ORGANIZATION).thenRefused(aDeliverableIsGivenToARecipientOnce)
  give(deliverableD1.planned(), FINANCE).thenRefused(onlyAnIssuedDeliverableIsGiven)
})

test('a report that the project has issued is registered by the program, planned or not', () => {
  const input = { projectId: 'P-1', kind: 'erReport', documentNo: reportIssued.data.documentNo }
  const issued = { type: 'DeliverableIssued', data: { projectId: 'P-1', kind: 'erReport', title: '示例市建设局局长任期经济责任审计（经济责任审计报告）', strandIds: [], on: '2026-04-28', documentNo: reportIssued.data.documentNo } }
  given(projectP1.reported()).when(registerIssuedReport, { id: 'P-1.erReport', input, by: machine, today: '2026-04-28' }).then(issued)
  given(projectP1.heard()).when(registerIssuedReport, { id: 'P-1.erReport', input, by: machine }).thenNothing()
  given(projectP1.reported()).when(registerIssuedReport, { id: 'P-1.erReport', input, by: leader }).thenForbidden()
})

test('a deliverable concerns its project, its strands and its file', () => {
  const fileHash = 'd'.repeat(64)
  const [, issued] = factsOf([deliverableD1.planned({ ...deliverableIssued, data: { ...deliverableIssued.data, fileHash } })])
  expect(issued!.objects.map(({ type, id }) => `${type} ${id}`)).toEqual(['deliverable D-1', 'project P-1', 'auditStrand S-1', `file ${fileHash}`])
})
