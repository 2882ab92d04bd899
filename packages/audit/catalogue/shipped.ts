// The catalogues that the product brings along (示例): examples to be replaced by the bureau's own, recorded through PublishCatalogue at the first start. Where no text was found one is empty and says so: wording is never invented.
import type { CatalogueDescribed, CatalogueEntry, CatalogueKind } from './events.ts'

const FROM = '2019-07-07' // the 2019 provisions take effect: no earlier audit is kept here

/** A line with its step; `proofNeeded` where evidence shows that it was done. */
const line = (entryId: string, says: string, step?: CatalogueEntry['step'], proofNeeded = false): CatalogueEntry => ({ entryId, says, ...(step === undefined ? {} : { step }), proofNeeded })

const fieldChecklist: CatalogueDescribed = {
  title: '现场审计“十个一”（示例）',
  effectiveFrom: FROM,
  source: { confirmed: false, cites: '示例：郑州市审计局指导意见列有“十个一”，未见公开清单，本清单为产品示例，待替换' },
  entries: [
    line('entry-meeting', '一次进点会', 'HoldEntryMeeting', true),
    line('public-notice', '一次审计公示', 'HoldEntryMeeting', true),
    line('duty-report', '一次听取述职', 'StartFieldwork', true),
    line('interviews', '一轮班子成员谈话', 'CollectEvidence', true),
    line('assessment', '一次民主测评', 'CollectEvidence', true),
    line('duties-and-decisions', '一份职责权限与决策清单核对', 'ListDecision', true),
    line('site-visit', '一次实地查看', 'CollectEvidence', true),
    line('team-meetings', '一次审计组碰头会（每周）', 'DraftWorkingPaper', true),
    line('doubts-checked', '一次疑点集中核实', 'ConcludeVerification', true),
    line('exit-exchange', '一次离点前交换意见', 'FinishFieldwork', true),
  ],
}

const qualityGuide: CatalogueDescribed = {
  title: '质量控制指南（示例）',
  effectiveFrom: FROM,
  source: { confirmed: false, cites: '示例，待核实：依据《审计法》《审计法实施条例》和所见经济责任审计文书格式（县级审计局使用本）整理，待替换为本局指南' },
  entries: [
    line('recusal', '审计组成员逐人作回避声明；与被审计单位或者审计事项有利害关系的，应当回避。', 'FormTeam', true),
    line('survey', '审前调查形成三份记录：单位基本情况、存在重要问题的可能性、审计事项和应对措施。', 'RecordPreAuditSurvey'),
    line('implementation-plan', '实施方案由审计组起草，经业务部门、分管领导审核，提请局长办公会审议。', 'ApproveImplementationPlan'),
    line('notice', '实施审计三日（工作日）前送达审计通知书，本人和单位分别送达并签送达回证。', 'ServeNotice', true),
    line('public-notice', '进点时公示审计项目、审计组驻地、联系电话和“八不准”纪律。', 'HoldEntryMeeting', true),
    line('outside-parties', '向有关单位和个人调查取证，审计人员不少于二人，出示证件和审计通知书副本。', 'CollectEvidence'),
    line('signature', '证据由提供者签名或者盖章；不能取得的，注明原因。', 'CollectEvidence'),
    line('evidence-sheet', '取证单写明反馈截止日，逾期视为无异议；涉嫌犯罪和严重违纪违法的事项不写入取证单。', 'CollectEvidence'),
    line('working-paper', '一个审计事项一份底稿，写明审计过程、事实摘要和结论，未发现问题的也要写明。', 'DraftWorkingPaper'),
    line('paper-review', '审核底稿只有三种意见：予以认可、责成补充证据、纠正结论；后两种须有书面落实情况并经审核人认可。', 'ReviewWorkingPaper'),
    line('finding', '问题写明何人、何时、何事、金额和截至何时的状况，标题含定性和金额；任期内金额单列。', 'RaiseFinding'),
    line('recommendation', '主要问题与审计建议一一对应、顺序一致；离任审计不要求已离任者整改。', 'RaiseFinding'),
    line('unreported', '未在报告中反映的问题列清单并逐项说明理由。', 'DraftReport'),
    line('comments', '本人和单位分别征求意见，十日（工作日）内书面反馈，逾期视同无异议。', 'RequestComments'),
    line('resolution', '每条反馈意见均须核实，说明采纳、部分采纳或者不采纳及理由。', 'ResolveComment'),
    line('review-order', '依次审核、复核、经济责任复核、审理，每条意见说明采纳情况。', 'ReviewReport'),
    line('report', '报告依据和范围与通知书一致；已作承诺的写明；引用未经核实数据的写明来源；每份文书作定密判断。', 'IssueReport'),
    line('service', '报告送达本人和单位并签送达回证，告知申诉的权利和期限。', 'ServeReport', true),
    line('archive', '案卷按结论类、证明类、立项类、备查类四个单元排列。', 'ArchiveProject'),
  ],
}

type Step = NonNullable<CatalogueEntry['step']>

/** Lines under one heading, numbered by the heading's own id. */
const under = (id: string, group: string, says: readonly string[], step?: Step): CatalogueEntry[] =>
  says.map((each, n) => ({ entryId: `${id}-${n + 1}`, group, says: each, ...(step === undefined ? {} : { step }), proofNeeded: false }))

const unknown = (title: string, cites: string): CatalogueDescribed => ({ title, effectiveFrom: FROM, source: { confirmed: false, cites }, entries: [] })

const sixDemands = unknown('经济责任审计“六个要”（未见原文）', '郑州市审计局指导意见提出“经济责任审计六个要”，未见公开原文，不编写条目；取得原文后在此发布')
const sixMusts = unknown('高质量发展“六个必须”（未见原文）', '郑州市审计局指导意见提出“高质量发展六个必须”，未见公开原文，不编写条目；取得原文后在此发布')

const listColumns: CatalogueDescribed = {
  title: '四张清单栏目（示例）',
  effectiveFrom: FROM,
  source: { confirmed: false, cites: '示例，待核实：郑州市审计局指导意见列有四张清单及其各自回答的问题，栏目未见公开文本，为产品示例' },
  entries: [
    ...under('duty', '职责权限清单（应该干什么）', ['序号', '职责/权限', '依据文件（名称、文号、条款）', '来源（三定、分工、目标责任书、第一责任人）', '是否第一责任人', '起止日期', '对应审计事项', '备注'], 'ListDuty'),
    ...under('decision', '重要决策事项清单（干了什么）', ['序号', '日期', '会议/文号', '事项', '类别（三重一大）', '金额', '决策程序（民主决策、多数同意、多数不同意、未经程序）', '被审计干部发表意见（同意、反对、未表态、未参加）', '执行情况', '效果', '证据'], 'ListDecision'),
    ...under('verification', '审计核查及结果清单（干的怎么样）', ['序号', '核查事项', '对应职责/决策', '方法', '责任人', '结果（未发现、已发现）', '底稿索引', '问题编号'], 'ListVerification'),
    ...under('data', '数据需求清单（怎样去审）', ['序号', '数据名称', '所属系统', '提供单位', '时间范围', '字段/格式', '是否可由政务平台取得', '提供时间', '校验结果', '保密级别'], 'RequestData'),
  ],
}

const classIntervals: CatalogueDescribed = {
  title: '对象分类和审计间隔（示例）',
  effectiveFrom: FROM,
  source: { confirmed: false, cites: '示例，待核实：吴忠市（2024年）分 A、B、C、D 四类；郑州市的分类和间隔未见公开文本，间隔为产品示例。轮审到期日按系统时限规则计算，本目录供查阅，修改本目录不改变计算' },
  entries: [
    ...under('a', 'A 类', ['有重要资金决策、分配、管理权的岗位和大型国有企业', '任期内至少审计一次，或者每三年一次']),
    ...under('b', 'B 类', ['下属单位少或者没有下属单位、但有一定资金的岗位', '每五年一次']),
    ...under('c', 'C 类', ['离任审计或者抽审']),
    ...under('d', 'D 类', ['离任交接']),
  ],
}

const rectificationRulings: CatalogueDescribed = {
  title: '整改认定（示例）',
  effectiveFrom: FROM,
  source: { confirmed: false, cites: '示例，待核实：郑州市审计查出问题整改认定暂行办法未见公开文本；所列为山东、滨州、宁夏、岚山等地的公开做法' },
  entries: [
    ...under('shandong', '认定结果：山东、滨州', ['已整改', '正在整改', '未整改'], 'AcceptRectification'),
    ...under('ningxia', '认定结果：宁夏', ['已完成整改', '正在整改', '长期整改', '尚未整改'], 'AcceptRectification'),
    ...under('lanshan', '认定结果：岚山', ['已整改', '持续整改', '未整改'], 'AcceptRectification'),
    ...under('done', '“已整改”的常见标准', [
      '审计决定已执行', '金额或者数量已全部上缴、退还、收回、没收、罚款、核销、处置或者调账', '违规行为已停止，影响已消除，并有防止再次发生的措施', '证据充分、与整改事项相符',
    ], 'AcceptRectification'),
    ...under('proof', '佐证种类', ['财务凭证', '书面证明', '办理回复', '审批审核文件', '制度文本'], 'AcceptRectification'),
  ],
}

const documentCodes: CatalogueDescribed = {
  title: '文号代字（示例）',
  effectiveFrom: FROM,
  source: { confirmed: false, cites: '示例，待核实：格式见于县级审计局使用的文书，郑州市的代字未见公开文本；{地区}、{年}、{序}处为待填' },
  entries: [
    ...under('joint', '审委办、审计局联合发文', ['审计通知书：{地区}审（委）办经责通〔{年}〕{序}号', '征求意见书：{地区}审（委）办经责征〔{年}〕{序}号', '经济责任审计报告：{地区}审（委）办经责报〔{年}〕{序}号', '经济责任审计结果报告：{地区}审（委）办经责结报〔{年}〕{序}号']),
    ...under('bureau', '审计局发文', ['审计决定书：{地区}审决〔{年}〕{序}号', '审计事项移送处理书：{地区}审移〔{年}〕{序}号']),
    ...under('form', '编写规则', ['年份用全称，置于六角括号〔〕内', '序号不编虚位，不加“第”字', '联合行文用主办机关的文号', '序号每年从 1 起，同一代字、同一年份内不重复']),
  ],
}

export const SHIPPED_CATALOGUES: Readonly<Record<CatalogueKind, CatalogueDescribed>> = { fieldChecklist, qualityGuide, sixDemands, sixMusts, listColumns, classIntervals, rectificationRulings, documentCodes }
