// The four lists of an example audit (四张清单): duties, decisions, verifications with their results, data demanded.
import { addDays } from '../../../packages/audit/calendar/days.ts'
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import { AUDIT_ITEMS } from './audit-items.ts'
import type { ExampleFinding, ListedLines } from './findings.ts'
import type { Grain } from './grain.ts'
import type { ExamplePaper } from './papers.ts'
import type { Stage } from './stage.ts'

const DUTIES = ['主持全面工作', '分管财务和预算', '研究重大经济事项', '推进重点项目建设', '管理国有资产', '落实党风廉政建设', '督促审计整改', '审批大额资金'] as const
const DECISIONS = ['大额资金拨付', '重点项目立项', '政府采购安排', '资产处置', '对外投资', '预算调整'] as const

/** Duties while the audit is prepared; decisions and demands for data in the first days at the unit. Out: what verifications and conclusions may rely on. */
export const listActs = (stage: Stage, grain: Grain, { preparedOn, startsOn }: { readonly preparedOn: string; readonly startsOn: string }): ListedLines => {
  const { project, dice } = stage
  const dutyIds = new Map(project.subjects.map(({ officialId }, n) => [officialId, Array.from({ length: grain.duties }, (_, k) => duty(stage, { officialId, id: `${project.id}-duty-${n + 1}-${k + 1}`, n: k, on: preparedOn }))]))
  const decisionIds = Array.from({ length: grain.decisions }, (_, n) => decision(stage, n, addWorkingDays(startsOn, 1 + Math.floor((n * 6) / grain.decisions))))
  for (let n = 0; n < grain.dataRequests; n++) dataRequest(stage, n, { preparedOn, startsOn, late: dice.chance(20) })
  return { dutyIds, decisionIds }
}

const duty = ({ project, dice, at }: Stage, { officialId, id, n, on }: { readonly officialId: string; readonly id: string; readonly n: number; readonly on: string }): string => {
  const drafter = project.team[1]
  const line = {
    officialId, kind: n % 3 === 2 ? 'power' : 'duty', says: `${DUTIES[n % DUTIES.length]}（示例）`, basis: { title: '关于领导班子成员分工的通知（示例）', documentNo: `示例〔${project.periodFrom.slice(0, 4)}〕${n + 1}号` },
    origin: dice.pick(['establishment', 'divisionOfWork', 'targetLetter', 'firstResponsibleRule']), firstResponsible: n % 4 === 0, from: project.periodFrom, auditItemId: AUDIT_ITEMS[n % AUDIT_ITEMS.length]!.auditItemId,
  }
  at(on, 'ListDuty', drafter, { projectId: project.id, line }, id)
  if (dice.chance(8)) at(on, 'CorrectDuty', drafter, { line: { ...line, says: `${line.says}，依据分工调整更正` }, reason: '分工文件有更新' }, id)
  return id
}

const decision = ({ project, dice, at }: Stage, n: number, on: string): string => {
  const id = `${project.id}-decision-${n + 1}`
  const drafter = project.team[1]
  const line = {
    decidedOn: addDays(project.periodFrom, dice.between(1, 200)), meeting: `党组会第${dice.between(1, 30)}次`, says: `${DECISIONS[n % DECISIONS.length]}（示例）`, kind: dice.pick(['majorDecision', 'majorProject', 'largeFunds']),
    amountFen: dice.between(10, 5_000) * 1_000_000, procedure: dice.pick(['collective', 'collective', 'majorityAgreed', 'none']),
    opinions: project.subjects.map(({ officialId }) => ({ officialId, opinion: dice.pick(['agreed', 'agreed', 'silent', 'absent']) })), execution: '已执行', evidenceIds: [],
  }
  at(on, 'ListDecision', drafter, { projectId: project.id, line }, id)
  if (dice.chance(10)) at(addWorkingDays(on, 1), 'CorrectDecision', drafter, { line: { ...line, effect: '执行效果待核实' }, reason: '补充执行效果' }, id)
  return id
}

const dataRequest = ({ project, dice, at }: Stage, n: number, { preparedOn, startsOn, late }: { readonly preparedOn: string; readonly startsOn: string; readonly late: boolean }): void => {
  const [id, auditor] = [`${project.id}-data-${n + 1}`, project.team[2]]
  const fromPlatform = n % 5 === 4
  at(preparedOn, 'RequestData', auditor, { projectId: project.id, line: {
    name: `${['财务核算', '预算执行', '资产', '采购', '工程项目'][n % 5]}数据（${n + 1}）`, system: '业务系统（示例）', provider: fromPlatform ? '数据共享平台（示例）' : project.unit.name, ofAuditedUnit: !fromPlatform, periodFrom: project.periodFrom, periodTo: project.periodTo,
    fields: '编号、日期、金额、摘要', fromPlatform, neededOn: addWorkingDays(startsOn, 3), secrecy: 'workSecret',
  } }, id)
  const receivedOn = addWorkingDays(startsOn, late ? dice.between(5, 12) : dice.between(0, 3))
  if (dice.chance(15)) at(receivedOn, 'ReceiveData', auditor, { checks: 'flawed', says: '缺少字段，请补充', evidenceIds: [] }, id)
  at(addWorkingDays(receivedOn, 2), 'ReceiveData', auditor, { checks: 'passed', says: '与报表核对一致', evidenceIds: [] }, id)
}

/** One verification for each paper and finding, concluded with what it came to. */
export const verificationActs = (stage: Stage, { dutyIds, decisionIds }: ListedLines, { papers, findings, startsOn, until }: { readonly papers: readonly ExamplePaper[]; readonly findings: readonly ExampleFinding[]; readonly startsOn: string; readonly until: string }): void => {
  const { project, dice, at } = stage
  const [, drafter, auditor] = project.team
  const duties = [...dutyIds.values()].flat()
  const verify = (n: number, auditItemId: string, { outcome, paperId, findingIds, on }: { readonly outcome: 'nothingFound' | 'found'; readonly paperId: string; readonly findingIds: readonly string[]; readonly on: string }) => {
    const id = `${project.id}-verification-${n + 1}`
    at(addWorkingDays(startsOn, 14), 'ListVerification', drafter, { projectId: project.id, line: {
      auditItemId, says: `核查事项${n + 1}（示例）`, method: '核对会议记录、凭证和银行流水', assignee: auditor, dutyIds: dice.some(duties, 2), decisionIds: dice.some(decisionIds, 1),
    } }, id)
    at(on, 'ConcludeVerification', auditor, { result: { outcome, says: outcome === 'found' ? '存在问题，见底稿。' : '未发现问题。', paperIds: [paperId], findingIds } }, id)
  }
  for (const [n, paper] of papers.entries()) verify(n, paper.auditItemId, { outcome: 'nothingFound', paperId: paper.id, findingIds: [], on: until })
  for (const [n, finding] of findings.entries()) verify(papers.length + n, AUDIT_ITEMS[n % AUDIT_ITEMS.length]!.auditItemId, { outcome: 'found', paperId: finding.paperId, findingIds: [finding.id], on: addWorkingDays(finding.raisedOn > until ? finding.raisedOn : until, 1) })
}
