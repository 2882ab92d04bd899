// The rules of officials and their tenures, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'

const DESIGN = { confirmed: false, cites: '产品设计' }
const PROVISIONS_4 = { confirmed: true, cites: '2019年《规定》第4条；吴忠市、宣州区审计对象分类办法' }

export const anOfficialIsRegisteredOnce = rule({
  id: 'an-official-is-registered-once',
  says: { zh: '同一领导干部只登记一次。', en: 'An official is registered once.' },
  source: DESIGN,
  holds: (official: { is: string }) => official.is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'registered' }, holds: false }],
})

export const onlyARegisteredOfficialChanges = rule({
  id: 'only-a-registered-official-changes',
  says: { zh: '登记已撤销的领导干部不再变更，也不再登记任职。', en: 'An official whose registration was withdrawn does not change and takes up no post.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'registered',
  examples: [{ of: { is: 'registered' }, holds: true }, { of: { is: 'withdrawn' }, holds: false }],
})

export const anOfficialWithTenuresIsNotWithdrawn = rule({
  id: 'an-official-with-tenures-is-not-withdrawn',
  says: { zh: '名下还有任职段的，先撤销任职登记，再撤销人员登记。', en: 'While a tenure is recorded for an official, the registration is not withdrawn; withdraw the tenures first.' },
  source: DESIGN,
  holds: ({ tenures }: { tenures: number }) => tenures === 0,
  examples: [{ of: { tenures: 0 }, holds: true }, { of: { tenures: 1 }, holds: false }],
})

export const onlyWhatNobodyNamesIsWithdrawn = rule({
  id: 'only-what-nobody-names-is-withdrawn',
  says: { zh: '已列入计划、项目、问题、整改或清单的人员和任职段不得撤销登记；登记有误的，予以更正。', en: 'A person or tenure that a plan, project, finding, rectification or list has named is not withdrawn; a wrong record is corrected.' },
  source: DESIGN,
  holds: ({ named }: { named: number }) => named === 0,
  examples: [{ of: { named: 0 }, holds: true }, { of: { named: 1 }, holds: false }],
})

export const aTenureIsRecordedOnce = rule({
  id: 'a-tenure-is-recorded-once',
  says: { zh: '同一任职段编号只登记一次；登记有误的，另行更正。', en: 'A tenure number is used once; a wrong record is corrected instead.' },
  source: DESIGN,
  holds: ({ tenure }: { tenure: string }) => tenure === 'absent',
  examples: [{ of: { tenure: 'absent' }, holds: true }, { of: { tenure: 'running' }, holds: false }, { of: { tenure: 'elsewhere' }, holds: false }],
})

export const onlyAKnownTenureChanges = rule({
  id: 'only-a-known-tenure-changes',
  says: { zh: '该任职段未登记在此领导干部名下。', en: 'The tenure must be recorded for this official.' },
  source: DESIGN,
  holds: ({ tenure }: { tenure: string }) => tenure !== 'absent',
  examples: [{ of: { tenure: 'ended' }, holds: true }, { of: { tenure: 'absent' }, holds: false }],
})

export const onlyARunningTenureIsActedOn = rule({
  id: 'only-a-running-tenure-is-acted-on',
  says: { zh: '只有在任的任职段才能免去、分类或登记拟离任。', en: 'Only a running tenure is ended, classed or announced to end.' },
  source: DESIGN,
  holds: ({ tenure }: { tenure: string }) => tenure === 'running',
  examples: [{ of: { tenure: 'running' }, holds: true }, { of: { tenure: 'ended' }, holds: false }],
})

export const tenuresOfOnePostDoNotOverlap = rule({
  id: 'tenures-of-one-post-do-not-overlap',
  says: { zh: '同一职务的任职期间不得重叠，交接当日除外。', en: 'The tenures of one post do not overlap, except on the day of handing over.' },
  source: DESIGN,
  holds: ({ overlapping }: { overlapping: number }) => overlapping === 0,
  examples: [{ of: { overlapping: 0 }, holds: true }, { of: { overlapping: 1 }, holds: false }],
})

export const aTenureEndsAfterItBegan = rule({
  id: 'a-tenure-ends-after-it-began',
  says: { zh: '任职终止日不得早于任职起始日。', en: 'A tenure does not end before it began.' },
  source: DESIGN,
  holds: ({ from, until }: { from: string; until: string | undefined }) => until === undefined || until >= from,
  examples: [
    { of: { from: '2022-03-01', until: '2026-02-28' }, holds: true }, { of: { from: '2022-03-01', until: undefined }, holds: true },
    { of: { from: '2022-03-01', until: '2022-02-28' }, holds: false },
  ],
})

export const aReasonForLeavingComesWithALastDay = rule({
  id: 'a-reason-for-leaving-comes-with-a-last-day',
  says: { zh: '填写离任原因的，须填写任职终止日。', en: 'A reason for leaving is recorded together with the last day in the post.' },
  source: DESIGN,
  holds: ({ until, endReason }: { until: string | undefined; endReason: string | undefined }) => endReason === undefined || until !== undefined,
  examples: [
    { of: { until: '2026-02-28', endReason: 'retired' }, holds: true }, { of: { until: undefined, endReason: undefined }, holds: true },
    { of: { until: undefined, endReason: 'retired' }, holds: false },
  ],
})

export const aTenureIsRecordedWhenItHasHappened = rule({
  id: 'a-tenure-is-recorded-when-it-has-happened',
  says: { zh: '任职、免职的日期不得晚于今天。', en: 'The first and the last day of a tenure do not lie in the future.' },
  source: DESIGN,
  holds: ({ today, from, until }: { today: string; from: string; until: string | undefined }) => from <= today && (until ?? '') <= today,
  examples: [
    { of: { today: '2026-03-02', from: '2022-03-01', until: '2026-03-02' }, holds: true },
    { of: { today: '2026-03-02', from: '2026-03-03', until: undefined }, holds: false },
    { of: { today: '2026-03-02', from: '2022-03-01', until: '2026-03-03' }, holds: false },
  ],
})

export const aTenureIsInARegisteredUnit = rule({
  id: 'a-tenure-is-in-a-registered-unit',
  says: { zh: '任职单位须已在对象库登记。', en: 'The unit of a tenure is registered in the object library.' },
  source: DESIGN,
  holds: ({ unit }: { unit: string }) => unit !== 'unknown',
  examples: [{ of: { unit: 'active' }, holds: true }, { of: { unit: 'merged' }, holds: true }, { of: { unit: 'unknown' }, holds: false }],
})

const CAPACITIES: Readonly<Record<string, readonly string[]>> = {
  localPartyGov: ['principal', 'deputyInCharge'],
  department: ['principal', 'deputyInCharge'],
  soe: ['legalRepresentative', 'actualHead'],
  actingDeputy: ['actingDeputy'],
  designated: ['principal', 'deputyInCharge', 'actingDeputy', 'legalRepresentative', 'actualHead', 'designated'],
}

export const theCapacityFitsTheSubjectCategory = rule({
  id: 'the-capacity-fits-the-subject-category',
  says: {
    zh: '党政机关、事业单位、人民团体的审计对象是正职或主持工作的副职；国有企业的审计对象是法定代表人或实际行使其职权的人；上级领导兼任正职且不实际履职的，审计对象是主持日常工作的副职。',
    en: 'In Party and government bodies the head, or the deputy in charge, is audited; in state enterprises the legal representative, or who in fact acts as such; where the head comes from above and does not act, the deputy who runs daily work.',
  },
  source: PROVISIONS_4,
  holds: ({ category, capacity }: { category: string; capacity: string }) => CAPACITIES[category]?.includes(capacity) ?? false,
  examples: [
    { of: { category: 'department', capacity: 'deputyInCharge' }, holds: true }, { of: { category: 'soe', capacity: 'legalRepresentative' }, holds: true },
    { of: { category: 'soe', capacity: 'principal' }, holds: false }, { of: { category: 'department', capacity: 'designated' }, holds: false },
  ],
})

export const aDeputyInChargeIsASubjectAfterTwelveMonths = rule({
  id: 'a-deputy-in-charge-is-a-subject-after-twelve-months',
  says: { zh: '副职主持工作满一年的，方为经济责任审计对象。', en: 'A deputy in charge becomes subject to audit after one year in charge.' },
  source: { confirmed: true, cites: '2019年《规定》第4条' },
  holds: ({ deputyMonths, monthsNeeded }: { deputyMonths: readonly number[]; monthsNeeded: number }) => deputyMonths.every((months) => months >= monthsNeeded),
  examples: [
    { of: { deputyMonths: [12], monthsNeeded: 12 }, holds: true }, { of: { deputyMonths: [], monthsNeeded: 12 }, holds: true },
    { of: { deputyMonths: [30, 11], monthsNeeded: 12 }, holds: false },
  ],
})
