// The catalogues of the field: what is found (problem categories), what it touches (focus areas), and who is audited (subject categories).
import type { z } from 'zod'
import type { Source, Words } from '../kernel/rule.ts'
import type { FocusArea } from './finding/events.ts'
import type { SubjectCategory } from './official/events.ts'

export type Category = {
  /** A … I, or A1 … I6; a code of one letter is a first-level category */
  readonly code: string
  readonly id: string
  readonly says: Words
  /** the articles usually cited; whoever raises a finding cites their own */
  readonly basis: Source
  /** matters that are never findings: they become clues, which few may know of */
  readonly restricted?: true
}

/** The grouping itself is a proposal, to be replaced by the bureau's own. */
export const CATEGORIES_SOURCE: Source = { confirmed: false, cites: '产品设计（示例），依据经济责任审计报告的问题分类标题整理' }

const law = (cites: string): Source => ({ confirmed: true, cites })
const open = (cites: string): Source => ({ confirmed: false, cites })
const OPEN = open('依具体事项确定')

export const CATEGORIES: readonly Category[] = [
  { code: 'A', id: 'policyImplementation', says: { zh: '贯彻执行重大经济方针政策和决策部署', en: 'Carrying out major economic policies and decisions' }, basis: OPEN },
  { code: 'A1', id: 'policyNotImplemented', says: { zh: '政策落实不到位、打折扣', en: 'Policy not, or only partly, implemented' }, basis: OPEN },
  { code: 'A2', id: 'targetNotMet', says: { zh: '目标任务未完成', en: 'Targets not met' }, basis: open('目标责任书') },
  { code: 'A3', id: 'slowProgress', says: { zh: '项目/资金推进缓慢', en: 'Projects or funds advance slowly' }, basis: law('预算法第57条') },
  { code: 'A4', id: 'falseReporting', says: { zh: '虚报完成情况、数据不实', en: 'False reports of completion, untrue data' }, basis: law('统计法（2024）第40条') },
  { code: 'A5', id: 'arrearsToEnterprises', says: { zh: '优化营商环境/清理拖欠账款不力', en: 'Little done for the business environment or for clearing arrears to enterprises' }, basis: law('保障中小企业款项支付条例（2025）第9条') },
  { code: 'B', id: 'majorDecision', says: { zh: '重大经济事项决策', en: 'Decisions on major economic matters' }, basis: OPEN },
  { code: 'B1', id: 'noCollectiveDecision', says: { zh: '未经集体研究决策', en: 'Decided without collective deliberation' }, basis: law('重大行政决策程序暂行条例第30条') },
  { code: 'B2', id: 'incompleteProcedure', says: { zh: '决策程序不完备（未论证/未评估风险/未合法性审查）', en: 'Decision procedure incomplete (no argument, risk assessment or legality review)' }, basis: law('重大行政决策程序暂行条例第19、22、25条') },
  { code: 'B3', id: 'decisionLoss', says: { zh: '决策不当造成损失浪费/闲置', en: 'Poor decision led to loss, waste or idleness' }, basis: OPEN },
  { code: 'B4', id: 'notReported', says: { zh: '未按规定请示报告', en: 'Not reported or submitted as required' }, basis: law('重大行政决策程序暂行条例第31条') },
  { code: 'B5', id: 'irregularInvestment', says: { zh: '违规对外投资、担保、出借资金', en: 'Irregular investment, guarantee or lending' }, basis: law('预算法第94条；企业国有资产法第30、32条') },
  { code: 'B6', id: 'poorMinutes', says: { zh: '会议记录/纪要不完整', en: 'Minutes incomplete' }, basis: open('单位内部管理制度') },
  { code: 'C', id: 'fiscalFinance', says: { zh: '财政财务收支与预算管理', en: 'Public finance, accounts and budget management' }, basis: OPEN },
  { code: 'C1', id: 'budgetCompilation', says: { zh: '预算编制不完整、不细化', en: 'Budget incomplete or not detailed' }, basis: law('预算法第32、36、37条') },
  { code: 'C2', id: 'offBudgetSpending', says: { zh: '无预算、超预算支出', en: 'Spending outside or above the budget' }, basis: law('预算法第13条') },
  { code: 'C3', id: 'fundMisuse', says: { zh: '擅自改变资金用途、挪用', en: 'Use of funds changed without authority, misappropriation' }, basis: law('预算法第63条；财政违法行为处罚处分条例第6条') },
  { code: 'C4', id: 'nonTaxNotRemitted', says: { zh: '非税收入未及时足额上缴、截留', en: 'Non-tax revenue not remitted in time and in full, withheld' }, basis: law('预算法第56条；财政违法行为处罚处分条例第4条') },
  { code: 'C5', id: 'revenueIrregularity', says: { zh: '违规征收或减免收入', en: 'Revenue levied or waived irregularly' }, basis: law('预算法第55条；税收征管法第28条') },
  { code: 'C6', id: 'idleFunds', says: { zh: '存量/结余资金未清理盘活', en: 'Idle and surplus funds not cleared or activated' }, basis: law('预算法第42条') },
  { code: 'C7', id: 'delayedDisbursement', says: { zh: '专项资金拨付滞后、闲置', en: 'Earmarked funds disbursed late or left idle' }, basis: law('预算法第57条') },
  { code: 'C8', id: 'accountingError', says: { zh: '会计核算不规范、账实不符', en: 'Accounting irregular, books do not match facts' }, basis: law('会计法（2024）第9、16条') },
  { code: 'C9', id: 'longOutstanding', says: { zh: '往来款长期挂账', en: 'Receivables and payables long outstanding' }, basis: open('会计法（其余待核实）') },
  { code: 'C10', id: 'slushFund', says: { zh: '私设小金库、公款私存', en: 'Private slush fund, public money in private accounts' }, basis: law('财政违法行为处罚处分条例第17条；会计法第16条') },
  { code: 'C11', id: 'budgetDisclosure', says: { zh: '预决算公开不规范', en: 'Budget and final accounts not disclosed properly' }, basis: law('预算法第14条') },
  { code: 'C12', id: 'performanceManagement', says: { zh: '预算绩效管理不到位', en: 'Budget performance management insufficient' }, basis: law('预算法第32、57条') },
  { code: 'D', id: 'austerity', says: { zh: '三公经费与厉行节约', en: 'Official expenses and thrift' }, basis: OPEN },
  { code: 'D1', id: 'reception', says: { zh: '公务接待超标准、手续不全', en: 'Receptions above standard or without papers' }, basis: law('机关事务管理条例第12条；政务处分法第35条') },
  { code: 'D2', id: 'officialVehicles', says: { zh: '公务用车超编、违规租借', en: 'Official vehicles above quota, irregular hire or borrowing' }, basis: law('机关事务管理条例第25、26条') },
  { code: 'D3', id: 'allowances', says: { zh: '违规发放津补贴、奖金', en: 'Allowances and bonuses paid irregularly' }, basis: law('政务处分法第35条') },
  { code: 'D4', id: 'meetingsTravel', says: { zh: '会议培训差旅超标、转嫁费用', en: 'Meetings, training and travel above standard, costs shifted' }, basis: law('政务处分法第35条') },
  { code: 'D5', id: 'officePremises', says: { zh: '办公用房、楼堂馆所违规', en: 'Irregular offices and buildings' }, basis: law('预算法第94条；机关事务管理条例第21条') },
  { code: 'D6', id: 'chargingSubordinates', says: { zh: '占用下级单位车辆、经费', en: 'Vehicles or funds of subordinate units used' }, basis: law('机关事务管理条例第25条') },
  { code: 'E', id: 'stateAssets', says: { zh: '国有资产、资源管理', en: 'State-owned assets and resources' }, basis: OPEN },
  { code: 'E1', id: 'unrecordedAssets', says: { zh: '资产未入账、账实不符', en: 'Assets not entered, books do not match facts' }, basis: law('行政事业性国有资产管理条例第14、34条') },
  { code: 'E2', id: 'irregularDisposal', says: { zh: '资产出租出借处置未报批/未评估', en: 'Assets leased, lent or disposed of without approval or valuation' }, basis: law('行政事业性国有资产管理条例第36条；财政违法行为处罚处分条例第8条；企业国有资产法第47、55条') },
  { code: 'E3', id: 'assetIncome', says: { zh: '资产收益未上缴', en: 'Income from assets not remitted' }, basis: law('行政事业性国有资产管理条例第25条；预算法第56条') },
  { code: 'E4', id: 'idleAssets', says: { zh: '资产闲置浪费', en: 'Assets idle or wasted' }, basis: law('行政事业性国有资产管理条例第8条') },
  { code: 'E5', id: 'lateCapitalisation', says: { zh: '竣工项目未及时转固、决算', en: 'Completed projects not capitalised or settled in time' }, basis: law('行政事业性国有资产管理条例第31条；政府投资条例第25条') },
  { code: 'E6', id: 'resourceIrregularity', says: { zh: '土地、矿产等资源违规出让、闲置', en: 'Land, minerals and other resources granted irregularly or left idle' }, basis: law('土地管理法第38、44、55条') },
  { code: 'F', id: 'procurement', says: { zh: '政府采购与招投标', en: 'Government procurement and tendering' }, basis: OPEN },
  { code: 'F1', id: 'noProcurement', says: { zh: '应采未采、未编采购预算', en: 'Procurement due but not done, or not budgeted' }, basis: law('政府采购法第33、64条') },
  { code: 'F2', id: 'splitting', says: { zh: '化整为零规避公开招标', en: 'Split up to avoid public tender' }, basis: law('政府采购法第28条；政府采购法实施条例第28条；招标投标法第4条') },
  { code: 'F3', id: 'procedureFault', says: { zh: '采购方式、程序不合规', en: 'Procurement method or procedure not compliant' }, basis: law('政府采购法第26、64条') },
  { code: 'F4', id: 'contractLate', says: { zh: '合同签订、公告、备案不及时', en: 'Contract signed, published or filed late' }, basis: law('政府采购法第46、47条；政府采购法实施条例第50条') },
  { code: 'F5', id: 'collusion', says: { zh: '围标串标、虚假招标', en: 'Collusive or sham tendering' }, basis: law('招标投标法第32、53条') },
  { code: 'F6', id: 'contractDeviation', says: { zh: '合同与招标文件不一致、转包分包', en: 'Contract departs from tender documents, unlawful subcontracting' }, basis: law('招标投标法第46、48条') },
  { code: 'G', id: 'construction', says: { zh: '工程建设与投资', en: 'Construction and investment' }, basis: OPEN },
  { code: 'G1', id: 'startedBeforeApproval', says: { zh: '未批先建、程序倒置', en: 'Built before approval, steps in the wrong order' }, basis: law('政府投资条例第9条；建设工程质量管理条例第5条') },
  { code: 'G2', id: 'overEstimate', says: { zh: '超概算、擅自变更', en: 'Above the estimate, changed without authority' }, basis: law('政府投资条例第23条') },
  { code: 'G3', id: 'overpaid', says: { zh: '多计工程款、结算不实', en: 'Project costs overstated, settlement untrue' }, basis: law('财政违法行为处罚处分条例第9条') },
  { code: 'G4', id: 'fundingGap', says: { zh: '资金不落实、拖欠工程款/农民工工资', en: 'Funding not in place, arrears of project payments or migrant workers’ wages' }, basis: law('政府投资条例第22条；保障农民工工资支付条例第23、29条') },
  { code: 'G5', id: 'lateFinalAccounts', says: { zh: '验收、竣工决算不及时', en: 'Acceptance and final accounts late' }, basis: law('政府投资条例第25条') },
  { code: 'H', id: 'riskWelfareEcology', says: { zh: '风险防范、民生与生态', en: 'Risk prevention, livelihood and ecology' }, basis: OPEN },
  { code: 'H1', id: 'hiddenDebt', says: { zh: '违规举债、新增隐性债务', en: 'Irregular borrowing, new hidden debt' }, basis: law('预算法第35、94条') },
  { code: 'H2', id: 'soeRisk', says: { zh: '金融/国企经营风险', en: 'Operating risks of finance and state enterprises' }, basis: law('企业国有资产法第30条') },
  { code: 'H3', id: 'welfareFunds', says: { zh: '民生资金补贴发放不准、冒领', en: 'Welfare funds and subsidies paid wrongly or claimed falsely' }, basis: law('财政违法行为处罚处分条例第6条') },
  { code: 'H4', id: 'ecoFunds', says: { zh: '生态环保项目资金管理不善', en: 'Funds of ecological projects managed poorly' }, basis: open('预算法第57条（其余待核实）') },
  { code: 'H5', id: 'internalControl', says: { zh: '内部控制缺失、下属单位监管不力', en: 'Internal control missing, subordinate units not supervised' }, basis: law('会计法（2024）第25条') },
  { code: 'H6', id: 'staffing', says: { zh: '机构编制、人员管理违规', en: 'Irregular staffing and personnel management' }, basis: open('待核实') },
  { code: 'I', id: 'integrityPastRectification', says: { zh: '廉洁从政与以往整改', en: 'Integrity in office and past rectification' }, basis: OPEN },
  { code: 'I1', id: 'personalIntegrity', says: { zh: '个人违反廉洁从政规定', en: 'Personal breach of integrity rules' }, basis: law('政务处分法第33、34、35条') },
  { code: 'I2', id: 'partyConductDuty', says: { zh: '党风廉政主体责任不到位', en: 'Main responsibility for Party conduct not met' }, basis: open('待核实') },
  { code: 'I3', id: 'interestTransfer', says: { zh: '利益输送、亲属经商', en: 'Transfer of benefits, relatives in business' }, basis: law('政务处分法第33、36条'), restricted: true },
  { code: 'I4', id: 'pastNotRectified', says: { zh: '以往审计问题未整改、整改不到位', en: 'Past audit findings not, or only partly, rectified' }, basis: law('审计法第52条') },
  { code: 'I5', id: 'recurring', says: { zh: '屡审屡犯、边改边犯', en: 'Found again at audit after audit' }, basis: law('审计法第52条') },
  { code: 'I6', id: 'falseRectification', says: { zh: '虚假整改', en: 'False rectification' }, basis: law('审计法第52条') },
]

const BY_CODE: ReadonlyMap<string, Category> = new Map(CATEGORIES.map((each) => [each.code, each]))

/** The second-level category with this code (A1 … I6); undefined for an unknown code and for a first-level one, under which nothing is filed. */
export const categoryOf = (code: string): Category | undefined => (code.length > 1 ? BY_CODE.get(code) : undefined)

/** The first-level category (A … I) of any code; undefined when there is none. */
export const chapterOf = (code: string): Category | undefined => BY_CODE.get(code.slice(0, 1))

/** What an audit looks at: the first five are the focus that the bureau has set itself. */
export const FOCUS_AREAS: Readonly<Record<z.infer<typeof FocusArea>, Words>> = {
  policyImplementation: { zh: '重大决策部署贯彻和落实', en: 'Carrying out major decisions' },
  riskPrevention: { zh: '重大经济风险防范和化解', en: 'Preventing and resolving major economic risks' },
  reform: { zh: '重大改革举措推进和执行', en: 'Advancing major reforms' },
  livelihood: { zh: '重大民生事项保障和完善', en: 'Securing and improving people’s livelihood' },
  economicDecisions: { zh: '重大经济事项决策和实施', en: 'Deciding and carrying out major economic matters' },
  integrity: { zh: '廉洁从政', en: 'Integrity in office' },
  pastRectification: { zh: '以往审计发现问题整改', en: 'Putting right what earlier audits found' },
  internalControl: { zh: '内部控制', en: 'Internal control' },
}

export type SubjectKind = { readonly says: Words; readonly source: Source }

/** Who is audited. */
export const SUBJECT_CATEGORIES: Readonly<Record<SubjectCategory, SubjectKind>> = {
  localPartyGov: {
    says: { zh: '地方各级党委、政府、纪检监察机关、法院、检察院的正职领导干部或者主持工作一年以上的副职领导干部', en: 'Heads of local Party committees, governments, discipline and supervision bodies, courts and procuratorates, or deputies in charge for a year or more' },
    source: law('2019年《规定》第4条第1项'),
  },
  department: {
    says: { zh: '党政工作部门、事业单位和人民团体等单位的正职领导干部或者主持工作一年以上的副职领导干部', en: 'Heads of departments, public institutions and people’s organisations, or deputies in charge for a year or more' },
    source: law('2019年《规定》；吴忠市审计对象分类办法（2024）同样表述'),
  },
  soe: {
    says: { zh: '国有和国有资本占控股或主导地位的企业（含金融机构）的法定代表人，或实际行使相应职权的主要领导人员', en: 'Legal representatives of state-owned or state-controlled enterprises, or whoever in fact exercises those powers' },
    source: law('吴忠市审计对象分类办法（2024）'),
  },
  actingDeputy: {
    says: { zh: '上级领导干部兼任下级单位正职且不实际履行经济责任时，实际主持日常工作的副职领导干部', en: 'Where a superior holds the post without acting in it, the deputy who runs daily work' },
    source: law('吴忠市审计对象分类办法（2024）'),
  },
  designated: {
    says: { zh: '党委要求进行审计的其他主要领导干部', en: 'Other leading officials whom the Party committee wants audited' },
    source: law('吴忠市审计对象分类办法（2024）'),
  },
}
