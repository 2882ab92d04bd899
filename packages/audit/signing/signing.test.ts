import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { told, type Tale } from '../../kernel/testing/history.ts'
import { allAgreed, LEAD_AUDITOR, projectP1, reportDrafted, reportIssued, reviewed } from '../project/example.ts'
import type { ProjectEvent } from '../project/events.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { everyReviewPointIsAnswered } from '../rules/review-points.ts'
import {
  aDocumentIsSignedInItsPhase, aDocumentStartsItsSigningOnce, aPaperIsReturnedToAnEarlierNode, aReportIsSignedAfterItsReviews, nobodySignsADocumentTwice, oneSigningOfAKindAtATime,
  onlyADocumentOnItsWayChanges, theLatestContentIsSigned, theNodeThatIsDueSigns, whatWasReviewedIsSigned,
} from '../rules/signing.ts'
import { abandonSigning } from './abandon-signing.ts'
import { chainOn, SIGNING_CHAINS } from '../signing-chains.ts'
import { DocumentKind, type SigningEvent, type SigningNodeId } from './events.ts'
import { allSigned, chainB, chiefSigned, HASH, headSigned, officeSigned, OTHER_HASH, restsOn, signingS1, started, taken } from './example.ts'
import { returnDocument } from './return-document.ts'
import { reviseDocument } from './revise-document.ts'
import { signDocument } from './sign-document.ts'
import { startSigning } from './start-signing.ts'

test('every kind of document has one chain, which is worded from a day on', () => {
  for (const kind of DocumentKind.options) expect(SIGNING_CHAINS.filter(({ of }) => of.includes(kind)).length).toBe(1)
  expect(chainOn('auditNotice', '2026-03-02').nodes.map(({ nodeId }) => nodeId)).toEqual(['division', 'economicResponsibility', 'legal', 'chiefAuditor', 'deputyDirector'])
  expect(() => chainOn('auditNotice', '2015-12-31')).toThrow('no signing chain')
})

test('a report starts behind the reviews that agreed to its draft, with two working days for each node', () =>
  given(reviewedP1).when(startSigning, { id: 'S-1', input: start, by: leadAuditor, today: '2026-04-24' }).then(started))

test('a notice is read by every node of the shorter chain', () =>
  given(projectP1.established()).when(startSigning, { id: 'S-2', input: { ...start, kind: 'auditNotice', title: '审计通知书' }, by: leadAuditor, today: '2026-03-03' }).then({ type: 'SigningStarted', data: {
    ...start, kind: 'auditNotice', title: '审计通知书', draftedBy: LEAD_AUDITOR, taken: [], next: { nodeId: 'division', dueOn: '2026-03-05', restsOn },
    chain: { id: 'A', version: '2016-01-01', nodes: chainB.nodes.filter(({ nodeId }) => nodeId !== 'office' && nodeId !== 'director') },
  } }))

test('a document goes to be signed in its phase, a report after its reviews and as it was reviewed, one of a kind at a time', () => {
  const asks = (tales: Tale[], input = start, id = 'S-2') => given(...tales).when(startSigning, { id, input, by: leadAuditor, today: '2026-04-27' })
  asks([projectP1.inFieldwork()]).thenRefused(aDocumentIsSignedInItsPhase, aReportIsSignedAfterItsReviews)
  asks([projectP1.heard(...allAgreed.slice(0, 3))]).thenRefused(aReportIsSignedAfterItsReviews)
  asks([projectP1.heard(told<ProjectEvent>({ ...reportDrafted, data: { ...reportDrafted.data, draftNo: 2, fileHash: OTHER_HASH } } as ProjectEvent, { actor: LEAD_AUDITOR }), ...allAgreed)]).thenRefused(whatWasReviewedIsSigned)
  asks([projectP1.heard(...allAgreed.slice(0, 3), { ...allAgreed[3]!, data: { ...allAgreed[3]!.data, points: [{ pointId: 'L-1', says: '用语偏重' }] } } as ProjectEvent)]).thenRefused(everyReviewPointIsAnswered)
  asks([reviewedP1, signingS1()]).thenRefused(oneSigningOfAKindAtATime)
  asks([reviewedP1, signingS1()], start, 'S-1').thenRefused(aDocumentStartsItsSigningOnce)
  given(reviewedP1).when(startSigning, { id: 'S-2', input: start, by: leadAuditor, today: '2026-04-27', occurredOn: '2026-04-01' }).thenRefused(noDocumentPredatesTheOneBefore)
})

test('after an abandoned signing another of the same kind starts', () =>
  given(reviewedP1, signingS1(abandoned)).when(startSigning, { id: 'S-2', input: start, by: leadAuditor, today: '2026-04-24' }).then(started))

test('each node signs in its turn; the last signature ends the chain', () => {
  given(reviewedP1, signingS1()).when(signDocument, { id: 'S-1', input: { nodeId: 'office', contentHash: HASH }, by: office, today: '2026-04-27' }).then(bare(officeSigned))
  given(reviewedP1, signingS1(...allSigned.slice(0, 3))).when(signDocument, { id: 'S-1', input: { nodeId: 'director', contentHash: HASH }, by: head, today: '2026-04-27' }).then(bare(headSigned))
})

test('a signature that takes longer than two working days is late, and counts', () =>
  given(reviewedP1, signingS1()).when(signDocument, { id: 'S-1', input: { nodeId: 'office', contentHash: HASH }, by: office, today: '2026-04-29' }).then({
    type: 'DocumentSigned', data: { projectId: 'P-1', kind: 'erReport', nodeId: 'office', contentHash: HASH, late: true, next: { nodeId: 'chiefAuditor', dueOn: '2026-05-06', restsOn } },
  }))

test('nobody signs out of turn, for another node, an older content, or twice', () => {
  const signs = (by: ReturnType<typeof actor>, nodeId: SigningNodeId, contentHash = HASH, ...before: SigningEvent[]) => given(reviewedP1, signingS1(...before)).when(signDocument, { id: 'S-1', input: { nodeId, contentHash }, by, today: '2026-04-27' })
  signs(head, 'director').thenRefused(theNodeThatIsDueSigns)
  signs(head, 'office').thenRefused(theNodeThatIsDueSigns)
  signs(office, 'office', OTHER_HASH).thenRefused(theLatestContentIsSigned)
  signs(actor('he', ['chiefAuditor']), 'chiefAuditor', HASH, officeSigned).thenRefused(nobodySignsADocumentTwice)
  signs(actor(LEAD_AUDITOR, ['bureauOffice']), 'office').thenRefused(nobodySignsADocumentTwice)
  signs(leadAuditor, 'office').thenForbidden()
  signs(actor('zheng', ['director']), 'director', HASH, ...allSigned).thenRefused(theNodeThatIsDueSigns)
})

test('a returned paper goes back to a node or to its drafter, and later signatures are void', () => {
  const returns = (to: SigningNodeId | 'drafter') => given(reviewedP1, signingS1(officeSigned)).when(returnDocument, { id: 'S-1', input: { nodeId: 'chiefAuditor', to, opinion: '责任表述不准确' }, by: chief, today: '2026-04-28' })
  returns('legal').then({ type: 'DocumentReturned', data: {
    projectId: 'P-1', kind: 'erReport', nodeId: 'chiefAuditor', to: 'legal', opinion: '责任表述不准确', voided: [taken[2]!, { nodeId: 'office', by: 'he', on: '2026-04-27' }], next: { nodeId: 'legal', dueOn: '2026-04-30', restsOn },
  } })
  returns('drafter').then({ type: 'DocumentReturned', data: { projectId: 'P-1', kind: 'erReport', nodeId: 'chiefAuditor', to: 'drafter', opinion: '责任表述不准确', voided: [...taken, { nodeId: 'office', by: 'he', on: '2026-04-27' }] } })
  returns('director').thenRefused(aPaperIsReturnedToAnEarlierNode)
  returns('chiefAuditor').thenRefused(aPaperIsReturnedToAnEarlierNode)
})

test('a new content voids every signature, and starts again behind the reviews of the new draft', () => {
  const second = [told<ProjectEvent>({ ...reportDrafted, data: { ...reportDrafted.data, draftNo: 2, fileHash: OTHER_HASH } } as ProjectEvent, { actor: LEAD_AUDITOR, occurredOn: '2026-04-28' })]
  const again = (['team', 'division', 'economicResponsibility', 'legal'] as const).map((layer, n) => told<ProjectEvent>({ ...reviewed(layer, ''), data: { ...reviewed(layer, '').data, draftNo: 2 } } as ProjectEvent, { actor: ['zhao', 'li', 'zhou', 'wu'][n]!, occurredOn: '2026-04-29' }))
  const asks = (...events: ProjectEvent[]) => given(projectP1.heard(...allAgreed, ...events), signingS1(officeSigned, chiefSigned)).when(reviseDocument, { id: 'S-1', input: { contentHash: OTHER_HASH, reason: '按总审计师意见修改' }, by: leadAuditor, today: '2026-04-29' })
  asks(...second, ...again).then({ type: 'DocumentRevised', data: {
    projectId: 'P-1', kind: 'erReport', versionNo: 2, contentHash: OTHER_HASH, formerHash: HASH, reason: '按总审计师意见修改', draftNo: 2,
    voided: [...taken, { nodeId: 'office', by: 'he', on: '2026-04-27' }, { nodeId: 'chiefAuditor', by: 'lv', on: '2026-04-27' }],
    taken: taken.map((each) => ({ ...each, on: '2026-04-29' })), next: { nodeId: 'office', dueOn: '2026-05-06', restsOn },
  } })
  asks(...second).thenRefused(aReportIsSignedAfterItsReviews)
})

test('the same content again changes nothing; what is issued does not change', () => {
  const revises = (tales: Tale[], contentHash: string) => given(...tales).when(reviseDocument, { id: 'S-1', input: { contentHash, reason: '改错字' }, by: leadAuditor, today: '2026-04-29' })
  revises([reviewedP1, signingS1(officeSigned)], HASH).thenNothing()
  revises([projectP1.heard(...allAgreed, reportIssued), signingS1(...allSigned)], OTHER_HASH).thenRefused(onlyADocumentOnItsWayChanges)
})

test('a signing is abandoned with a reason, once, and not after the report was issued', () => {
  const abandons = (tales: Tale[]) => given(...tales).when(abandonSigning, { id: 'S-1', input: { reason: '项目终止' }, by: head, today: '2026-04-29' })
  abandons([reviewedP1, signingS1()]).then(abandoned)
  abandons([projectP1.heard(...allAgreed, reportIssued), signingS1(...allSigned)]).thenRefused(onlyADocumentOnItsWayChanges)
})

const leadAuditor = actor(LEAD_AUDITOR, ['auditor'], { project: ['P-1'] })
const office = actor('he', ['bureauOffice'])
const chief = actor('lv', ['chiefAuditor'])
const head = actor('zhang', ['director'])
const reviewedP1 = projectP1.heard(...allAgreed)
const start = { projectId: 'P-1', kind: 'erReport' as const, title: '审计报告（示例）', contentHash: HASH }
const abandoned: SigningEvent = { type: 'SigningAbandoned', data: { projectId: 'P-1', kind: 'erReport', reason: '项目终止' } }
const bare = ({ type, data }: SigningEvent): SigningEvent => ({ type, data }) as SigningEvent
