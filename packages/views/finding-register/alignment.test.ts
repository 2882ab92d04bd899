import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignTenure } from '../../audit/finding/align-tenure.ts'
import { basisOf } from '../../audit/calendar/alignment-basis.ts'
import { inWords, yuan } from '../../audit/calendar/alignment-in-words.ts'
import { aligned as alignmentOf } from '../../audit/calendar/tenure-alignment.ts'
import { grounds, judgedF1, raised } from '../../audit/finding/example.ts'
import type { FindingEvent, HeldPost } from '../../audit/finding/events.ts'
import { findings } from '../../audit/finding/state.ts'
import type { OfficialEvent } from '../../audit/official/events.ts'
import { officials } from '../../audit/official/state.ts'
import { projectP1 } from '../../audit/project/example.ts'
import type { UnitEvent } from '../../audit/unit/events.ts'
import { units } from '../../audit/unit/state.ts'
import { actor, given } from '../../kernel/testing/commands.ts'
import { evolveOne, idOf } from '../../kernel/stream.ts'
import { factsOf, history, told, type Tale } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { showTenureAlignment } from './show-alignment.ts'
import { unitTenures } from './unit-tenures.ts'
import { findingRegister } from './view.ts'

test('a unit’s row holds its tenures, each in the version told, and what it went up in', () => {
  const moved: OfficialEvent = { type: 'TenureRecordCorrected', data: { tenureId: 'T-1', tenure: terms('U-2', '2021-01-05'), formerly: terms('U-1', '2021-01-05'), because: '登记单位有误' } }
  const merged = history(units, 'U-1', told<UnitEvent>({ type: 'UnitMerged', data: { intoUnitId: 'U-2' } }, { occurredOn: '2024-06-01' }))
  const merger = { unitId: 'U-1', intoUnitId: 'U-2', on: '2024-06-01' }
  shows(unitTenures).given(...tenures, history(officials, 'O-1', moved), merged).then({
    'U-1': { unitId: 'U-1', tenures: [{ ...held('T-0', 'O-0', 'U-1', '2018-01-01'), until: '2021-01-04', version: 2 }], mergers: [merger] },
    'U-2': { unitId: 'U-2', tenures: [held('T-1', 'O-1', 'U-2', '2021-01-05')], mergers: [merger] },
  })
})

test('the ask and the view hear the same of each unit, whatever is told', () => fc.assert(fc.property(fc.array(someAct, { maxLength: 14 }), (acts) => {
  const facts = factsOf(happened(acts))
  for (const unitIds of [['U-1'], ['U-1', 'U-2']]) {
    const heard = facts.filter((fact) => fact.objects.some(({ type, id }) => type === 'unit' && unitIds.includes(id)))
    const asked = heard.reduce((line, fact) => evolveOne(alignTenure.asks!.line.on as never, line, fact as never, idOf(fact.stream)), alignTenure.asks!.line.initial)
    const rows = rowsOf(unitTenures, facts)
    const seen = { tenures: unitIds.flatMap((id) => (rows.get(id) as { tenures: HeldPost[] } | undefined)?.tenures ?? []), mergers: [] }
    expect(basisOf(judgedF1, seen, unitIds, '2026-03-02')).toEqual(basisOf(judgedF1, asked, unitIds, '2026-03-02'))
  }
}), { numRuns: 200 }))

test('the proposal is shown with its arithmetic, and what it proposes can be accepted as it is', () => {
  const shown = asks(showTenureAlignment, { findingId: 'F-1' }).given(...world, finding())
  shown.then({
    standing: 'none', accepted: null, outdatedBy: [], gap: { severity: 'advice' }, officialNames: { 'O-1': '示例干部乙' },
    proposal: { days: 10, money: 'apportioned', inTenures: part(6, 600), parts: [parts], began: { 'O-1': 'before' }, stretches: [{ from: '2021-01-01', to: '2021-01-04', tenureIds: ['T-0'] }, { from: '2021-01-05', to: '2021-01-10', tenureIds: ['T-1'] }] },
  })
  const { tenures: seen, proposal } = shown.rows[0] as unknown as { tenures: { tenureId: string; version: number }[]; proposal: { parts: object[]; inWords: { zh: string; en: string }[] } }
  const input = { tenures: seen.map(({ tenureId, version }) => ({ tenureId, version })), parts: proposal.parts }
  given(...world, finding()).when(alignTenure, { id: 'F-1', input: input as never, by: actor('qian', ['auditor'], { project: ['P-1'] }) }).then(alignedF1, inTenure)
  expect(proposal.inWords.map(({ zh }) => zh)).toEqual([
    '问题发生于2021-01-01至2021-01-10，首尾两日计入，共10天，总金额10.00元。',
    '2021-01-01至2021-01-04，4天、4.00元：局长（2018-01-01起）在任。',
    '2021-01-05至2021-01-10，6天、6.00元：示例干部乙（局长）在任。',
    '金额未分时段列明，按天数分摊：各段金额＝10.00元×天数÷10。不足一分的按最大余额法取整，合计不变。',
    '示例干部乙：问题起于其任职之前；前任遗留4天、4.00元（天数占40%），接续未改6天、6.00元（天数占60%）。',
    '被审计任期内合计6天、6.00元。',
  ])
})

test('what was accepted stands in the row, with by whom, when and by which rules', () => {
  shows(findingRegister).given(finding(alignedF1, inTenure)).thenRow('F-1', {
    alignment: 'accepted', alignedParts: [parts], amountInTenureFen: 600, reviewedLayers: [], lineUnitIds: ['U-1'], aligned: { by: 'someone', on: '2026-01-05', rulesVersion: 'test', amountInTenuresFen: 600, version: 1 },
  })
  const overridden = { ...parts, inherited: part(4, 300), unremedied: part(6, 700), reason: '任前只有300分' }
  shows(findingRegister).given(finding({ ...alignedF1, data: { ...alignedF1.data, accepted: [overridden] } })).thenRow('F-1', { alignment: 'overridden', alignedParts: [overridden] })
  asks(showTenureAlignment, { findingId: 'F-1' }).given(...world, finding(alignedF1, inTenure)).then({ standing: 'accepted', gap: null, accepted: { amountInTenuresFen: 600 }, amountInTenureFen: 600 })
})

test('it is out of date when the finding changes in what it rests on, and not for a title; and again in date when that is taken back', () => {
  const revise = (changed: object, before: object): FindingEvent => ({ type: 'FindingRevised', data: { changed, before, reason: '核实' } })
  const [longer, back] = [revise({ conductTo: '2021-01-12' }, { conductTo: '2021-01-10' }), revise({ conductTo: '2021-01-10' }, { conductTo: '2021-01-12' })]
  for (const change of [longer, revise({ amountTotalFen: 1_001 }, { amountTotalFen: 1_000 }), revise({ unitId: 'U-2' }, { unitId: 'U-1' }), revise({ conductGoesOn: true }, {}), revise({ amountsByPeriod: [{ from: '2021-01-01', to: '2021-01-02', amountFen: 1_000 }] }, {})]) {
    shows(findingRegister).given(finding(alignedF1, change)).thenRow('F-1', { alignment: 'outdated' })
    asks(showTenureAlignment, { findingId: 'F-1' }).given(...world, finding(alignedF1, change)).then({ standing: 'outdated', outdatedBy: ['finding'], gap: { severity: 'advice' } })
  }
  shows(findingRegister).given(finding(alignedF1, revise({ title: '改标题' }, { title: '原标题' }))).thenRow('F-1', { alignment: 'accepted' })
  shows(findingRegister).given(finding(alignedF1, longer, back)).thenRow('F-1', { alignment: 'accepted' })
})

test('it is out of date when the record of tenures changes', () => {
  const corrected: OfficialEvent = { type: 'TenureRecordCorrected', data: { tenureId: 'T-1', tenure: terms('U-1', '2021-01-03'), formerly: terms('U-1', '2021-01-05'), because: '任命文件' } }
  asks(showTenureAlignment, { findingId: 'F-1' }).given(...world, finding(alignedF1), history(officials, 'O-1', corrected)).then({ standing: 'outdated', outdatedBy: ['tenures'], proposal: { inTenures: part(8, 800) } })
})

test('a finding within the tenure needs none, and one that names nobody has no proposal', () => {
  const own = { ...raised, data: { ...raised.data, conductFrom: '2022-01-01', conductTo: '2022-12-31' } } satisfies FindingEvent
  asks(showTenureAlignment, { findingId: 'F-1' }).given(...world, history(findings, 'F-1', { ...own, data: { ...own.data, audited } })).then({ gap: null, proposal: { inTenures: part(365, 800_000_000) } })
  asks(showTenureAlignment, { findingId: 'F-1' }).given(...world, history(findings, 'F-1', own)).then({ proposal: null, gap: null })
  const judged: FindingEvent = { type: 'ResponsibilityDetermined', data: { ...grounds, finding: judgedF1, version: 1 } }
  asks(showTenureAlignment, { findingId: 'F-1' }).given(...world, history(findings, 'F-1', own, judged)).then({ proposal: { inTenures: part(365, 800_000_000) } })
})

test('an amount in tenure that differs from what the tenures give is pointed out until an alignment is accepted', () => {
  const within: FindingEvent = { type: 'FindingRaised', data: { ...raised.data, conductFrom: '2022-01-01', conductTo: '2022-12-31', amountInTenureFen: 640_000_000, audited } }
  asks(showTenureAlignment, { findingId: 'F-1' }).given(...world, history(findings, 'F-1', within)).then({
    gap: { severity: 'advice', says: { zh: '问题写明的任期内金额与按任期计算的8,000,000.00元不一致，建议确认任期对齐。' } }, proposal: { inWords: [{}, {}, { zh: '示例干部乙：问题起于其在任时；本人任期内365天、8,000,000.00元（天数占100%）。' }, {}] },
  })
})

test('across a merger the line goes from the unit where it happened to the one audited', () => {
  const merged = history(units, 'U-0', told<UnitEvent>({ type: 'UnitMerged', data: { intoUnitId: 'U-1' } }, { occurredOn: '2021-01-08' }))
  const elsewhere: FindingEvent = { type: 'FindingRaised', data: { ...raised.data, unitId: 'U-0', conductFrom: '2021-01-01', conductTo: '2021-01-10', amountTotalFen: 1_000, audited } }
  asks(showTenureAlignment, { findingId: 'F-1' }).given(...world, merged, history(findings, 'F-1', elsewhere)).then({ proposal: { inTenures: part(3, 300), parts: [{ inherited: part(7, 700), unremedied: part(3, 300) }] } })
})

test('only those of the project, and who watches over all, see it', () => {
  asks(showTenureAlignment, { findingId: 'F-1' }, { by: actor('sun', ['auditor'], { project: ['P-2'] }) }).given(...world, finding()).then()
  asks(showTenureAlignment, { findingId: 'F-1' }, { by: actor('wei', ['unitOfficer'], { unit: ['U-1'] }) }).given(...world, finding()).thenForbidden()
})

test('sentences name vacancies, deputies too short in charge, stated money and tenures not found', () => {
  const deputy = { ...held('T-0', 'O-0', 'U-1', '2020-12-01'), until: '2021-01-02', capacity: 'deputyInCharge', post: '副局长' }
  const head = held('T-1', 'O-1', 'U-1', '2021-01-05')
  const conduct = { unitId: 'U-1', from: '2021-01-01', to: undefined, seenUntil: '2021-01-10', amountFen: 123_456_789, stated: [{ from: '2021-01-01', to: '2021-01-04', amountFen: 123_456_789 }] }
  const alignment = alignmentOf({ conduct, tenures: [deputy, head], mergers: [], actingMonths: 12, audited: [{ officialId: 'O-1', tenureId: 'T-1' }, { officialId: 'O-9', tenureId: 'T-9' }] })
  expect(inWords(alignment, [deputy, head], { 'O-1': 'Wang' }).map(({ en }) => en)).toEqual([
    'The conduct ran from 2021-01-01 to 2021-01-10 and had not ended by then: 10 days with both ends, 1,234,567.89 yuan in all.',
    '2021-01-01 to 2021-01-04, 4 days, 1,234,567.89 yuan: nobody in office whose tenure counts.',
    '2021-01-05 to 2021-01-10, 6 days, 0.00 yuan: Wang (局长) in office.',
    'The money is as stated by period; nothing was apportioned.',
    'Wang: it began before taking office; inherited 4 days, 1,234,567.89 yuan (40% of the days); gone on and not remedied 6 days, 0.00 yuan (60% of the days).',
    'O-9: it began after leaving office; beyond the tenure 10 days, 1,234,567.89 yuan (100% of the days).',
    'Within the tenures audited: 6 days, 0.00 yuan.',
    '副局长 (since 2020-12-01) was in charge for too few months to count as a tenure.',
    'Tenure T-9 is not on record in the units concerned, so it cannot be aligned.',
  ])
  expect([0, 5, 100, 99_999, 100_000, 9_007_199_254_740_991].map(yuan)).toEqual(['0.00', '0.05', '1.00', '999.99', '1,000.00', '90,071,992,547,409.91'])
})

const part = (days: number, amountFen: number) => ({ days, amountFen })
const terms = (unitId: string, from: string) => ({ unitId, post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from }) as const
const held = (tenureId: string, officialId: string, unitId: string, from: string) => ({ tenureId, officialId, unitId, post: '局长', side: 'government', capacity: 'principal', from, version: 1 })
const official = (name: string): OfficialEvent => ({ type: 'OfficialRegistered', data: { name, rank: 'countyDivisionPrincipal' } })
const tenures: Tale[] = [
  history(officials, 'O-0', { type: 'TenureBegan', data: { tenureId: 'T-0', ...terms('U-1', '2018-01-01') } }, { type: 'TenureEnded', data: { tenureId: 'T-0', unitId: 'U-1', post: '局长', on: '2021-01-04', reason: 'transferred' } }),
  history(officials, 'O-1', { type: 'TenureBegan', data: { tenureId: 'T-1', ...terms('U-1', '2021-01-05') } }),
]
const world: Tale[] = [projectP1.inFieldwork(), history(officials, 'O-1', official('示例干部乙')), ...tenures]
const someAct = fc.record({ n: fc.integer({ min: 0, max: 2 }), unitId: fc.constantFrom('U-1', 'U-2', 'U-3'), day: fc.integer({ min: 10, max: 28 }), is: fc.constantFrom('ended', 'corrected', 'endedByCorrection') })
/** What can happen to three tenures, each in the unit in which it stands by then. */
const happened = (acts: readonly { n: number; unitId: string; day: number; is: string }[]): Tale[] => {
  const at = new Map<string, string>()
  return acts.map(({ n, unitId, day, is }) => {
    const [tenureId, on, before] = [`T-${n}`, `2021-01-${day}`, at.get(`T-${n}`)]
    const stands = before !== undefined && is === 'ended' ? before : unitId
    at.set(tenureId, stands)
    const event: OfficialEvent = before === undefined ? { type: 'TenureBegan', data: { tenureId, ...terms(unitId, on) } }
      : is === 'ended' ? { type: 'TenureEnded', data: { tenureId, unitId: before, post: '局长', on, reason: 'transferred' } }
        : { type: 'TenureRecordCorrected', data: { tenureId, tenure: terms(unitId, on), formerly: terms(before, on), because: '更正', ...(is === 'corrected' ? {} : { until: on }) } }
    return history(officials, `O-${n}`, event)
  })
}
const audited = { unitId: 'U-1', tenures: [{ officialId: 'O-1', tenureId: 'T-1' }] }

// Ten days, ten yuan; O-1 took office on the fifth.
const finding = (...more: FindingEvent[]): Tale => history(findings, 'F-1', { type: 'FindingRaised', data: { ...raised.data, conductFrom: '2021-01-01', conductTo: '2021-01-10', amountTotalFen: 1_000, audited } }, ...more)
const parts = { officialId: 'O-1', own: part(0, 0), inherited: part(4, 400), unremedied: part(6, 600), beyond: part(0, 0) }
const alignedF1: Extract<FindingEvent, { type: 'TenureAligned' }> = { type: 'TenureAligned', data: {
  basis: {
    unitId: 'U-1', conductFrom: '2021-01-01', conductTo: '2021-01-10', amountTotalFen: 1_000, mergers: [], actingMonths: 12, limitVersion: '2019-07-07',
    tenures: [{ ...held('T-0', 'O-0', 'U-1', '2018-01-01'), until: '2021-01-04', version: 2 }, held('T-1', 'O-1', 'U-1', '2021-01-05')],
  },
  money: 'apportioned', days: 10, proposed: [parts], proposedInTenuresFen: 600, accepted: [parts], amountInTenuresFen: 600, version: 1,
} }
const inTenure: FindingEvent = { type: 'FindingRevised', data: { changed: { amountInTenureFen: 600 }, before: {}, reason: '任期对齐' } }
