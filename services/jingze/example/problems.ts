// What the example audits find: made-up facts under real categories, with bases whose article numbers were read in the texts of the laws.

export type Problem = {
  readonly category: string
  readonly area: string
  readonly title: string
  readonly facts: string
  readonly law: string
  readonly article: string
  readonly nature: 'violation' | 'lossWaste' | 'irregular'
  readonly cause: string
  readonly causeKind: 'structure' | 'mechanism' | 'institution' | 'management'
  readonly advice: string
  readonly proof: 'voucher' | 'certificate' | 'approval' | 'ruleText' | 'reply'
  readonly criterion: string
}

const problem = (category: string, area: string, title: string, facts: string, [law, article]: readonly [string, string], nature: Problem['nature'], [causeKind, cause]: readonly [Problem['causeKind'], string], advice: string, [proof, criterion]: readonly [Problem['proof'], string]): Problem =>
  ({ category, area, title, facts, law, article, nature, cause, causeKind, advice, proof, criterion })

export const PROBLEMS: readonly Problem[] = [
  problem('C4', 'economicDecisions', '非税收入未及时足额上缴', '抽查期间取得的场地出租、培训等非税收入未按规定上缴国库，滞留在单位账户。', ['预算法', '第五十六条'], 'violation', ['management', '收缴环节无人复核，财务与业务对账不及时'], '将滞留的非税收入全额上缴，并建立按月对账制度。', ['voucher', '滞留收入已全额上缴，有缴款凭证']),
  problem('C8', 'internalControl', '会计核算不规范、账实不符', '部分支出原始凭证要素不全，固定资产账面数与盘点数不一致。', ['会计法', '第九条'], 'irregular', ['management', '财务人员变动频繁，岗位交接不清'], '补正凭证并完成资产盘点调账。', ['voucher', '已按盘点结果调账，凭证要素补齐']),
  problem('F1', 'economicDecisions', '应编未编政府采购预算', '采购的办公设备和信息化服务未编入当年政府采购预算即组织实施。', ['政府采购法', '第三十三条'], 'violation', ['institution', '采购预算编制与业务需求脱节'], '完善采购预算编制流程，杜绝无预算采购。', ['ruleText', '已修订采购管理制度并执行']),
  problem('F4', 'economicDecisions', '采购合同签订不及时', '中标通知书发出后超过规定期限才签订合同。', ['政府采购法', '第四十六条'], 'irregular', ['mechanism', '合同会签环节过多且无时限'], '明确合同会签时限并落实责任人。', ['ruleText', '已明确会签时限，抽查合同均按期签订']),
  problem('G1', 'policyImplementation', '政府投资项目程序倒置', '项目在初步设计及投资概算批复前已开工建设。', ['政府投资条例', '第九条'], 'violation', ['management', '赶工期、重进度轻程序'], '补办手续并建立开工条件核验清单。', ['approval', '已补办批复，核验清单已执行']),
  problem('G2', 'riskPrevention', '超概算投资未报批', '工程结算投资超出批准概算，未按程序报批调整。', ['政府投资条例', '第二十三条'], 'violation', ['mechanism', '设计变更缺少造价控制'], '按程序报批并追究变更审批责任。', ['approval', '超概算已报批，变更审批责任已追究']),
  problem('E1', 'riskPrevention', '资产未及时入账', '接收的房屋和设备未登记入账，形成账外资产。', ['行政事业性国有资产管理条例', '第十四条'], 'irregular', ['management', '资产接收与财务登记脱节'], '将账外资产登记入账并开展清查。', ['voucher', '账外资产已登记入账']),
  problem('E3', 'economicDecisions', '资产出租收入未上缴', '房产出租收入由下属单位自行留用，未上缴财政。', ['行政事业性国有资产管理条例', '第二十五条'], 'violation', ['institution', '对下属单位资产收益监管缺位'], '收缴出租收入并清理出租合同。', ['voucher', '出租收入已上缴，合同已清理']),
  problem('E5', 'internalControl', '竣工项目未及时办理决算转固', '已投入使用的工程未办理竣工财务决算和资产转固。', ['政府投资条例', '第二十五条'], 'irregular', ['mechanism', '建设与财务部门职责不清'], '限期完成决算并转固。', ['certificate', '竣工决算已批复并转固']),
  problem('B1', 'economicDecisions', '重大经济事项未经集体研究', '对外借用资金事项由个人审批，未提交党组会集体研究。', ['重大行政决策程序暂行条例', '第三十条'], 'violation', ['institution', '三重一大事项清单不明确'], '修订议事决策规则，列明事项清单和额度。', ['ruleText', '议事规则已修订并印发']),
  problem('A3', 'policyImplementation', '专项资金项目推进缓慢', '下达的专项资金项目至审计时仍未开工，资金闲置。', ['预算法', '第五十七条'], 'irregular', ['mechanism', '前期论证不充分，要素保障不到位'], '倒排工期加快实施，无法实施的按程序收回。', ['reply', '项目已开工或资金已收回']),
  problem('C6', 'riskPrevention', '存量资金未清理盘活', '结余资金超过规定年限未清理上缴。', ['预算法', '第四十二条'], 'irregular', ['management', '存量资金底数不清'], '清理存量资金并交回财政统筹。', ['voucher', '存量资金已交回财政']),
  problem('C7', 'livelihood', '民生专项资金拨付滞后', '上级下达的民生补助资金滞留本级，未按期拨付。', ['预算法', '第五十七条'], 'violation', ['mechanism', '资金分配方案审批拖延'], '立即拨付到位并建立拨付时限台账。', ['voucher', '滞留资金已拨付到位']),
  problem('C2', 'internalControl', '超预算列支', '培训和差旅支出超过批复预算，未履行调整程序。', ['预算法', '第十三条'], 'violation', ['management', '预算执行监控流于形式'], '严格预算约束，按月分析执行偏差。', ['ruleText', '已建立执行监控制度']),
  problem('A5', 'reform', '清理拖欠中小企业账款不力', '应付中小企业工程款、货款逾期未付。', ['保障中小企业款项支付条例', '第九条'], 'violation', ['mechanism', '资金安排未优先保障清欠'], '制定偿付计划并全额支付。', ['voucher', '拖欠账款已支付']),
  problem('H5', 'internalControl', '对下属单位监管不力', '下属单位多头开户、费用报销审核不严，主管单位未及时发现处理。', ['会计法', '第二十五条'], 'irregular', ['management', '内部监督频次和深度不足'], '清理账户，开展内部审计全覆盖。', ['certificate', '账户已清理，内审报告已提交']),
  problem('I4', 'policyImplementation', '以往审计查出问题整改不到位', '上次审计指出的往来款清理问题至本次审计仍未完成。', ['审计法', '第五十二条'], 'irregular', ['management', '整改责任未落实到人'], '逐项落实责任人和时限，按月报告。', ['reply', '往来款已清理，责任已落实']),
]

export const EVALUATIONS = [
  '任职期间，该同志能够贯彻落实上级经济工作决策部署，推进本单位事业发展，较好地履行了经济责任；在预算管理、资产管理等方面还存在一些问题。',
  '任职期间，该同志重视制度建设和风险防控，重点工作完成情况较好；在审计范围内发现内部控制执行不严等问题，应予纠正。',
  '任职期间，该同志推动重点项目建设成效明显；在重大经济事项决策程序、项目资金管理方面存在不足。',
] as const
