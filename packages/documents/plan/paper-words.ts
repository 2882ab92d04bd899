// The words of the plan on paper, in both languages: headings, and the field's own terms for what events carry.
import type { Words } from '../../kernel/rule.ts'

export type Language = 'zh' | 'en'

export const HEADINGS = {
  recommendation: { zh: '推荐方案', en: 'Recommendation' }, grounds: { zh: '评分依据', en: 'Scores' }, capacity: { zh: '力量负荷', en: 'Capacity' }, constraints: { zh: '约束与参数', en: 'Constraints' }, about: { zh: '说明', en: 'About' },
  items: { zh: '计划项目', en: 'Plan items' }, adjustments: { zh: '计划调整', en: 'Adjustments' },
  rank: { zh: '位次', en: 'Place' }, official: { zh: '领导干部', en: 'Official' }, unit: { zh: '单位', en: 'Unit' }, kind: { zh: '类型', en: 'Kind' }, standing: { zh: '性质', en: 'Standing' }, outcome: { zh: '结果', en: 'Outcome' },
  quarter: { zh: '季度', en: 'Quarter' }, division: { zh: '实施处室', en: 'Division' }, personDays: { zh: '人日', en: 'Person-days' }, points: { zh: '得分', en: 'Points' }, highest: { zh: '缺数据时最高可达', en: 'Could be up to' },
  why: { zh: '理由', en: 'Why' }, bringsIn: { zh: '怎样可以列入', en: 'What would bring in' }, factor: { zh: '评分因素', en: 'Factor' }, sentence: { zh: '评分说明', en: 'In words' }, source: { zh: '来源', en: 'Source' },
  workingDays: { zh: '工作日', en: 'Working days' }, awayDays: { zh: '缺勤人日', en: 'Days away' }, available: { zh: '可用人日', en: 'Available' }, used: { zh: '已安排', en: 'Planned' }, left: { zh: '剩余', en: 'Left' }, note: { zh: '备注', en: 'Note' },
  what: { zh: '项目', en: 'What' }, whom: { zh: '对象', en: 'About' }, content: { zh: '内容', en: 'Content' }, because: { zh: '理由', en: 'Reason' },
  organization: { zh: '组织部意见', en: 'Organisation dept.' }, discipline: { zh: '纪委监委意见', en: 'Discipline body' }, members: { zh: '其他成员单位意见', en: 'Other members' }, settlement: { zh: '协商处理', en: 'Settled' }, stated: { zh: '向成员单位说明', en: 'What the conference was told' }, meeting: { zh: '批准会议', en: 'Approved at' },
  reasons: { zh: '列入理由', en: 'Reasons' }, itemStanding: { zh: '状态', en: 'Standing' }, changes: { zh: '调整内容', en: 'Changes' }, decidedOn: { zh: '决定日期', en: 'Decided on' }, explanation: { zh: '说明', en: 'Explanation' },
} as const satisfies Readonly<Record<string, Words>>

const TERMS: Readonly<Record<string, Words>> = {
  inOffice: { zh: '任中', en: 'In office' }, departure: { zh: '离任', en: 'Departure' }, locked: { zh: '人工锁定', en: 'Locked in' }, must: { zh: '必审', en: 'Must' }, open: { zh: '择优', en: 'Open' }, barred: { zh: '不列入', en: 'Barred' },
  in: { zh: '推荐列入', en: 'In' }, out: { zh: '未列入', en: 'Out' }, agree: { zh: '同意', en: 'Agree' }, adjust: { zh: '调整', en: 'Adjust' }, unsuitable: { zh: '不宜', en: 'Unsuitable' },
  followed: { zh: '已按意见修改', en: 'Followed' }, talkedOver: { zh: '经协商取得一致', en: 'Talked over' }, putToCommittee: { zh: '提请审计委员会决定', en: 'Put to the committee' },
  proposed: { zh: '拟列', en: 'Proposed' }, consulted: { zh: '已商组织部', en: 'Consulted' }, submitted: { zh: '已报送', en: 'Submitted' }, approved: { zh: '已批准', en: 'Approved' }, leftOut: { zh: '未列入', en: 'Left out' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' }, removed: { zh: '已调减', en: 'Removed' }, rejected: { zh: '未通过', en: 'Rejected' }, terminated: { zh: '终止', en: 'Terminated' },
  none: { zh: '无巡察', en: 'None' }, recent: { zh: '近期巡察过', en: 'Recently inspected' }, sameYear: { zh: '同年巡察', en: 'Inspected in the same year' }, together: { zh: '巡审同步', en: 'Inspected and audited together' },
  committee: { zh: '审计委员会交办', en: 'Audit committee' }, organization: { zh: '组织部门委托', en: 'Organisation department' }, superior: { zh: '上级统一部署', en: 'Level above' },
  staffing: { zh: '机构编制', en: 'Staffing' }, finance: { zh: '财政', en: 'Finance' }, humanResources: { zh: '人社', en: 'Human resources' }, stateAssets: { zh: '国资监管', en: 'State assets' }, financialRegulation: { zh: '金融监管', en: 'Financial regulation' },
  committeeTask: { zh: '审计委员会临时交办', en: 'Task of the committee' }, newCentralPolicy: { zh: '中央新政策', en: 'New central policy' }, requestFromBody: { zh: '有关部门提请', en: 'Request of a body' }, publicEmergency: { zh: '突发公共事件', en: 'Public emergency' },
  auditeeChanged: { zh: '被审计对象重大变化', en: 'Auditee changed' }, divisionProposal: { zh: '业务部门提出', en: 'Proposed by a division' }, executingUnitChanged: { zh: '实施单位变更', en: 'Executing unit changed' }, goalOrScopeChanged: { zh: '目标范围变更', en: 'Goal or scope changed' }, other: { zh: '其他', en: 'Other' },
  add: { zh: '追加', en: 'Add' }, remove: { zh: '调减', en: 'Remove' }, replace: { zh: '更换', en: 'Replace' },
}

/** A term in the language of the paper; a value without one is written as it is. */
export const termOf = (value: string | null | undefined, language: Language): string => (value === null || value === undefined ? '' : TERMS[value]?.[language] ?? value)
