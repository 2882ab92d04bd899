import { expect, test } from 'vitest'
import { evolveOne } from '../../kernel/stream.ts'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history, told, type Tale } from '../../kernel/testing/history.ts'
import { raised } from '../finding/example.ts'
import { findings } from '../finding/state.ts'
import { projectP1 } from '../project/example.ts'
import {
  aClueComesFromAnAuditThatHasStarted, aClueIsRecordedOnce, aClueIsReviewedByTheSingleWindow, aClueNamesAFindingOfItsProject, aDistrictMatterIsSupervisedByTheMunicipalBody, aReviewedClueIsApprovedByAThird,
  aTransferIsReceivedHopByHop, feedbackComesBackHopByHop, handlingFollowsInvestigation, onlyAnApprovedClueIsTransferred, onlyAnUnansweredBodyIsUrged, onlyAReceivingBodyReturnsAClue,
  onlyAReturnedClueIsSupplemented, onlyTheHandlingBodyInvestigates, someoneAlwaysMayKnow, theLastBodyOnTheWayHandlesIt,
} from '../rules/clues.ts'
import { approveClue } from './approve-clue.ts'
import type { ClueEvent } from './events.ts'
import { feedBackClue } from './feed-back-clue.ts'
import { grantClueAccess } from './grant-clue-access.ts'
import { handleClue } from './handle-clue.ts'
import { openInvestigation } from './open-investigation.ts'
import { receiveClue } from './receive-clue.ts'
import { recordClue } from './record-clue.ts'
import { returnClue } from './return-clue.ts'
import { reviewClue } from './review-clue.ts'
import { revokeClueAccess } from './revoke-clue-access.ts'
import { clues } from './state.ts'
import { supplementClue } from './supplement-clue.ts'
import { transferClue } from './transfer-clue.ts'
import { urgeClue } from './urge-clue.ts'

test('a clue is recorded, sealed, from a project that has started', () => {
  given(projectP1.inFieldwork(), found).when(recordClue, { id: 'C-1', input: recorded.data, by: auditor }).then(recorded)
  given(projectP1.inFieldwork(), found, clue()).when(recordClue, { id: 'C-1', input: recorded.data, by: auditor }).thenUnknown()
  given(projectP1.inFieldwork(), found, clue()).when(recordClue, { id: 'C-1', input: recorded.data, by: within(auditor) }).thenRefused(aClueIsRecordedOnce)
})

test('a finding that a clue names is one of the same project', () => {
  given(projectP1.inFieldwork()).when(recordClue, { id: 'C-1', input: recorded.data, by: auditor }).thenRefused(aClueNamesAFindingOfItsProject)
  const elsewhere = history(findings, 'F-7', { ...raised, data: { ...raised.data, projectId: 'P-2' } })
  given(projectP1.inFieldwork(), elsewhere).when(recordClue, { id: 'C-1', input: recorded.data, by: auditor }).thenRefused(aClueNamesAFindingOfItsProject)
  const { findingId: _, ...unnamed } = recorded.data
  given(projectP1.inFieldwork()).when(recordClue, { id: 'C-1', input: unnamed, by: auditor }).then({ type: 'ClueRecorded', data: unnamed })
})

test('a clue in plain words is invalid input: it is sealed before it gets here', () =>
  given(projectP1.inFieldwork()).when(recordClue, { id: 'C-1', input: { ...recorded.data, summary: '明文' as never }, by: auditor }).thenInvalid('summary'))

test('a clue from no project, or about an official not audited in it, is refused', () => {
  given(found).when(recordClue, { id: 'C-1', input: { ...recorded.data, officialIds: [] }, by: auditor }).thenRefused(aClueComesFromAnAuditThatHasStarted)
  given(projectP1.inFieldwork(), found).when(recordClue, { id: 'C-1', input: { ...recorded.data, officialIds: ['O-9'] }, by: auditor }).thenRefused(aClueComesFromAnAuditThatHasStarted)
})

test('to whoever is not on its list, a clue does not exist', () => {
  for (const by of [stranger, within(stranger, 'C-2')]) {
    given(clue()).when(reviewClue, { id: 'C-1', input: opinion, by }).thenUnknown()
    given().when(reviewClue, { id: 'C-1', input: opinion, by }).thenUnknown()
  }
})

test('nothing about a clue is found under the official, the project or the finding', () => {
  const types = factsOf([clue(...toFeedback)]).flatMap(({ objects }) => objects.map(({ type }) => type))
  expect(types.filter((type) => !['clue', 'clueProject', 'clueOfficial', 'clueFinding', 'clueReader'].includes(type))).toEqual([])
})

test('whoever is let in is found as a reader, and whoever is taken off as none', () =>
  expect(factsOf([clue(granted, revoked)]).map(({ objects }) => objects.filter(({ type }) => type === 'clueReader'))).toEqual([
    [{ type: 'clueReader', id: 'li', qualifier: 'mayKnow' }], [{ type: 'clueReader', id: 'wu', qualifier: 'mayKnow' }], [{ type: 'clueReader', id: 'wu', qualifier: 'mayNoLongerKnow' }],
  ]))

test('one on the list lets another in, once', () => {
  given(clue()).when(grantClueAccess, { id: 'C-1', input: granted.data, by: within(auditor) }).then(granted)
  given(clue(granted)).when(grantClueAccess, { id: 'C-1', input: granted.data, by: within(auditor) }).thenNothing()
})

test('access that lasts until a day is given again for longer, also after it has lapsed, and never for less', () => {
  const until = (day: string): Happened<'ClueAccessGranted'> => ({ ...granted, data: { ...granted.data, until: day } })
  const again = (input: Happened<'ClueAccessGranted'>, ...before: ClueEvent[]) => given(clue(...before)).when(grantClueAccess, { id: 'C-1', input: input.data, by: within(auditor) })
  again(until('2026-12-31'), until('2026-01-31')).then(until('2026-12-31'))
  again(granted, until('2026-01-31')).then(granted)
  again(until('2026-01-30'), until('2026-01-31')).thenNothing()
  again(until('2026-01-31'), until('2026-01-31')).thenNothing()
  again(until('2026-12-31'), until('2026-01-31'), granted).thenNothing()
  again(until('2026-01-31'), until('2026-12-31'), revoked).then(until('2026-01-31'))
})

test('someone who may know for a time only is not the one who stays', () =>
  given(clue({ ...granted, data: { ...granted.data, until: '2026-12-31' } })).when(revokeClueAccess, { id: 'C-1', input: { userId: 'li', reason: secret }, by: within(director) }).thenRefused(someoneAlwaysMayKnow))

test('someone is taken off the list, but never the last', () => {
  given(clue(granted)).when(revokeClueAccess, { id: 'C-1', input: revoked.data, by: within(director) }).then(revoked)
  given(clue()).when(revokeClueAccess, { id: 'C-1', input: { userId: 'li', reason: secret }, by: within(director) }).thenRefused(someoneAlwaysMayKnow)
  given(clue()).when(revokeClueAccess, { id: 'C-1', input: revoked.data, by: within(director) }).thenRefused(someoneAlwaysMayKnow)
})

test('the legal division reviews, and not who recorded it', () => {
  given(clue()).when(reviewClue, { id: 'C-1', input: opinion, by: within(legal) }).then(opined)
  given(clue()).when(reviewClue, { id: 'C-1', input: opinion, by: within(actor('li', ['legalReviewer'])) }).thenRefused(aClueIsReviewedByTheSingleWindow)
  given(clue(reviewed)).when(reviewClue, { id: 'C-1', input: opinion, by: within(legal) }).thenRefused(aClueIsReviewedByTheSingleWindow)
})

test('a director who did neither approves', () => {
  given(clue(reviewed)).when(approveClue, { id: 'C-1', input: {}, by: within(director) }).then(approval)
  given(clue()).when(approveClue, { id: 'C-1', input: {}, by: within(director) }).thenRefused(aReviewedClueIsApprovedByAThird)
  given(clue(reviewed)).when(approveClue, { id: 'C-1', input: {}, by: within(actor('wu', ['director'])) }).thenRefused(aReviewedClueIsApprovedByAThird)
})

test('a municipal matter goes to the municipal body, which handles it; no deadline is made up', () =>
  given(clue(reviewed, approved)).when(transferClue, { id: 'C-1', input: { ...direct, documentNo: '移送1号' }, by: within(legal) })
    .then({ type: 'ClueTransferred', data: { receiverType: 'disciplineSupervision', level: 'municipal', documentNo: '移送1号', route: [{ hop: 1, bodyId: 'B-city', role: 'handle' }] } }))

test('a district matter takes two hops, each with a clock of its own', () => {
  const twoHops = { ...direct, route: [{ bodyId: 'B-city', role: 'supervise' as const, feedbackDueOn: '2026-06-30' }, { bodyId: 'B-district', role: 'handle' as const, feedbackDueOn: '2026-05-31' }] }
  given(district(reviewed, approved)).when(transferClue, { id: 'C-1', input: twoHops, by: within(legal) }).then(transferred)
  given(district(reviewed, approved)).when(transferClue, { id: 'C-1', input: direct, by: within(legal) }).thenRefused(aDistrictMatterIsSupervisedByTheMunicipalBody)
  given(clue(reviewed, approved)).when(transferClue, { id: 'C-1', input: twoHops, by: within(legal) }).thenRefused(aDistrictMatterIsSupervisedByTheMunicipalBody)
})

test('the only known number, of another province, is counted and marked as unconfirmed', () => {
  const toAuthority = { receiverType: 'competentAuthority' as const, route: [{ bodyId: 'B-tax', role: 'handle' as const }] }
  const clock = (feedbackDueOn: string, limitId: string) => ({ hop: 1, bodyId: 'B-tax', role: 'handle', feedbackDueOn, limitId, limitVersion: '2024-01-01', limitConfirmed: false })
  given(clue(reviewed, approved)).when(transferClue, { id: 'C-1', input: toAuthority, by: within(legal) })
    .then({ type: 'ClueTransferred', data: { receiverType: 'competentAuthority', level: 'municipal', route: [clock('2026-06-02', 'transfer-feedback')] } })
  given(clue(reviewed, approved)).when(transferClue, { id: 'C-1', input: { ...toAuthority, complex: true }, by: within(legal) })
    .then({ type: 'ClueTransferred', data: { receiverType: 'competentAuthority', level: 'municipal', route: [clock('2026-09-02', 'complex-transfer-feedback')] } })
})

test('only an approved clue is transferred, and its last body handles it', () => {
  given(clue(reviewed)).when(transferClue, { id: 'C-1', input: direct, by: within(legal) }).thenRefused(onlyAnApprovedClueIsTransferred)
  const police = { receiverType: 'publicSecurity' as const, route: [{ bodyId: 'B-police', role: 'supervise' as const }] }
  given(clue(reviewed, approved)).when(transferClue, { id: 'C-1', input: police, by: within(legal) }).thenRefused(theLastBodyOnTheWayHandlesIt)
})

test('receipts come hop by hop', () => {
  given(sent()).when(receiveClue, { id: 'C-1', input: { hop: 1, receiptNo: '回执1号' }, by: within(discipline) }).then({ type: 'ClueReceived', data: { hop: 1, bodyId: 'B-city', receiptNo: '回执1号' } })
  given(sent()).when(receiveClue, { id: 'C-1', input: { hop: 2 }, by: within(discipline) }).thenRefused(aTransferIsReceivedHopByHop)
  given(sent(received(1))).when(receiveClue, { id: 'C-1', input: { hop: 2 }, by: within(discipline) }).then(received(2))
  given(sent(received(1))).when(receiveClue, { id: 'C-1', input: { hop: 3 }, by: within(discipline) }).thenRefused(aTransferIsReceivedHopByHop)
})

test('the handling body investigates, the supervising one does not', () => {
  given(sent(received(1), received(2))).when(openInvestigation, { id: 'C-1', input: { hop: 2 }, by: within(discipline) }).then(investigated)
  given(sent(received(1), received(2))).when(openInvestigation, { id: 'C-1', input: { hop: 1 }, by: within(discipline) }).thenRefused(onlyTheHandlingBodyInvestigates)
  given(sent(received(1))).when(openInvestigation, { id: 'C-1', input: { hop: 2 }, by: within(discipline) }).thenRefused(onlyTheHandlingBodyInvestigates)
})

test('an outcome follows the investigation, and a further one the first', () => {
  const before = [received(1), received(2)]
  given(sent(...before, investigated)).when(handleClue, { id: 'C-1', input: handled.data, by: within(discipline) }).then(handled)
  given(sent(...before, investigated, handled)).when(handleClue, { id: 'C-1', input: { ...handled.data, outcome: 'sanction' }, by: within(discipline) })
    .then({ type: 'ClueHandled', data: { ...handled.data, outcome: 'sanction' } })
  given(sent(...before)).when(handleClue, { id: 'C-1', input: handled.data, by: within(discipline) }).thenRefused(handlingFollowsInvestigation)
})

test('feedback comes back hop by hop, and the first body’s ends the matter', () => {
  const before = [received(1), received(2), investigated, handled]
  given(sent(...before)).when(feedBackClue, { id: 'C-1', input: fedBack(2).data, by: within(discipline) }).then(fedBack(2))
  given(sent(...before)).when(feedBackClue, { id: 'C-1', input: fedBack(1).data, by: within(discipline) }).thenRefused(feedbackComesBackHopByHop)
  given(sent(...before, fedBack(2))).when(feedBackClue, { id: 'C-1', input: fedBack(1).data, by: within(discipline) }).then(fedBack(1))
  given(sent(received(1), received(2), investigated)).when(feedBackClue, { id: 'C-1', input: fedBack(2).data, by: within(discipline) }).thenRefused(feedbackComesBackHopByHop)
})

test('a returned clue is supplemented and goes the same way again', () => {
  given(sent(received(1))).when(returnClue, { id: 'C-1', input: returned.data, by: within(discipline) }).then(returned)
  given(sent(received(1), received(2), investigated, handled)).when(returnClue, { id: 'C-1', input: { ...returned.data, hop: 2 }, by: within(discipline) }).thenRefused(onlyAReceivingBodyReturnsAClue)
  given(sent(received(1), returned)).when(supplementClue, { id: 'C-1', input: supplemented.data, by: within(auditor) }).then(supplemented)
  given(sent(received(1))).when(supplementClue, { id: 'C-1', input: supplemented.data, by: within(auditor) }).thenRefused(onlyAReturnedClueIsSupplemented)
  given(sent(received(1), returned, supplemented)).when(transferClue, { id: 'C-1', input: direct, by: within(legal) }).thenRefused(onlyAnApprovedClueIsTransferred, aDistrictMatterIsSupervisedByTheMunicipalBody)
})

test('what has been told already is told once', () => {
  given(sent(received(1))).when(receiveClue, { id: 'C-1', input: { hop: 1 }, by: within(discipline) }).thenNothing()
  given(sent(received(1), received(2), investigated)).when(openInvestigation, { id: 'C-1', input: { hop: 2 }, by: within(discipline) }).thenNothing()
  given(sent(...toFeedback.slice(3))).when(feedBackClue, { id: 'C-1', input: fedBack(1).data, by: within(discipline) }).thenNothing()
})

test('the feedback of the second hop leaves the clue under way, that of the first ends it', () => {
  expect(stands(sent(...toFeedback.slice(3, -1))).is).toBe('underWay')
  expect(stands(sent(...toFeedback.slice(3))).is).toBe('fedBack')
})

test('the list holds whoever recorded it and whoever was let in, less whoever was taken off', () => {
  expect(stands(clue(granted)).readers).toEqual(['li', 'wu'])
  expect(stands(clue(granted, revoked)).readers).toEqual(['li'])
})

test('a body is reminded as often as needed until it has fed back', () => {
  const letter = { hop: 1, letter: secret }
  given(sent()).when(urgeClue, { id: 'C-1', input: letter, by: within(legal) }).thenEachTime({ type: 'ClueUrged', data: letter })
  given(sent(...toFeedback.slice(3))).when(urgeClue, { id: 'C-1', input: letter, by: within(legal) }).thenRefused(onlyAnUnansweredBodyIsUrged)
  given(clue()).when(urgeClue, { id: 'C-1', input: letter, by: within(legal) }).thenRefused(onlyAnUnansweredBodyIsUrged)
})

const within = (who: ReturnType<typeof actor>, id = 'C-1') => ({ ...who, within: { ...who.within, clue: [id] } })
const auditor = actor('li', ['auditor'], { project: ['P-1'] })
const stranger = actor('zhu', ['auditor', 'legalReviewer', 'director', 'committeeOffice'], { project: ['P-1'] })
const legal = actor('wu', ['legalReviewer'])
const director = actor('he', ['director'])
const discipline = actor('jin', ['disciplineOfficer'])

type Happened<Type extends ClueEvent['type']> = Extract<ClueEvent, { type: Type }>
const secret = { $enc: { k: 'clue/C-1', n: 'bm9uY2U', c: 'Y2lwaGVydGV4dA', t: 'dGFn' } }
const recorded: Happened<'ClueRecorded'> = { type: 'ClueRecorded', data: {
  no: '线索2026-01', projectId: 'P-1', findingId: 'F-7', officialIds: ['O-1'], kind: 'confirmedMatter', level: 'municipal', concernsIntegrity: true, summary: secret, attachmentHashes: [],
} }
const found = history(findings, 'F-7', raised)
const granted: Happened<'ClueAccessGranted'> = { type: 'ClueAccessGranted', data: { userId: 'wu', reason: secret } }
const revoked: Happened<'ClueAccessRevoked'> = { type: 'ClueAccessRevoked', data: { userId: 'wu', reason: secret } }
const opinion = { outcome: 'agreed' as const, opinion: secret }
const opined: Happened<'ClueReviewed'> = { type: 'ClueReviewed', data: opinion }
const reviewed = told<Happened<'ClueReviewed'>>(opined, { actor: 'wu' })
const approval: Happened<'ClueApproved'> = { type: 'ClueApproved', data: {} }
const approved = told<Happened<'ClueApproved'>>(approval, { actor: 'he' })
const direct = { receiverType: 'disciplineSupervision' as const, route: [{ bodyId: 'B-city', role: 'handle' as const }] }
const transferred: Happened<'ClueTransferred'> = { type: 'ClueTransferred', data: {
  receiverType: 'disciplineSupervision', level: 'district',
  route: [{ hop: 1, bodyId: 'B-city', role: 'supervise', feedbackDueOn: '2026-06-30' }, { hop: 2, bodyId: 'B-district', role: 'handle', feedbackDueOn: '2026-05-31' }],
} }
const received = (hop: number): Happened<'ClueReceived'> => ({ type: 'ClueReceived', data: { hop, bodyId: hop === 1 ? 'B-city' : 'B-district' } })
const investigated: Happened<'InvestigationOpened'> = { type: 'InvestigationOpened', data: { hop: 2 } }
const handled: Happened<'ClueHandled'> = { type: 'ClueHandled', data: { hop: 2, outcome: 'caseFiled', detail: secret, personsHandled: 1 } }
const fedBack = (hop: number): Happened<'ClueFedBack'> => ({ type: 'ClueFedBack', data: { hop, feedback: secret, documentNo: '反馈1号' } })
const returned: Happened<'ClueReturned'> = { type: 'ClueReturned', data: { hop: 1, as: 'supplementWanted', reason: secret } }
const supplemented: Happened<'ClueSupplemented'> = { type: 'ClueSupplemented', data: { supplement: secret, attachmentHashes: [] } }
const toFeedback = [reviewed, approved, transferred, received(1), received(2), investigated, handled, fedBack(2), fedBack(1)]

const stands = (tale: Tale) => factsOf([tale]).reduce((at, fact) => evolveOne(clues.evolve, at, fact as never, 'C-1'), clues.initial)
const byLi = told<ClueEvent>(recorded, { actor: 'li' })
const clue = (...more: ClueEvent[]) => history(clues, 'C-1', byLi, ...more)
const district = (...more: ClueEvent[]) => history(clues, 'C-1', told<ClueEvent>({ type: 'ClueRecorded', data: { ...recorded.data, level: 'district' } }, { actor: 'li' }), ...more)
const sent = (...more: ClueEvent[]) => district(reviewed, approved, transferred, ...more)
