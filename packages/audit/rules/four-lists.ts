// The rules of the four lists (四张清单): duties and powers, major decisions, verifications, data demanded; to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const LISTS = { confirmed: false, cites: '郑州市审计局《出台市管领导干部经济责任审计工作指导意见》列有四张清单；清单栏目为示例，待核实' }
const PLATFORM = { confirmed: true, cites: '《审计法》（2021年修正）第三十四条、第三十五条' }

export const listsAreKeptWhileTheAuditIsUnderWay = rule({
  id: 'lists-are-kept-while-the-audit-is-under-way',
  says: { zh: '四张清单在项目立项后、报告印发前填列和更正。', en: 'The four lists are kept from the start of the project until its report is issued.' },
  source: DESIGN,
  holds: ({ projectIs }: { projectIs: string }) => ['preparing', 'fieldwork', 'reporting'].includes(projectIs),
  examples: [{ of: { projectIs: 'preparing' }, holds: true }, { of: { projectIs: 'reporting' }, holds: true }, { of: { projectIs: 'reported' }, holds: false }, { of: { projectIs: 'unknown' }, holds: false }],
})

export const aLineIsEnteredOnce = rule({
  id: 'a-line-is-entered-once',
  says: { zh: '清单的同一行只填列一次，之后按更正办理。', en: 'A line of a list is entered once; after that it is corrected.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'listed' }, holds: false }],
})

export const onlyALineThatStandsChanges = rule({
  id: 'only-a-line-that-stands-changes',
  says: { zh: '已删除的清单行不再更正或者办理。', en: 'A line that was taken off the list does not change any more.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is !== 'withdrawn' && is !== 'unknown',
  examples: [{ of: { is: 'listed' }, holds: true }, { of: { is: 'withdrawn' }, holds: false }],
})

export const aListSpeaksOfTheOfficialsAudited = rule({
  id: 'a-list-speaks-of-the-officials-audited',
  says: { zh: '职责、权限和表态填列的是本项目被审计领导干部。', en: 'Duties, powers and stated opinions are those of officials audited in this project.' },
  source: LISTS,
  holds: ({ strangers }: { strangers: number }) => strangers === 0,
  examples: [{ of: { strangers: 0 }, holds: true }, { of: { strangers: 1 }, holds: false }],
})

export const aLineIsLinkedWithinItsProject = rule({
  id: 'a-line-is-linked-within-its-project',
  says: { zh: '清单行之间、与证据、底稿和问题的关联限于本项目，且未撤回、未删除。', en: 'A line is linked to lines, evidence, papers and findings of its own project that still stand.' },
  source: DESIGN,
  holds: ({ missing }: { missing: number }) => missing === 0,
  examples: [{ of: { missing: 0 }, holds: true }, { of: { missing: 2 }, holds: false }],
})

export const aVerificationExaminesAnAuditItem = rule({
  id: 'a-verification-examines-an-audit-item',
  says: { zh: '核查事项对应经批准的实施方案确定的审计事项。', en: 'A verification belongs to an audit item of the approved implementation plan.' },
  source: LISTS,
  holds: ({ inPlan }: { inPlan: boolean }) => inPlan,
  examples: [{ of: { inPlan: true }, holds: true }, { of: { inPlan: false }, holds: false }],
})

export const aResultRestsOnPapers = rule({
  id: 'a-result-rests-on-papers',
  says: { zh: '核查结果写明底稿；结果为“已发现”的，写明问题。', en: 'The result of a verification names its working papers; one that found something names the findings.' },
  source: LISTS,
  holds: ({ outcome, papers, findings }: { outcome: string; papers: number; findings: number }) => papers > 0 && (outcome === 'found' ? findings > 0 : findings === 0),
  examples: [
    { of: { outcome: 'found', papers: 1, findings: 1 }, holds: true },
    { of: { outcome: 'nothingFound', papers: 1, findings: 0 }, holds: true },
    { of: { outcome: 'found', papers: 1, findings: 0 }, holds: false },
    { of: { outcome: 'nothingFound', papers: 0, findings: 0 }, holds: false },
  ],
})

export const whatThePlatformGivesIsNotDemandedAgain = rule({
  id: 'what-the-platform-gives-is-not-demanded-again',
  says: { zh: '能够通过政务信息系统和数据共享平台取得的资料，不再要求被审计单位重复提供。', en: 'What the government’s own data platform gives is not demanded of the audited unit again.' },
  source: PLATFORM,
  holds: ({ fromPlatform, ofAuditedUnit }: { fromPlatform: boolean; ofAuditedUnit: boolean }) => !(fromPlatform && ofAuditedUnit),
  examples: [{ of: { fromPlatform: true, ofAuditedUnit: false }, holds: true }, { of: { fromPlatform: false, ofAuditedUnit: true }, holds: true }, { of: { fromPlatform: true, ofAuditedUnit: true }, holds: false }],
})

export const dataIsReceivedOnce = rule({
  id: 'data-is-received-once',
  says: { zh: '数据收到并校验通过后，该需求即办结；校验未通过的，补充后再次登记。', en: 'A demand for data ends with data that passed its checks; flawed data is received again when supplemented.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'listed' || is === 'flawed',
  examples: [{ of: { is: 'listed' }, holds: true }, { of: { is: 'flawed' }, holds: true }, { of: { is: 'received' }, holds: false }],
})
