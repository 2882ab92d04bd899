// The columns of the schedule of findings (审计发现问题情况表), as a team fills it in for one project.
import { CATEGORIES, FOCUS_AREAS } from '../../audit/categories.ts'
import { RESPONSIBILITY_CODES } from '../../audit/responsibility-codes.ts'
import type { Words } from '../../kernel/rule.ts'
import type { Choice, Layout } from './layout.ts'

const choice = (value: string, zh: string, en: string): Choice => ({ value, says: { zh, en } })
const hint = (zh: string, en: string): Words => ({ zh, en })

/** Findings are filed under the second level; restricted categories are understood, so that the rule can refuse them, but not offered. */
const FINDING_CATEGORIES: readonly Choice[] = CATEGORIES.filter(({ code }) => code.length > 1).map(({ code, says, restricted }) => ({ value: code, says, ...(restricted ? { silent: true as const } : {}) }))
export const AREAS: readonly Choice[] = Object.entries(FOCUS_AREAS).map(([value, says]) => ({ value, says }))
export const NATURES = [choice('violation', '违规金额', 'Violation'), choice('lossWaste', '损失浪费金额', 'Loss or waste'), choice('irregular', '管理不规范金额', 'Irregular management')]
export const CAUSES = [choice('structure', '体制', 'Structure'), choice('mechanism', '机制', 'Mechanism'), choice('institution', '制度', 'Institution'), choice('management', '管理', 'Management')]
/** 经济责任 · 财会责任 */
export const ACCOUNTABILITIES = [choice('economic', '经济责任', 'Economic'), choice('accounting', '财会责任', 'Accounting')]
export const RESPONSIBILITIES = [choice('direct', '直接责任', 'Direct'), choice('leadership', '领导责任', 'Leadership'), choice('notAttributed', '不界定责任', 'Not attributed')]
const CIRCUMSTANCES: readonly Choice[] = Object.entries(RESPONSIBILITY_CODES).map(([value, { says }]) => ({ value, says }))
export const CONSEQUENCES = [
  choice('lossOrWaste', '公共资金、国有资产、国有资源损失浪费', 'Loss or waste of public funds, assets or resources'), choice('ecologicalDamage', '生态环境破坏', 'Ecological damage'),
  choice('publicInterestHarm', '公共利益损害', 'Harm to the public interest'),
]

export const findingsLayout: Layout = {
  kind: 'findings',
  title: { zh: '审计发现问题情况表', en: 'Schedule of findings' },
  columns: [
    { key: 'no', title: '序号', also: ['问题编号', '编号'], is: 'text', needed: true, lengthMax: 20, hint: hint('同一序号再起一行、“问题”留空，可写第二名领导干部的责任；写“示例”的行不导入', 'the same number again with no title adds the responsibility of another official; a row that says 示例 is not imported'), width: 8 },
    { key: 'title', title: '问题', also: ['问题标题', '问题名称', '审计发现问题', '问题摘要'], is: 'text', needed: true, lengthMax: 200, hint: hint('小标题：定性和金额', 'a heading: what it is'), example: '专项资金拨付滞后', width: 30 },
    { key: 'categoryCode', title: '问题类别', also: ['问题分类'], is: 'choice', choices: FINDING_CATEGORIES, needed: true, hint: hint('二级类别，可写编号如 C7；涉嫌违纪违法的线索不在此表登记', 'second level, also by its code; clues are not entered here'), example: 'C7 专项资金拨付滞后、闲置', width: 26 },
    { key: 'focusArea', title: '关注领域', also: ['审计重点'], is: 'choice', choices: AREAS, needed: true, hint: hint('必填', 'needed'), example: '重大民生事项保障和完善', width: 22 },
    { key: 'facts', title: '问题事实', also: ['事实摘要', '问题描述', '具体问题'], is: 'text', needed: true, lengthMax: 10_000, hint: hint('何人何时何事、金额、截至何日的状态', 'who, when, what, how much, as of when'), example: '2023年3月至12月，某专项资金800万元滞留未拨。（示例）', width: 48 },
    { key: 'basis', title: '定性依据(法规+条款)', also: ['定性依据', '法规依据', '定性依据及条款'], is: 'text', needed: true, lengthMax: 2_000, hint: hint('写成《名称》第几条，多部法规依次写；法规库中有的自动引用发生期间有效的版本', 'written as 《title》 and articles; a law in the library is cited in the wording in force at the time'), example: '《中华人民共和国预算法》第五十七条', width: 34 },
    { key: 'unit', title: '发生单位', also: ['问题单位', '涉及单位'], is: 'text', lengthMax: 120, hint: hint('不填即被审计单位', 'the audited unit when empty'), width: 22 },
    { key: 'conductFrom', title: '发生起', also: ['发生时间起', '问题发生起'], is: 'day', needed: true, hint: hint('行为发生的日期，不是审计的日期', 'when the conduct began'), example: '2023-03-01', width: 13 },
    { key: 'conductTo', title: '发生止', also: ['发生时间止', '问题发生止'], is: 'day', needed: true, hint: hint('行为结束的日期', 'when the conduct ended'), example: '2023-12-31', width: 13 },
    { key: 'amountTotalFen', title: '金额(万元)', also: ['问题金额(万元)', '涉及金额(万元)'], is: 'amount', needed: true, hint: hint('没有金额填 0', '0 when there is none'), example: 800, width: 13 },
    { key: 'amountInTenureFen', title: '任期内金额(万元)', is: 'amount', hint: hint('问题超出任期时必须单列', 'needed when the problem runs beyond the tenure'), example: 600, width: 15 },
    { key: 'amountNature', title: '金额性质', is: 'choice', choices: NATURES, needed: true, hint: hint('必填', 'needed'), example: '管理不规范金额', width: 15 },
    { key: 'papers', title: '底稿索引号', also: ['底稿', '底稿编号', '工作底稿索引号'], is: 'text', needed: true, lengthMax: 2_000, hint: hint('本项目已审核认可的底稿，多个用顿号隔开', 'approved working papers of the project'), example: 'DG-01', width: 14 },
    { key: 'causeKind', title: '原因类型', is: 'choice', choices: CAUSES, hint: hint('与“原因”一并填写', 'together with the cause'), example: '管理', width: 10 },
    { key: 'cause', title: '原因', also: ['产生原因', '原因分析'], is: 'text', lengthMax: 2_000, hint: hint('与“原因类型”一并填写', 'together with its kind'), example: '台账不全（示例）', width: 22 },
    { key: 'outcome', title: '后果', also: ['问题后果', '影响'], is: 'text', lengthMax: 2_000, hint: hint('可不填', 'may be empty'), width: 20 },
    { key: 'recommendation', title: '审计建议', also: ['建议'], is: 'text', lengthMax: 2_000, hint: hint('写入报告正文的问题必须有建议', 'a finding in the body of the report needs one'), example: '及时拨付，盘活存量资金（示例）', width: 28 },
    { key: 'accountability', title: '责任性质', is: 'choice', choices: ACCOUNTABILITIES, hint: hint('区分经济责任和财会责任；可不填', 'economic or accounting; may be empty'), width: 12 },
    { key: 'accountabilityGrounds', title: '区分理由', is: 'text', lengthMax: 2_000, hint: hint('财会责任必填：为什么，由谁承担', 'needed for accounting responsibility: why, and who answers'), width: 22 },
    { key: 'official', title: '责任人', also: ['领导干部', '被审计领导干部'], is: 'text', lengthMax: 60, hint: hint('本项目的被审计领导干部；只有一人时可不填', 'an official audited in this project; may be empty when there is one'), width: 10 },
    { key: 'type', title: '责任', also: ['责任类型', '责任界定', '责任认定'], is: 'choice', choices: RESPONSIBILITIES, hint: hint('不填即只登记问题', 'when empty, only the finding is entered'), width: 12 },
    { key: 'code', title: '责任情形', is: 'choice', choices: CIRCUMSTANCES, hint: hint('DR1–DR6、LR1–LR5；不界定责任不选', 'none when not attributed'), width: 24 },
    { key: 'grounds', title: '责任认定理由', also: ['认定理由', '定责理由'], is: 'text', lengthMax: 4_000, hint: hint('填了责任即必填', 'needed with a responsibility'), width: 28 },
    { key: 'consequence', title: '造成后果', is: 'choice', choices: CONSEQUENCES, hint: hint('情形以后果为条件时必填', 'where the circumstance depends on it'), width: 20 },
    { key: 'responsibleUnits', title: '责任单位', is: 'text', lengthMax: 2_000, hint: hint('领导责任必填，多个用顿号隔开', 'needed for leadership responsibility'), width: 20 },
    { key: 'ownPart', title: '本人作为', is: 'text', lengthMax: 4_000, hint: hint('下属单位的问题界定领导责任时必填', 'where the problem arose in another unit'), width: 24 },
  ],
}
