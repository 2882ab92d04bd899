import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { deliverableD1, deliverableDropped, deliverablePlanned } from '../deliverable/example.ts'
import { projectP1 } from '../project/example.ts'
import {
  aProjectNamesAStrandOnce, aStrandExaminesItemsOfThePlan, aStrandIsAddedOnce, aStrandIsOfAKnownKind, aStrandOfADeliverableStays, onlyAStrandThatStandsChanges, strandsAreSetBeforeTheReport,
  theProjectItselfIsTheEconomicResponsibilityAudit,
} from '../rules/audit-strands.ts'
import { addAuditStrand } from './add-audit-strand.ts'
import { changeAuditStrand } from './change-audit-strand.ts'
import { strandAdded, strandOff, strandS1 } from './example.ts'
import { auditStrands } from './state.ts'
import { takeOffAuditStrand } from './take-off-audit-strand.ts'

const by = actor('zhao', ['teamLeader'], { project: ['P-1'] })
const { strand } = strandAdded.data
const adds = (change: object, ...tales: Parameters<typeof given>) => given(...tales).when(addAuditStrand, { id: 'S-1', input: { projectId: 'P-1', strand: { ...strand, ...change } }, by })

test('another audit is added to the project, from its start to its report', () => {
  adds({}, projectP1.established()).then(strandAdded)
  adds({}, projectP1.reported()).thenRefused(strandsAreSetBeforeTheReport)
  adds({}).thenRefused(strandsAreSetBeforeTheReport)
  adds({ auditItemIds: ['A-1'] }, projectP1.prepared()).then({ ...strandAdded, data: { projectId: 'P-1', strand: { ...strand, auditItemIds: ['A-1'] } } })
  adds({ auditItemIds: ['A-9'] }, projectP1.prepared()).thenRefused(aStrandExaminesItemsOfThePlan)
  given(projectP1.established()).when(addAuditStrand, { id: 'S-1', input: strandAdded.data, by: actor('feng', ['teamLeader'], { project: ['P-2'] }) }).thenForbidden()
})

test('its kind is one of the list, and not the economic-responsibility audit, which the project is already', () => {
  adds({ kind: 'nothing' }, projectP1.established()).thenRefused(aStrandIsOfAKnownKind)
  adds({ kind: 'economicResponsibility' }, projectP1.established()).thenRefused(theProjectItselfIsTheEconomicResponsibilityAudit)
})

test('a project has one strand of a kind and title, each entered once', () => {
  adds({ title: '另一项' }, projectP1.established(), strandS1()).thenRefused(aStrandIsAddedOnce)
  const again = (...tales: Parameters<typeof given>) => given(projectP1.established(), ...tales).when(addAuditStrand, { id: 'S-2', input: strandAdded.data, by })
  again(strandS1()).thenRefused(aProjectNamesAStrandOnce)
  again(strandS1(strandOff)).then(strandAdded)
})

test('a change keeps what it was before; what was taken off changes no more', () => {
  const changed = { ...strand, title: '自然资源资产离任审计' }
  const change = (...tales: Parameters<typeof given>) => given(projectP1.established(), ...tales).when(changeAuditStrand, { id: 'S-1', input: { strand: changed, reason: '规范名称' }, by })
  change(strandS1()).then({ type: 'AuditStrandChanged', data: { projectId: 'P-1', strand: changed, before: strand, reason: '规范名称' } })
  change(strandS1(strandOff)).thenRefused(onlyAStrandThatStandsChanges)
  change(strandS1(), history(auditStrands, 'S-2', { type: 'AuditStrandAdded', data: { projectId: 'P-1', strand: changed } })).thenRefused(aProjectNamesAStrandOnce)
  const noted = { ...strand, note: '与自然资源处联合实施' }
  given(projectP1.established(), strandS1()).when(changeAuditStrand, { id: 'S-1', input: { strand: noted, reason: '补充' }, by }).then({ type: 'AuditStrandChanged', data: { projectId: 'P-1', strand: noted, before: strand, reason: '补充' } })
  given(projectP1.established(), strandS1()).when(changeAuditStrand, { id: 'S-1', input: { strand, reason: '无' }, by }).thenNothing()
})

test('a strand is taken off with a reason, unless a deliverable comes from it', () => {
  const takeOff = (...tales: Parameters<typeof given>) => given(projectP1.established(), strandS1(), ...tales).when(takeOffAuditStrand, { id: 'S-1', input: { reason: '改由专门项目实施' }, by })
  takeOff().then(strandOff)
  takeOff(deliverableD1.planned()).thenRefused(aStrandOfADeliverableStays)
  takeOff(deliverableD1.issued()).thenRefused(aStrandOfADeliverableStays)
  takeOff(deliverableD1.planned(deliverableDropped)).then(strandOff)
  takeOff(deliverableD1.planned({ type: 'DeliverableChanged', data: { projectId: 'P-1', plan: { ...deliverablePlanned.data.plan, strandIds: [] }, before: deliverablePlanned.data.plan, reason: '另出' } })).then(strandOff)
})

test('a strand concerns its project', () =>
  expect(factsOf([strandS1()])[0]!.objects).toEqual([{ type: 'auditStrand', id: 'S-1', qualifier: 'subject' }, { type: 'project', id: 'P-1', qualifier: 'carried out in' }]))
