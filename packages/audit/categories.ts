// The catalogue of problem categories (问题分类): nine areas, fifty-eight categories, each with the bases usually cited. Versioned configuration, to be confirmed by the bureau.
import type { Source, Words } from '../kernel/rule.ts'

export const CATEGORIES_VERSION = '2026-1'
/** The structure is a proposal built on report headings; nobody has confirmed it, so it is shown as 示例. */
export const CATEGORIES_SOURCE: Source = { confirmed: false, cites: '示例分类：依审计报告常用标题整理，待核实' }

export type CategoryArea = { readonly code: string; readonly id: string; readonly says: Words }
export type Category = {
  readonly code: string
  readonly id: string
  readonly area: string
  readonly says: Words
  /** what is usually cited, in short: a hint for the drafter, not a legal basis */
  readonly usualBases: string
  /** a matter of this kind is recorded as a clue, never as an ordinary finding */
  readonly restricted: boolean
}

export const CATEGORY_AREAS: readonly CategoryArea[] = [
  { code: 'A', id: 'policyImplementation', says: { zh: '贯彻执行重大经济方针政策和决策部署', en: 'Policy implementation' } },
  { code: 'B', id: 'majorDecision', says: { zh: '重大经济事项决策', en: 'Major decision' } },
  { code: 'C', id: 'fiscalFinance', says: { zh: '财政财务收支与预算管理', en: 'Fiscal finance' } },
  { code: 'D', id: 'austerity', says: { zh: '三公经费与厉行节约', en: 'Austerity' } },
  { code: 'E', id: 'stateAssets', says: { zh: '国有资产、资源管理', en: 'State assets' } },
  { code: 'F', id: 'procurement', says: { zh: '政府采购与招投标', en: 'Procurement' } },
  { code: 'G', id: 'construction', says: { zh: '工程建设与投资', en: 'Construction' } },
  { code: 'H', id: 'riskWelfareEcology', says: { zh: '风险防范、民生与生态', en: 'Risk welfare ecology' } },
  { code: 'I', id: 'integrityPastRectification', says: { zh: '廉洁从政与以往整改', en: 'Integrity past rectification' } },
]

const category = (code: string, id: string, zh: string, en: string, usualBases: string, restricted = false): Category =>
  ({ code, id, area: code.slice(0, 1), says: { zh, en }, usualBases, restricted })

export const CATEGORIES: readonly Category[] = [
  category('A1', 'policyNotImplemented', '政策落实不到位、打折扣', 'Policy not implemented', '按具体事项'),
  category('A2', 'targetNotMet', '目标任务未完成', 'Target not met', '目标责任书'),
  category('A3', 'slowProgress', '项目/资金推进缓慢', 'Slow progress', '预算法57'),
  category('A4', 'falseReporting', '虚报完成情况、数据不实', 'False reporting', '统计法(2024)40'),
  category('A5', 'arrearsToEnterprises', '优化营商环境/清理拖欠账款不力', 'Arrears to enterprises', '保障中小企业款项支付条例(2025)9'),
  category('B1', 'noCollectiveDecision', '未经集体研究决策', 'No collective decision', '重大行政决策程序暂行条例30'),
  category('B2', 'incompleteProcedure', '决策程序不完备(未论证/未评估风险/未合法性审查)', 'Incomplete procedure', '重大行政决策程序暂行条例19、22、25'),
  category('B3', 'decisionLoss', '决策不当造成损失浪费/闲置', 'Decision loss', '按具体事项'),
  category('B4', 'notReported', '未按规定请示报告', 'Not reported', '重大行政决策程序暂行条例31'),
  category('B5', 'irregularInvestment', '违规对外投资、担保、出借资金', 'Irregular investment', '预算法94; 企业国有资产法30、32'),
  category('B6', 'poorMinutes', '会议记录/纪要不完整', 'Poor minutes', '单位内部制度'),
  category('C1', 'budgetCompilation', '预算编制不完整、不细化', 'Budget compilation', '预算法32、36、37'),
  category('C2', 'offBudgetSpending', '无预算、超预算支出', 'Off budget spending', '预算法13'),
  category('C3', 'fundMisuse', '擅自改变资金用途、挪用', 'Fund misuse', '预算法63; 财政违法行为处罚处分条例6'),
  category('C4', 'nonTaxNotRemitted', '非税收入未及时足额上缴、截留', 'Non tax not remitted', '预算法56; 财政违法行为处罚处分条例4'),
  category('C5', 'revenueIrregularity', '违规征收或减免收入', 'Revenue irregularity', '预算法55; 税收征管法28'),
  category('C6', 'idleFunds', '存量/结余资金未清理盘活', 'Idle funds', '预算法42'),
  category('C7', 'delayedDisbursement', '专项资金拨付滞后、闲置', 'Delayed disbursement', '预算法57'),
  category('C8', 'accountingError', '会计核算不规范、账实不符', 'Accounting error', '会计法(2024)9、16'),
  category('C9', 'longOutstanding', '往来款长期挂账', 'Long outstanding', '会计法（待核实）'),
  category('C10', 'slushFund', '私设小金库、公款私存', 'Slush fund', '财政违法行为处罚处分条例17; 会计法16'),
  category('C11', 'budgetDisclosure', '预决算公开不规范', 'Budget disclosure', '预算法14'),
  category('C12', 'performanceMgmt', '预算绩效管理不到位', 'Performance mgmt', '预算法32、57'),
  category('D1', 'reception', '公务接待超标准、手续不全', 'Reception', '机关事务管理条例12; 政务处分法35'),
  category('D2', 'officialVehicles', '公务用车超编、违规租借', 'Official vehicles', '机关事务管理条例25、26'),
  category('D3', 'allowances', '违规发放津补贴、奖金', 'Allowances', '政务处分法35'),
  category('D4', 'meetingsTravel', '会议培训差旅超标、转嫁费用', 'Meetings travel', '政务处分法35'),
  category('D5', 'officePremises', '办公用房、楼堂馆所违规', 'Office premises', '预算法94; 机关事务管理条例21'),
  category('D6', 'chargingSubordinates', '占用下级单位车辆、经费', 'Charging subordinates', '机关事务管理条例25'),
  category('E1', 'unrecordedAssets', '资产未入账、账实不符', 'Unrecorded assets', '行政事业性国有资产管理条例14、34'),
  category('E2', 'irregularDisposal', '资产出租出借处置未报批/未评估', 'Irregular disposal', '行政事业性国有资产管理条例36; 财政违法行为处罚处分条例8; 企业国有资产法47、55'),
  category('E3', 'assetIncome', '资产收益未上缴', 'Asset income', '行政事业性国有资产管理条例25; 预算法56'),
  category('E4', 'idleAssets', '资产闲置浪费', 'Idle assets', '行政事业性国有资产管理条例8'),
  category('E5', 'lateCapitalisation', '竣工项目未及时转固、决算', 'Late capitalisation', '行政事业性国有资产管理条例31; 政府投资条例25'),
  category('E6', 'resourceIrregularity', '土地、矿产等资源违规出让、闲置', 'Resource irregularity', '土地管理法38、44、55'),
  category('F1', 'noProcurement', '应采未采、未编采购预算', 'No procurement', '政府采购法33、64'),
  category('F2', 'splitting', '化整为零规避公开招标', 'Splitting', '政府采购法28; 实施条例28; 招标投标法4'),
  category('F3', 'procedureFault', '采购方式、程序不合规', 'Procedure fault', '政府采购法26、64'),
  category('F4', 'contractLate', '合同签订、公告、备案不及时', 'Contract late', '政府采购法46、47; 实施条例50'),
  category('F5', 'collusion', '围标串标、虚假招标', 'Collusion', '招标投标法32、53'),
  category('F6', 'contractDeviation', '合同与招标文件不一致、转包分包', 'Contract deviation', '招标投标法46、48'),
  category('G1', 'startedBeforeApproval', '未批先建、程序倒置', 'Started before approval', '政府投资条例9; 建设工程质量管理条例5'),
  category('G2', 'overEstimate', '超概算、擅自变更', 'Over estimate', '政府投资条例23'),
  category('G3', 'overpaid', '多计工程款、结算不实', 'Overpaid', '财政违法行为处罚处分条例9'),
  category('G4', 'fundingGap', '资金不落实、拖欠工程款/农民工工资', 'Funding gap', '政府投资条例22; 保障农民工工资支付条例23、29'),
  category('G5', 'lateFinalAccounts', '验收、竣工决算不及时', 'Late final accounts', '政府投资条例25'),
  category('H1', 'hiddenDebt', '违规举债、新增隐性债务', 'Hidden debt', '预算法35、94'),
  category('H2', 'soeRisk', '金融/国企经营风险', 'State-owned enterprise risk', '企业国有资产法30'),
  category('H3', 'welfareFunds', '民生资金补贴发放不准、冒领', 'Welfare funds', '财政违法行为处罚处分条例6'),
  category('H4', 'ecoFunds', '生态环保项目资金管理不善', 'Eco funds', '预算法57（待核实）'),
  category('H5', 'internalControl', '内部控制缺失、下属单位监管不力', 'Internal control', '会计法(2024)25'),
  category('H6', 'staffing', '机构编制、人员管理违规', 'Staffing', '（待核实）'),
  category('I1', 'personalIntegrity', '个人违反廉洁从政规定', 'Personal integrity', '政务处分法33、34、35'),
  category('I2', 'partyConductDuty', '党风廉政主体责任不到位', 'Party conduct duty', '（待核实）'),
  category('I3', 'interestTransfer', '利益输送、亲属经商', 'Interest transfer', '政务处分法33、36', true),
  category('I4', 'pastNotRectified', '以往审计问题未整改、整改不到位', 'Past not rectified', '审计法52'),
  category('I5', 'recurring', '屡审屡犯、边改边犯', 'Recurring', '审计法52'),
  category('I6', 'falseRectification', '虚假整改', 'False rectification', '审计法52'),
]

const BY_CODE = new Map(CATEGORIES.map((each) => [each.code, each]))

/** The category of a code; undefined when the catalogue has no such code. */
export const categoryOf = (code: string): Category | undefined => BY_CODE.get(code)
