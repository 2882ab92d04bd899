// The words that stand on forms, in both languages; what a reviewer is asked about stands apart.
import type { Words } from '../../kernel/rule.ts'

export const PAPER_WORDS = {
  example: { zh: '示例格式·待核实', en: 'Example format, to be confirmed' }, nothing: { zh: '无', en: 'None' }, on: { zh: '日期', en: 'Date' }, no: { zh: '编号', en: 'No.' }, nth: { zh: '序号', en: 'No.' },
  page: { zh: '页次', en: 'Page' }, pageBlank: { zh: '第　　页（共　　页）', en: '　　 of 　　' }, pagesBlank: { zh: '　　　　页', en: '　　　　 pages' },
  record: { zh: '登记号：{{id}}　文件摘要（SHA-256）：{{hash}}', en: 'Record: {{id}}　Digest of the file (SHA-256): {{hash}}' }, recordNo: { zh: '登记号：{{id}}', en: 'Record: {{id}}' }, project: { zh: '项目名称', en: 'Project' },
  audited: { zh: '被审计（调查）单位或个人', en: 'Audited (examined) unit or person' }, item: { zh: '审计事项', en: 'Audit item' }, summary: { zh: '事项摘要', en: 'Summary of the matter' },
  proves: { zh: '证据所属期：{{from}} 至 {{to}}', en: 'Period proven: {{from}} to {{to}}' }, auditors: { zh: '审计人员', en: 'Auditors' }, madeOn: { zh: '编制日期', en: 'Drawn up on' }, dueOn: { zh: '反馈截止日', en: 'Opinion due by' },
  silenceNote: { zh: '（逾期未反馈的，视为无异议）', en: ' (silence past that day counts as no objection)' }, opinion: { zh: '证据提供单位或个人意见', en: 'Opinion of the provider' }, seal: { zh: '盖章／签名', en: 'Seal / signature' },
  attached: { zh: '附件页数', en: 'Pages attached' }, ban: { zh: '本取证单不得通过互联网、电话、微信等传送。', en: 'This sheet must not be passed on over the internet, by telephone or by WeChat.' },
  factsAndConclusion: { zh: '事实摘要及结论', en: 'Facts and conclusion' }, from: { zh: '来源：{{unit}}', en: 'source: {{unit}}' }, shared: { zh: '（与其他底稿共用）', en: ' (shared with other papers)' },
  reviewer: { zh: '审核人员', en: 'Reviewed by' }, reviewedOn: { zh: '审核日期', en: 'Reviewed on' }, planned: { zh: '方案确定的具体事项', en: 'What the plan lays down' }, adjusted: { zh: '调整情况', en: 'Adjustments' },
  taskItem: { zh: '事项', en: 'Task' }, persons: { zh: '人员', en: 'Persons' }, foundOrWhy: { zh: '发现问题（未发现问题的，写明理由）', en: 'Problems found, or why none' }, problem: { zh: '问题', en: 'Problem' },
  responsibility: { zh: '责任界定', en: 'Responsibility' }, demand: { zh: '整改要求', en: 'What must be put right' }, class: { zh: '整改类型', en: 'Class' }, limit: { zh: '整改时限', en: 'Time limit' },
  others: { zh: '与履责无直接关系、不宜界定责任的其他问题', en: 'Other problems, without responsibility of the official' }, notYetConfirmed: { zh: '未确认', en: 'not confirmed yet' },
  whyUnreported: { zh: '不予反映的理由', en: 'Why it is not reported' }, addressee: { zh: '主送单位', en: 'Addressee' }, opinions: { zh: '意见', en: 'Opinion' }, leader: { zh: '审计组组长', en: 'Team leader' },
  leadAuditor: { zh: '主审', en: 'Lead auditor' }, unitHead: { zh: '单位负责人', en: 'Head of the unit' }, divisionReviewer: { zh: '复核人员', en: 'Reviewer' }, divisionHead: { zh: '业务处室负责人', en: 'Head of division' },
  legalReviewer: { zh: '审理人员', en: 'Legal reviewer' }, legalHead: { zh: '审理负责人', en: 'Head of legal review' }, deputy: { zh: '分管领导意见', en: 'Opinion of the deputy head' }, colon: { zh: '：', en: ': ' },
  comma: { zh: '、', en: ', ' }, semicolon: { zh: '；', en: '; ' }, wan: { zh: '万元', en: '10k yuan' }, yuan: { zh: '元', en: 'yuan' }, total: { zh: '共 {{total}} 条', en: '{{total}} in all' },
  sourced: { zh: '依据：{{cites}}', en: 'Source: {{cites}}' }, asOf: { zh: '截至日期：{{day}}', en: 'As of {{day}}' }, secrecy: { zh: '密级', en: 'Secrecy' }, withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  unsigned: { zh: '未签名原因', en: 'Why not signed' }, sent: { zh: '{{on}} 送出', en: 'Sent {{on}}' }, nthRound: { zh: '第 {{n}} 次', en: 'Time {{n}}' }, late: { zh: '逾期收回', en: 'Came back late' },
  index: { zh: '索引号', en: 'Index' }, procedure: { zh: '审计过程', en: 'Steps taken' }, conclusion: { zh: '结论', en: 'Conclusion' }, review: { zh: '审核意见', en: 'Review' }, followUp: { zh: '落实情况', en: 'Follow-up' },
  amount: { zh: '总额', en: 'Total' }, basis: { zh: '定性依据', en: 'Legal basis' }, plannedOn: { zh: '计划时间', en: 'Planned' }, responsible: { zh: '负责人员', en: 'Responsible' }, execution: { zh: '执行情况', en: 'What was done' },
  adjustments: { zh: '调整 {{n}} 次', en: 'Adjusted {{n}}×' }, standing: { zh: '是否完成', en: 'Done' }, leaderReview: { zh: '组长审核意见', en: 'Leader’s review' }, recheck: { zh: '单位负责人复核意见', en: 'Division head’s re-check' },
  adoption: { zh: '采纳情况', en: 'Adoption' }, point: { zh: '意见', en: 'Point' }, answer: { zh: '采纳说明', en: 'Answer' }, draft: { zh: '第 {{n}} 稿', en: 'draft {{n}}' },
} as const satisfies Readonly<Record<string, Words>>

export type PaperWord = keyof typeof PAPER_WORDS

/** What the forms of a review ask about. */
export const ASPECTS = {
  plan: { zh: '方案执行', en: 'Plan carried out' }, lawful: { zh: '程序合法', en: 'Procedure lawful' }, proven: { zh: '证据充分', en: 'Evidence sufficient' }, judged: { zh: '评价恰当', en: 'Evaluation fitting' },
  qualified: { zh: '定性、定责恰当', en: 'Qualification and responsibility fitting' }, handled: { zh: '处理恰当', en: 'Handling fitting' }, advised: { zh: '建议恰当', en: 'Recommendations fitting' },
  answered: { zh: '反馈意见采纳', en: 'Comments taken up' }, goal: { zh: '目标实现', en: 'Goals reached' }, done: { zh: '事项完成', en: 'Items completed' }, reported: { zh: '重要问题已反映', en: 'Important problems reported' },
  sufficient: { zh: '证据适当、充分', en: 'Evidence fit and sufficient' }, clear: { zh: '事实清楚、数据准确', en: 'Facts clear, figures exact' },
  applied: { zh: '评价、定性、处理、建议、移送恰当，适用法规正确', en: 'Evaluation, qualification, handling, recommendations and transfers fitting; law applied rightly' }, sound: { zh: '合理意见采纳', en: 'Sound opinions taken up' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Words>>
