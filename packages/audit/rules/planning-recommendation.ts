// The rules of the plan recommendation: who must be audited, who may wait, who keeps away. To be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const ROTATION = { confirmed: false, cites: '产品默认，本地分类与轮审周期待核实' }

export const anOverdueRotationIsPlanned = rule({
  id: 'an-overdue-rotation-is-planned',
  says: { zh: '计划年度开始前已超过分类轮审周期的对象，必须列入计划。', en: 'Whoever is past the rotation period of the class before the year begins must be planned.' },
  source: ROTATION,
  holds: ({ dueOn, yearFrom, planned }: { dueOn: string | undefined; yearFrom: string; planned: boolean }) => planned || dueOn === undefined || dueOn >= yearFrom,
  examples: [
    { of: { dueOn: '2025-06-30', yearFrom: '2026-01-01', planned: true }, holds: true }, { of: { dueOn: undefined, yearFrom: '2026-01-01', planned: false }, holds: true },
    { of: { dueOn: '2026-06-30', yearFrom: '2026-01-01', planned: false }, holds: true }, { of: { dueOn: '2025-06-30', yearFrom: '2026-01-01', planned: false }, holds: false },
  ],
})

export const aDemandedAuditIsPlanned = rule({
  id: 'a-demanded-audit-is-planned',
  says: { zh: '审计委员会、组织部门委托或上级统一部署的审计，必须列入计划。', en: 'An audit that the committee, the organisation department or the level above demands must be planned.' },
  source: { confirmed: false, cites: '2019年《规定》关于计划与委托的条款待核实；产品设计' },
  holds: ({ demandedBy, planned }: { demandedBy: string | undefined; planned: boolean }) => planned || demandedBy === undefined,
  examples: [{ of: { demandedBy: 'committee', planned: true }, holds: true }, { of: { demandedBy: undefined, planned: false }, holds: true }, { of: { demandedBy: 'committee', planned: false }, holds: false }],
})

export const aShortTenureMayWait = rule({
  id: 'a-short-tenure-may-wait',
  says: { zh: '到计划年度末任职不满规定月数的，可以不列入计划；受委托或人工锁定的除外。', en: 'A tenure still short at the end of the year may wait, unless its audit is demanded or locked in.' },
  source: { confirmed: false, cites: '宣州区做法，本地待核实' },
  holds: ({ months, shortMonths, wanted }: { months: number; shortMonths: number; wanted: boolean }) => wanted || months >= shortMonths,
  examples: [{ of: { months: 30, shortMonths: 24, wanted: false }, holds: true }, { of: { months: 8, shortMonths: 24, wanted: true }, holds: true }, { of: { months: 8, shortMonths: 24, wanted: false }, holds: false }],
})

export const whatIsAuditedToItsEndIsNotPlannedAgain = rule({
  id: 'what-is-audited-to-its-end-is-not-planned-again',
  says: { zh: '已审计至离任之日的任职段不再列入。', en: 'A tenure that was audited up to its last day is not planned again.' },
  source: DESIGN,
  holds: ({ auditedTo, until }: { auditedTo: string | undefined; until: string | undefined }) => auditedTo === undefined || until === undefined || auditedTo < until,
  examples: [{ of: { auditedTo: '2024-12-31', until: undefined }, holds: true }, { of: { auditedTo: '2024-12-31', until: '2025-06-30' }, holds: true }, { of: { auditedTo: '2025-06-30', until: '2025-06-30' }, holds: false }],
})

export const anInspectedUnitIsNotAuditedInTheSameYear = rule({
  id: 'an-inspected-unit-is-not-audited-in-the-same-year',
  says: { zh: '同年接受巡察的单位错开安排，实行巡审同步的除外。', en: 'A unit inspected in the same year is audited in another, unless both go together.' },
  source: { confirmed: false, cites: '巡审联动四种模式（先审后巡、巡审同步、人员参与、结果互鉴）；错峰安排为产品设计' },
  holds: ({ inspection, locked }: { inspection: string | undefined; locked: boolean }) => locked || inspection !== 'sameYear',
  examples: [{ of: { inspection: 'together', locked: false }, holds: true }, { of: { inspection: 'sameYear', locked: true }, holds: true }, { of: { inspection: 'sameYear', locked: false }, holds: false }],
})

export const aDivisionFreeOfRecusalAudits = rule({
  id: 'a-division-free-of-recusal-audits',
  says: { zh: '实施处室无须回避，且无须回避的审计人员足以组成审计组。', en: 'The division that audits is free of recusal and has enough auditors who are.' },
  source: { confirmed: false, cites: '审计法关于回避的规定，条款与处室层面的适用待核实' },
  holds: ({ divisions }: { divisions: number }) => divisions > 0,
  examples: [{ of: { divisions: 1 }, holds: true }, { of: { divisions: 0 }, holds: false }],
})

export const anExcludedCandidateIsLeftOut = rule({
  id: 'an-excluded-candidate-is-left-out',
  says: { zh: '人工排除的对象不列入推荐，理由随计划留存。', en: 'A candidate that people have excluded is left out, and the reason is kept.' },
  source: DESIGN,
  holds: ({ excluded }: { excluded: boolean }) => !excluded,
  examples: [{ of: { excluded: false }, holds: true }, { of: { excluded: true }, holds: false }],
})

export const whatGoesTogetherFitsOneQuarter = rule({
  id: 'what-goes-together-fits-one-quarter',
  says: { zh: '同一单位的对象合并实施，同类单位在同一季度同步审，要么都列入，要么都不列入；该季度须有足够人日。', en: 'Officials of one unit are audited in one go, a cohort in one quarter, all or none; the quarter must have the person-days.' },
  source: { confirmed: false, cites: '郑州市做法：一审多项、同类单位同步实施；算法为产品设计' },
  holds: ({ quarters }: { quarters: number }) => quarters > 0,
  examples: [{ of: { quarters: 2 }, holds: true }, { of: { quarters: 0 }, holds: false }],
})

export const aRecommendationIsMadeOnce = rule({
  id: 'a-recommendation-is-made-once',
  says: { zh: '推荐编号只使用一次；换参数再推荐，用新的编号。', en: 'A recommendation number is used once; other parameters take another number.' },
  source: DESIGN,
  holds: ({ recommendation }: { recommendation: string }) => recommendation === 'absent',
  examples: [{ of: { recommendation: 'absent' }, holds: true }, { of: { recommendation: 'made' }, holds: false }],
})

export const aCandidateIsATenureOfItsUnit = rule({
  id: 'a-candidate-is-a-tenure-of-its-unit',
  says: { zh: '候选对象须为已登记的任职段，干部与单位相符。', en: 'A candidate is a recorded tenure, of that official in that unit.' },
  source: DESIGN,
  holds: ({ strangers }: { strangers: number }) => strangers === 0,
  examples: [{ of: { strangers: 0 }, holds: true }, { of: { strangers: 1 }, holds: false }],
})

export const nothingIsNamedTwiceInARecommendation = rule({
  id: 'nothing-is-named-twice-in-a-recommendation',
  says: { zh: '同一对象、同一处室在一次推荐中只列一次。', en: 'A candidate or a division is named once in a recommendation.' },
  source: DESIGN,
  holds: ({ namedTwice }: { namedTwice: number }) => namedTwice === 0,
  examples: [{ of: { namedTwice: 0 }, holds: true }, { of: { namedTwice: 2 }, holds: false }],
})

export const someCandidateIsNotYetPlanned = rule({
  id: 'some-candidate-is-not-yet-planned',
  says: { zh: '候选对象已全部列入计划，无可推荐。', en: 'At least one candidate is not in the plan yet.' },
  source: DESIGN,
  holds: ({ candidates }: { candidates: number }) => candidates > 0,
  examples: [{ of: { candidates: 1 }, holds: true }, { of: { candidates: 0 }, holds: false }],
})

export const aDecisionIsReleasedBeforeAnother = rule({
  id: 'a-decision-is-released-before-another',
  says: { zh: '已锁定或排除的对象，先解除再另作决定。', en: 'Who is locked in or excluded is released before another decision.' },
  source: DESIGN,
  holds: ({ decision }: { decision: string }) => decision === 'none',
  examples: [{ of: { decision: 'none' }, holds: true }, { of: { decision: 'excluded' }, holds: false }],
})

export const aYardstickIsOfARecommendation = rule({
  id: 'a-yardstick-is-of-a-recommendation',
  says: { zh: '最优上限只对已作出的推荐记录。', en: 'A bound is recorded for a recommendation that was made.' },
  source: DESIGN,
  holds: ({ recommendation }: { recommendation: string }) => recommendation === 'made',
  examples: [{ of: { recommendation: 'made' }, holds: true }, { of: { recommendation: 'absent' }, holds: false }],
})

export const aBoundOnlyComesCloser = rule({
  id: 'a-bound-only-comes-closer',
  says: { zh: '最优上限不低于推荐方案的得分，也不高于已证明的上限。', en: 'A bound is not below the points of the plan, nor above what was proven before.' },
  source: DESIGN,
  holds: ({ atMost, points, known }: { atMost: number; points: number; known: number }) => atMost >= points && atMost <= known,
  examples: [{ of: { atMost: 110, points: 100, known: 120 }, holds: true }, { of: { atMost: 90, points: 100, known: 120 }, holds: false }, { of: { atMost: 130, points: 100, known: 120 }, holds: false }],
})
