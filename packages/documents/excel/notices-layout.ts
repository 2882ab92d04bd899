// The columns of a notice of appointments and removals (任免通知) as the organisation department sends it: one person, one act, one post a row.
import type { Words } from '../../kernel/rule.ts'
import type { Choice, Layout } from './layout.ts'
import { CAPACITIES, CATEGORIES_OF_SUBJECTS, END_REASONS, MANAGED_BY, RANKS, SIDES } from './objects-layout.ts'

const choice = (value: string, zh: string, en: string): Choice => ({ value, says: { zh, en } })
const hint = (zh: string, en: string): Words => ({ zh, en })

export const NOTICE_ACTS = [
  choice('appointed', '任职', 'Appointed'), choice('removed', '免职', 'Removed'), choice('retired', '退休', 'Retired'), choice('leaving', '拟离任', 'About to leave'), choice('rank', '职务层次变动', 'Rank changed'),
]

export const noticesLayout: Layout = {
  kind: 'notices',
  title: { zh: '任免通知', en: 'Notices of appointment and removal' },
  columns: [
    { key: 'no', title: '序号', also: ['编号', '序'], is: 'text', lengthMax: 20, hint: hint('可不填；写“示例”的行不导入', 'may be empty; a row that says 示例 is not imported'), width: 8 },
    { key: 'documentNo', title: '文号', also: ['任免文号', '文件号', '发文字号'], is: 'text', needed: true, lengthMax: 80, hint: hint('任免文件的发文字号', 'the number of the document'), example: '示组干〔2026〕1号', width: 20 },
    { key: 'what', title: '事项', also: ['任免事项', '变动类型'], is: 'choice', needed: true, choices: NOTICE_ACTS, hint: hint('一人一事一行：免去旧职、任命新职分两行', 'one act a row: leaving a post and taking up another are two'), example: '任职', width: 14 },
    { key: 'name', title: '姓名', also: ['领导干部', '领导干部姓名'], is: 'text', needed: true, lengthMax: 60, hint: hint('', ''), example: '张三', width: 10 },
    { key: 'mark', title: '人员编号', is: 'text', lengthMax: 64, hint: hint('有同名人员时填：同一人填其编号，另一人填“新增”', 'where there are namesakes: the number of that person, or 新增 for somebody new'), width: 16 },
    { key: 'unit', title: '单位名称', also: ['单位', '任职单位', '工作单位'], is: 'text', lengthMax: 120, hint: hint('对象库中的单位全称；职务层次变动可不填', 'the full name of a unit in the library'), example: '示例市示例局', width: 26 },
    { key: 'post', title: '职务', also: ['岗位', '任免职务'], is: 'text', lengthMax: 60, hint: hint('如 局长、党组书记；一职一行。免职时此人在该单位只有一职的可不填', 'one post a row; may be empty when leaving the only post in the unit'), example: '局长', width: 14 },
    { key: 'on', title: '日期', also: ['生效日期', '任免日期', '任职日期', '免职日期'], is: 'day', hint: hint('任免生效之日；拟离任填预计离任日，可不填', 'the day of effect; for somebody about to leave, the expected day, if known'), example: '2026-03-01', width: 13 },
    { key: 'rank', title: '职务层次', also: ['职级', '级别'], is: 'choice', choices: RANKS, hint: hint('新登记的领导干部和职务层次变动必填', 'needed for a new official and for a change of rank'), example: '县处级正职', width: 14 },
    { key: 'category', title: '对象类别', is: 'choice', choices: CATEGORIES_OF_SUBJECTS, hint: hint('任职必填', 'needed for an appointment'), example: '部门单位', width: 16 },
    { key: 'capacity', title: '任职身份', is: 'choice', choices: CAPACITIES, hint: hint('任职必填', 'needed for an appointment'), example: '正职', width: 14 },
    { key: 'side', title: '党政', also: ['党政身份'], is: 'choice', choices: SIDES, hint: hint('任职必填', 'needed for an appointment'), example: '政府', width: 8 },
    { key: 'managedBy', title: '干部管理权限', also: ['管理权限'], is: 'choice', choices: MANAGED_BY, hint: hint('任职必填', 'needed for an appointment'), example: '市管', width: 13 },
    { key: 'endReason', title: '离任原因', is: 'choice', choices: END_REASONS, hint: hint('免职不填的按“免职”登记', 'a removal without one is recorded as removed'), width: 12 },
    { key: 'note', title: '备注', is: 'text', lengthMax: 500, hint: hint('免职、退休的备注随任职段留存', 'kept with the end of the tenure'), width: 20 },
  ],
}
