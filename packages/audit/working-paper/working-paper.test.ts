import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history, told } from '../../kernel/testing/history.ts'
import type { EvidenceEvent } from '../evidence/events.ts'
import { objected, objectionResolved, sheetSent } from '../evidence/example.ts'
import { evidence } from '../evidence/state.ts'
import { taskK1 } from '../fieldwork-task/example.ts'
import { LEAD_AUDITOR, LEADER, MEMBER, projectP1, reportIssued } from '../project/example.ts'
import type { ProjectEvent } from '../project/events.ts'
import { noPaperIsApprovedOverAnUnansweredObjection } from '../rules/evidence-sheets.ts'
import { whatNamesATaskIsOfItsItem } from '../rules/fieldwork-tasks.ts'
import {
  anIndexNumberIsUsedOnceInAProject, aWorkingPaperExaminesAnAuditItemOfThePlan, aWorkingPaperIsDraftedOnce, aWorkingPaperRestsOnEvidence,
  onlyAPaperAwaitingReviewIsReviewed, theEvidenceIsHeldInTheSameProject, theReviewerWhoAskedAcceptsTheFollowUp, thoseWhoLeadTheTeamReview,
  whoeverWroteAPaperDoesNotReviewIt, workingPapersBelongToAnAuditUnderWay,
} from '../rules/working-papers.ts'
import { draftWorkingPaper } from './draft-working-paper.ts'
import type { WorkingPaperEvent } from './events.ts'
import { reviewWorkingPaper } from './review-working-paper.ts'
import { reviseWorkingPaper } from './revise-working-paper.ts'
import { workingPapers } from './state.ts'

test('a working paper is drafted on an audit item of the plan and on evidence of the project', () =>
  given(...fieldwork).when(draftWorkingPaper, { id: 'W-1', input: paper, by: member }).then({ type: 'WorkingPaperDrafted', data: paper }))

test('a working paper rests on something', () =>
  given(...fieldwork).when(draftWorkingPaper, { id: 'W-1', input: { ...paper, evidenceIds: [] }, by: member }).thenRefused(aWorkingPaperRestsOnEvidence))

test('evidence that is withdrawn, unknown or of another project carries no working paper', () => {
  for (const evidenceId of ['E-withdrawn', 'E-unknown', 'E-elsewhere'])
    given(...fieldwork).when(draftWorkingPaper, { id: 'W-1', input: { ...paper, evidenceIds: ['E-1', evidenceId] }, by: member }).thenRefused(theEvidenceIsHeldInTheSameProject)
})

test('a paper is drafted once, and its index number is used once in the project', () => {
  given(...fieldwork, drafted).when(draftWorkingPaper, { id: 'W-1', input: paper, by: member }).thenRefused(aWorkingPaperIsDraftedOnce)
  given(...fieldwork, drafted).when(draftWorkingPaper, { id: 'W-2', input: paper, by: member }).thenRefused(anIndexNumberIsUsedOnceInAProject)
})

test('the same index number in another project does not matter', () =>
  given(...fieldwork, history(workingPapers, 'W-9', { type: 'WorkingPaperDrafted', data: { ...paper, projectId: 'P-2' } }))
    .when(draftWorkingPaper, { id: 'W-1', input: paper, by: member }).then({ type: 'WorkingPaperDrafted', data: paper }))

test('an audit item outside the plan is not examined, and nothing before fieldwork', () => {
  given(...fieldwork).when(draftWorkingPaper, { id: 'W-1', input: { ...paper, auditItemId: 'A-9' }, by: member }).thenRefused(aWorkingPaperExaminesAnAuditItemOfThePlan)
  given(projectP1.prepared(), piece('E-1')).when(draftWorkingPaper, { id: 'W-1', input: paper, by: member }).thenRefused(workingPapersBelongToAnAuditUnderWay)
})

test('a paper names the task that it carries out, of its own item and project', () => {
  const drafts = (input: object, ...tales: Parameters<typeof given>) => given(...fieldwork, ...tales).when(draftWorkingPaper, { id: 'W-1', input: { ...paper, taskId: 'K-1', ...input }, by: member })
  drafts({}, taskK1()).then({ type: 'WorkingPaperDrafted', data: { ...paper, taskId: 'K-1' } })
  drafts({ auditItemId: 'A-2' }, taskK1()).thenRefused(whatNamesATaskIsOfItsItem)
  drafts({}).thenRefused(whatNamesATaskIsOfItsItem)
  expect(factsOf([history(workingPapers, 'W-1', { type: 'WorkingPaperDrafted', data: { ...paper, taskId: 'K-1' } })])[0]!.objects).toContainEqual({ type: 'fieldworkTask', id: 'K-1', qualifier: 'carries out' })
})

test('an auditor of another project drafts nothing here', () =>
  given(...fieldwork).when(draftWorkingPaper, { id: 'W-1', input: paper, by: actor(MEMBER, ['auditor'], { project: ['P-2'] }) }).thenForbidden())

test('the leader approves a paper', () =>
  given(...fieldwork, drafted).when(reviewWorkingPaper, { id: 'W-1', input: approval, by: leader }).then(bare(approved)))

test('a paper is not approved over an objection to a sheet that nobody has answered; it may be sent back', () => {
  const [sheet, drafted1] = [(...events: EvidenceEvent[]) => history(evidence, 'E-1', sheetSent, objected, ...events), drafted]
  const reviews = (outcome: 'approved' | 'moreEvidence', ...events: EvidenceEvent[]) => given(...fieldwork, sheet(...events), drafted1).when(reviewWorkingPaper, { id: 'W-1', input: { ...approval, outcome }, by: leader, today: '2026-03-20' })
  reviews('approved').thenRefused(noPaperIsApprovedOverAnUnansweredObjection)
  reviews('moreEvidence').then({ ...bare(approved), data: { ...bare(approved).data, outcome: 'moreEvidence' } } as never)
  reviews('approved', objectionResolved).then(bare(approved))
  reviews('approved', { ...sheetSent, data: { ...sheetSent.data, round: 2 } }).then(bare(approved))
})

test('whoever wrote a paper does not review it, not even as lead auditor', () =>
  given(...fieldwork, history(workingPapers, 'W-1', told(draftedEvent, { actor: LEAD_AUDITOR }))).when(reviewWorkingPaper, { id: 'W-1', input: approval, by: leadAuditor })
    .thenRefused(whoeverWroteAPaperDoesNotReviewIt))

test('whoever revised a paper does not review it either', () =>
  given(...fieldwork, history(workingPapers, 'W-1', told(draftedEvent, { actor: MEMBER }), asks, told(revision, { actor: LEADER }))).when(reviewWorkingPaper, { id: 'W-1', input: approval, by: leader })
    .thenRefused(whoeverWroteAPaperDoesNotReviewIt))

test('an ordinary member does not review', () =>
  given(...fieldwork, history(workingPapers, 'W-1', told(draftedEvent, { actor: LEAD_AUDITOR }))).when(reviewWorkingPaper, { id: 'W-1', input: approval, by: member }).thenRefused(thoseWhoLeadTheTeamReview))

test('a paper that was sent back is not approved before its follow-up is written', () =>
  given(...fieldwork, sentBack).when(reviewWorkingPaper, { id: 'W-1', input: approval, by: leader }).thenRefused(onlyAPaperAwaitingReviewIsReviewed))

test('the follow-up names the evidence that the paper no longer rests on', () =>
  given(...fieldwork, sentBack).when(reviseWorkingPaper, { id: 'W-1', input: followUp, by: member }).then(revision))

test('the follow-up is accepted by the reviewer who asked for it', () => {
  given(...fieldwork, followedUp).when(reviewWorkingPaper, { id: 'W-1', input: approval, by: leader }).then(bare(approved))
  given(...fieldwork, followedUp).when(reviewWorkingPaper, { id: 'W-1', input: approval, by: leadAuditor }).thenRefused(theReviewerWhoAskedAcceptsTheFollowUp)
})

test('when the reviewer who asked has left the team, another one accepts the follow-up', () =>
  given(projectP1.inFieldwork(leaderReplaced), piece('E-1'), piece('E-2'), followedUp).when(reviewWorkingPaper, { id: 'W-1', input: approval, by: leadAuditor }).then(bare(approved)))

test('a paper whose evidence has been withdrawn since is not approved', () =>
  given(projectP1.inFieldwork(), history(evidence, 'E-1', piece('E-1').events[0] as EvidenceEvent, withdrawal), drafted).when(reviewWorkingPaper, { id: 'W-1', input: approval, by: leader })
    .thenRefused(theEvidenceIsHeldInTheSameProject))

test('an approved paper that changes is reviewed anew', () => {
  given(...fieldwork, drafted, history(workingPapers, 'W-1', approved, told(revision, { actor: MEMBER }))).when(reviewWorkingPaper, { id: 'W-1', input: approval, by: leadAuditor }).then(bare(approved))
  given(...fieldwork, drafted, history(workingPapers, 'W-1', approved)).when(reviewWorkingPaper, { id: 'W-1', input: approval, by: leadAuditor }).thenRefused(onlyAPaperAwaitingReviewIsReviewed)
})

test('a revision that changes nothing where nothing is owed is no revision', () =>
  given(...fieldwork, drafted).when(reviseWorkingPaper, { id: 'W-1', input: { ...text, evidenceIds: ['E-1'], followUp: '无变化' }, by: member }).thenNothing())

test('a revised paper rests on evidence of its project, as a new one does', () => {
  given(...fieldwork, sentBack).when(reviseWorkingPaper, { id: 'W-1', input: { ...followUp, evidenceIds: [] }, by: member }).thenRefused(aWorkingPaperRestsOnEvidence)
  given(...fieldwork, sentBack).when(reviseWorkingPaper, { id: 'W-1', input: { ...followUp, evidenceIds: ['E-2', 'E-elsewhere'] }, by: member }).thenRefused(theEvidenceIsHeldInTheSameProject)
  given(...fieldwork, sentBack).when(reviseWorkingPaper, { id: 'W-1', input: { ...followUp, evidenceIds: ['E-withdrawn'] }, by: member }).thenRefused(theEvidenceIsHeldInTheSameProject)
})

test('after the report has been issued no paper is revised or reviewed', () => {
  given(projectP1.inFieldwork(reportIssued), piece('E-1'), drafted).when(reviewWorkingPaper, { id: 'W-1', input: approval, by: leader }).thenRefused(workingPapersBelongToAnAuditUnderWay)
  given(projectP1.inFieldwork(reportIssued), piece('E-1'), piece('E-2'), drafted).when(reviseWorkingPaper, { id: 'W-1', input: followUp, by: member }).thenRefused(workingPapersBelongToAnAuditUnderWay)
})

test('a revision concerns the evidence it drops and the evidence it takes', () =>
  expect(factsOf([followedUp]).at(-1)!.objects.filter(({ type }) => type === 'evidence'))
    .toEqual([{ type: 'evidence', id: 'E-2', qualifier: 'rests on' }, { type: 'evidence', id: 'E-1', qualifier: 'rested on' }]))

const member = actor(MEMBER, ['auditor'], { project: ['P-1'] })
const leadAuditor = actor(LEAD_AUDITOR, ['auditor'], { project: ['P-1'] })
const leader = actor(LEADER, ['teamLeader'], { project: ['P-1'] })

const text = { title: '专项资金拨付', procedure: '抽查2024年拨付凭证', summary: '三笔资金滞留超过六个月', conclusion: '专项资金拨付滞后' }
const paper = { ...text, projectId: 'P-1', indexNo: 'A-1-01', auditItemId: 'A-1', evidenceIds: ['E-1'] }
const followUp = { ...text, conclusion: '两笔资金拨付滞后', evidenceIds: ['E-2'], followUp: '已更换证据并更正笔数' }
const approval = { outcome: 'approved' as const, opinion: '予以认可' }

const draftedEvent: WorkingPaperEvent = { type: 'WorkingPaperDrafted', data: paper }
const asks = told<WorkingPaperEvent>({ type: 'WorkingPaperReviewed', data: { projectId: 'P-1', outcome: 'correctConclusion', opinion: '第三笔未超期' } }, { actor: LEADER })
const revision: WorkingPaperEvent = { type: 'WorkingPaperRevised', data: { ...followUp, projectId: 'P-1', droppedEvidenceIds: ['E-1'] } }
const approved = told<WorkingPaperEvent>({ type: 'WorkingPaperReviewed', data: { projectId: 'P-1', ...approval } }, { actor: LEADER })
const bare = ({ type, data }: WorkingPaperEvent) => ({ type, data })
const drafted = history(workingPapers, 'W-1', told(draftedEvent, { actor: MEMBER }))
const sentBack = history(workingPapers, 'W-1', told(draftedEvent, { actor: MEMBER }), asks)
const followedUp = history(workingPapers, 'W-1', told(draftedEvent, { actor: MEMBER }), asks, told(revision, { actor: MEMBER }))

const piece = (id: string, projectId = 'P-1') => history(evidence, id, { type: 'EvidenceCollected', data: {
  projectId, kind: 'document', title: '拨付凭证', fileHash: 'b'.repeat(64), fileName: '凭证.pdf', bytes: 1024, mediaType: 'application/pdf', original: false, providerUnit: '示例市建设局',
  outsideParty: false, collectors: [MEMBER], provesFrom: '2024-01-01', provesTo: '2024-12-31', signature: { by: '财务科', on: '2026-03-12' }, secrecy: 'none', obtainedOn: '2026-03-12',
} })
const withdrawal: EvidenceEvent = { type: 'EvidenceWithdrawn', data: { projectId: 'P-1', reason: '误传' } }
const fieldwork = [projectP1.inFieldwork(), piece('E-1'), piece('E-2'), piece('E-elsewhere', 'P-2'), piece('E-withdrawn'), history(evidence, 'E-withdrawn', withdrawal)]
const leaderReplaced: ProjectEvent = { type: 'TeamChanged', data: {
  joined: [{ userId: 'feng', role: 'leader' }], left: [LEADER], recusals: [{ userId: 'feng', interest: 'none' }], reason: '工作调动', from: '2026-03-20',
  members: [{ userId: LEAD_AUDITOR, role: 'leadAuditor' }, { userId: MEMBER, role: 'member' }, { userId: 'feng', role: 'leader' }],
} }
