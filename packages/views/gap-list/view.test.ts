import { expect, test } from 'vitest'
import { COMMANDS } from '../../audit/contents.ts'
import { dataReceived, dataRequestD1 } from '../../audit/data-request/example.ts'
import { checklistOfP1, meetingHeld } from '../../audit/field-checklist/example.ts'
import { collected, evidenceE1, withdrawn } from '../../audit/evidence/example.ts'
import { evidence } from '../../audit/evidence/state.ts'
import { confirmed, described, determined, findingF1, grounds, judgedF1, notAttributed, raised } from '../../audit/finding/example.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import { findings } from '../../audit/finding/state.ts'
import type { LawEvent } from '../../audit/law/events.ts'
import { laws } from '../../audit/law/state.ts'
import type { OfficialEvent } from '../../audit/official/events.ts'
import { officials } from '../../audit/official/state.ts'
import { projectP1, reportIssued, reviewed } from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { concluded, verificationV1 } from '../../audit/verification/example.ts'
import type { WorkingPaperEvent } from '../../audit/working-paper/events.ts'
import { workingPapers } from '../../audit/working-paper/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history, told, type Tale } from '../../kernel/testing/history.ts'
import { asks } from '../testing/questions.ts'
import { FINDING_CHECKS, GAP_CHECKS, gapsOf, MENDING } from './checks.ts'
import { listGaps } from './query.ts'

const day = '2026-03-18'
/** The checks that find something in the only row there is. */
const found = (tales: Tale[], input: object = {}) => {
  const { rows } = asks(listGaps, input, { day }).given(...tales)
  expect(rows).toHaveLength(1)
  for (const row of rows) listGaps.output.parse(row)
  return (rows[0] as { gaps: { check: string; about: string | null }[] }).gaps.map(({ check, about }) => (about === null ? check : `${check}: ${about}`))
}
const of = (check: string, tales: Tale[], input: object = {}) => found(tales, input).filter((each) => each.startsWith(check))

const paper = (...evidenceIds: string[]) => history(workingPapers, 'W-1', { type: 'WorkingPaperDrafted', data: { title: '拨付', procedure: '抽查', summary: '滞留', conclusion: '未拨付', evidenceIds, projectId: 'P-1', indexNo: '1', auditItemId: 'A-1' } } as WorkingPaperEvent, { type: 'WorkingPaperReviewed', data: { projectId: 'P-1', outcome: 'approved', opinion: '认可' } } as WorkingPaperEvent)
const tenure = (from: string, ...more: OfficialEvent[]) => history(officials, 'O-1', { type: 'TenureBegan', data: { tenureId: 'T-1', unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from } } as OfficialEvent, ...more)
const finding = (change: object, ...more: FindingEvent[]) => history(findings, 'F-1', { ...raised, data: { ...raised.data, cause: { kind: 'management', says: '内控缺失' }, audited: { unitId: 'U-1', tenures: [{ officialId: 'O-1', tenureId: 'T-1' }] }, ...change } } as FindingEvent, ...more)
const world = [tenure('2023-01-01'), paper('E-1'), evidenceE1()]

test('a finding in order has no gap', () => {
  expect(found([...world, finding({})], { kind: 'finding' })).toEqual([])
})

test('a finding without evidence that is still held', () => {
  expect(of('finding-without', [tenure('2023-01-01'), paper(), finding({})])).toEqual(['finding-without-evidence'])
})

test('a conclusion that rests on withdrawn evidence', () => {
  const world = [tenure('2023-01-01'), paper('E-2')]
  expect(of('conclusion-on', [...world, evidenceE1(withdrawn), finding({}, determined)], { kind: 'finding' })).toEqual(['conclusion-on-withdrawn-evidence: 会议记录'])
  expect(of('conclusion-on', [...world, evidenceE1(), finding({}, determined)], { kind: 'finding' })).toEqual([])
})

test('a tenure that does not overlap the conduct, of whoever is responsible', () => {
  const late = [tenure('2025-01-01'), paper('E-1')]
  expect(of('tenure-does', [...late, finding({})])).toEqual(['tenure-does-not-overlap-the-conduct: 局长（2025-01-01—）'])
  expect(of('tenure-does', [...late, finding({}, determined)])).toHaveLength(1)
  expect(of('tenure-does', [...late, finding({}, notAttributed)])).toEqual([])
  expect(of('tenure-does', [...late, finding({ conductGoesOn: true })])).toEqual([])
  expect(of('tenure-does', [tenure('2020-01-01', { type: 'TenureEnded', data: { tenureId: 'T-1', unitId: 'U-1', post: '局长', on: '2024-02-29', reason: 'transferred' } }), finding({})])).toHaveLength(1)
  expect(of('tenure-does', [tenure('2024-12-31'), finding({})])).toEqual([])
})

test('a paper that was revised since its review, until it is approved again', () => {
  const words = { projectId: 'P-1', title: '拨付', procedure: '抽查', summary: '滞留', conclusion: '未拨付', evidenceIds: ['E-1'] }
  const draft = (outcome: 'approved' | 'moreEvidence', ...more: WorkingPaperEvent[]) =>
    history(workingPapers, 'W-1', { type: 'WorkingPaperDrafted', data: { ...words, indexNo: '1', auditItemId: 'A-1' } }, { type: 'WorkingPaperReviewed', data: { projectId: 'P-1', outcome, opinion: '意见' } }, ...more)
  const revisedPaper: WorkingPaperEvent = { type: 'WorkingPaperRevised', data: { ...words, title: '拨付（改）', followUp: '补充', droppedEvidenceIds: [] } }
  expect(of('paper', [tenure('2023-01-01'), draft('approved'), finding({})])).toEqual([])
  expect(of('paper', [tenure('2023-01-01'), draft('moreEvidence'), finding({})])).toEqual(['paper-not-approved: 拨付'])
  expect(of('paper', [tenure('2023-01-01'), draft('approved', revisedPaper), finding({})])).toEqual(['paper-not-approved: 拨付（改）'])
})

test('an official audited without a conclusion, once the report is being made', () => {
  const named = history(officials, 'O-1', { type: 'OfficialRegistered', data: { name: '示例干部甲', rank: 'countyDivisionPrincipal' } })
  const ofFinding = (...tales: Tale[]) => of('conclusion-missing', tales, { kind: 'finding' })
  expect(ofFinding(projectP1.inFieldwork(), named, finding({}))).toEqual([])
  expect(ofFinding(projectP1.reporting(), named, finding({}))).toEqual([])
  expect(ofFinding(projectP1.heard(), named, finding({}))).toEqual(['conclusion-missing: 示例干部甲'])
  expect(ofFinding(projectP1.heard(), named, finding({}, determined))).toEqual([])
})

test('a category that an earlier audit of the unit or the official confirmed suggests past rectification', () => {
  const before = (change: object, ...more: FindingEvent[]) => history(findings, 'F-0', told<FindingEvent>({ type: 'FindingConfirmed', data: { disposition: 'reportBody', finding: { ...judgedF1, projectId: 'P-0', title: '专项资金滞留', ...change }, conclusions: [{ officialId: 'O-1', tenureId: 'T-0', type: 'direct', code: 'DR1' }] } }, { occurredOn: '2025-06-01' }), ...more)
  const now = (change: object) => history(findings, 'F-1', told<FindingEvent>({ type: 'FindingRaised', data: { ...raised.data, audited: { unitId: 'U-1', tenures: [{ officialId: 'O-1', tenureId: 'T-1' }] }, ...change } }, { occurredOn: '2026-03-01' }))
  const shown = (...tales: Tale[]) => (asks(listGaps, { findingId: 'F-1' }, { day }).given(...tales).rows[0] as { gaps: { check: string; says: { zh: string }; showsIn: string | null }[] }).gaps.filter(({ check }) => check.startsWith('earlier'))
  expect(shown(before({}), now({}))).toMatchObject([{ showsIn: 'F-0', says: { zh: '此前审计已于2025-06-01确认同类问题“专项资金滞留”，可归入“以往审计整改”。' } }])
  expect(shown(before({ unitId: 'U-9' }), now({})), 'the same official in another unit').toHaveLength(1)
  expect(shown(before({ categoryCode: 'C6' }), now({}))).toEqual([])
  expect(shown(before({ categoryCode: 'C6' }), now({}), history(findings, 'F-1', { type: 'FindingRevised', data: { changed: { categoryCode: 'C6' }, before: {}, reason: '归类有误' } } as FindingEvent)), 'put in another category since').toHaveLength(1)
  expect(shown(before({ projectId: 'P-1' }), now({}))).toEqual([])
  expect(shown(before({}), now({ focusArea: 'pastRectification' }))).toEqual([])
  expect(shown(before({}, { type: 'FindingOverturned', data: { decisionNo: '1', reason: '误', finding: { ...judgedF1, projectId: 'P-0' }, conclusions: [{ officialId: 'O-1', tenureId: 'T-0', type: 'direct', code: 'DR1' }] } }), now({}))).toEqual([])
})

test('accounts, where nobody has told the two responsibilities apart', () => {
  expect(of('accountability', [finding({ categoryCode: 'C8' })])).toEqual(['accountability-untold'])
  expect(of('accountability', [finding({ categoryCode: 'C8', accountability: 'economic' })])).toEqual([])
  expect(of('accountability', [finding({})])).toEqual([])
})

test('a team without a lead auditor', () => {
  const formed = (role: 'leadAuditor' | 'member'): ProjectEvent => ({ type: 'TeamFormed', data: { members: [{ userId: 'sun', role }], recusals: [], from: '2026-03-01' } })
  expect(of('lead', [projectP1.established(formed('member'))])).toEqual(['lead-auditor-missing'])
  expect(of('lead', [projectP1.established(formed('leadAuditor'))])).toEqual([])
  expect(of('lead', [projectP1.established()])).toEqual([])
})

test('a legal basis that was repealed, or not in force yet', () => {
  const law = (effectiveFrom: string, ...more: LawEvent[]) => history(laws, 'L-1', { type: 'LawRecorded', data: { title: '示例条例', version: '2019-01-01', effectiveFrom, source: '示例', articles: [{ no: '第一条', text: '示例' }] } }, ...more)
  const cites = finding({ legalBases: [{ lawId: 'L-1', lawTitle: '示例条例', article: '第一条' }, { lawTitle: '另一办法', article: '第二条' }] })
  expect(of('basis', [law('2025-01-01'), cites])).toEqual(['basis-not-in-force: 示例条例'])
  expect(of('basis', [law('2019-01-01', { type: 'LawSuperseded', data: { effectiveTo: '2024-02-29' } }), cites])).toHaveLength(1)
  expect(of('basis', [law('2019-01-01', { type: 'LawSuperseded', data: { effectiveTo: '2024-03-01' } }), cites])).toEqual([])
  expect(of('basis', [cites])).toEqual([])
})

test('an amount in tenure above the total, and amounts by period that do not add up', () => {
  expect(of('amount', [finding({ amountTotalFen: 100, amountInTenureFen: 101 })])).toEqual(['amount-in-tenure-above-the-total'])
  expect(of('amount', [finding({ amountTotalFen: 100, amountsByPeriod: [{ from: '2024-03-01', to: '2024-03-31', amountFen: 99 }] })])).toEqual(['amounts-by-period-do-not-add-up'])
  expect(of('amount', [finding({ amountTotalFen: 100, amountInTenureFen: 100, amountsByPeriod: [{ from: '2024-03-01', to: '2024-03-31', amountFen: 100 }] })])).toEqual([])
})

test('cause and recommendation missing, until they are revised in', () => {
  const bare = finding({ cause: undefined, recommendation: undefined })
  expect(of('', [...world, bare], { kind: 'finding' })).toEqual(['cause-missing', 'recommendation-missing'])
  const mended: FindingEvent = { type: 'FindingRevised', data: { changed: { cause: { kind: 'management', says: '内控缺失' }, recommendation: '健全制度' }, before: {}, reason: '补充' } }
  expect(of('', [...world, finding({ cause: undefined, recommendation: undefined }, mended)], { kind: 'finding' })).toEqual([])
})

test('an alignment that is missing, or out of date since the tenures changed', () => {
  expect(of('alignment', [tenure('2024-06-01'), finding({})])).toEqual(['alignment-missing-or-out-of-date'])
  asks(listGaps, {}).given(tenure('2024-06-01'), finding({})).then({ gaps: [{}, { says: { zh: '问题期间超出被审计领导干部的任期，尚未确认任期对齐。' } }] })
  const part = (days: number) => ({ days, amountFen: days === 0 ? 0 : 800_000_000 })
  const parts = { officialId: 'O-1', own: part(306), inherited: part(0), unremedied: part(0), beyond: part(0) }
  const basis = { unitId: 'U-1', conductFrom: described.conductFrom, conductTo: described.conductTo, amountTotalFen: described.amountTotalFen, mergers: [], actingMonths: 12, limitVersion: '2019-07-07', tenures: [{ tenureId: 'T-1', officialId: 'O-1', unitId: 'U-1', post: '局长', side: 'government', capacity: 'principal', from: '2023-01-01', version: 1 }] }
  const aligned: FindingEvent = { type: 'TenureAligned', data: { basis, money: 'apportioned', days: 306, proposed: [parts], proposedInTenuresFen: 800_000_000, accepted: [parts], amountInTenuresFen: 800_000_000, version: 1 } }
  expect(of('alignment', [tenure('2023-01-01'), finding({}, aligned)])).toEqual([])
  expect(of('alignment', [tenure('2024-06-01'), finding({}, aligned)])).toEqual(['alignment-missing-or-out-of-date'])
})

test('a verification open when fieldwork has finished', () => {
  const about = verificationV1().events[0]!.data as { line: { says: string } }
  expect(of('verification', [projectP1.reporting(), verificationV1()])).toEqual([`verification-open-after-fieldwork: ${about.line.says}`])
  expect(of('verification', [projectP1.inFieldwork(), verificationV1()])).toEqual([])
  expect(of('verification', [projectP1.reporting(), verificationV1(concluded)])).toEqual([])
  expect(of('verification', [projectP1.reporting(), verificationV1({ type: 'VerificationTakenOff', data: { projectId: 'P-1', reason: '并入' } })])).toEqual([])
})

test('data overdue, also when it came in flawed', () => {
  expect(of('data', [projectP1.inFieldwork(), dataRequestD1()])).toEqual(['data-overdue: 财务核算数据'])
  expect(of('data', [projectP1.inFieldwork(), dataRequestD1({ ...dataReceived, data: { ...dataReceived.data, checks: 'flawed' } } as never)])).toHaveLength(1)
  expect(of('data', [projectP1.inFieldwork(), dataRequestD1(dataReceived)])).toEqual([])
  expect(asks(listGaps, {}, { day: '2026-03-16' }).given(projectP1.inFieldwork(), dataRequestD1()).rows).toMatchObject([{ gaps: [] }])
})

test('a review point that nobody answered', () => {
  const said = { ...reviewed('legal', 'wu'), data: { draftNo: 1, layer: 'legal', outcome: 'returned', opinion: '退回', points: [{ pointId: 'PT-1', says: '定性依据不准' }] } } as ProjectEvent
  const answered: ProjectEvent = { type: 'ReviewPointAnswered', data: { pointId: 'PT-1', layer: 'legal', adoption: 'adopted', reason: '已更正' } }
  expect(of('review', [projectP1.heard(said)])).toEqual(['review-point-unanswered: 定性依据不准'])
  expect(of('review', [projectP1.heard(said, answered)])).toEqual([])
})

test('a checklist entry open on site, and none before', () => {
  expect(of('checklist', [projectP1.inFieldwork(), checklistOfP1(meetingHeld)])).toEqual(['checklist-entry-open: 一次审计组碰头会'])
  expect(of('checklist', [projectP1.established(), checklistOfP1()])).toEqual([])
})

test('an evidence sheet unsigned without a reason, until it is signed', () => {
  const sheet = (change: object, ...more: object[]) => history(evidence, 'E-1', { ...collected, data: { ...collected.data, kind: 'evidenceSheet', title: '取证单1', unsignedReason: undefined, ...change } } as never, ...more as never[])
  expect(of('evidence', [projectP1.inFieldwork(), sheet({})])).toEqual(['evidence-sheet-unsigned: 取证单1'])
  expect(of('evidence', [projectP1.inFieldwork(), sheet({ unsignedReason: '拒签' })])).toEqual([])
  expect(of('evidence', [projectP1.inFieldwork(), sheet({}, { type: 'EvidenceSigned', data: { projectId: 'P-1', signature: { by: '单位', on: '2026-03-13' } } })])).toEqual([])
  expect(of('evidence', [projectP1.inFieldwork(), sheet({}, withdrawn)])).toEqual([])
})

test('what is settled, and what lies in a project that was given up, is not asked after', () => {
  const bare = { cause: undefined }
  asks(listGaps, { findingId: 'F-1' }).given(finding(bare, determined, confirmed)).then()
  asks(listGaps, { findingId: 'F-1', standing: 'settled' }).given(finding(bare, determined, confirmed)).then({ warns: 1 })
  asks(listGaps, { projectId: 'P-1' }).given(projectP1.heard(reportIssued)).then()
  const givenUp: ProjectEvent = { type: 'ProjectTerminated', data: { on: '2026-03-18', ground: 'deceased', reason: '去世', committeeMeetingNo: '1' } }
  asks(listGaps, {}).given(projectP1.inFieldwork(givenUp), finding(bare)).then()
  asks(listGaps, {}, { by: actor('sun', ['auditor'], { project: ['P-2'] }) }).given(finding(bare)).then()
})

test('gaps are told gravest first with their source and the step that mends them', () => {
  asks(listGaps, { kind: 'finding' }, { day }).given(projectP1.inFieldwork(), findingF1.raised(), history(findings, 'F-1', { type: 'ResponsibilityDetermined', data: { ...grounds, finding: judgedF1, version: 1 } })).then({
    gapId: 'finding-F-1', title: described.title, projectTitle: '示例市建设局局长任期经济责任审计', blocks: 1, warns: 1, advises: 1,
    gaps: [{ check: 'finding-without-evidence', severity: 'block', source: { confirmed: false }, mendedBy: 'ReviseWorkingPaper' }, { check: 'cause-missing', severity: 'warn', about: null }, { severity: 'advise' }],
  })
  expect(MENDING).toEqual(Object.fromEntries(GAP_CHECKS.map(({ mendedBy }) => [mendedBy, COMMANDS.find(({ name }) => name === mendedBy)?.does])))
  expect(new Set(GAP_CHECKS.map(({ id }) => id)).size).toBe(19)
  expect(gapsOf(FINDING_CHECKS.toReversed(), { ...IN_ORDER, cause: false, evidenceOfPapers: 0 }, day).map(({ severity }) => severity)).toEqual(['block', 'warn'])
})

const IN_ORDER = { evidenceOfPapers: 1, withdrawnEvidence: [], conductFrom: '2024-01-01', conductTo: '2024-12-31', conductGoesOn: false, tenures: [], wordings: [], amountTotalFen: 0, amountInTenureFen: undefined, amountsByPeriod: [], cause: true, recommendation: true, alignment: null, papersUnapproved: [], withoutConclusion: [], earlier: [], accountabilityUntold: false }
