// The rules of units of one kind audited together and compared (同类单位同步审), to be read with an auditor.
import { rule } from '../../kernel/rule.ts'

const DESIGN = { confirmed: false, cites: '产品设计' }
const TOGETHER = { confirmed: false, cites: '郑州市审计局《出台市管领导干部经济责任审计工作指导意见》列有“同类单位同步审”；组织办法和可比指标为产品设计，待核实' }

export const aCohortIsOpenedOnce = rule({
  id: 'a-cohort-is-opened-once',
  says: { zh: '同一同步审方案只建立一次。', en: 'A cohort programme is opened once.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'open' }, holds: false }],
})

export const onlyAnOpenCohortChanges = rule({
  id: 'only-an-open-cohort-changes',
  says: { zh: '同步审方案办结之后，不再增减项目、指标和指标数值。', en: 'Once a cohort programme is closed, its projects, indicators and values do not change any more.' },
  source: DESIGN,
  holds: ({ cohortIs }: { cohortIs: string }) => cohortIs === 'open',
  examples: [{ of: { cohortIs: 'open' }, holds: true }, { of: { cohortIs: 'closed' }, holds: false }, { of: { cohortIs: 'unknown' }, holds: false }],
})

export const aCohortIsOfOneKindOfUnit = rule({
  id: 'a-cohort-is-of-one-kind-of-unit',
  says: { zh: '同步审的项目，被审计单位须为方案确定的单位类型；确需纳入其他类型的，由审委办或者局领导决定并写明理由。', en: 'The units of a cohort are of the kind that its programme names; another one takes a reasoned decision of the committee office or a director.' },
  source: TOGETHER,
  holds: ({ sameKind, excepted }: { sameKind: boolean; excepted: boolean }) => sameKind || excepted,
  examples: [{ of: { sameKind: true, excepted: false }, holds: true }, { of: { sameKind: false, excepted: true }, holds: true }, { of: { sameKind: false, excepted: false }, holds: false }],
})

export const aCohortIsOfOnePlanYear = rule({
  id: 'a-cohort-is-of-one-plan-year',
  says: { zh: '同步审的项目须列入方案年度的计划；确需纳入其他年度的，由审委办或者局领导决定并写明理由。', en: 'The projects of a cohort are of its plan year; another year takes a reasoned decision of the committee office or a director.' },
  source: TOGETHER,
  holds: ({ sameYear, excepted }: { sameYear: boolean; excepted: boolean }) => sameYear || excepted,
  examples: [{ of: { sameYear: true, excepted: false }, holds: true }, { of: { sameYear: false, excepted: true }, holds: true }, { of: { sameYear: false, excepted: false }, holds: false }],
})

export const anExceptionIsDecidedAbove = rule({
  id: 'an-exception-is-decided-above',
  says: { zh: '单位类型或者年度不符而纳入同步审的，由审委办、局领导决定。', en: 'Only the committee office or a director lets in a project of another kind or year.' },
  source: DESIGN,
  holds: ({ excepted, mayExcept }: { excepted: boolean; mayExcept: boolean }) => !excepted || mayExcept,
  examples: [{ of: { excepted: true, mayExcept: true }, holds: true }, { of: { excepted: false, mayExcept: false }, holds: true }, { of: { excepted: true, mayExcept: false }, holds: false }],
})

export const aProjectJoinsWithItsOwnUnit = rule({
  id: 'a-project-joins-with-its-own-unit',
  says: { zh: '纳入同步审的是已立项、未终止的项目，所列单位为其被审计单位。', en: 'What joins a cohort is a project that was established and not terminated, with the unit that it audits.' },
  source: DESIGN,
  holds: ({ projectIs, ownUnit }: { projectIs: string; ownUnit: boolean }) => projectIs === 'standing' && ownUnit,
  examples: [{ of: { projectIs: 'standing', ownUnit: true }, holds: true }, { of: { projectIs: 'standing', ownUnit: false }, holds: false }, { of: { projectIs: 'terminated', ownUnit: true }, holds: false }],
})

export const aProjectIsInOneCohort = rule({
  id: 'a-project-is-in-one-cohort',
  says: { zh: '一个项目同时只在一个未办结的同步审方案之中。', en: 'A project is in one open cohort programme at a time.' },
  source: DESIGN,
  holds: ({ elsewhere }: { elsewhere: number }) => elsewhere === 0,
  examples: [{ of: { elsewhere: 0 }, holds: true }, { of: { elsewhere: 1 }, holds: false }],
})

export const aProjectLeavesTheCohortItIsIn = rule({
  id: 'a-project-leaves-the-cohort-it-is-in',
  says: { zh: '退出的须为本方案之中的项目。', en: 'Only a project of the cohort leaves it.' },
  source: DESIGN,
  holds: ({ inside }: { inside: boolean }) => inside,
  examples: [{ of: { inside: true }, holds: true }, { of: { inside: false }, holds: false }],
})

export const anIndicatorWithValuesStaysAsItIs = rule({
  id: 'an-indicator-with-values-stays-as-it-is',
  says: { zh: '已登记数值的可比指标不再变更、删除，以免数值失去可比性。', en: 'An indicator that has values is neither changed nor removed, lest they be no longer comparable.' },
  source: DESIGN,
  holds: ({ measuredAndChanged }: { measuredAndChanged: number }) => measuredAndChanged === 0,
  examples: [{ of: { measuredAndChanged: 0 }, holds: true }, { of: { measuredAndChanged: 1 }, holds: false }],
})

export const aValueIsOfTheCohort = rule({
  id: 'a-value-is-of-the-cohort',
  says: { zh: '登记数值的项目和指标均在同步审方案之中。', en: 'A value is recorded for a project and an indicator of the cohort.' },
  source: DESIGN,
  holds: ({ inside, indicatorKnown }: { inside: boolean; indicatorKnown: boolean }) => inside && indicatorKnown,
  examples: [{ of: { inside: true, indicatorKnown: true }, holds: true }, { of: { inside: false, indicatorKnown: true }, holds: false }, { of: { inside: true, indicatorKnown: false }, holds: false }],
})

export const aValueIsOfAProjectThatStands = rule({
  id: 'a-value-is-of-a-project-that-stands',
  says: { zh: '已终止的项目不再登记、更正可比指标数值。', en: 'No value is recorded or corrected for a project that was terminated.' },
  source: DESIGN,
  holds: ({ projectIs }: { projectIs: string }) => projectIs === 'standing',
  examples: [{ of: { projectIs: 'standing' }, holds: true }, { of: { projectIs: 'terminated' }, holds: false }],
})

export const aValueSpeaksOfADayThatHasCome = rule({
  id: 'a-value-speaks-of-a-day-that-has-come',
  says: { zh: '可比指标数值所属日期不得晚于登记之日。', en: 'The day of which a value speaks is not after the day on which it is recorded.' },
  source: DESIGN,
  holds: ({ of, recordedOn }: { of: string; recordedOn: string }) => of <= recordedOn,
  examples: [{ of: { of: '2025-12-31', recordedOn: '2026-03-20' }, holds: true }, { of: { of: '2026-12-31', recordedOn: '2026-03-20' }, holds: false }],
})

export const aValueRestsOnEvidenceOfItsProject = rule({
  id: 'a-value-rests-on-evidence-of-its-project',
  says: { zh: '指标数值以本项目已登记、未撤回的证据为据。', en: 'A value rests on evidence that its project holds.' },
  source: TOGETHER,
  holds: ({ evidenceHeld }: { evidenceHeld: boolean }) => evidenceHeld,
  examples: [{ of: { evidenceHeld: true }, holds: true }, { of: { evidenceHeld: false }, holds: false }],
})

export const aProjectHasOneValueForAnIndicator = rule({
  id: 'a-project-has-one-value-for-an-indicator',
  says: { zh: '一个项目的一项指标只登记一个数值，之后按更正办理。', en: 'A project has one value for an indicator; after that it is corrected.' },
  source: DESIGN,
  holds: ({ is, others }: { is: string; others: number }) => is === 'unknown' && others === 0,
  examples: [{ of: { is: 'unknown', others: 0 }, holds: true }, { of: { is: 'recorded', others: 0 }, holds: false }, { of: { is: 'unknown', others: 1 }, holds: false }],
})

export const onlyAValueThatStandsChanges = rule({
  id: 'only-a-value-that-stands-changes',
  says: { zh: '已删除的数值不再更正。', en: 'A value that was taken off is not corrected any more.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'recorded',
  examples: [{ of: { is: 'recorded' }, holds: true }, { of: { is: 'takenOff' }, holds: false }],
})
