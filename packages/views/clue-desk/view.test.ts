import { expect, test } from 'vitest'
import type { ClueEvent } from '../../audit/clue/events.ts'
import { clues } from '../../audit/clue/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { factsOf, history, told } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { VIEWS } from '../contents.ts'
import { asks } from '../testing/questions.ts'
import { listClues } from './query.ts'
import { clueDesk } from './view.ts'

test('each clue is a row whose contents are ciphertext', () =>
  shows(clueDesk).given(clue(), history(clues, 'C-2', { ...recorded, data: { ...recorded.data, no: '线索2026-02', persons: secret } })).then({
    'C-1': { ...row, readers: ['li'] },
    'C-2': { ...row, clueId: 'C-2', no: '线索2026-02', persons: secret, readers: ['someone'], recordedOn: '2026-01-05' },
  }))

test('a row cannot hold a readable word of a clue, and none is anywhere in the desk after everything that can happen', () => {
  expect(clueDesk.row.safeParse({ ...row, summary: '涉嫌挪用' }).success).toBe(false)
  expect(clueDesk.row.safeParse({ ...row, persons: '某人' }).success).toBe(false)
  const whole = rowsOf(clueDesk, factsOf([clue(granted, reviewed, approved, transferred, received(1), received(2), investigated, handled, fedBack(2), fedBack(1))])).get('C-1')
  const { summary, ...rest } = whole!
  expect(summary).toEqual(secret)
  expect(JSON.stringify(rest)).not.toContain('$enc')
  for (const word of WORDS) expect(JSON.stringify(whole)).not.toContain(word)
})

test('no view but the desk and the list of who may know reacts to anything about a clue', () => {
  const types = [...new Set(factsOf([clue(granted, revoked, reviewed, approved, transferred, received(1), investigated, handled, fedBack(2), urged, returned, supplemented)]).map(({ type }) => type))]
  expect(types.length).toBe(13)
  expect(VIEWS.filter(({ on }) => types.some((type) => on[type] !== undefined)).map(({ name }) => name)).toEqual(['clue_desk', 'who_works_where'])
})

test('the need-to-know list grows and shrinks', () => {
  shows(clueDesk).given(clue(granted)).thenRow('C-1', { readers: ['li', 'wu'] })
  shows(clueDesk).given(clue(granted, revoked)).thenRow('C-1', { readers: ['li'] })
})

test('a clue goes from its record through review and approval to the bodies on its way', () => {
  const standing = (...events: ClueEvent[]) => rowsOf(clueDesk, factsOf([clue(...events)])).get('C-1')
  expect(standing(reviewed)).toMatchObject({ standing: 'reviewed' })
  expect(standing({ type: 'ClueReviewed', data: { outcome: 'returned', opinion: secret } })).toMatchObject({ standing: 'returned' })
  expect(standing(reviewed, approved)).toMatchObject({ standing: 'approved', legs: [], feedbackDueOn: null })
  expect(standing(reviewed, approved, transferred)).toMatchObject({ standing: 'underWay', level: 'district', receiverType: 'disciplineSupervision', documentNo: '移送1号', transferredOn: '2026-03-10', feedbackDueOn: '2026-05-31', legs: [{ hop: 1, standing: 'sent', sentOn: '2026-03-10' }, { hop: 2, bodyId: 'B-district' }] })
})

test('a day counted from a limit that nobody confirmed is marked, and one that was agreed is not', () => {
  const limited = { ...transferred, data: { ...transferred.data, route: [{ hop: 1, bodyId: 'B-tax', role: 'handle', feedbackDueOn: '2026-06-02', limitId: 'transfer-feedback', limitVersion: '2024-01-01', limitConfirmed: false }] } } as ClueEvent
  shows(clueDesk).given(clue(limited)).thenRow('C-1', { legs: [{ limitConfirmed: false }] })
  shows(clueDesk).given(clue(transferred)).thenRow('C-1', { legs: [{ limitConfirmed: true }, { limitConfirmed: true }] })
})

test('each body has its own clock, the earliest that is open counts, and none is left when all have fed back', () => {
  const standing = (...events: ClueEvent[]) => rowsOf(clueDesk, factsOf([clue(transferred, ...events)])).get('C-1')
  expect(standing(received(1), received(2), investigated)).toMatchObject({ feedbackDueOn: '2026-05-31', legs: [{ standing: 'received', receivedOn: '2026-01-05' }, { standing: 'investigating', investigatedOn: '2026-01-05' }] })
  expect(standing(handled)).toMatchObject({ legs: [{ standing: 'sent' }, { standing: 'handled', outcome: 'caseFiled', handledOn: '2026-01-05' }] })
  expect(standing(handled, fedBack(2))).toMatchObject({ standing: 'underWay', feedbackDueOn: '2026-06-30', legs: [{ fedBackOn: null }, { standing: 'fedBack', fedBackOn: '2026-01-05' }] })
  expect(standing(handled, fedBack(2), fedBack(1))).toMatchObject({ standing: 'fedBack', feedbackDueOn: null })
  expect(standing(urged, urged)).toMatchObject({ urged: 2 })
})

test('a returned clue is on no way and no clock runs; supplemented, it is reviewed anew', () => {
  shows(clueDesk).given(clue(reviewed, approved, transferred, received(1), returned)).thenRow('C-1', { standing: 'returned', legs: [], feedbackDueOn: null })
  shows(clueDesk).given(clue(reviewed, approved, transferred, received(1), returned, supplemented)).thenRow('C-1', { standing: 'recorded' })
})

test('whoever is on the list of a clue sees it, and the number of the others cannot be told', () => {
  const two = [clue(transferred), history(clues, 'C-2', recorded)]
  asks(listClues, {}, { by: actor('jin', ['disciplineOfficer'], { clue: ['C-1'] }), day: '2026-05-29' }).given(...two).then({ clueId: 'C-1', light: 'yellow', remaining: 0 })
  asks(listClues, {}, { by: actor('jin', ['conferenceMember'], { clue: ['C-2'] }) }).given(...two).thenCounts({ standing: { recorded: 1 } })
  asks(listClues, {}, { by: actor('jin', ['director', 'legalReviewer', 'committeeOffice'], { clue: [] }) }).given(...two).then()
  asks(listClues, {}, { by: actor('jin', ['inspector'], { clue: ['C-1'] }) }).given(...two).thenForbidden()
  asks(listClues, { officialId: 'O-1', projectId: 'P-1', standing: 'underWay' }, { by: actor('wu', ['legalReviewer'], { clue: ['C-1', 'C-2'] }) }).given(...two).then({ clueId: 'C-1' })
})

type Happened<Type extends ClueEvent['type']> = Extract<ClueEvent, { type: Type }>
const secret = { $enc: { k: 'clue-C-1/summary', n: 'bm9uY2U', c: 'Y2lwaGVydGV4dA', t: 'dGFn' } }
/** What only the sealed texts and the receipts say. */
const WORDS = ['回执', '反馈', '督办函']
const recorded: Happened<'ClueRecorded'> = { type: 'ClueRecorded', data: { no: '线索2026-01', projectId: 'P-1', findingId: 'F-7', officialIds: ['O-1'], kind: 'confirmedMatter', level: 'municipal', concernsIntegrity: true, summary: secret, attachmentHashes: [] } }
const clue = (...more: ClueEvent[]) => history(clues, 'C-1', told<ClueEvent>(recorded, { actor: 'li', occurredOn: '2026-03-02' }), ...more)
const granted: ClueEvent = { type: 'ClueAccessGranted', data: { userId: 'wu', reason: secret } }
const revoked: ClueEvent = { type: 'ClueAccessRevoked', data: { userId: 'wu', reason: secret } }
const reviewed: ClueEvent = { type: 'ClueReviewed', data: { outcome: 'agreed', opinion: secret } }
const approved: ClueEvent = { type: 'ClueApproved', data: {} }
const transferred = told<Happened<'ClueTransferred'>>({ type: 'ClueTransferred', data: {
  receiverType: 'disciplineSupervision', level: 'district', documentNo: '移送1号', route: [{ hop: 1, bodyId: 'B-city', role: 'supervise', feedbackDueOn: '2026-06-30' }, { hop: 2, bodyId: 'B-district', role: 'handle', feedbackDueOn: '2026-05-31' }],
} }, { occurredOn: '2026-03-10' })
const received = (hop: number): ClueEvent => ({ type: 'ClueReceived', data: { hop, bodyId: 'B-city', receiptNo: '回执1号' } })
const investigated: ClueEvent = { type: 'InvestigationOpened', data: { hop: 2, note: secret } }
const handled: ClueEvent = { type: 'ClueHandled', data: { hop: 2, outcome: 'caseFiled', detail: secret, personsHandled: 1 } }
const fedBack = (hop: number): ClueEvent => ({ type: 'ClueFedBack', data: { hop, feedback: secret, documentNo: '反馈1号' } })
const urged: ClueEvent = { type: 'ClueUrged', data: { hop: 1, letter: secret, documentNo: '督办函1号' } }
const returned: ClueEvent = { type: 'ClueReturned', data: { hop: 1, as: 'supplementWanted', reason: secret } }
const supplemented: ClueEvent = { type: 'ClueSupplemented', data: { supplement: secret, attachmentHashes: [] } }
const row = {
  ...clueDesk.initial('') as object, clueId: 'C-1', no: '线索2026-01', projectId: 'P-1', findingId: 'F-7', officialIds: ['O-1'], kind: 'confirmedMatter', level: 'municipal', concernsIntegrity: true, summary: secret, recordedOn: '2026-03-02', readers: [],
}
