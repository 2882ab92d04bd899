// How the time of a finding's conduct is cut at the borders of tenures, and what an accepted cut must keep to; to be read with an auditor.
import { rule } from '../../kernel/rule.ts'

const DESIGN = { confirmed: false, cites: '产品设计（任期对齐）' }
const FORM_NOTES = { confirmed: false, cites: '县级审计机关经济责任审计文书范本所附说明（问题超出任期的，任期内金额与总金额分列；未与审计署原件核对）' }

type Held = { readonly day: string; readonly from: string; readonly until: string | undefined; readonly takenOverOn: string | undefined }
const held: Held = { day: '2022-03-01', from: '2019-05-01', until: '2022-03-01', takenOverOn: undefined }

export const theDayOfHandingOverBelongsToTheSuccessor = rule({
  id: 'the-day-of-handing-over-belongs-to-the-successor',
  says: {
    zh: '任职当日归到任者，离任当日归离任者；同日交接的，交接当日归继任者。',
    en: 'The day of taking office is the new one’s, the day of leaving the leaver’s; where both fall on one day, that day is the successor’s.',
  },
  source: { confirmed: false, cites: '产品设计（同一职务任期不重叠、交接当日除外）；交接当日归谁，所见资料未写明，待核实' },
  holds: ({ day, from, until, takenOverOn }: Held) => from <= day && (until === undefined || day <= until) && (takenOverOn === undefined || day < takenOverOn),
  examples: [
    { of: held, holds: true },
    { of: { ...held, day: '2019-05-01' }, holds: true },
    { of: { ...held, takenOverOn: '2022-03-01' }, holds: false },
    { of: { ...held, day: '2022-03-02' }, holds: false },
    { of: { ...held, day: '2030-01-01', until: undefined }, holds: true },
  ],
})

const conduct = { conductFrom: '2021-01-01', conductTo: '2022-06-30', amountTotalFen: 100 }

export const amountsStatedByPeriodAddUpToTheTotal = rule({
  id: 'amounts-stated-by-period-add-up-to-the-total',
  says: { zh: '分时段列明金额的，各时段在问题发生期间之内，合计等于问题总金额。', en: 'Amounts stated by period lie within the time of the conduct and add up to the total.' },
  source: DESIGN,
  holds: ({ conductFrom, conductTo, amountTotalFen, amountsByPeriod }: { conductFrom: string; conductTo: string; amountTotalFen: number; amountsByPeriod?: readonly { from: string; to: string; amountFen: number }[] | undefined }) =>
    amountsByPeriod === undefined || amountsByPeriod.length === 0
    || (amountsByPeriod.every(({ from, to }) => conductFrom <= from && from <= to && to <= conductTo) && amountsByPeriod.reduce((sum, { amountFen }) => sum + amountFen, 0) === amountTotalFen),
  examples: [
    { of: { ...conduct, amountsByPeriod: undefined }, holds: true },
    { of: { ...conduct, amountsByPeriod: [{ from: '2021-01-01', to: '2021-12-31', amountFen: 60 }, { from: '2022-01-01', to: '2022-06-30', amountFen: 40 }] }, holds: true },
    { of: { ...conduct, amountsByPeriod: [{ from: '2021-01-01', to: '2021-12-31', amountFen: 60 }] }, holds: false },
    { of: { ...conduct, amountsByPeriod: [{ from: '2020-12-31', to: '2021-12-31', amountFen: 100 }] }, holds: false },
  ],
})

export const anAlignmentRestsOnTheTenuresAsRecorded = rule({
  id: 'an-alignment-rests-on-the-tenures-as-recorded',
  says: { zh: '任期对齐以现行任职登记为准；任职登记已变化或者查不到被审计任职段的，重新查看后再确认。', en: 'An alignment rests on the tenures as they are recorded now; where the record has changed since it was looked at, or the tenure audited is not found, look again.' },
  source: DESIGN,
  holds: ({ tenuresSeenAreCurrent, auditedTenuresUnknown }: { tenuresSeenAreCurrent: boolean; auditedTenuresUnknown: number }) => tenuresSeenAreCurrent && auditedTenuresUnknown === 0,
  examples: [
    { of: { tenuresSeenAreCurrent: true, auditedTenuresUnknown: 0 }, holds: true },
    { of: { tenuresSeenAreCurrent: false, auditedTenuresUnknown: 0 }, holds: false },
    { of: { tenuresSeenAreCurrent: true, auditedTenuresUnknown: 1 }, holds: false },
  ],
})

export const anAlignmentSpeaksOfEachOfficialAudited = rule({
  id: 'an-alignment-speaks-of-each-official-audited',
  says: { zh: '任期对齐对每名被审计领导干部各写一次，不写其他人。', en: 'An alignment speaks of each official audited once, and of nobody else.' },
  source: { confirmed: false, cites: '县级审计机关经济责任审计文书范本（一问题一人一结论）' },
  holds: ({ officialsSpokenOf, officialsAudited }: { officialsSpokenOf: readonly string[]; officialsAudited: readonly string[] }) =>
    officialsSpokenOf.length === officialsAudited.length && officialsAudited.every((each) => officialsSpokenOf.includes(each)),
  examples: [
    { of: { officialsSpokenOf: ['O-2', 'O-1'], officialsAudited: ['O-1', 'O-2'] }, holds: true },
    { of: { officialsSpokenOf: ['O-1'], officialsAudited: ['O-1', 'O-2'] }, holds: false },
    { of: { officialsSpokenOf: ['O-1', 'O-1'], officialsAudited: ['O-1', 'O-2'] }, holds: false },
  ],
})

export const thePartsOfAnAlignmentMakeUpTheWhole = rule({
  id: 'the-parts-of-an-alignment-make-up-the-whole',
  says: { zh: '本人、前任遗留、接续未改和任期外四部分之和，等于问题的全部天数和总金额。', en: 'Own, inherited, unremedied and beyond the tenure together make up all days and the whole amount of the finding.' },
  source: DESIGN,
  holds: ({ days, amountFen, sums }: { days: number; amountFen: number; sums: readonly { days: number; amountFen: number }[] }) => sums.every((sum) => sum.days === days && sum.amountFen === amountFen),
  examples: [
    { of: { days: 365, amountFen: 1_000, sums: [{ days: 365, amountFen: 1_000 }] }, holds: true },
    { of: { days: 365, amountFen: 1_000, sums: [{ days: 365, amountFen: 1_000 }, { days: 364, amountFen: 1_000 }] }, holds: false },
    { of: { days: 365, amountFen: 1_000, sums: [{ days: 365, amountFen: 999 }] }, holds: false },
  ],
})

export const aPartThatDepartsFromTheProposalHasItsReason = rule({
  id: 'a-part-that-departs-from-the-proposal-has-its-reason',
  says: { zh: '采用的划分与系统按任期计算的建议不同的，逐人写明理由。', en: 'Where what is accepted departs from what the tenures give, the reason is stated for that official.' },
  source: DESIGN,
  holds: ({ departuresWithoutReason }: { departuresWithoutReason: number }) => departuresWithoutReason === 0,
  examples: [{ of: { departuresWithoutReason: 0 }, holds: true }, { of: { departuresWithoutReason: 1 }, holds: false }],
})

export const theAmountInTenuresCoversEachOfficialsPart = rule({
  id: 'the-amount-in-tenures-covers-each-officials-part',
  says: { zh: '任期内金额不少于任何一名被审计领导干部的任期内部分，不多于各人之和与总金额。', en: 'The amount within the tenures audited is no less than any one official’s part within his tenure, and no more than all of them together or the total.' },
  source: FORM_NOTES,
  holds: ({ amountInTenuresFen, inTenureFen, amountFen }: { amountInTenuresFen: number; inTenureFen: readonly number[]; amountFen: number }) =>
    amountInTenuresFen >= Math.max(0, ...inTenureFen) && amountInTenuresFen <= Math.min(amountFen, inTenureFen.reduce((sum, each) => sum + each, 0)),
  examples: [
    { of: { amountInTenuresFen: 70, inTenureFen: [40, 50], amountFen: 100 }, holds: true },
    { of: { amountInTenuresFen: 40, inTenureFen: [40], amountFen: 100 }, holds: true },
    { of: { amountInTenuresFen: 45, inTenureFen: [40, 50], amountFen: 100 }, holds: false },
    { of: { amountInTenuresFen: 41, inTenureFen: [40], amountFen: 100 }, holds: false },
    { of: { amountInTenuresFen: 101, inTenureFen: [60, 60], amountFen: 100 }, holds: false },
  ],
})

export const theAmountInTenureAgreesWithTheAlignment = rule({
  id: 'the-amount-in-tenure-agrees-with-the-alignment',
  says: { zh: '已确认任期对齐的，任期内金额与其一致；要改变的，先调整任期对齐并写明理由。', en: 'Once tenures are aligned, the amount within the tenure agrees with that; to change it, align again and say why.' },
  source: FORM_NOTES,
  holds: ({ alignedInTenureFen, amountInTenureFen, amountTotalFen }: { alignedInTenureFen: number | undefined; amountInTenureFen?: number | undefined; amountTotalFen: number }) =>
    alignedInTenureFen === undefined || alignedInTenureFen === (amountInTenureFen ?? amountTotalFen),
  examples: [
    { of: { alignedInTenureFen: undefined, amountInTenureFen: 30, amountTotalFen: 100 }, holds: true },
    { of: { alignedInTenureFen: 30, amountInTenureFen: 30, amountTotalFen: 100 }, holds: true },
    { of: { alignedInTenureFen: 100, amountTotalFen: 100 }, holds: true },
    { of: { alignedInTenureFen: 30, amountInTenureFen: 31, amountTotalFen: 100 }, holds: false },
    { of: { alignedInTenureFen: 30, amountTotalFen: 100 }, holds: false },
  ],
})
