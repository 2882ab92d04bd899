// The mechanisms of the field (the client's text, 郑州市审计局《出台市管领导干部经济责任审计工作指导意见》) and where each lives: streams, chapters of rules, views, and what of it ends on paper.
import type { Words } from '../kernel/rule.ts'

export type Mechanism = {
  readonly says: Words
  readonly streams: readonly string[]
  /** chapters of the rule book */
  readonly rules: readonly string[]
  readonly views: readonly string[]
  /** queries whose answer is taken away as a workbook, which is what people file */
  readonly papers: readonly string[]
  /** forms that are printed, or taken away as Word documents, to be signed */
  readonly forms?: readonly string[]
}

export const MECHANISMS: readonly Mechanism[] = [
  { says: { zh: '被审计对象库、对象动态管理', en: 'Object library, kept up to date' }, streams: ['unit', 'official'], rules: ['units', 'officials'], views: ['unit_library', 'object_library', 'who_works_where'], papers: ['ListTenures', 'ListUnits'] },
  { says: { zh: '计划一键推荐', en: 'Plan recommendation' }, streams: ['plan', 'auditor', 'inspection'], rules: ['planning-recommendation', 'auditors'], views: ['plan_candidates', 'plan_recommendations', 'plan_recommendation_lines', 'auditor_register', 'inspection_schedule'], papers: ['ListPlanCandidates', 'ListRecommendationLines', 'ListAuditors', 'ListInspections'] },
  { says: { zh: '年度计划：商组织部、征求纪委监委、审计委员会批准、调整', en: 'The annual plan, its route and its adjustment' }, streams: ['plan'], rules: ['planning', 'plan-adjustments'], views: ['plan_register', 'plan_library', 'plan_organization_opinions', 'plan_discipline_opinions', 'plan_member_opinions', 'plan_settlements', 'task_list'], papers: ['ListPlanItems', 'ListPlans'] },
  { says: { zh: '审计实施方案局长办公会审议', en: 'The implementation plan before the director’s meeting' }, streams: ['project'], rules: ['projects', 'fieldwork'], views: ['project_register'], papers: ['ListProjects'] },
  { says: { zh: '审计进点会、通知书、公示', en: 'Entry meeting, notice, posting' }, streams: ['project'], rules: ['projects', 'calendar'], views: ['project_register'], papers: ['ListProjects'] },
  { says: { zh: '四张清单', en: 'The four lists' }, streams: ['duty', 'decision', 'verification', 'dataRequest'], rules: ['four-lists', 'responsibility-and-lists'], views: ['duty_list', 'decision_list', 'verification_list', 'data_request_list'], papers: ['ListDuties', 'ListDecisions', 'ListVerifications', 'ListDataRequests'] },
  { says: { zh: '现场审计“十个一”、质量控制指南、六个要、六个必须等业务目录', en: 'The on-site checklist, the quality guide and the other catalogues' }, streams: ['catalogue', 'fieldChecklist'], rules: ['catalogues', 'field-checklist'], views: ['catalogue_library', 'field_checklist'], papers: ['ListFieldChecklists', 'ListCatalogues'] },
  { says: { zh: '述职报告、承诺书、谈话、民主测评', en: 'Duty report, commitment, interviews, assessment' }, streams: ['material', 'interview', 'assessment'], rules: ['fieldwork-records'], views: ['material_list', 'interview_list', 'assessment_list'], papers: ['ListMaterials', 'ListInterviews', 'ListAssessments'] },
  { says: { zh: '审计任务清单、任务清单完成情况', en: 'The task list, and what became of it' }, streams: ['fieldworkTask', 'project'], rules: ['fieldwork-tasks', 'fieldwork'], views: ['fieldwork_task_list'], papers: ['ListFieldworkTasks'], forms: ['task-list', 'task-results'] },
  { says: { zh: '取证单送出、收回，逾期视为无异议', en: 'Evidence sheets: sent, returned, silence is no objection' }, streams: ['evidence'], rules: ['evidence-sheets', 'evidence'], views: ['evidence_register'], papers: ['ListEvidence'], forms: ['evidence-sheet'] },
  { says: { zh: '封存、延长、解除', en: 'Sealing, extension, lifting' }, streams: ['sealing', 'project'], rules: ['sealings', 'calendar'], views: ['sealing_list', 'task_list'], papers: ['ListSealings'] },
  { says: { zh: '全程痕迹：事项、任务、证据、底稿、问题', en: 'The trace from items over tasks, evidence and papers to findings' }, streams: ['project', 'fieldworkTask', 'evidence', 'workingPaper', 'finding'], rules: ['evidence', 'working-papers', 'findings'], views: ['audit_trace', 'evidence_register', 'working_paper_register', 'finding_register'], papers: ['ListEvidence', 'ListWorkingPapers', 'ListFindings'], forms: ['working-paper', 'findings', 'unreported'] },
  { says: { zh: '责任界定、三个区分开来', en: 'Responsibility, and the three distinctions' }, streams: ['finding'], rules: ['responsibility', 'responsibility-and-lists'], views: ['finding_register', 'official_portrait'], papers: ['ListFindings'], forms: ['findings'] },
  { says: { zh: '经济责任与财会责任', en: 'Economic responsibility told apart from accounting responsibility' }, streams: ['finding'], rules: ['accountability'], views: ['finding_register', 'official_portrait', 'gap_list'], papers: ['ListFindings'] },
  { says: { zh: '任期对齐', en: 'Alignment with tenures' }, streams: ['finding', 'official'], rules: ['tenure-alignment'], views: ['finding_register', 'unit_tenures'], papers: ['ListFindings'] },
  { says: { zh: 'X 光：缺口清单', en: 'The standing list of gaps' }, streams: ['finding', 'project', 'evidence', 'verification', 'dataRequest', 'fieldChecklist'], rules: ['evidence', 'findings', 'tenure-alignment'], views: ['gap_list'], papers: ['ListGaps'] },
  { says: { zh: '征求意见', en: 'Comments of the audited' }, streams: ['project'], rules: ['reports'], views: ['project_register', 'task_list'], papers: ['ListProjects'] },
  { says: { zh: '经责复核、法规审理“双审”及采纳情况', en: 'Dual review, and what was adopted' }, streams: ['project', 'finding'], rules: ['reports', 'review-points', 'acceptance'], views: ['review_points', 'report_step_list', 'project_register'], papers: ['ListReviewPoints', 'ListReportSteps'], forms: ['review-team', 'review-division', 'review-responsibility', 'review-legal'] },
  { says: { zh: '公文审签、报告的会议审议、程序要求', en: 'Signing chains, the meeting on the report, formal steps demanded' }, streams: ['signing', 'project', 'formality'], rules: ['signing', 'formalities'], views: ['signing_register', 'project_register', 'formality_list'], papers: ['ListSignings', 'ListFormalities'] },
  { says: { zh: '申诉、复查', en: 'Appeal and re-examination' }, streams: ['appeal', 'finding'], rules: ['appeals', 'findings'], views: ['appeal_list', 'task_list'], papers: ['ListAppeals'] },
  { says: { zh: '结果反馈、文书送达与阅知', en: 'Feeding results back, service and reading of documents' }, streams: ['project'], rules: ['reports', 'formalities'], views: ['reading_list', 'project_register'], papers: ['ListReadings'] },
  { says: { zh: '一审多项', en: 'One entry, several audits' }, streams: ['auditStrand', 'project'], rules: ['audit-strands'], views: ['audit_strand_list', 'project_register'], papers: ['ListAuditStrands', 'ListProjects'] },
  { says: { zh: '一审多果', en: 'One audit, several deliverables' }, streams: ['deliverable', 'auditStrand'], rules: ['deliverables'], views: ['deliverable_library'], papers: ['ListDeliverables'] },
  { says: { zh: '一果多用', en: 'One deliverable, several uses' }, streams: ['resultUse', 'deliverable'], rules: ['result-uses'], views: ['result_use_list', 'deliverable_library'], papers: ['ListResultUses', 'ListDeliverables'] },
  { says: { zh: '同类单位同步审', en: 'Units of one kind audited together' }, streams: ['cohort', 'indicatorValue'], rules: ['cohorts'], views: ['cohort_library', 'cohort_comparison', 'indicator_value_list'], papers: ['ListCohorts', 'ListCohortComparisons', 'ListIndicatorValues'] },
  { says: { zh: '整改对账销号', en: 'Rectification, accepted on evidence' }, streams: ['rectification'], rules: ['rectification', 'acceptance'], views: ['rectification_ledger'], papers: ['ListRectifications'] },
  { says: { zh: '问题线索“四有效”', en: 'Clues: four times effective' }, streams: ['clue'], rules: ['clues'], views: ['clue_desk'], papers: ['ListClues'] },
  { says: { zh: '领导干部画像、历次审计', en: 'Portrait of an official, across audits' }, streams: ['official', 'project', 'finding', 'rectification'], rules: ['officials'], views: ['official_portrait', 'cross_audit_history'], papers: ['ListOfficials', 'ShowHistory'] },
  { says: { zh: '法规库', en: 'Law library' }, streams: ['law'], rules: ['laws'], views: ['law_library'], papers: ['ListLaws'] },
  { says: { zh: '时限、提醒、催办、升级', en: 'Clocks, reminders, urging, escalation' }, streams: ['reminder', 'project', 'rectification'], rules: ['calendar', 'reminders'], views: ['task_list', 'reminder_list', 'done_list'], papers: ['ListTasks', 'ListReminders', 'ListDone'] },
]

/** What a mechanism names and nobody knows. Empty when all is there. */
export const unknownIn = (mechanisms: readonly Mechanism[], known: { readonly streams: readonly string[]; readonly chapters: readonly string[]; readonly views: readonly string[]; readonly queries: readonly string[]; readonly forms: readonly string[] }): readonly string[] =>
  mechanisms.flatMap(({ says, streams, rules, views, papers, forms = [] }) => [
    ...[streams, rules, views, papers].some((each) => each.length === 0) ? [`${says.zh}: an empty cell`] : [],
    ...[...streams.filter((each) => !known.streams.includes(each)), ...rules.filter((each) => !known.chapters.includes(each)), ...views.filter((each) => !known.views.includes(each)), ...papers.filter((each) => !known.queries.includes(each)), ...forms.filter((each) => !known.forms.includes(each))].map((each) => `${says.zh}: ${each}`),
  ])
