// How long things may take: every statutory or customary period as dated data with its source.
import type { Source, Words } from '../kernel/rule.ts'
import type { NoticeReading } from './calendar/notice.ts'

export type Limit = {
  readonly id: LimitId
  readonly says: Words
  readonly value: number
  readonly unit: 'workingDays' | 'days' | 'months'
  /** whether a last day that is not worked moves to the next that is (for days and months) */
  readonly rolls: boolean
  /** how the days before a start are counted, for the audit notice */
  readonly reading?: NoticeReading
  readonly source: Source
  /** the first day of this wording; with the id it names the version */
  readonly effectiveFrom: string
  /** the last day of this wording, the eve of the next; absent while it is in force */
  readonly effectiveTo?: string
}

export type LimitId =
  | 'notice-lead' | 'comments' | 'sealing' | 'plan-notice-to-enterprise' | 'listed-company-notice' | 'ruling-request'
  | 'appeal' | 'appeal-review' | 'first-rectification-report'
  | 'immediate-rectification' | 'phased-rectification' | 'continuous-rectification'
  | 'issue-list-filing' | 'rectification-check' | 'review-node'
  | 'transfer-feedback' | 'complex-transfer-feedback' | 'archiving'
  | 'result-use-feedback'
  | 'auditor-absence'
  | 'deputy-in-charge' | 'short-tenure' | 'rotation-class-a' | 'rotation-class-b'

const law = (cites: string): Source => ({ confirmed: true, cites })
const unconfirmed = (cites: string): Source => ({ confirmed: false, cites })

const REGULATION = '2010-05-01' // 审计法实施条例 takes effect
const PROVISIONS = '2019-07-07' // 2019 provisions on economic-responsibility audits
const WORKING = { unit: 'workingDays', rolls: false } as const
const DAYS = { unit: 'days', rolls: true } as const
const MONTHS = { unit: 'months', rolls: true } as const
const TEMPLATE = '经济责任审计报告文书格式（县级审计局使用本，未与审计署原件核对），可以根据实际情况调整'

export const LIMITS: readonly Limit[] = [
  {
    id: 'notice-lead', value: 3, ...WORKING, reading: 'strict', effectiveFrom: REGULATION,
    says: { zh: '审计通知书应当在实施审计三个工作日前送达；从严计算，送达日与实施日之间须有三个完整工作日。', en: 'The audit notice is served three working days before the audit starts; counted strictly, with three full working days between.' },
    source: law('审计法第42条；审计法实施条例第35条、第56条。从严计算为系统默认，可调整'),
  },
  {
    id: 'comments', value: 10, ...WORKING, effectiveFrom: REGULATION,
    says: { zh: '被审计单位和被审计领导干部自收到征求意见稿之日起十个工作日内提出书面意见，逾期视同无异议。', en: 'Written comments are made within ten working days of receipt of the draft; silence counts as no objection.' },
    source: law('审计法第44条；审计法实施条例第39条、第56条'),
  },
  {
    id: 'sealing', value: 7, ...WORKING, effectiveFrom: REGULATION,
    says: { zh: '封存资料、资产的期限为七个工作日以内，经批准可延长，延长不超过七个工作日。', en: 'Papers and assets are sealed for at most seven working days, extended by at most seven more with approval.' },
    source: law('审计法实施条例第32条、第56条'),
  },
  {
    id: 'plan-notice-to-enterprise', value: 7, ...WORKING, effectiveFrom: REGULATION,
    says: { zh: '列入年度计划的国有控股企业、金融机构，应当自确定之日起七个工作日内告知。', en: 'A state-controlled enterprise in the annual plan is told within seven working days.' },
    source: law('审计法实施条例第34条、第56条'),
  },
  {
    id: 'listed-company-notice', value: 5, ...WORKING, effectiveFrom: REGULATION,
    says: { zh: '拟公布对上市公司的审计结果的，应当在五个工作日前告知该公司。', en: 'A listed company is told five working days before results about it are published.' },
    source: law('审计法实施条例第33条、第56条'),
  },
  {
    id: 'ruling-request', value: 60, ...DAYS, effectiveFrom: REGULATION,
    says: { zh: '对财政收支审计决定不服的，自送达之日起六十日内提请本级人民政府裁决。', en: 'A ruling of the government on an audit decision is asked for within sixty days of service.' },
    source: law('审计法实施条例第52条、第56条'),
  },
  {
    id: 'appeal', value: 30, ...DAYS, effectiveFrom: PROVISIONS,
    says: { zh: '被审计领导干部对审计报告有异议的，自收到之日起三十日内向审计委员会办公室申诉。', en: 'The audited official appeals to the audit committee office within thirty days of receipt of the report.' },
    source: unconfirmed('三十日载于所见审计报告文书格式；2019年《规定》条款号及末日顺延待核实'),
  },
  {
    id: 'appeal-review', value: 90, ...DAYS, effectiveFrom: PROVISIONS,
    says: { zh: '自收到申诉之日起九十日内作出复查决定。', en: 'An appeal is decided within ninety days of its receipt.' },
    source: unconfirmed('2019年《规定》，条款待核实'),
  },
  {
    id: 'first-rectification-report', value: 60, ...DAYS, effectiveFrom: PROVISIONS,
    says: { zh: '各类整改事项一般自收到报告之日起六十日内首次报送整改情况。', en: 'Rectification is first reported on within sixty days of receipt of the report, whatever its class.' },
    source: unconfirmed(TEMPLATE),
  },
  {
    id: 'immediate-rectification', value: 60, ...DAYS, effectiveFrom: PROVISIONS,
    says: { zh: '立行立改事项一般自收到报告之日起六十日内完成。', en: 'Immediate rectification is usually done within sixty days of receipt of the report.' },
    source: unconfirmed(TEMPLATE),
  },
  {
    id: 'phased-rectification', value: 12, ...MONTHS, effectiveFrom: PROVISIONS,
    says: { zh: '分阶段整改事项一般在一年内完成。', en: 'Phased rectification is usually done within one year.' },
    source: unconfirmed(TEMPLATE),
  },
  {
    id: 'continuous-rectification', value: 60, ...MONTHS, effectiveFrom: PROVISIONS,
    says: { zh: '持续整改事项一般在五年内完成。', en: 'Continuous rectification is usually done within five years.' },
    source: unconfirmed(TEMPLATE),
  },
  {
    id: 'issue-list-filing', value: 5, ...WORKING, effectiveFrom: PROVISIONS,
    says: { zh: '出具报告后五个工作日内，业务处室报送审计查出问题清单。', en: 'The division files the list of findings within five working days of the report.' },
    source: unconfirmed('南乐县审计局“两清单、一台账”做法，本地待核实'),
  },
  {
    id: 'rectification-check', value: 15, ...WORKING, effectiveFrom: PROVISIONS,
    says: { zh: '整改期满后十五个工作日内，业务处室核查并填报整改清单。', en: 'The division checks within fifteen working days after the rectification period.' },
    source: unconfirmed('南乐县审计局“两清单、一台账”做法，本地待核实'),
  },
  {
    id: 'review-node', value: 2, ...WORKING, effectiveFrom: '2016-01-01',
    says: { zh: '文书审批每个环节在两个工作日内办理。', en: 'Each step of a document’s approval takes at most two working days.' },
    source: unconfirmed('海门市审计局《关于进一步加强审计业务文书管理的规定》（2016），本地待核实'),
  },
  {
    id: 'transfer-feedback', value: 3, ...MONTHS, effectiveFrom: '2024-01-01',
    says: { zh: '受移送的行政主管机关三个月内书面反馈办理结果。', en: 'The authority to which a matter is transferred reports back within three months.' },
    source: unconfirmed('《云南省审计机关向行政主管机关移送问题线索工作细则》（2024），本地待核实'),
  },
  {
    id: 'complex-transfer-feedback', value: 6, ...MONTHS, effectiveFrom: '2024-01-01',
    says: { zh: '情况复杂的移送事项六个月内反馈。', en: 'A complex transferred matter is reported back within six months.' },
    source: unconfirmed('《云南省审计机关向行政主管机关移送问题线索工作细则》（2024），本地待核实'),
  },
  {
    id: 'archiving', value: 5, ...MONTHS, effectiveFrom: '2013-01-01',
    says: { zh: '审计项目结束后五个月内归档。', en: 'A project is archived within five months after it ends.' },
    source: unconfirmed('《审计机关审计档案管理规定》，期限待核实'),
  },
  {
    id: 'result-use-feedback', value: 3, ...MONTHS, effectiveFrom: PROVISIONS,
    says: { zh: '成员单位运用审计成果的，三个月内向审委办反馈运用情况（示例）。', en: 'A body that uses a deliverable feeds back to the committee office within three months (example).' },
    source: unconfirmed('示例：产品默认期限；经济责任审计结果运用办法文本未见，期限待核实'),
  },
  {
    id: 'auditor-absence', value: 12, unit: 'months', rolls: false, effectiveFrom: PROVISIONS,
    says: { zh: '缺勤登记最长期限：一次缺勤不超过十二个月（示例）。', en: 'Longest absence: one absence of an auditor lasts at most twelve months (example).' },
    source: unconfirmed('示例：产品默认，本地管理办法待核实'),
  },
  {
    id: 'deputy-in-charge', value: 12, unit: 'months', rolls: false, effectiveFrom: PROVISIONS,
    says: { zh: '副职主持工作一年以上的，列为经济责任审计对象。', en: 'A deputy in charge for one year or more is subject to audit.' },
    source: law('2019年《规定》第4条'),
  },
  {
    id: 'short-tenure', value: 24, unit: 'months', rolls: false, effectiveFrom: PROVISIONS,
    says: { zh: '任职不满两年的，可以不列入计划。', en: 'A tenure under two years may be left out of the plan.' },
    source: unconfirmed('宣州区做法，本地待核实'),
  },
  {
    id: 'rotation-class-a', value: 36, unit: 'months', rolls: false, effectiveFrom: PROVISIONS,
    says: { zh: 'A类对象三年内至少审计一次（示例）。', en: 'A class A post is audited at least every three years (example).' },
    source: unconfirmed('产品默认，本地分类与轮审周期待核实'),
  },
  {
    id: 'rotation-class-b', value: 60, unit: 'months', rolls: false, effectiveFrom: PROVISIONS,
    says: { zh: 'B类对象五年内至少审计一次（示例）。', en: 'A class B post is audited at least every five years (example).' },
    source: unconfirmed('产品默认，本地分类与轮审周期待核实'),
  },
]

/**
 * The wording of a limit in force on a day (a project passes the day that it pinned when it started).
 * Before its first known wording the first is given, so that an old tenure can still be counted. Throws on an unknown id: a bug.
 */
export const limitOn = (id: LimitId, day: string, limits: readonly Limit[] = LIMITS): Limit => {
  const wordings = limits.filter((each) => each.id === id).sort((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1))
  const inForce = wordings.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? wordings[0]
  if (inForce === undefined) throw new Error(`no such limit: ${id}`)
  return inForce
}
