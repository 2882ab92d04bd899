// The columns of an object library as bureaus keep it: a unit, a person, a post with its period, and the class; one row each.
import type { Words } from '../../kernel/rule.ts'
import type { Choice, Layout } from './layout.ts'

const choice = (value: string, zh: string, en: string): Choice => ({ value, says: { zh, en } })
const hint = (zh: string, en: string): Words => ({ zh, en })

export const UNIT_LEVELS = [
  choice('municipalDepartment', '市直部门', 'Municipal department'), choice('district', '区县（市）', 'District'), choice('publicInstitution', '事业单位', 'Public institution'),
  choice('stateOwnedEnterprise', '国有企业', 'State-owned enterprise'), choice('developmentZone', '功能区', 'Development zone'),
]
export const UNIT_TYPES = [
  choice('localPartyGov', '地方党委、政府', 'Local Party committee or government'), choice('disciplineBody', '纪检监察机关', 'Discipline and supervision body'), choice('judicialBody', '法院、检察院', 'Court or procuratorate'),
  choice('department', '党政工作部门', 'Party or government department'), choice('publicInstitution', '事业单位', 'Public institution'), choice('peopleOrganization', '人民团体', 'People’s organisation'),
  choice('enterprise', '国有企业', 'State-owned enterprise'), choice('financialInstitution', '国有金融机构', 'State-owned financial institution'), choice('other', '其他', 'Other'),
]
export const BUDGET_LEVELS = [choice('municipal', '市级', 'Municipal'), choice('district', '区县级', 'District'), choice('none', '非预算单位', 'No budget')]
const GENDERS = [choice('male', '男', 'Male'), choice('female', '女', 'Female')]
export const RANKS = [
  choice('bureauPrincipal', '厅局级正职', 'Bureau principal'), choice('bureauDeputy', '厅局级副职', 'Bureau deputy'), choice('countyDivisionPrincipal', '县处级正职', 'County/division principal'),
  choice('countyDivisionDeputy', '县处级副职', 'County/division deputy'), choice('townshipSectionPrincipal', '乡科级正职', 'Township/section principal'), choice('unranked', '未定级', 'Unranked'),
]
export const CATEGORIES_OF_SUBJECTS = [
  choice('localPartyGov', '地方党政', 'Local Party and government'), choice('department', '部门单位', 'Department or institution'), choice('soe', '国有企业', 'State-owned enterprise'),
  choice('actingDeputy', '上级兼任、副职主持', 'Deputy who runs it for a superior'), choice('designated', '党委要求审计的其他人员', 'Designated by the Party committee'),
]
export const CAPACITIES = [
  choice('principal', '正职', 'Principal'), choice('deputyInCharge', '主持工作副职', 'Deputy in charge'), choice('actingDeputy', '实际负责副职', 'Acting deputy'),
  choice('legalRepresentative', '法定代表人', 'Legal representative'), choice('actualHead', '实际行使职权人', 'Actual head'), choice('designated', '指定', 'Designated'),
]
export const SIDES = [choice('party', '党委', 'Party'), choice('government', '政府', 'Government'), choice('neither', '不分', 'Neither')]
export const MANAGED_BY = [choice('provincial', '省管', 'Provincial'), choice('municipal', '市管', 'Municipal'), choice('district', '区县管', 'District'), choice('unit', '单位管', 'Unit')]
export const END_REASONS = [
  choice('transferred', '交流转任', 'Transferred'), choice('promoted', '提拔', 'Promoted'), choice('retired', '退休', 'Retired'), choice('resigned', '辞职', 'Resigned'),
  choice('removed', '免职', 'Removed'), choice('deceased', '去世', 'Deceased'), choice('unitEnded', '单位撤并', 'Unit ended'), choice('other', '其他', 'Other'),
]
const CLASSES = ['A', 'B', 'C', 'D'].map((value) => choice(value, value, value))

export const objectsLayout: Layout = {
  kind: 'objects',
  title: { zh: '审计对象库', en: 'Object library' },
  columns: [
    { key: 'no', title: '序号', also: ['编号', '序'], is: 'text', lengthMax: 20, hint: hint('可不填；写“示例”的行不导入', 'may be empty; a row that says 示例 is not imported'), width: 8 },
    { key: 'unit', title: '单位名称', also: ['单位', '任职单位', '工作单位'], is: 'text', needed: true, lengthMax: 120, hint: hint('全称；与对象库同名即视为同一单位', 'in full; the same name is the same unit'), example: '示例市示例局', width: 26 },
    { key: 'level', title: '单位层级', also: ['单位类型', '单位性质'], is: 'choice', choices: UNIT_LEVELS, hint: hint('新单位必填', 'needed for a new unit'), example: '市直部门', width: 14 },
    { key: 'type', title: '单位类别', also: ['机构类别'], is: 'choice', choices: UNIT_TYPES, hint: hint('可不填；按2019年《规定》所列审计对象的单位', 'may be empty'), example: '党政工作部门', width: 14 },
    { key: 'budgetLevel', title: '预算级次', is: 'choice', choices: BUDGET_LEVELS, hint: hint('新单位必填', 'needed for a new unit'), example: '市级', width: 12 },
    { key: 'parent', title: '主管单位', also: ['主管部门', '上级单位'], is: 'text', lengthMax: 120, hint: hint('对象库或本表中的单位全称', 'the full name of a unit in the library or in this sheet'), width: 22 },
    { key: 'assetsFen', title: '资产规模(万元)', also: ['资产总额(万元)', '资产(万元)'], is: 'amount', hint: hint('万元', 'in 10,000 yuan'), example: 12_800, width: 14 },
    { key: 'fundsFen', title: '年度管理资金(万元)', also: ['管理资金(万元)', '年度资金(万元)'], is: 'amount', hint: hint('万元；一年分配、决策、管理的资金', 'in 10,000 yuan: funds allocated, decided on or managed in a year'), example: 86_000, width: 16 },
    { key: 'subordinateUnits', title: '下属单位数', also: ['所属单位数', '下属单位个数'], is: 'whole', hint: hint('个', 'how many'), example: 6, width: 11 },
    { key: 'name', title: '姓名', also: ['领导干部', '领导干部姓名', '被审计领导干部'], is: 'text', lengthMax: 60, hint: hint('只登记单位时可不填', 'may be empty where only the unit is registered'), example: '张三', width: 10 },
    { key: 'mark', title: '人员编号', is: 'text', lengthMax: 64, hint: hint('对象库有同名人员时填：同一人填其编号，另一人填“新增”；本表有两个同名的新人时填“新增1”“新增2”', 'where the library has a namesake: the number of that person, or 新增 for somebody new'), width: 16 },
    { key: 'gender', title: '性别', is: 'choice', choices: GENDERS, hint: hint('可不填', 'may be empty'), example: '男', width: 7 },
    { key: 'rank', title: '职务层次', also: ['职级', '级别', '领导职务层次'], is: 'choice', choices: RANKS, hint: hint('新登记的领导干部必填', 'needed for a new official'), example: '县处级正职', width: 14 },
    { key: 'post', title: '职务', also: ['现任职务', '时任职务', '岗位'], is: 'text', lengthMax: 60, hint: hint('如 局长、党组书记；一职一行', 'one post a row'), example: '局长', width: 14 },
    { key: 'category', title: '对象类别', is: 'choice', choices: CATEGORIES_OF_SUBJECTS, hint: hint('2019年《规定》所列审计对象类别；新任职必填', 'the kind of subject; needed for a new tenure'), example: '部门单位', width: 16 },
    { key: 'capacity', title: '任职身份', is: 'choice', choices: CAPACITIES, hint: hint('新任职必填', 'needed for a new tenure'), example: '正职', width: 14 },
    { key: 'side', title: '党政', also: ['党政身份'], is: 'choice', choices: SIDES, hint: hint('党政同审时区分；新任职必填', 'which side of a joint audit; needed for a new tenure'), example: '政府', width: 8 },
    { key: 'managedBy', title: '干部管理权限', also: ['管理权限'], is: 'choice', choices: MANAGED_BY, hint: hint('新任职必填', 'needed for a new tenure'), example: '市管', width: 13 },
    { key: 'from', title: '任职起', also: ['任职时间', '任职起始', '任职起始日', '任职日期'], is: 'day', hint: hint('精确到日', 'to the day'), example: '2022-03-01', width: 13 },
    { key: 'until', title: '任职止', also: ['离任时间', '任职终止', '任职截止', '免职日期'], is: 'day', hint: hint('在任的不填', 'empty while in post'), width: 13 },
    { key: 'endReason', title: '离任原因', is: 'choice', choices: END_REASONS, hint: hint('不填按“其他”登记并注明未填', 'other, and noted so, when empty'), width: 12 },
    { key: 'class', title: '对象分类', also: ['分类', '类别'], is: 'choice', choices: CLASSES, hint: hint('各地分类办法不同，字母为示例；由审委办确定', 'local schemes differ, the letters are an example; assigned by the committee office'), example: 'A', width: 10 },
    { key: 'classGrounds', title: '分类依据', is: 'text', lengthMax: 500, hint: hint('填了对象分类即必填', 'needed with a class'), example: '掌握重要资金分配权（示例）', width: 24 },
  ],
}
