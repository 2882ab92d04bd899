// The rules by which fieldwork starts and a project ends, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN, FORMS } from './sources.ts'

const NOTICE = { confirmed: true, cites: '《审计法》（2021年修正）第四十二条；《审计法实施条例》（2010年）第三十五条、第三十六条、第五十六条' }

export const theEntryMeetingFollowsTheNotice = rule({
  id: 'the-entry-meeting-follows-the-notice',
  says: { zh: '送达审计通知书后召开进点会。', en: 'The entry meeting is held after the notice has been served.' },
  source: FORMS,
  holds: ({ noticed }: { noticed: boolean }) => noticed,
  examples: [{ of: { noticed: true }, holds: true }, { of: { noticed: false }, holds: false }],
})

export const theEntryMeetingIsHeldOnce = rule({
  id: 'the-entry-meeting-is-held-once',
  says: { zh: '一个项目的进点会只登记一次。', en: 'The entry meeting of a project is recorded once.' },
  source: DESIGN,
  holds: ({ held }: { held: boolean }) => !held,
  examples: [{ of: { held: false }, holds: true }, { of: { held: true }, holds: false }],
})

export const entryMeetingsBelongToTheBeginning = rule({
  id: 'entry-meetings-belong-to-the-beginning',
  says: { zh: '进点会在审计准备或现场审计阶段召开。', en: 'The entry meeting is held during preparation or fieldwork.' },
  source: FORMS,
  holds: ({ is }: { is: string }) => is === 'preparing' || is === 'fieldwork',
  examples: [{ of: { is: 'preparing' }, holds: true }, { of: { is: 'reported' }, holds: false }],
})

export const fieldworkFollowsAnApprovedImplementationPlan = rule({
  id: 'fieldwork-follows-an-approved-implementation-plan',
  says: { zh: '审计实施方案经局长办公会审议通过后，方可开始现场审计。', en: 'Fieldwork starts only after the director’s meeting has approved the implementation plan.' },
  source: { confirmed: true, cites: '郑州市审计局《出台市管领导干部经济责任审计工作指导意见》：局长办公会审议实施方案' },
  holds: ({ planApproved }: { planApproved: boolean }) => planApproved,
  examples: [{ of: { planApproved: true }, holds: true }, { of: { planApproved: false }, holds: false }],
})

export const fieldworkFollowsTheNotice = rule({
  id: 'fieldwork-follows-the-notice',
  says: { zh: '未送达审计通知书，不得实施审计。', en: 'Fieldwork starts only after the notice has been served.' },
  source: NOTICE,
  holds: ({ noticed }: { noticed: boolean }) => noticed,
  examples: [{ of: { noticed: true }, holds: true }, { of: { noticed: false }, holds: false }],
})

export const fieldworkStartsNoEarlierThanNoticed = rule({
  id: 'fieldwork-starts-no-earlier-than-noticed',
  says: { zh: '现场审计不早于通知书载明的实施日期开始。', en: 'Fieldwork starts no earlier than the day that the notice names.' },
  source: NOTICE,
  holds: ({ on, startsOn }: { on: string; startsOn: string }) => on >= startsOn,
  examples: [{ of: { on: '2026-03-09', startsOn: '2026-03-09' }, holds: true }, { of: { on: '2026-03-08', startsOn: '2026-03-09' }, holds: false }],
})

export const fieldworkIsDoneByATeam = rule({
  id: 'fieldwork-is-done-by-a-team',
  says: { zh: '组成审计组后，方可开始现场审计。', en: 'Fieldwork starts only when a team has been formed.' },
  source: FORMS,
  holds: ({ inTeam }: { inTeam: number }) => inTeam > 0,
  examples: [{ of: { inTeam: 2 }, holds: true }, { of: { inTeam: 0 }, holds: false }],
})

export const onlyFieldworkUnderWayIsFinished = rule({
  id: 'only-fieldwork-under-way-is-finished',
  says: { zh: '正在进行的现场审计才能结束。', en: 'Only fieldwork that is under way can be finished.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'fieldwork',
  examples: [{ of: { is: 'fieldwork' }, holds: true }, { of: { is: 'preparing' }, holds: false }],
})

export const aProjectIsClosedWhenReported = rule({
  id: 'a-project-is-closed-when-reported',
  says: { zh: '审计报告印发后，项目方可办结。', en: 'A project is closed after its report has been issued.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'reported',
  examples: [{ of: { is: 'reported' }, holds: true }, { of: { is: 'reporting' }, holds: false }],
})

export const everyOneAuditedHasTheReport = rule({
  id: 'every-one-audited-has-the-report',
  says: { zh: '审计报告送达被审计领导干部本人及其所在单位后，项目方可办结。', en: 'A project is closed after the report has been served on every audited official and on the unit.' },
  source: { confirmed: false, cites: '《审计法》（2021年修正）第四十五条；经济责任审计文书参考格式（县级审计局使用本，未与审计署原件核对）' },
  holds: ({ unserved }: { unserved: number }) => unserved === 0,
  examples: [{ of: { unserved: 0 }, holds: true }, { of: { unserved: 1 }, holds: false }],
})

export const onlyAFinishedProjectIsArchived = rule({
  id: 'only-a-finished-project-is-archived',
  says: { zh: '已办结或已终止的项目方可归档。', en: 'Only a closed or terminated project is archived.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'closed' || is === 'terminated',
  examples: [{ of: { is: 'closed' }, holds: true }, { of: { is: 'reported' }, holds: false }],
})
