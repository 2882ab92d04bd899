// The rules of an audit project from the plan to the end of fieldwork, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN, FORMS } from './sources.ts'

const RECUSAL = { confirmed: true, cites: '《审计法》（2021年修正）第十五条；《审计法实施条例》（2010年）第十二条' }
const NOTICE = { confirmed: true, cites: '《审计法》（2021年修正）第四十二条；《审计法实施条例》（2010年）第三十五条、第三十六条、第五十六条' }
const PLANNED = { confirmed: true, cites: '审计署计划管理办法（审办办发〔2020〕115号）第二条；郑州市审计局《出台市管领导干部经济责任审计工作指导意见》：市委审计委员会批准后实施' }
const ADJUSTED = { confirmed: true, cites: '审计署2019年答问：调整年度审计项目计划的情形' }

export const aProjectIsEstablishedOnce = rule({
  id: 'a-project-is-established-once',
  says: { zh: '同一项目只立项一次。', en: 'A project is established once.' },
  source: DESIGN,
  holds: (project: { is: string }) => project.is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'preparing' }, holds: false }],
})

export const aProjectRestsOnAnApprovedPlanItem = rule({
  id: 'a-project-rests-on-an-approved-plan-item',
  says: { zh: '审计项目须列入经审计委员会批准的年度计划。', en: 'A project is established only from an item of the plan that the audit committee has approved.' },
  source: PLANNED,
  holds: ({ planItem }: { planItem: string }) => planItem === 'approved',
  examples: [{ of: { planItem: 'approved' }, holds: true }, { of: { planItem: 'proposed' }, holds: false }, { of: { planItem: 'absent' }, holds: false }],
})

export const aPlanItemIsCarriedOutByOneProject = rule({
  id: 'a-plan-item-is-carried-out-by-one-project',
  says: { zh: '一个计划项目只由一个审计项目实施（已终止的除外）。', en: 'A plan item is carried out by one project, unless that one was terminated.' },
  source: DESIGN,
  holds: ({ otherProjects }: { otherProjects: number }) => otherProjects === 0,
  examples: [{ of: { otherProjects: 0 }, holds: true }, { of: { otherProjects: 1 }, holds: false }],
})

export const anOfficialAndTenureHaveOneOpenProject = rule({
  id: 'an-official-and-tenure-have-one-open-project',
  says: { zh: '同一领导干部的同一任职期间，同时只有一个未结束的审计项目。', en: 'For one official and one tenure only one project is open at a time.' },
  source: DESIGN,
  holds: ({ openProjects }: { openProjects: number }) => openProjects === 0,
  examples: [{ of: { openProjects: 0 }, holds: true }, { of: { openProjects: 1 }, holds: false }],
})

export const aProjectNumberIsUsedOnce = rule({
  id: 'a-project-number-is-used-once',
  says: { zh: '项目编号不重复。', en: 'A project number is used once.' },
  source: DESIGN,
  holds: ({ numberTaken }: { numberTaken: boolean }) => !numberTaken,
  examples: [{ of: { numberTaken: false }, holds: true }, { of: { numberTaken: true }, holds: false }],
})

export const theAuditedAreThoseInThePlan = rule({
  id: 'the-audited-are-those-in-the-plan',
  says: { zh: '项目的被审计领导干部和任职期间与批准的计划一致；变更须按原程序调整计划。', en: 'The audited officials and tenures are those that the plan names; others need a plan adjustment by the original route.' },
  source: ADJUSTED,
  holds: ({ differing }: { differing: number }) => differing === 0,
  examples: [{ of: { differing: 0 }, holds: true }, { of: { differing: 1 }, holds: false }],
})

export const theDivisionIsTheOneInThePlan = rule({
  id: 'the-division-is-the-one-in-the-plan',
  says: { zh: '项目由计划确定的业务处室实施；变更实施单位须按原程序调整计划。', en: 'The division named in the plan carries the project out; another one needs a plan adjustment by the original route.' },
  source: ADJUSTED,
  holds: ({ planned, chosen }: { planned: string; chosen: string }) => chosen !== '' && (planned === '' || planned === chosen),
  examples: [{ of: { planned: 'D1', chosen: 'D1' }, holds: true }, { of: { planned: '', chosen: 'D2' }, holds: true }, { of: { planned: 'D1', chosen: 'D2' }, holds: false }, { of: { planned: '', chosen: '' }, holds: false }],
})

export const theAuditPeriodRunsForward = rule({
  id: 'the-audit-period-runs-forward',
  says: { zh: '审计期间的起始日不晚于截止日。', en: 'The audit period does not end before it begins.' },
  source: DESIGN,
  holds: ({ periodFrom, periodTo }: { periodFrom: string; periodTo: string }) => periodFrom <= periodTo,
  examples: [{ of: { periodFrom: '2023-01-01', periodTo: '2025-12-31' }, holds: true }, { of: { periodFrom: '2025-12-31', periodTo: '2023-01-01' }, holds: false }],
})

export const onlyAProjectUnderWayChanges = rule({
  id: 'only-a-project-under-way-changes',
  says: { zh: '项目在立项后、办结或终止前，方可调整或终止。', en: 'A project is changed or terminated only after it was established and before it is closed or terminated.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => ['preparing', 'fieldwork', 'reporting', 'reported'].includes(is),
  examples: [{ of: { is: 'fieldwork' }, holds: true }, { of: { is: 'terminated' }, holds: false }, { of: { is: 'archived' }, holds: false }],
})

export const preparationComesBeforeFieldwork = rule({
  id: 'preparation-comes-before-fieldwork',
  says: { zh: '此步骤属于审计准备阶段，须在现场审计开始前办理。', en: 'This step belongs to preparation: it is taken before fieldwork starts.' },
  source: FORMS,
  holds: ({ is }: { is: string }) => is === 'preparing',
  examples: [{ of: { is: 'preparing' }, holds: true }, { of: { is: 'fieldwork' }, holds: false }],
})

export const theImplementationPlanIsMadeBeforeReporting = rule({
  id: 'the-implementation-plan-is-made-before-reporting',
  says: { zh: '审计实施方案在现场审计结束前编制或调整。', en: 'The implementation plan is made or adjusted before fieldwork has finished.' },
  source: FORMS,
  holds: ({ is }: { is: string }) => is === 'preparing' || is === 'fieldwork',
  examples: [{ of: { is: 'fieldwork' }, holds: true }, { of: { is: 'reporting' }, holds: false }],
})

export const aTeamIsFormedOnce = rule({
  id: 'a-team-is-formed-once',
  says: { zh: '审计组组成后，人员变动按调整办理。', en: 'A team is formed once; after that it is changed.' },
  source: DESIGN,
  holds: ({ inTeam }: { inTeam: number }) => inTeam === 0,
  examples: [{ of: { inTeam: 0 }, holds: true }, { of: { inTeam: 3 }, holds: false }],
})

export const aTeamIsFormedBeforeItChanges = rule({
  id: 'a-team-is-formed-before-it-changes',
  says: { zh: '先组成审计组，再调整人员。', en: 'A team is formed before it is changed.' },
  source: DESIGN,
  holds: ({ inTeam }: { inTeam: number }) => inTeam > 0,
  examples: [{ of: { inTeam: 3 }, holds: true }, { of: { inTeam: 0 }, holds: false }],
})

export const aTeamHasOneLeader = rule({
  id: 'a-team-has-one-leader',
  says: { zh: '审计组设组长一名。', en: 'A team has one leader.' },
  source: FORMS,
  holds: ({ leaders }: { leaders: number }) => leaders === 1,
  examples: [{ of: { leaders: 1 }, holds: true }, { of: { leaders: 0 }, holds: false }, { of: { leaders: 2 }, holds: false }],
})

export const aTeamHasTwoAuditors = rule({
  id: 'a-team-has-two-auditors',
  says: { zh: '审计组不少于二人：向有关单位和个人调查时审计人员不少于二人。', en: 'A team has at least two people: no fewer than two auditors may question units and persons.' },
  source: { confirmed: true, cites: '《审计法》（2021年修正）第四十三条' },
  holds: ({ people }: { people: number }) => people >= 2,
  examples: [{ of: { people: 2 }, holds: true }, { of: { people: 1 }, holds: false }],
})

export const everyMemberIsNamedOnce = rule({
  id: 'every-member-is-named-once',
  says: { zh: '审计组名单中每人只列一次。', en: 'The list of the team names each person once.' },
  source: DESIGN,
  holds: ({ namedAgain }: { namedAgain: number }) => namedAgain === 0,
  examples: [{ of: { namedAgain: 0 }, holds: true }, { of: { namedAgain: 1 }, holds: false }],
})

export const everyMemberDeclaresInterests = rule({
  id: 'every-member-declares-interests',
  says: { zh: '审计组每名成员都要作回避声明。', en: 'Every member of the team declares whether they have an interest.' },
  source: FORMS,
  holds: ({ undeclared }: { undeclared: number }) => undeclared === 0,
  examples: [{ of: { undeclared: 0 }, holds: true }, { of: { undeclared: 1 }, holds: false }],
})

export const whoeverHasAnInterestStaysOut = rule({
  id: 'whoever-has-an-interest-stays-out',
  says: { zh: '与被审计单位、被审计领导干部或审计事项有利害关系的人员应当回避。', en: 'Whoever has an interest in the audited unit, official or matter takes no part.' },
  source: RECUSAL,
  holds: ({ withInterest }: { withInterest: number }) => withInterest === 0,
  examples: [{ of: { withInterest: 0 }, holds: true }, { of: { withInterest: 1 }, holds: false }],
})

export const theImplementationPlanRestsOnASurvey = rule({
  id: 'the-implementation-plan-rests-on-a-survey',
  says: { zh: '编制审计实施方案前应作审前调查并留有调查了解记录。', en: 'The implementation plan is drafted after the pre-audit survey has been recorded.' },
  source: FORMS,
  holds: ({ surveyed }: { surveyed: boolean }) => surveyed,
  examples: [{ of: { surveyed: true }, holds: true }, { of: { surveyed: false }, holds: false }],
})

export const everyAuditItemIsNamedOnce = rule({
  id: 'every-audit-item-is-named-once',
  says: { zh: '实施方案中每个审计事项的编号不重复。', en: 'Each audit item of the implementation plan has an id of its own.' },
  source: DESIGN,
  holds: ({ namedAgain }: { namedAgain: number }) => namedAgain === 0,
  examples: [{ of: { namedAgain: 0 }, holds: true }, { of: { namedAgain: 2 }, holds: false }],
})

export const theMeetingApprovesTheLatestDraft = rule({
  id: 'the-meeting-approves-the-latest-draft',
  says: { zh: '局长办公会审议的是最新一稿实施方案。', en: 'The director’s meeting approves the latest draft of the implementation plan.' },
  source: DESIGN,
  holds: ({ read, latest }: { read: number; latest: number }) => latest > 0 && read === latest,
  examples: [{ of: { read: 2, latest: 2 }, holds: true }, { of: { read: 1, latest: 2 }, holds: false }, { of: { read: 1, latest: 0 }, holds: false }],
})

export const theNoticeIsServedOnce = rule({
  id: 'the-notice-is-served-once',
  says: { zh: '一个项目的审计通知书只送达一次。', en: 'The notice of a project is served once.' },
  source: DESIGN,
  holds: ({ served }: { served: boolean }) => !served,
  examples: [{ of: { served: false }, holds: true }, { of: { served: true }, holds: false }],
})

export const theNoticeIsServedInGoodTime = rule({
  id: 'the-notice-is-served-in-good-time',
  says: { zh: '审计通知书在实施审计三日前（工作日）送达；情况特殊的，经批准可以持通知书直接实施审计。', en: 'The notice is served three working days before the audit starts, unless a special case has been approved and recorded.' },
  source: NOTICE,
  holds: ({ leadDays, requiredDays, exception }: { leadDays: number; requiredDays: number; exception: boolean }) => exception || leadDays >= requiredDays,
  examples: [
    { of: { leadDays: 3, requiredDays: 3, exception: false }, holds: true },
    { of: { leadDays: 2, requiredDays: 3, exception: false }, holds: false },
    { of: { leadDays: 0, requiredDays: 3, exception: true }, holds: true },
  ],
})

export const theNoticeGoesToThePersonAndTheUnit = rule({
  id: 'the-notice-goes-to-the-person-and-the-unit',
  says: { zh: '审计通知书送达被审计领导干部本人及其所在单位。', en: 'The notice is served on every audited official and on the unit.' },
  source: FORMS,
  holds: ({ leftOut }: { leftOut: number }) => leftOut === 0,
  examples: [{ of: { leftOut: 0 }, holds: true }, { of: { leftOut: 1 }, holds: false }],
})

export const noDocumentPredatesTheOneBefore = rule({
  id: 'no-document-predates-the-one-before',
  says: { zh: '后一程序文书的日期不得早于前一程序。', en: 'No step is dated before the step that precedes it.' },
  source: FORMS,
  holds: ({ on, notBefore }: { on: string; notBefore: string }) => on >= notBefore,
  examples: [{ of: { on: '2026-03-02', notBefore: '2026-03-02' }, holds: true }, { of: { on: '2026-03-01', notBefore: '2026-03-02' }, holds: false }],
})
