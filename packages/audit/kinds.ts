// The kinds of audit in one entry (一审多项), of what an audit brings forth (一审多果) and of what that is used for (一果多用): data, each on somebody's word.
import type { Source, Words } from '../kernel/rule.ts'

export type Kind = { readonly code: string; readonly says: Words; readonly source: Source }

const GUIDANCE = '郑州市审计局《出台市管领导干部经济责任审计工作指导意见》'
const EXAMPLE: Source = { confirmed: false, cites: `示例：${GUIDANCE}列有此项机制，未列种类，待替换为本局目录` }
const AUDIT_LAW_58: Source = { confirmed: true, cites: '《审计法》（2021年修正）第五十八条' }
const FORMS: Source = { confirmed: false, cites: '经济责任审计文书参考格式（县级审计局使用本，未与审计署原件核对）' }
const STATUTORY: Source = { confirmed: false, cites: '审法发〔2011〕24号审计文书种类，现行种类待核实' }
const NAMED: Source = { confirmed: true, cites: GUIDANCE }
const PROVISIONS: Source = { confirmed: false, cites: '2019年《规定》审计结果运用，条款待核实' }

const kind = (code: string, zh: string, en: string, source: Source): Kind => ({ code, says: { zh, en }, source })

/** What every project here is in the first place. */
export const OWN_STRAND = 'economicResponsibility'

export const STRAND_KINDS: readonly Kind[] = [
  kind(OWN_STRAND, '经济责任审计', 'Economic responsibility', AUDIT_LAW_58),
  kind('naturalResources', '自然资源资产离任审计', 'Natural resources', AUDIT_LAW_58),
  kind('budgetExecution', '预算执行审计', 'Budget execution', EXAMPLE),
  kind('special', '专项审计', 'Special audit', EXAMPLE),
]

/** Letters that hand a matter over (移送处理书) are not among them: a library that many read must not tell that one exists. */
export const DELIVERABLE_KINDS: readonly Kind[] = [
  kind('erReport', '经济责任审计报告', 'Economic-responsibility audit report', FORMS),
  kind('resultReport', '经济责任审计结果报告', 'Result report', FORMS),
  kind('auditReport', '审计报告', 'Audit report', STATUTORY),
  kind('specialSurveyReport', '专项审计调查报告', 'Special survey report', STATUTORY),
  kind('auditDecision', '审计决定书', 'Audit decision', { confirmed: true, cites: '《审计法》（2021年修正）第四十五条' }),
  kind('specialBriefing', '专报', 'Special briefing', NAMED),
  kind('compositeInput', '综合报告线索', 'Input for the composite report', EXAMPLE),
  kind('other', '其他成果', 'Other', EXAMPLE),
]

/** The two that a project signs and issues by itself. */
export const REPORTS_OF_A_PROJECT: readonly string[] = ['erReport', 'resultReport']

export const isReportOfAProject = (code: string): boolean => REPORTS_OF_A_PROJECT.includes(code)

export const USE_PURPOSES: readonly Kind[] = [
  kind('appointment', '干部考核、任免、奖惩', 'Assessment, appointment, reward of officials', { confirmed: true, cites: '《审计法》（2021年修正）第五十二条' }),
  kind('dossier', '归入本人档案', 'Filed in the dossier', PROVISIONS),
  kind('disciplineSupervision', '纪检监察监督', 'Discipline and supervision', PROVISIONS),
  kind('inspection', '巡察', 'Inspection', { confirmed: true, cites: '巡审联动：结果互鉴（各地巡察与审计联动做法）' }),
  kind('rectificationSupervision', '整改督办', 'Pressing rectification', PROVISIONS),
  kind('ruleImprovement', '完善制度', 'Improving rules', PROVISIONS),
  kind('committeeDecision', '审计委员会决策参考', 'For the audit committee', EXAMPLE),
  kind('other', '其他用途', 'Other', EXAMPLE),
]

export const isKind = (kinds: readonly Kind[], code: string): boolean => kinds.some((each) => each.code === code)

/** The kind of a code; undefined for one that the list does not have (any more). */
export const kindOf = (kinds: readonly Kind[], code: string): Kind | undefined => kinds.find((each) => each.code === code)
