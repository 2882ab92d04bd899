// The rules of the task list (审计任务清单、任务清单完成情况), to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN, FORMS } from './sources.ts'

export const aFieldworkTaskIsAssignedOnce = rule({
  id: 'a-fieldwork-task-is-assigned-once',
  says: { zh: '同一项任务只列入清单一次，之后按调整办理。', en: 'A task is put on the list once; after that it is adjusted.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'open' }, holds: false }],
})

export const aTaskNumberIsUsedOnceInAProject = rule({
  id: 'a-task-number-is-used-once-in-a-project',
  says: { zh: '同一项目内任务编号不重复。', en: 'A task number is used once in a project.' },
  source: DESIGN,
  holds: ({ numberTaken }: { numberTaken: boolean }) => !numberTaken,
  examples: [{ of: { numberTaken: false }, holds: true }, { of: { numberTaken: true }, holds: false }],
})

export const aFieldworkTaskCarriesOutAnItemOfThePlan = rule({
  id: 'a-fieldwork-task-carries-out-an-item-of-the-plan',
  says: { zh: '任务清单列的是经批准的实施方案确定的具体事项。', en: 'A task carries out an audit item of the approved implementation plan.' },
  source: FORMS,
  holds: ({ inPlan }: { inPlan: boolean }) => inPlan,
  examples: [{ of: { inPlan: true }, holds: true }, { of: { inPlan: false }, holds: false }],
})

export const tasksAreAssignedUntilFieldworkFinishes = rule({
  id: 'tasks-are-assigned-until-fieldwork-finishes',
  says: { zh: '任务在现场审计结束前列入、调整和删除。', en: 'Tasks are put on the list, adjusted and taken off until fieldwork finishes.' },
  source: DESIGN,
  holds: ({ projectIs }: { projectIs: string }) => projectIs === 'preparing' || projectIs === 'fieldwork',
  examples: [{ of: { projectIs: 'preparing' }, holds: true }, { of: { projectIs: 'fieldwork' }, holds: true }, { of: { projectIs: 'reporting' }, holds: false }],
})

export const tasksAreCarriedOutBetweenFieldworkAndReport = rule({
  id: 'tasks-are-carried-out-between-fieldwork-and-report',
  says: { zh: '任务的执行、审核和复核在现场审计开始后、报告印发前登记。', en: 'What is done about a task, and its reviews, are recorded once fieldwork has started and before the report is issued.' },
  source: DESIGN,
  holds: ({ projectIs }: { projectIs: string }) => projectIs === 'fieldwork' || projectIs === 'reporting',
  examples: [{ of: { projectIs: 'fieldwork' }, holds: true }, { of: { projectIs: 'reporting' }, holds: true }, { of: { projectIs: 'preparing' }, holds: false }, { of: { projectIs: 'reported' }, holds: false }],
})

export const theTeamCarriesOutItsTasks = rule({
  id: 'the-team-carries-out-its-tasks',
  says: { zh: '任务的负责人员为本项目审计组成员；应当回避的人员不在审计组内。', en: 'Whoever is responsible for a task belongs to the project’s team, from which those who have an interest stay out.' },
  source: FORMS,
  holds: ({ strangers }: { strangers: number }) => strangers === 0,
  examples: [{ of: { strangers: 0 }, holds: true }, { of: { strangers: 1 }, holds: false }],
})

export const thoseWhoLeadTheTeamAssign = rule({
  id: 'those-who-lead-the-team-assign',
  says: { zh: '任务清单由审计组组长、副组长或者主审编制和调整。', en: 'The task list is kept by the leader, a deputy leader or the lead auditor of the team.' },
  source: DESIGN,
  holds: ({ teamRole }: { teamRole: string }) => ['leader', 'deputyLeader', 'leadAuditor'].includes(teamRole),
  examples: [{ of: { teamRole: 'leader' }, holds: true }, { of: { teamRole: 'leadAuditor' }, holds: true }, { of: { teamRole: 'member' }, holds: false }],
})

export const onlyAnOpenTaskChanges = rule({
  id: 'only-an-open-task-changes',
  says: { zh: '未完成的任务方可调整、登记执行情况、登记完成或者删除；已完成的须先由审核人退回。', en: 'A task changes while it is open; one that was reported complete, after its reviewer has returned it.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'open',
  examples: [{ of: { is: 'open' }, holds: true }, { of: { is: 'completed' }, holds: false }, { of: { is: 'withdrawn' }, holds: false }],
})

export const theResponsibleReportOnTheirTask = rule({
  id: 'the-responsible-report-on-their-task',
  says: { zh: '任务的执行情况和完成情况由负责人员登记，也可以由组长、副组长或者主审登记。', en: 'What was done about a task is told by those responsible for it, or by those who lead the team.' },
  source: FORMS,
  holds: ({ responsible, teamRole }: { responsible: boolean; teamRole: string }) => responsible || ['leader', 'deputyLeader', 'leadAuditor'].includes(teamRole),
  examples: [{ of: { responsible: true, teamRole: 'member' }, holds: true }, { of: { responsible: false, teamRole: 'leader' }, holds: true }, { of: { responsible: false, teamRole: 'member' }, holds: false }],
})

export const whatATaskFoundRestsOnPapers = rule({
  id: 'what-a-task-found-rests-on-papers',
  says: { zh: '任务“发现问题”的，写明底稿。', en: 'A task that found a problem names its working papers.' },
  source: FORMS,
  holds: ({ outcome, papers }: { outcome: string; papers: number }) => outcome !== 'found' || papers > 0,
  examples: [{ of: { outcome: 'found', papers: 1 }, holds: true }, { of: { outcome: 'nothingFound', papers: 0 }, holds: true }, { of: { outcome: 'found', papers: 0 }, holds: false }],
})

export const thePapersOfATaskExamineItsItem = rule({
  id: 'the-papers-of-a-task-examine-its-item',
  says: { zh: '任务所列底稿属于本项目的同一审计事项。', en: 'The working papers of a task examine its own audit item in its own project.' },
  source: FORMS,
  holds: ({ missing }: { missing: number }) => missing === 0,
  examples: [{ of: { missing: 0 }, holds: true }, { of: { missing: 1 }, holds: false }],
})

export const onlyACompletedTaskIsReviewed = rule({
  id: 'only-a-completed-task-is-reviewed',
  says: { zh: '已登记完成的任务方可由组长审核。', en: 'The leader reviews a task that was reported complete.' },
  source: FORMS,
  holds: ({ is }: { is: string }) => is === 'completed',
  examples: [{ of: { is: 'completed' }, holds: true }, { of: { is: 'open' }, holds: false }, { of: { is: 'rechecked' }, holds: false }],
})

export const theLeaderReviewsTheTasks = rule({
  id: 'the-leader-reviews-the-tasks',
  says: { zh: '任务清单完成情况由审计组组长或者副组长审核。', en: 'What became of the tasks is reviewed by the leader or a deputy leader of the team.' },
  source: FORMS,
  holds: ({ teamRole }: { teamRole: string }) => teamRole === 'leader' || teamRole === 'deputyLeader',
  examples: [{ of: { teamRole: 'leader' }, holds: true }, { of: { teamRole: 'leadAuditor' }, holds: false }],
})

export const onlyAReviewedTaskIsRechecked = rule({
  id: 'only-a-reviewed-task-is-rechecked',
  says: { zh: '组长审核同意的任务方可由业务处室负责人复核。', en: 'The division head re-checks a task after the leader has agreed to it.' },
  source: FORMS,
  holds: ({ is }: { is: string }) => is === 'reviewed',
  examples: [{ of: { is: 'reviewed' }, holds: true }, { of: { is: 'completed' }, holds: false }],
})

export const whoeverReviewedATaskDoesNotRecheckIt = rule({
  id: 'whoever-reviewed-a-task-does-not-recheck-it',
  says: { zh: '审核任务的人不再复核该任务。', en: 'Whoever reviewed a task does not re-check it.' },
  source: DESIGN,
  holds: ({ reviewed }: { reviewed: boolean }) => !reviewed,
  examples: [{ of: { reviewed: false }, holds: true }, { of: { reviewed: true }, holds: false }],
})

export const openTasksAreExplainedWhenFieldworkFinishes = rule({
  id: 'open-tasks-are-explained-when-fieldwork-finishes',
  says: { zh: '任务清单中还有未完成任务的，说明理由后方可结束现场审计。', en: 'Fieldwork finishes with tasks still open only when the reason is given.' },
  source: { confirmed: false, cites: '示例：任务清单列有“是否完成”，未见以此为限的规定' },
  holds: ({ openTasks, explained }: { openTasks: number; explained: boolean }) => openTasks === 0 || explained,
  examples: [{ of: { openTasks: 0, explained: false }, holds: true }, { of: { openTasks: 2, explained: true }, holds: true }, { of: { openTasks: 1, explained: false }, holds: false }],
})

export const whatNamesATaskIsOfItsItem = rule({
  id: 'what-names-a-task-is-of-its-item',
  says: { zh: '证据、底稿所对应的任务属于本项目，且属于其审计事项。', en: 'The task that evidence or a paper names stands in the same project and belongs to its audit item.' },
  source: FORMS,
  holds: ({ foreignTasks }: { foreignTasks: number }) => foreignTasks === 0,
  examples: [{ of: { foreignTasks: 0 }, holds: true }, { of: { foreignTasks: 1 }, holds: false }],
})
