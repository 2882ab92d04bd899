import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { LEADER, MEMBER, projectP1, reportIssued } from '../project/example.ts'
import {
  aStateSecretIsOnlyReferredTo, evidenceBelongsToAnAuditItemOfThePlan, evidenceIsCollectedInFieldwork, evidenceIsCollectedOnce, evidenceIsSignedOnce,
  evidenceIsSignedOrSaysWhyNot, evidenceOfAnIssuedReportStays, noWorkingPaperRestsOnWithdrawnEvidence, onlyHeldEvidenceChanges, theProvedPeriodRunsForward,
  theTeamCollectsTheEvidence, twoAuditorsQuestionAnOutsideParty,
} from '../rules/evidence.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import type { WorkingPaperEvent } from '../working-paper/events.ts'
import { workingPapers } from '../working-paper/state.ts'
import { collectEvidence } from './collect-evidence.ts'
import type { EvidenceEvent } from './events.ts'
import { recordSignature } from './record-signature.ts'
import { evidence } from './state.ts'
import { withdrawEvidence } from './withdraw-evidence.ts'

test('evidence is taken in by its hash, with the day on which it was obtained', () =>
  given(projectP1.inFieldwork()).when(collectEvidence, { id: 'E-1', input: ledger, by: auditor, today: '2026-03-12' }).then(collected))

test('evidence is taken in once', () =>
  given(projectP1.inFieldwork(), history(evidence, 'E-1', collected)).when(collectEvidence, { id: 'E-1', input: ledger, by: auditor, today: '2026-03-12' }).thenRefused(evidenceIsCollectedOnce))

test('without a signature, evidence says why', () => {
  given(projectP1.inFieldwork()).when(collectEvidence, { id: 'E-1', input: unsigned, by: auditor, today: '2026-03-12' }).thenRefused(evidenceIsSignedOrSaysWhyNot)
  given(projectP1.inFieldwork()).when(collectEvidence, { id: 'E-1', input: unsignedWithReason, by: auditor, today: '2026-03-12' }).then(collectedUnsigned)
})

test('evidence is not collected before fieldwork, nor after it without a reason', () => {
  given(projectP1.prepared()).when(collectEvidence, { id: 'E-1', input: { ...ledger, auditItemId: undefined }, by: auditor, today: '2026-03-09' }).thenRefused(evidenceIsCollectedInFieldwork)
  given(projectP1.reporting()).when(collectEvidence, { id: 'E-1', input: ledger, by: auditor, today: '2026-04-20' }).thenRefused(evidenceIsCollectedInFieldwork)
  given(projectP1.reporting()).when(collectEvidence, { id: 'E-1', input: { ...ledger, supplementReason: '核实反馈意见' }, by: auditor, today: '2026-04-20' })
    .then({ type: 'EvidenceCollected', data: { ...ledger, supplementReason: '核实反馈意见', obtainedOn: '2026-04-20' } })
})

test('evidence for a project that does not exist is not collected', () =>
  given().when(collectEvidence, { id: 'E-1', input: ledger, by: auditor, today: '2026-03-12' })
    .thenRefused(evidenceIsCollectedInFieldwork, evidenceBelongsToAnAuditItemOfThePlan, theTeamCollectsTheEvidence))

test('one auditor alone does not question an outside party, the same one named twice neither', () => {
  given(projectP1.inFieldwork()).when(collectEvidence, { id: 'E-1', input: { ...ledger, outsideParty: true }, by: auditor, today: '2026-03-12' }).thenRefused(twoAuditorsQuestionAnOutsideParty)
  given(projectP1.inFieldwork()).when(collectEvidence, { id: 'E-1', input: { ...ledger, outsideParty: true, collectors: [MEMBER, MEMBER] }, by: auditor, today: '2026-03-12' }).thenRefused(twoAuditorsQuestionAnOutsideParty)
})

test('someone outside the team collects nothing', () =>
  given(projectP1.inFieldwork()).when(collectEvidence, { id: 'E-1', input: { ...ledger, collectors: [MEMBER, 'stranger'] }, by: auditor, today: '2026-03-12' }).thenRefused(theTeamCollectsTheEvidence))

test('a state secret is referred to by the number under which it is kept, and only a state secret is', () => {
  given(projectP1.inFieldwork()).when(collectEvidence, { id: 'E-1', input: { ...ledger, secrecy: 'stateSecretRef' }, by: auditor, today: '2026-03-12' }).thenRefused(aStateSecretIsOnlyReferredTo)
  given(projectP1.inFieldwork()).when(collectEvidence, { id: 'E-1', input: { ...ledger, stateSecretRegisterNo: '密-7' }, by: auditor, today: '2026-03-12' }).thenRefused(aStateSecretIsOnlyReferredTo)
})

test('an audit item outside the plan, a period that runs backwards and a day before the notice are each refused', () =>
  given(projectP1.inFieldwork()).when(collectEvidence, { id: 'E-1', input: { ...ledger, auditItemId: 'A-9', provesTo: '2023-12-31' }, by: auditor, today: '2026-03-12', occurredOn: '2026-03-03' })
    .thenRefused(evidenceBelongsToAnAuditItemOfThePlan, theProvedPeriodRunsForward, noDocumentPredatesTheOneBefore))

test('a hash that is not a SHA-256 is invalid input', () =>
  given(projectP1.inFieldwork()).when(collectEvidence, { id: 'E-1', input: { ...ledger, fileHash: 'abc' }, by: auditor }).thenInvalid('fileHash'))

test('an auditor of another project collects nothing here', () =>
  given(projectP1.inFieldwork()).when(collectEvidence, { id: 'E-1', input: ledger, by: actor(MEMBER, ['auditor'], { project: ['P-2'] }), today: '2026-03-12' }).thenForbidden())

test('a signature that was missing is recorded later, once', () => {
  given(projectP1.inFieldwork(), history(evidence, 'E-1', collectedUnsigned)).when(recordSignature, { id: 'E-1', input: { signature }, by: auditor, today: '2026-03-13' })
    .then({ type: 'EvidenceSigned', data: { projectId: 'P-1', signature } })
  given(projectP1.inFieldwork(), history(evidence, 'E-1', collected)).when(recordSignature, { id: 'E-1', input: { signature }, by: auditor, today: '2026-03-13' }).thenRefused(evidenceIsSignedOnce)
  given(projectP1.inFieldwork(), history(evidence, 'E-1', collectedUnsigned, withdrawn)).when(recordSignature, { id: 'E-1', input: { signature }, by: auditor, today: '2026-03-13' }).thenRefused(onlyHeldEvidenceChanges)
})

test('evidence that nothing rests on is withdrawn with a reason', () =>
  given(projectP1.inFieldwork(), history(evidence, 'E-1', collected), history(workingPapers, 'W-1', paperOn('E-2')))
    .when(withdrawEvidence, { id: 'E-1', input: { reason: '误传' }, by: auditor, today: '2026-03-13' }).then(withdrawn))

test('evidence on which a working paper rests is not withdrawn until the paper lets go of it', () => {
  given(projectP1.inFieldwork(), history(evidence, 'E-1', collected), history(workingPapers, 'W-1', paperOn('E-1')))
    .when(withdrawEvidence, { id: 'E-1', input: { reason: '误传' }, by: auditor, today: '2026-03-13' }).thenRefused(noWorkingPaperRestsOnWithdrawnEvidence)
  given(projectP1.inFieldwork(), history(evidence, 'E-1', collected), history(workingPapers, 'W-1', paperOn('E-1'), letGo))
    .when(withdrawEvidence, { id: 'E-1', input: { reason: '误传' }, by: auditor, today: '2026-03-13' }).then(withdrawn)
})

test('evidence of an issued report stays as it is', () => {
  given(projectP1.inFieldwork(reportIssued), history(evidence, 'E-1', collectedUnsigned)).when(recordSignature, { id: 'E-1', input: { signature }, by: auditor, today: '2026-05-06' })
    .thenRefused(evidenceOfAnIssuedReportStays)
  given(projectP1.inFieldwork(reportIssued), history(evidence, 'E-1', collected)).when(withdrawEvidence, { id: 'E-1', input: { reason: '误传' }, by: auditor, today: '2026-05-06' })
    .thenRefused(evidenceOfAnIssuedReportStays)
})

test('evidence concerns its project and its file, so that the same bytes are found again', () =>
  expect(factsOf([history(evidence, 'E-1', collected)])[0]!.objects).toEqual([
    { type: 'evidence', id: 'E-1', qualifier: 'subject' }, { type: 'project', id: 'P-1', qualifier: 'collected in' }, { type: 'file', id: ledger.fileHash, qualifier: 'content' },
  ]))

const auditor = actor(MEMBER, ['auditor'], { project: ['P-1'] })
const signature = { by: '示例市建设局财务科', on: '2026-03-12' }
const unsigned = {
  projectId: 'P-1', auditItemId: 'A-1', kind: 'document' as const, title: '2024年专项资金明细账', fileHash: 'a'.repeat(64), fileName: '明细账.pdf', bytes: 20_480,
  mediaType: 'application/pdf', original: false, providerUnit: '示例市建设局', providerPerson: '财务科', outsideParty: false, collectors: [MEMBER],
  provesFrom: '2024-01-01', provesTo: '2024-12-31', secrecy: 'workSecret' as const,
}
const ledger = { ...unsigned, signature }
const unsignedWithReason = { ...unsigned, collectors: [LEADER, MEMBER], unsignedReason: '提供人拒绝签字，事实存在' }
const collected: EvidenceEvent = { type: 'EvidenceCollected', data: { ...ledger, obtainedOn: '2026-03-12' } }
const collectedUnsigned: EvidenceEvent = { type: 'EvidenceCollected', data: { ...unsignedWithReason, obtainedOn: '2026-03-12' } }
const withdrawn: EvidenceEvent = { type: 'EvidenceWithdrawn', data: { projectId: 'P-1', reason: '误传' } }
const text = { title: '专项资金', procedure: '抽查', summary: '滞留', conclusion: '未及时拨付' }
const paperOn = (evidenceId: string): WorkingPaperEvent => ({ type: 'WorkingPaperDrafted', data: { ...text, projectId: 'P-1', indexNo: 'A-1-01', auditItemId: 'A-1', evidenceIds: [evidenceId] } })
const letGo: WorkingPaperEvent = { type: 'WorkingPaperRevised', data: { ...text, projectId: 'P-1', evidenceIds: ['E-2'], followUp: '更换证据', droppedEvidenceIds: ['E-1'] } }
