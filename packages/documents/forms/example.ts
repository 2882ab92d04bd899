// Rows of one small audit to fill forms from, and an asker that answers from them: what tests of forms share.
import type { Asking, Told } from './asking.ts'
import type { Evidence, FieldworkTask, Finding, Official, Project, Rectification, ReviewPoint, WorkingPaper } from './rows.ts'
import type { Saying } from './speech.ts'

export const IN_CHINESE: Saying = { language: 'zh', scale: 'wan', asOf: undefined }

const project = { projectId: 'P-1', projectNo: '示例经责〔2026〕3号', title: '示例局局长任期经济责任审计', unitId: 'U-1', unitName: '示例局' } as Project

export const sheet = {
  evidenceId: 'E-1', projectId: 'P-1', auditItemIds: ['I-1', 'I-2'], kind: 'evidenceSheet', title: '专项资金拨付情况', fileHash: 'a1b2', providerUnit: '示例局财务科', providerPerson: '陈某', outsideParty: false, collectors: ['qian', 'sun'],
  obtainedOn: '2026-03-10', provesFrom: '2024-01-01', provesTo: '2025-12-31', signedBy: null, signedOn: null, unsignedReason: '负责人出差', secrecy: 'workSecret', withdrawnReason: null, paperIds: ['W-1', 'W-2'],
  sheet: 'objected', sheetDueOn: '2026-03-20', sheetSentOn: '2026-03-11', sheetReturnedOn: '2026-03-23', sheetSays: '第一笔已经\n在次月拨付', sheetLate: true, sheetRounds: 2, sheetAdoption: 'partlyAdopted', sheetAdoptionReason: '已按凭证更正\n第一笔',
} as unknown as Evidence

export const paper = {
  paperId: 'W-1', projectId: 'P-1', indexNo: 'A-01', auditItemId: 'I-1', title: '专项资金拨付', procedure: '核对拨款凭证', summary: '拨付滞后', conclusion: '滞后两个月', evidenceIds: ['E-1', 'E-9'], draftedBy: 'qian', draftedOn: '2026-03-12',
  standing: 'awaitingReview', reviewedBy: 'zhao', reviewedOn: '2026-03-15', opinion: '补充凭证', followUp: '已补充',
} as unknown as WorkingPaper

const task = {
  taskId: 'T-1', projectId: 'P-1', auditItemId: 'I-1', no: '1', says: '检查专项资金', plannedFrom: '2026-03-01', plannedTo: '2026-03-15', responsible: ['qian'], standing: 'reviewed', soFar: '查到一半', adjustments: 2, adjustedBecause: '人员变动',
  outcome: 'found', execution: '全部查完', result: '拨付滞后', review: 'agreed', reviewOpinion: '属实', reviewedBy: 'zhao', reviewedOn: '2026-03-16', recheck: null, recheckOpinion: null, recheckedBy: null, recheckedOn: null,
} as unknown as FieldworkTask
const openTask = { ...task, taskId: 'T-2', no: '2', says: '检查资产', standing: 'open', outcome: null, execution: null, result: null, review: null, reviewOpinion: null, reviewedBy: null, reviewedOn: null } as FieldworkTask
const offTask = { ...openTask, taskId: 'T-3', no: '3', says: '检查车辆', standing: 'takenOff' } as FieldworkTask

const responsible = { officialId: 'O-1', tenureId: 'T', type: 'leadership', code: null, grounds: '', version: 1, determinedBy: '', determinedOn: '', tolerance: null }
const finding = {
  findingId: 'F-1', no: '1', projectId: 'P-1', title: '专项资金拨付滞后', facts: '滞后两个月', legalBases: [{ lawTitle: '《示例办法》', article: '第三条' }], amountTotalFen: 1_234_500_00, recommendation: '按期拨付', standing: 'confirmed', disposition: 'report',
  responsibilities: [responsible], because: null,
} as unknown as Finding
const other = { ...finding, findingId: 'F-2', no: '2', title: '档案不全', standing: 'open', responsibilities: [{ ...responsible, type: 'notAttributed' }] } as Finding
const leftOut = { ...finding, findingId: 'F-3', no: '3', title: '差旅超标', standing: 'unreported', because: '金额很小' } as Finding
const order = { rectificationId: 'R-1', findingId: 'F-1', projectId: 'P-1', demand: '一个月内拨付到位', class: 'immediate', dueOn: '2026-06-30', standing: 'running' } as unknown as Rectification
const called = { ...order, rectificationId: 'R-2', findingId: 'F-2', demand: '撤回了的要求', standing: 'withdrawn' } as Rectification

const point = { reviewPointId: 'RP-1', projectId: 'P-1', layer: 'team', says: '金额与凭证不一致', adoption: 'adopted', reason: '已按凭证改正', saidOn: '2026-04-01' } as unknown as ReviewPoint
const unanswered = { ...point, reviewPointId: 'RP-2', says: '补充法规依据', adoption: 'open', reason: null } as ReviewPoint
const official = { officialId: 'O-1', name: '李某某' } as Official

const told = (type: string, data: Told['data'], occurredOn: string): Told => ({ id: `${type} ${occurredOn}`, type, data, occurredOn, actor: 'zhao' })
const events: Readonly<Record<string, readonly Told[]>> = {
  'project P-1': [
    told('ImplementationPlanApproved', { items: [{ auditItemId: 'I-1', title: '专项资金' }, { auditItemId: 'I-2', title: '资产管理' }] }, '2026-02-20'),
    ...['team', 'division', 'economicResponsibility', 'legal'].map((layer) => told('ReportReviewed', { layer, draftNo: 2, outcome: 'returned', opinion: `${layer}一层的综合意见` }, '2026-04-02')),
  ],
  'workingPaper W-1': [told('WorkingPaperReviewed', { outcome: 'moreEvidence', opinion: '补充凭证' }, '2026-03-15'), told('WorkingPaperRevised', { followUp: '已补充' }, '2026-03-16'), told('WorkingPaperReviewed', { outcome: 'approved', opinion: '凭证齐全' }, '2026-03-18')],
}

type Rows = Readonly<Record<string, readonly object[]>>
const ROWS: Rows = {
  ListProjects: [project], ListEvidence: [sheet], ListWorkingPapers: [paper], ListFieldworkTasks: [task, openTask, offTask], ListFindings: [finding, other, leftOut], ListRectifications: [order, called], ListOfficials: [official],
  ListReviewPoints: [point, unanswered, ...['division', 'economicResponsibility', 'legal'].map((layer) => ({ ...point, reviewPointId: layer, layer, says: `${layer}一层的意见` }))],
}

/** Answers from the rows above, or from others instead; as the API does, a parameter that is a column must match. `unknowing` may neither ask for officials nor know people. */
export const askingFrom = (instead: Rows = {}, unknowing = false): Asking => ({
  rows: async <Row>(query: string, parameters: Parameters<Asking['rows']>[1]) => {
    const rows: readonly unknown[] = ({ ...ROWS, ...instead }[query] ?? []).filter((row) => Object.entries(parameters).every(([column, value]) => !(column in row) || [value].flat().includes((row as Readonly<Record<string, string>>)[column]!)))
    return { rows: rows as readonly Row[], total: rows.length }
  },
  mayAsk: async (query) => !(unknowing && query === 'ListOfficials'),
  events: async ({ type, id }, kinds) => (events[`${type} ${id}`] ?? []).filter((event) => kinds.includes(event.type)),
  people: async () => new Map(unknowing ? [] : [['qian', '钱某'], ['sun', '孙某'], ['zhao', '赵某']]),
})

/** The thing that the example has for a form. */
export const idFor = (form: string): string => ({ 'evidence-sheet': 'E-1', 'working-paper': 'W-1' })[form] ?? 'P-1'
