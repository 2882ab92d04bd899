// The rules by which responsibility is determined, one conclusion per finding and official, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN, FORM_NOTES } from './sources.ts'

const PROVISIONS = { confirmed: false, cites: '《党政主要领导干部和国有企事业单位主要领导人员经济责任审计规定》（中办发〔2019〕45号）第四十条、第四十一条，条文待核实' }

export const theCodeFitsTheTypeOfResponsibility = rule({
  id: 'the-code-fits-the-type-of-responsibility',
  says: { zh: '直接责任适用 DR1–DR6 情形，领导责任适用 LR1–LR5 情形，不界定责任不选情形。', en: 'Direct responsibility takes one of DR1–DR6, leadership responsibility one of LR1–LR5, and no attribution takes none.' },
  source: PROVISIONS,
  holds: ({ type, code }: { type: string; code: string | undefined }) =>
    type === 'direct' ? code?.startsWith('DR') === true : type === 'leadership' ? code?.startsWith('LR') === true : code === undefined,
  examples: [
    { of: { type: 'direct', code: 'DR1' }, holds: true },
    { of: { type: 'notAttributed', code: undefined }, holds: true },
    { of: { type: 'leadership', code: 'DR2' }, holds: false },
    { of: { type: 'direct', code: undefined }, holds: false },
  ],
})

export const aCircumstanceThatNeedsAConsequenceHasOne = rule({
  id: 'a-circumstance-that-needs-a-consequence-has-one',
  says: {
    zh: '以造成后果为条件的责任情形，应当写明后果：公共资金、国有资产、国有资源损失浪费，生态环境破坏，或者公共利益损害。',
    en: 'A circumstance that depends on a consequence names it: loss or waste of public funds, assets or resources, ecological damage, or harm to the public interest.',
  },
  source: PROVISIONS,
  holds: ({ needs, consequence, violation }: { needs: string; consequence: string | undefined; violation: boolean }) =>
    needs === 'nothing' || consequence !== undefined || (needs === 'violationOrConsequence' && violation),
  examples: [
    { of: { needs: 'nothing', consequence: undefined, violation: false }, holds: true },
    { of: { needs: 'consequence', consequence: 'lossOrWaste', violation: false }, holds: true },
    { of: { needs: 'violationOrConsequence', consequence: undefined, violation: true }, holds: true },
    { of: { needs: 'consequence', consequence: undefined, violation: true }, holds: false },
    { of: { needs: 'violationOrConsequence', consequence: undefined, violation: false }, holds: false },
  ],
})

export const leadershipResponsibilityNamesTheUnitsResponsible = rule({
  id: 'leadership-responsibility-names-the-units-responsible',
  says: { zh: '界定领导责任的，应当写明造成问题的责任单位。', en: 'Leadership responsibility names the unit or units that caused the problem.' },
  source: FORM_NOTES,
  holds: ({ type, unitsNamed }: { type: string; unitsNamed: number }) => type !== 'leadership' || unitsNamed > 0,
  examples: [{ of: { type: 'leadership', unitsNamed: 1 }, holds: true }, { of: { type: 'direct', unitsNamed: 0 }, holds: true }, { of: { type: 'leadership', unitsNamed: 0 }, holds: false }],
})

export const anotherUnitsProblemNeedsTheOfficialsOwnPart = rule({
  id: 'another-units-problem-needs-the-officials-own-part',
  says: {
    zh: '局部、个别或者下属单位的问题，不得简单以督导不力界定领导责任，应当写明该领导干部本人的作为或者不作为。',
    en: 'A local, individual or subordinate unit’s problem is not simply turned into leadership responsibility for weak supervision: what the official did or left undone is stated.',
  },
  source: FORM_NOTES,
  holds: ({ type, inOwnUnit, ownPartStated }: { type: string; inOwnUnit: boolean; ownPartStated: boolean }) => type !== 'leadership' || inOwnUnit || ownPartStated,
  examples: [
    { of: { type: 'leadership', inOwnUnit: true, ownPartStated: false }, holds: true },
    { of: { type: 'leadership', inOwnUnit: false, ownPartStated: true }, holds: true },
    { of: { type: 'leadership', inOwnUnit: false, ownPartStated: false }, holds: false },
  ],
})

export const theOfficialIsAuditedInTheProject = rule({
  id: 'the-official-is-audited-in-the-project',
  says: { zh: '只对本项目的被审计领导干部及其被审计的任职界定责任。', en: 'Responsibility is determined for officials audited in this project, in the tenure that is audited.' },
  source: FORM_NOTES,
  holds: ({ audited }: { audited: boolean }) => audited,
  examples: [{ of: { audited: true }, holds: true }, { of: { audited: false }, holds: false }],
})

export const theTenureOverlapsTheConduct = rule({
  id: 'the-tenure-overlaps-the-conduct',
  says: { zh: '问题发生期间与任职期间没有重叠的，不界定直接责任或者领导责任。', en: 'Where the conduct and the tenure do not overlap, no responsibility is attributed.' },
  source: DESIGN,
  holds: ({ type, conductFrom, conductTo, tenureFrom, tenureUntil }: { type: string; conductFrom: string; conductTo: string; tenureFrom: string; tenureUntil: string | undefined }) =>
    type === 'notAttributed' || (tenureFrom <= conductTo && (tenureUntil === undefined || conductFrom <= tenureUntil)),
  examples: [
    { of: { type: 'direct', conductFrom: '2022-03-01', conductTo: '2022-06-30', tenureFrom: '2021-01-01', tenureUntil: undefined }, holds: true },
    { of: { type: 'direct', conductFrom: '2020-03-01', conductTo: '2021-01-01', tenureFrom: '2021-01-01', tenureUntil: '2024-01-01' }, holds: true },
    { of: { type: 'notAttributed', conductFrom: '2019-03-01', conductTo: '2019-06-30', tenureFrom: '2021-01-01', tenureUntil: undefined }, holds: true },
    { of: { type: 'leadership', conductFrom: '2019-03-01', conductTo: '2019-06-30', tenureFrom: '2021-01-01', tenureUntil: undefined }, holds: false },
    { of: { type: 'direct', conductFrom: '2024-03-01', conductTo: '2024-06-30', tenureFrom: '2021-01-01', tenureUntil: '2024-01-01' }, holds: false },
  ],
})

export const anAmountBeyondTheTenureIsSetApart = rule({
  id: 'an-amount-beyond-the-tenure-is-set-apart',
  says: { zh: '问题超出任职期间的，应当单独写明任期内金额。', en: 'When the problem runs beyond the tenure, the amount within the tenure is stated separately.' },
  source: FORM_NOTES,
  holds: ({ type, conductWithinTenure, amountInTenureFen, amountTotalFen }: { type: string; conductWithinTenure: boolean; amountInTenureFen: number | undefined; amountTotalFen: number }) =>
    type === 'notAttributed' || conductWithinTenure || amountTotalFen === 0 || amountInTenureFen !== undefined,
  examples: [
    { of: { type: 'direct', conductWithinTenure: true, amountInTenureFen: undefined, amountTotalFen: 500_000 }, holds: true },
    { of: { type: 'direct', conductWithinTenure: false, amountInTenureFen: 0, amountTotalFen: 500_000 }, holds: true },
    { of: { type: 'direct', conductWithinTenure: false, amountInTenureFen: undefined, amountTotalFen: 500_000 }, holds: false },
  ],
})

export const aConclusionRestsOnEvidenceOfTheProject = rule({
  id: 'a-conclusion-rests-on-evidence-of-the-project',
  says: { zh: '界定直接责任或者领导责任应当有本项目的有效证据支持。', en: 'A conclusion of responsibility rests on evidence that the project holds.' },
  source: DESIGN,
  holds: ({ type, evidenceNamed, evidenceHeld }: { type: string; evidenceNamed: number; evidenceHeld: number }) =>
    evidenceHeld === evidenceNamed && (type === 'notAttributed' || evidenceHeld > 0),
  examples: [
    { of: { type: 'direct', evidenceNamed: 2, evidenceHeld: 2 }, holds: true },
    { of: { type: 'notAttributed', evidenceNamed: 0, evidenceHeld: 0 }, holds: true },
    { of: { type: 'leadership', evidenceNamed: 0, evidenceHeld: 0 }, holds: false },
    { of: { type: 'direct', evidenceNamed: 2, evidenceHeld: 1 }, holds: false },
  ],
})

export const aLaterConclusionSaysWhyItReplacesTheFormer = rule({
  id: 'a-later-conclusion-says-why-it-replaces-the-former',
  says: { zh: '每个问题对每名领导干部只有一个现行责任结论；改变结论应当写明理由，原结论保留在历史中。', en: 'Each official has one current conclusion per finding; a change gives its reason, and the former one stays in the history.' },
  source: { confirmed: false, cites: '县级审计机关经济责任审计文书范本（一问题一人一结论）；保留历史为产品设计' },
  holds: ({ hasFormer, changeExplained }: { hasFormer: boolean; changeExplained: boolean }) => hasFormer === changeExplained,
  examples: [
    { of: { hasFormer: false, changeExplained: false }, holds: true },
    { of: { hasFormer: true, changeExplained: true }, holds: true },
    { of: { hasFormer: true, changeExplained: false }, holds: false },
    { of: { hasFormer: false, changeExplained: true }, holds: false },
  ],
})

export const aConfirmedConclusionChangesOnlyOnAppeal = rule({
  id: 'a-confirmed-conclusion-changes-only-on-appeal',
  says: { zh: '问题审定后，责任结论只因申诉复查而改变；未反映或者已撤销的问题不再界定责任。', en: 'Once the finding is confirmed, a conclusion changes only on appeal; an unreported or overturned finding takes none.' },
  source: DESIGN,
  holds: ({ is, ground }: { is: string; ground: string | undefined }) => is === 'open' || (is === 'confirmed' && ground === 'appeal'),
  examples: [
    { of: { is: 'open', ground: undefined }, holds: true },
    { of: { is: 'confirmed', ground: 'appeal' }, holds: true },
    { of: { is: 'confirmed', ground: 'review' }, holds: false },
    { of: { is: 'unreported', ground: undefined }, holds: false },
  ],
})

export const anEffectFollowsFromAToleranceThatApplies = rule({
  id: 'an-effect-follows-from-a-tolerance-that-applies',
  says: { zh: '“三个区分开来”适用的，结论为免责或者从轻；不适用的，不产生免责或者从轻的效果。', en: 'Where one of the three distinctions applies, the effect is exemption or leniency; where none applies, there is no effect.' },
  source: { confirmed: false, cites: '《党政主要领导干部和国有企事业单位主要领导人员经济责任审计规定》（中办发〔2019〕45号）第四十三条，条文待核实' },
  holds: ({ applies, effect }: { applies: boolean; effect: string }) => applies === (effect !== 'none'),
  examples: [
    { of: { applies: true, effect: 'exempt' }, holds: true },
    { of: { applies: false, effect: 'none' }, holds: true },
    { of: { applies: false, effect: 'lighter' }, holds: false },
    { of: { applies: true, effect: 'none' }, holds: false },
  ],
})
