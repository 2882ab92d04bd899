import { expect, test } from 'vitest'
import { agreedBy, allAgreed, confirmed, described, determined, findingF1, grounds, judgedF1, overturned, raised } from '../../audit/finding/example.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import { findings } from '../../audit/finding/state.ts'
import { projectP1 } from '../../audit/project/example.ts'
import { accepted, rectificationF1, whose } from '../../audit/rectification/example.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { factsOf, history, told } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listFindings } from './query.ts'
import { findingRegister } from './view.ts'

test('each finding is a row with its facts, basis, amounts and who raised it', () =>
  shows(findingRegister).given(history(findings, 'F-1', told<FindingEvent>(raised, { actor: 'sun', occurredOn: '2026-03-25' })), history(findings, 'F-2', { ...raised, data: { ...raised.data, no: '2', amountInTenureFen: 500, cause: { kind: 'management', says: '管理松散' }, consequence: '资金闲置' } })).then({
    'F-1': { ...blank, ...described, lineUnitIds: ['U-1'], findingId: 'F-1', projectId: 'P-1', no: '1', raisedBy: 'sun', raisedOn: '2026-03-25' },
    'F-2': { ...blank, ...described, lineUnitIds: ['U-1'], findingId: 'F-2', projectId: 'P-1', no: '2', raisedBy: 'someone', raisedOn: '2026-01-05', amountInTenureFen: 500, cause: '管理松散', consequence: '资金闲置' },
  }))

test('a revision changes what it names, and asks the layers of review again', () => {
  const revised: FindingEvent = { type: 'FindingRevised', data: { changed: { title: '专项资金闲置', amountTotalFen: 5, unitId: 'U-2', categoryCode: 'C3' }, before: { title: described.title, amountTotalFen: 800_000_000, unitId: 'U-1', categoryCode: 'C7' }, reason: '核实' } }
  shows(findingRegister).given(findingF1.determined(agreedBy('team', 'zhao'), revised)).thenRow('F-1', { title: '专项资金闲置', amountTotalFen: 5, unitId: 'U-2', categoryCode: 'C3', facts: described.facts, revisions: 1, reviewedLayers: [] })
})

test('each official has one conclusion, in the order in which they were first given; a later one replaces the former and keeps the tolerance', () => {
  const other: FindingEvent = { type: 'ResponsibilityDetermined', data: { ...grounds, officialId: 'O-2', tenureId: 'T-2', type: 'direct', code: 'DR1', finding: judgedF1, version: 1 } }
  const tolerated: FindingEvent = { type: 'ToleranceAssessed', data: { officialId: 'O-1', distinction: 1, applies: true, reasoning: '先行先试', evidenceIds: [], effect: 'lighter' } }
  const again: FindingEvent = { type: 'ResponsibilityDetermined', data: { officialId: 'O-1', tenureId: 'T-1', type: 'notAttributed', grounds: '任前形成', evidenceIds: [], finding: judgedF1, version: 2 } }
  shows(findingRegister).given(findingF1.determined(other, tolerated)).thenRow('F-1', {
    officialIds: ['O-1', 'O-2'], responsibilityTypes: ['leadership', 'direct'], responsibilities: [{ officialId: 'O-1', code: 'LR4', determinedBy: 'qian', tolerance: 'lighter', version: 1 }, { officialId: 'O-2', code: 'DR1', tolerance: null }],
  })
  shows(findingRegister).given(findingF1.determined(other, tolerated, again)).thenRow('F-1', { officialIds: ['O-1', 'O-2'], responsibilities: [{ type: 'notAttributed', code: null, version: 2, tolerance: 'lighter' }, { type: 'direct' }] })
})

test('layers that agreed are asked again after a return, a new conclusion or an assessment of tolerance', () => {
  const layers = (...events: FindingEvent[]) => rowsOf(findingRegister, factsOf([findingF1.determined(...events)])).get('F-1')!['reviewedLayers']
  const tolerated: FindingEvent = { type: 'ToleranceAssessed', data: { officialId: 'O-1', distinction: 2, applies: false, reasoning: '不属于', evidenceIds: [], effect: 'none' } }
  expect(layers(...allAgreed)).toEqual(['team', 'division', 'economicResponsibility', 'legal'])
  expect(layers(agreedBy('team', 'zhao'), { type: 'FindingReviewed', data: { layer: 'division', opinion: '证据不足', outcome: 'returned' } })).toEqual([])
  expect(layers(agreedBy('team', 'zhao'), determined)).toEqual([])
  expect(layers(agreedBy('team', 'zhao'), tolerated)).toEqual([])
})

test('a finding stands open, confirmed, unreported or overturned, and says why', () => {
  shows(findingRegister).given(findingF1.raised()).thenRow('F-1', { standing: 'open', disposition: null, because: null })
  shows(findingRegister).given(findingF1.reviewed(confirmed)).thenRow('F-1', { standing: 'confirmed', disposition: 'reportBody' })
  shows(findingRegister).given(findingF1.raised({ type: 'FindingLeftUnreported', data: { reason: '金额很小', finding: judgedF1 } })).thenRow('F-1', { standing: 'unreported', because: '金额很小' })
  shows(findingRegister).given(findingF1.reviewed(confirmed, overturned)).thenRow('F-1', { standing: 'overturned', because: '示例复查决定〔2026〕1号 事实认定有误' })
})

test('a finding shows what became of it; a later one that shows its recurrence names it and is not reopened itself', () => {
  const recurred: RectificationEvent = { type: 'RectificationReopened', data: { ...whose, cause: 'recurrence', reason: '再次发生', dueOn: '2026-12-31', recurredInFindingId: 'F-9' } }
  const standing = (tale: ReturnType<typeof rectificationF1.ordered>) => rowsOf(findingRegister, factsOf([findingF1.confirmed(), tale])).get('F-1')!['rectification']
  expect([rectificationF1.ordered(), rectificationF1.accepted(), rectificationF1.accepted(recurred), rectificationF1.submitted({ ...accepted, data: { ...accepted.data, result: 'cannotRectify' } }), rectificationF1.ordered({ type: 'RectificationWithdrawn', data: { ...whose, reason: '问题已撤销' } })].map(standing))
    .toEqual(['ordered', 'accepted', 'ordered', 'cannotRectify', 'withdrawn'])
  shows(findingRegister).given(findingF1.confirmed(), { ...findingF1.confirmed(), id: 'F-9' }, rectificationF1.accepted(recurred)).thenRow('F-9', { rectification: 'none', recurrenceOfFindingId: 'F-1' })
  shows(findingRegister).given(findingF1.confirmed(), { ...findingF1.confirmed(), id: 'F-9' }, rectificationF1.accepted(recurred)).thenRow('F-1', { recurrenceOfFindingId: null })
})

test('findings are listed by official, responsibility, words and amount, and their amounts add up', () => {
  const small = history(findings, 'F-2', { ...raised, data: { ...raised.data, no: '2', title: '超标准接待', facts: '公务接待', amountTotalFen: 100, focusArea: 'integrity' } })
  const asking = (input: object) => asks(listFindings, input, { sort: 'no' }).given(projectP1.inFieldwork(), findingF1.determined(), small)
  asking({ officialId: 'O-1' }).then({ findingId: 'F-1', projectTitle: '示例市建设局局长任期经济责任审计' })
  asking({ responsibility: 'leadership' }).then({ findingId: 'F-1' })
  asking({ words: '接待' }).then({ findingId: 'F-2' })
  asking({ amountFromFen: 101 }).then({ findingId: 'F-1' })
  asking({ amountToFen: 100 }).then({ findingId: 'F-2' })
  asking({ focusArea: ['integrity', 'livelihood'] }).thenSums({ amountTotalFen: 800_000_100 })
  asking({}).thenCounts({ focusArea: { livelihood: 1, integrity: 1 }, rectification: { none: 2 }, accountability: { untold: 2 } })
  const told = history(findings, 'F-2', { ...raised, data: { ...raised.data, no: '2', accountability: 'accounting', accountabilityGrounds: '会计机构更正' } })
  asks(listFindings, { accountability: 'accounting' }).given(findingF1.raised(), told).then({ findingId: 'F-2', accountability: 'accounting', accountabilityGrounds: '会计机构更正' })
  asks(listFindings, {}, { by: actor('sun', ['auditor'], { project: ['P-2'] }) }).given(findingF1.raised()).then()
  asks(listFindings, {}, { by: actor('wei', ['unitOfficer'], { unit: ['U-1'] }) }).given(findingF1.raised()).thenForbidden()
})

const blank = findingRegister.initial('') as object
