// The catalogues beside the checklist and the guide that the product brings along (示例). Where no text was found a catalogue is shipped empty and says so: wording is never invented.
import type { CatalogueDescribed, CatalogueEntry } from './events.ts'

const FROM = '2019-07-07' // the 2019 provisions take effect: no earlier audit is kept here

type Step = NonNullable<CatalogueEntry['step']>

/** Lines under one heading, numbered by the heading's own id. */
const under = (id: string, group: string, says: readonly string[], step?: Step): CatalogueEntry[] =>
  says.map((each, n) => ({ entryId: `${id}-${n + 1}`, group, says: each, ...(step === undefined ? {} : { step }), proofNeeded: false }))

const unknown = (title: string, cites: string): CatalogueDescribed => ({ title, effectiveFrom: FROM, source: { confirmed: false, cites }, entries: [] })

export const sixDemands = unknown('经济责任审计“六个要”（未见原文）', '郑州市审计局指导意见提出“经济责任审计六个要”，未见公开原文，不编写条目；取得原文后在此发布')
export const sixMusts = unknown('高质量发展“六个必须”（未见原文）', '郑州市审计局指导意见提出“高质量发展六个必须”，未见公开原文，不编写条目；取得原文后在此发布')

export const listColumns: CatalogueDescribed = {
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

export const classIntervals: CatalogueDescribed = {
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

export const rectificationRulings: CatalogueDescribed = {
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

export const documentCodes: CatalogueDescribed = {
  title: '文号代字（示例）',
  effectiveFrom: FROM,
  source: { confirmed: false, cites: '示例，待核实：格式见于县级审计局使用的文书，郑州市的代字未见公开文本；{地区}、{年}、{序}处为待填' },
  entries: [
    ...under('joint', '审委办、审计局联合发文', ['审计通知书：{地区}审（委）办经责通〔{年}〕{序}号', '征求意见书：{地区}审（委）办经责征〔{年}〕{序}号', '经济责任审计报告：{地区}审（委）办经责报〔{年}〕{序}号', '经济责任审计结果报告：{地区}审（委）办经责结报〔{年}〕{序}号']),
    ...under('bureau', '审计局发文', ['审计决定书：{地区}审决〔{年}〕{序}号', '审计事项移送处理书：{地区}审移〔{年}〕{序}号']),
    ...under('form', '编写规则', ['年份用全称，置于六角括号〔〕内', '序号不编虚位，不加“第”字', '联合行文用主办机关的文号', '序号每年从 1 起，同一代字、同一年份内不重复']),
  ],
}
