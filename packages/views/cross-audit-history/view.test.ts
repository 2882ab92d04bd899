import { expect, test } from 'vitest'
import { confirmed, determined, findingF1, grounds, judgedF1, notAttributed, overturned, raised } from '../../audit/finding/example.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import { findings } from '../../audit/finding/state.ts'
import { closed, established, projectP1, reportIssued } from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { projects } from '../../audit/project/state.ts'
import { accepted, ordered, rectificationF1, whose } from '../../audit/rectification/example.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { rectifications } from '../../audit/rectification/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { factsOf, history, told, type Tale } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { showHistory } from './query.ts'
import { crossAuditHistory } from './view.ts'

test('official, unit and category each have a row for every audit in which they appear', () => {
  const keys = (...tales: Tale[]) => [...rowsOf(crossAuditHistory, factsOf(tales)).keys()].sort()
  expect(keys(projectP1.established())).toEqual(['official|O-1|P-1', 'unit|U-1|P-1'])
  expect(keys(projectP1.established(), findingF1.confirmed(), history(projects, 'P-2', established))).toEqual(['category|C7|P-1', 'official|O-1|P-1', 'official|O-1|P-2', 'unit|U-1|P-1', 'unit|U-1|P-2'])
})

test('an id that holds the separator still names one thing', () =>
  shows(crossAuditHistory).given(history(projects, 'P|1', { ...established, data: { ...established.data, unitId: 'U%|7' } } as ProjectEvent)).thenRow('unit|U%25%7C7|P%7C1', { objectType: 'unit', objectId: 'U%|7', projectId: 'P|1' }))

test('a row reaches from the first day to the last, also when something is recorded late', () => {
  shows(crossAuditHistory).given(projectP1.reported(told<ProjectEvent>(closed, { occurredOn: '2026-04-30' }))).thenRow('unit|U-1|P-1', { firstOn: '2026-01-05', lastOn: '2026-04-30' })
  const on = (event: ProjectEvent, occurredOn: string) => told<ProjectEvent>(event, { occurredOn })
  shows(crossAuditHistory).given(history(projects, 'P-1', on(established, '2026-03-02'), on(reportIssued, '2026-04-28'), on({ type: 'ProjectTerminated', data: { on: '2026-02-01', ground: 'otherUnsuitable', reason: '补录', committeeMeetingNo: '第1次' } }, '2026-02-01')))
    .thenRow('unit|U-1|P-1', { firstOn: '2026-02-01', lastOn: '2026-04-28' })
})

test('a finding is raised in its unit and category, meets its officials with their conclusions, and counts from confirmation on', () => {
  const of = (key: string, ...tales: Tale[]) => rowsOf(crossAuditHistory, factsOf(tales)).get(key)
  expect(of('unit|U-1|P-1', findingF1.raised())).toMatchObject({ findings: 1, confirmed: 0, leadership: 0, amountFen: 0, findingLines: [{ findingId: 'F-1', categoryCode: 'C7', standing: 'raised' }] })
  expect(of('official|O-1|P-1', findingF1.raised())).toBeUndefined()
  expect(of('official|O-1|P-1', findingF1.determined())).toMatchObject({ findings: 1, confirmed: 0, leadership: 0, findingLines: [{ categoryCode: 'C7' }] })
  for (const key of ['unit|U-1|P-1', 'category|C7|P-1', 'official|O-1|P-1']) expect(of(key, findingF1.confirmed())).toMatchObject({ findings: 1, confirmed: 1, leadership: 1, direct: 0, notAttributed: 0, amountFen: 800_000_000 })
})

test('of an official, only what there is to answer for counts, with the amount within the tenure', () => {
  const judged = { ...judgedF1, amountInTenureFen: 300 }
  const other = (type: 'direct' | 'notAttributed') => history(findings, 'F-2', raised, { ...notAttributed, data: { ...notAttributed.data, type, ...(type === 'direct' ? { code: 'DR1' } : {}), finding: judged } } as FindingEvent,
    { type: 'FindingConfirmed', data: { disposition: 'reportBody', finding: judged, conclusions: [{ officialId: 'O-1', tenureId: 'T-1', type }] } })
  shows(crossAuditHistory).given(findingF1.confirmed(), other('notAttributed')).thenRow('official|O-1|P-1', { findings: 2, confirmed: 1, leadership: 1, notAttributed: 1, amountFen: 800_000_000 })
  shows(crossAuditHistory).given(findingF1.confirmed(), other('direct')).thenRow('official|O-1|P-1', { confirmed: 2, direct: 1, amountFen: 800_000_300 })
  shows(crossAuditHistory).given(findingF1.confirmed(), other('notAttributed')).thenRow('unit|U-1|P-1', { confirmed: 2, amountFen: 1_600_000_000 })
})

test('where two are audited together the unit counts the finding once and each conclusion, and each official the own', () => {
  const second: FindingEvent = { type: 'ResponsibilityDetermined', data: { ...grounds, officialId: 'O-2', tenureId: 'T-2', type: 'direct', code: 'DR1', finding: judgedF1, version: 1 } }
  const both: FindingEvent = { ...confirmed, data: { ...confirmed.data, conclusions: [{ officialId: 'O-1', tenureId: 'T-1', type: 'leadership' }, { officialId: 'O-2', tenureId: 'T-2', type: 'direct' }] } } as FindingEvent
  shows(crossAuditHistory).given(findingF1.determined(second, both)).thenRow('unit|U-1|P-1', { findings: 1, confirmed: 1, direct: 1, leadership: 1, amountFen: 800_000_000 })
  shows(crossAuditHistory).given(findingF1.determined(second, both)).thenRow('official|O-2|P-1', { findings: 1, confirmed: 1, direct: 1, leadership: 0 })
})

test('a conclusion that is changed on appeal is counted as it is now, and an overturned finding not at all', () => {
  const appealed: FindingEvent = { type: 'ResponsibilityDetermined', data: { officialId: 'O-1', tenureId: 'T-1', type: 'notAttributed', grounds: '任前形成', evidenceIds: [], finding: judgedF1, version: 2, supersedes: { version: 1, type: 'leadership', code: 'LR4', ground: 'appeal', reason: '复查' } } }
  const set = { ...overturned, data: { ...overturned.data, conclusions: [{ officialId: 'O-1', tenureId: 'T-1', type: 'notAttributed' as const }] } }
  shows(crossAuditHistory).given(findingF1.confirmed(appealed)).thenRow('official|O-1|P-1', { confirmed: 0, leadership: 0, notAttributed: 1, amountFen: 0 })
  shows(crossAuditHistory).given(findingF1.confirmed(appealed)).thenRow('unit|U-1|P-1', { confirmed: 1, leadership: 0, notAttributed: 1, amountFen: 800_000_000 })
  shows(crossAuditHistory).given(findingF1.confirmed(appealed, set)).thenRow('unit|U-1|P-1', { findings: 1, confirmed: 0, overturned: 1, leadership: 0, notAttributed: 0, amountFen: 0 })
})

test('a finding that moves to another unit and category leaves the one and joins the other; what was left unreported is in neither', () => {
  const moved: FindingEvent = { type: 'FindingRevised', data: { changed: { unitId: 'U-2', categoryCode: 'C3' }, before: { unitId: 'U-1', categoryCode: 'C7' }, reason: '归口调整' } }
  const counts = (...events: FindingEvent[]) => { const rows = rowsOf(crossAuditHistory, factsOf([findingF1.determined(...events)])); return ['unit|U-1|P-1', 'unit|U-2|P-1', 'category|C7|P-1', 'category|C3|P-1', 'official|O-1|P-1'].map((key) => rows.get(key)?.['findings'] ?? '–') }
  expect(counts()).toEqual([1, '–', 1, '–', 1])
  expect(counts(moved)).toEqual([0, 1, 0, 1, 1])
  expect(counts({ type: 'FindingLeftUnreported', data: { reason: '金额很小', finding: judgedF1 } })).toEqual([0, '–', 0, '–', 0])
  shows(crossAuditHistory).given(findingF1.determined(moved)).thenRow('official|O-1|P-1', { findingLines: [{ categoryCode: 'C3' }] })
  shows(crossAuditHistory).given(findingF1.determined(moved)).thenRow('unit|U-2|P-1', { findingLines: [{ categoryCode: 'C3' }] })
})

test('a unit that is only responsible for another’s problem has no history of its own from that', () => {
  const elsewhere: FindingEvent = { ...raised, data: { ...raised.data, unitId: 'U-2' } } as FindingEvent
  const rows = rowsOf(crossAuditHistory, factsOf([history(findings, 'F-1', elsewhere, { ...determined, data: { ...grounds, finding: { ...judgedF1, unitId: 'U-2' }, responsibleUnitIds: ['U-1', 'U-9'], version: 1 } } as FindingEvent)]))
  expect([...rows.keys()].sort()).toEqual(['category|C7|P-1', 'official|O-1|P-1', 'unit|U-2|P-1'])
})

test('rectifications count from their order; accepted, reopened and withdrawn ones as they are now', () => {
  const counts = (tale: Tale) => { const row = rowsOf(crossAuditHistory, factsOf([tale])).get('category|C7|P-1')!; return [row['rectifications'], row['accepted'], row['reopened']] }
  const reopened: RectificationEvent = { type: 'RectificationReopened', data: { ...whose, cause: 'other', reason: '反弹', dueOn: '2026-12-31' } }
  expect([rectificationF1.ordered(), rectificationF1.accepted(), rectificationF1.accepted(reopened), rectificationF1.accepted(reopened, accepted), rectificationF1.accepted({ type: 'RectificationWithdrawn', data: { ...whose, reason: '问题已撤销' } })].map(counts))
    .toEqual([[1, 0, 0], [1, 1, 0], [1, 0, 1], [1, 1, 1], [0, 0, 0]])
})

test('a rectification that was handed over goes on in the successor’s history and out of the predecessor’s, and another who has it keeps it', () => {
  const handedOver: RectificationEvent = { type: 'RectificationHandedOver', data: { ...whose, from: { officialId: 'O-1', tenureId: 'T-1' }, to: { officialId: 'O-2', tenureId: 'T-2' }, reason: '接续整改' } }
  const both: RectificationEvent = { ...ordered, data: { ...ordered.data, officials: [...ordered.data.officials, { officialId: 'O-3', tenureId: 'T-3' }] } }
  const tale = history(rectifications, 'F-1', both, told<RectificationEvent>(handedOver, { occurredOn: '2026-05-06' }))
  shows(crossAuditHistory).given(tale).thenRow('unit|U-1|P-1', { rectifications: 1, lastOn: '2026-05-06' })
  const counts = (key: string) => { const row = rowsOf(crossAuditHistory, factsOf([tale, history(rectifications, 'F-1', accepted)])).get(key)!; return [row['rectifications'], row['accepted']] }
  expect(['official|O-1|P-1', 'official|O-2|P-1', 'official|O-3|P-1', 'unit|U-1|P-1'].map(counts)).toEqual([[0, 0], [1, 1], [1, 1], [1, 1]])
})

test('a history is asked for by object, with the audits it runs through, and adds up over them', () => {
  const second = history(projects, 'P-2', { ...established, data: { ...established.data, projectNo: '2023-经责-09', year: 2023, title: '前次审计' } }, { type: 'ProjectTerminated', data: { on: '2023-06-01', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } })
  const asking = (input: object, by = actor('wang', ['committeeOffice'])) => asks(showHistory, input, { by, sort: 'findings' }).given(projectP1.inFieldwork(), findingF1.confirmed(), second)
  asking({ objectType: 'official', objectId: 'O-1' }).then({ projectId: 'P-2', projectNo: '2023-经责-09', year: 2023, projectPhase: 'terminated' }, { projectId: 'P-1', projectTitle: established.data.title, projectPhase: 'fieldwork', leadership: 1, categoryCodes: ['C7'], findingIds: ['F-1'] })
  asking({ objectType: 'official', objectId: 'O-1' }).thenSums({ findings: 1, confirmed: 1, leadership: 1, amountFen: 800_000_000 })
  asking({ objectType: 'category' }).then({ objectId: 'C7' })
  asking({ objectType: 'unit' }, actor('sun', ['auditor'], { project: ['P-2'] })).then({ projectId: 'P-2' })
})
