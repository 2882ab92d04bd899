import { expect, test } from 'vitest'
import { confirmed, findingF1, grounds, judgedF1, notAttributed, overturned } from '../../audit/finding/example.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import { findings } from '../../audit/finding/state.ts'
import type { OfficialEvent } from '../../audit/official/events.ts'
import { officials } from '../../audit/official/state.ts'
import { closed, established, evaluated, projectP1, reportIssued } from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { projects } from '../../audit/project/state.ts'
import { accepted, ordered, rectificationF1, whose } from '../../audit/rectification/example.ts'
import { rectifications } from '../../audit/rectification/state.ts'
import { factsOf, history, told } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { officialPortrait } from './view.ts'

test('a portrait begins with the person and the posts, oldest first; the identity number stays sealed', () => {
  const sealed = { $enc: { k: 'official-O-1/idNumber', n: 'bg', c: 'Yw', t: 'dA' } }
  const second: OfficialEvent = { type: 'TenureBegan', data: { ...began.data, tenureId: 'T-0', unitId: 'U-0', post: '主任', from: '2018-01-01' } }
  shows(officialPortrait).given(history(officials, 'O-1', { type: 'OfficialRegistered', data: { ...person, idNumber: sealed } }, began, second), history(officials, 'O-2', { type: 'OfficialRegistered', data: { ...person, name: '示例干部乙' } })).then({
    'O-1': {
      ...blank, officialId: 'O-1', name: '示例干部甲', gender: 'male', rank: 'countyDivisionPrincipal', idNumber: sealed, currentPost: '局长', currentUnitId: 'U-1', unitIds: ['U-0', 'U-1'], changedOn: '2026-01-05',
      tenures: [{ ...tenure, tenureId: 'T-0', unitId: 'U-0', post: '主任', fromOn: '2018-01-01', source: 'official-O-1@2' }, tenure],
    },
    'O-2': { ...blank, officialId: 'O-2', name: '示例干部乙', gender: 'male', rank: 'countyDivisionPrincipal', changedOn: '2026-01-05' },
  })
})

test('a tenure that was struck out is none of the posts, and a person who was has no portrait', () => {
  const struck: OfficialEvent = { type: 'TenureWithdrawn', data: { tenureId: 'T-1', unitId: 'U-1', post: '局长', because: '录入重复' } }
  shows(officialPortrait).given(officialO1(struck)).thenRow('O-1', { tenures: [], currentPost: null, currentUnitId: null, unitIds: [] })
  expect([...rowsOf(officialPortrait, factsOf([officialO1(struck, { type: 'OfficialWithdrawn', data: { name: '示例干部甲', because: '录入重复' } })])).keys()]).toEqual([])
})

test('posts end, are corrected and classed; without a last day a corrected tenure still runs', () => {
  const place = { tenureId: 'T-1', unitId: 'U-1', post: '局长' }
  const ended: OfficialEvent = { type: 'TenureEnded', data: { ...place, on: '2026-01-31', reason: 'transferred' } }
  const { tenureId: _, ...terms } = began.data
  const corrected: OfficialEvent = { type: 'TenureRecordCorrected', data: { tenureId: 'T-1', tenure: { ...terms, from: '2022-06-01' }, formerly: terms, because: '录入错误' } }
  shows(officialPortrait).given(officialO1(ended)).thenRow('O-1', { currentPost: null, currentUnitId: null, unitIds: ['U-1'], tenures: [{ untilOn: '2026-01-31', source: 'official-O-1@2' }] })
  shows(officialPortrait).given(officialO1(ended, corrected)).thenRow('O-1', { currentPost: '局长', tenures: [{ fromOn: '2022-06-01', untilOn: null }] })
  shows(officialPortrait).given(officialO1({ type: 'SubjectClassAssigned', data: { ...place, class: 'B', grounds: '资金较少' } })).thenRow('O-1', { tenures: [{ subjectClass: 'B' }] })
})

test('of two posts taken up on one day the later recorded is the current one', () =>
  shows(officialPortrait).given(officialO1({ ...began, data: { ...began.data, tenureId: 'T-2', post: '党组书记' } }, { ...began, data: { ...began.data, tenureId: 'T-0', from: '2010-01-01' } })).thenRow('O-1', { currentPost: '党组书记', tenures: [{ tenureId: 'T-0' }, { tenureId: 'T-1' }, { tenureId: 'T-2' }] }))

test('a person is found under the present name and rank, and was once called otherwise', () => {
  shows(officialPortrait).given(officialO1({ type: 'RankChanged', data: { rank: 'bureauDeputy', formerRank: person.rank } })).thenRow('O-1', { rank: 'bureauDeputy', name: '示例干部甲' })
  shows(officialPortrait).given(officialO1({ type: 'RankChanged', data: { rank: 'bureauDeputy', formerRank: person.rank } }, { type: 'OfficialRecordCorrected', data: { description: { ...person, name: '示例干部丙', rank: 'bureauDeputy' }, formerName: '示例干部甲', because: '更名' } }))
    .thenRow('O-1', { name: '示例干部丙', formerNames: ['示例干部甲'], rank: 'bureauDeputy' })
})

test('an audit shows how far it has come, with its report and the evaluation of this official only', () => {
  shows(officialPortrait).given(officialO1(), projectP1.established()).thenRow('O-1', { auditCount: 1, projectIds: ['P-1'], audits: [{ projectId: 'P-1', tenureId: 'T-1', phase: 'underWay', reportNo: null, source: 'project-P-1@0' }] })
  shows(officialPortrait).given(officialO1(), history(projects, 'P-1', established, evaluated, { type: 'ReportIssued', data: { ...reportIssued.data, kind: 'resultReport', documentNo: '结报1号' } }, reportIssued))
    .thenRow('O-1', { audits: [{ phase: 'reported', reportNo: reportIssued.data.documentNo, reportOn: '2026-04-28', evaluation: '较好地履行了经济责任', grade: 'fairlyGood' }] })
  shows(officialPortrait).given(officialO1(), projectP1.reported(closed)).thenRow('O-1', { audits: [{ phase: 'closed' }] })
  shows(officialPortrait).given(officialO1(), projectP1.established(terminated)).thenRow('O-1', { auditCount: 0, projectIds: ['P-1'], audits: [{ phase: 'terminated' }] })
})

test('an evaluation is no part of the portrait before the report is issued, not even as a change', () => {
  const row = (...more: ProjectEvent[]) => rowsOf(officialPortrait, factsOf([officialO1(), history(projects, 'P-1', established, ...more)])).get('O-1')!
  expect(row(evaluated)).toEqual({ ...row(), evaluationLines: [{ projectId: 'P-1', tenureId: 'T-1', evaluation: '较好地履行了经济责任', grade: 'fairlyGood', evaluatedOn: '2026-01-05' }] })
  expect(row(evaluated, { ...evaluated, data: { ...evaluated.data, text: '认真履行了经济责任' } }, reportIssued)).toMatchObject({ evaluationLines: [], audits: [{ evaluation: '认真履行了经济责任' }] })
})

test('a project that looks at two tenures of one official is one audit with a line for each, evaluated apart', () => {
  const two: ProjectEvent = { type: 'ProjectEstablished', data: { ...established.data, officials: [...established.data.officials, { officialId: 'O-1', tenureId: 'T-0' }, { officialId: 'O-2', tenureId: 'T-2' }] } }
  const tales = [officialO1(), history(projects, 'P-1', two, evaluated, reportIssued)]
  shows(officialPortrait).given(...tales).thenRow('O-1', { auditCount: 1, projectIds: ['P-1'], audits: [{ tenureId: 'T-1', evaluation: '较好地履行了经济责任' }, { tenureId: 'T-0', evaluation: null }] })
  shows(officialPortrait).given(...tales).thenRow('O-2', { auditCount: 1, audits: [{ tenureId: 'T-2', evaluation: null }] })
})

test('a finding counts for the official only from its confirmation on, and no longer when it is overturned', () => {
  const counts = (...more: FindingEvent[]) => rowsOf(officialPortrait, factsOf([officialO1(), findingF1.determined(...more)])).get('O-1')
  expect(counts()).toMatchObject({ confirmedFindings: 0, leadershipFindings: 0, findings: [{ standing: 'determined', type: 'leadership', code: 'LR4', source: 'finding-F-1@1' }] })
  expect(counts(confirmed)).toMatchObject({ confirmedFindings: 1, leadershipFindings: 1, directFindings: 0, findings: [{ standing: 'confirmed', disposition: 'reportBody', amountTotalFen: 800_000_000, source: 'finding-F-1@2' }] })
  expect(counts(confirmed, overturned)).toMatchObject({ confirmedFindings: 0, leadershipFindings: 0, findings: [{ standing: 'overturned' }] })
  expect(counts({ type: 'FindingLeftUnreported', data: { reason: '金额很小', finding: judgedF1 } })).toMatchObject({ confirmedFindings: 0, findings: [], findingIds: [] })
})

test('a problem that is not the official’s to answer for is kept apart', () =>
  shows(officialPortrait).given(officialO1(), findingF1.confirmed(), history(findings, 'F-2', notAttributed, { type: 'FindingConfirmed', data: { disposition: 'scheduleOnly', finding: judgedF1, conclusions: [] } }))
    .thenRow('O-1', { confirmedFindings: 1, notAttributedFindings: 1, findings: [{ findingId: 'F-1' }, { findingId: 'F-2', type: 'notAttributed', standing: 'confirmed' }] }))

test('what is revised before confirmation, assessed as tolerable, or concluded anew on appeal stands as it is now', () => {
  const revised: FindingEvent = { type: 'FindingRevised', data: { changed: { title: '专项资金闲置', amountTotalFen: 500_000_000, facts: '新的事实' }, before: { title: judgedF1.title, amountTotalFen: 800_000_000, facts: '旧的事实' }, reason: '核减' } }
  const tolerated: FindingEvent = { type: 'ToleranceAssessed', data: { officialId: 'O-1', distinction: 1, applies: true, reasoning: '先行先试', evidenceIds: [], effect: 'lighter' } }
  const appealed: FindingEvent = told({ type: 'ResponsibilityDetermined', data: { ...grounds, type: 'notAttributed', code: undefined, finding: judgedF1, version: 2 } } as never, { occurredOn: '2026-06-01' })
  shows(officialPortrait).given(officialO1(), findingF1.determined(revised, tolerated)).thenRow('O-1', { findings: [{ title: '专项资金闲置', amountTotalFen: 500_000_000, tolerance: 'lighter', version: 1 }] })
  shows(officialPortrait).given(officialO1(), findingF1.confirmed(appealed)).thenRow('O-1', {
    confirmedFindings: 0, notAttributedFindings: 1, leadershipFindings: 0, changedOn: '2026-06-01', findings: [{ standing: 'confirmed', type: 'notAttributed', code: null, version: 2, determinedOn: '2026-06-01', source: 'finding-F-1@7' }],
  })
})

test('another official’s conclusion and tolerance change nothing', () => {
  const others: FindingEvent[] = [{ type: 'ResponsibilityDetermined', data: { ...grounds, officialId: 'O-2', tenureId: 'T-2', type: 'direct', code: 'DR1', finding: judgedF1, version: 1 } }, { type: 'ToleranceAssessed', data: { officialId: 'O-2', distinction: 1, applies: true, reasoning: '先行先试', evidenceIds: [], effect: 'exempt' } }]
  shows(officialPortrait).given(officialO1(), findingF1.determined(...others)).thenRow('O-1', { findings: [{ type: 'leadership', tolerance: null }] })
  shows(officialPortrait).given(officialO1(), findingF1.determined(...others)).thenRow('O-2', { findings: [{ type: 'direct', tolerance: 'exempt' }] })
})

test('a rectification is open for whoever was ordered to carry it out, until it is accepted, withdrawn or approved as impossible', () => {
  const portrait = (tale: ReturnType<typeof rectificationF1.ordered>) => rowsOf(officialPortrait, factsOf([officialO1(), findingF1.determined(confirmed), tale])).get('O-1')
  const reopened = { type: 'RectificationReopened', data: { ...whose, cause: 'spotCheckFailed', reason: '抽查未达标', dueOn: '2026-09-30' } } as const
  expect(portrait(rectificationF1.ordered())).toMatchObject({ openRectifications: 1, acceptedRectifications: 0, rectifications: [{ findingId: 'F-1', standing: 'open', tookOver: false }] })
  expect(portrait(rectificationF1.accepted())).toMatchObject({ openRectifications: 0, acceptedRectifications: 1, rectifications: [{ standing: 'accepted', source: 'rectification-F-1@4' }] })
  expect(portrait(rectificationF1.accepted(reopened))).toMatchObject({ openRectifications: 1, acceptedRectifications: 0 })
  expect(portrait(rectificationF1.submitted({ ...accepted, data: { ...accepted.data, result: 'cannotRectify' } }))).toMatchObject({ openRectifications: 0, acceptedRectifications: 0, rectifications: [{ standing: 'cannotRectify' }] })
  expect(portrait(rectificationF1.submitted({ type: 'RectificationWithdrawn', data: { ...whose, reason: '问题已撤销' } }))).toMatchObject({ openRectifications: 0, rectifications: [{ standing: 'withdrawn' }] })
})

test('a successor takes a rectification over, and the finding stays with the predecessor', () => {
  const handedOver = { type: 'RectificationHandedOver', data: { ...whose, from: { officialId: 'O-1', tenureId: 'T-1' }, to: { officialId: 'O-2', tenureId: 'T-2' }, reason: '接续整改' } } as const
  const tales = [officialO1(), findingF1.determined(confirmed), history(rectifications, 'F-1', ordered, handedOver, accepted)]
  shows(officialPortrait).given(...tales).thenRow('O-1', { confirmedFindings: 1, openRectifications: 0, acceptedRectifications: 0, rectifications: [{ standing: 'handedOver' }], findingIds: ['F-1'] })
  shows(officialPortrait).given(...tales).thenRow('O-2', { confirmedFindings: 0, findings: [], openRectifications: 0, acceptedRectifications: 1, rectifications: [{ tookOver: true, standing: 'accepted' }], findingIds: ['F-1'] })
})

const person = { name: '示例干部甲', gender: 'male', rank: 'countyDivisionPrincipal' } as const
const began: Extract<OfficialEvent, { type: 'TenureBegan' }> = { type: 'TenureBegan', data: { tenureId: 'T-1', unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2023-01-01' } }
const tenure = { tenureId: 'T-1', unitId: 'U-1', post: '局长', capacity: 'principal', fromOn: '2023-01-01', untilOn: null, subjectClass: null, source: 'official-O-1@1' }
const officialO1 = (...more: OfficialEvent[]) => history(officials, 'O-1', { type: 'OfficialRegistered', data: person }, began, ...more)
const terminated: ProjectEvent = { type: 'ProjectTerminated', data: { on: '2026-03-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } }
const blank = officialPortrait.initial('') as object
