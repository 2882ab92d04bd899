// An example project (示例), event by event from the plan to the archive: for the tests of all that depend on one.
import { history, told } from '../../kernel/testing/history.ts'
import type { Tale } from '../../kernel/testing/history.ts'
import type { ProjectEvent } from './events.ts'
import { projects } from './state.ts'

export const LEADER = 'zhao'
export const LEAD_AUDITOR = 'qian'
export const MEMBER = 'sun'
export const OFFICIAL = { kind: 'official', id: 'O-1' } as const
export const UNIT = { kind: 'unit', id: 'U-1' } as const

type Happened<Type extends ProjectEvent['type']> = Extract<ProjectEvent, { type: Type }>
type Data<Type extends ProjectEvent['type']> = Happened<Type>['data']

export const members: Data<'TeamFormed'>['members'] = [{ userId: LEADER, role: 'leader' }, { userId: LEAD_AUDITOR, role: 'leadAuditor' }, { userId: MEMBER, role: 'member' }]
export const recusals: Data<'TeamFormed'>['recusals'] = members.map(({ userId }) => ({ userId, interest: 'none' }))
export const survey: Data<'PreAuditSurveyRecorded'> = { unitFacts: '示例市建设局基本情况', likelyProblems: '专项资金、政府采购', itemsAndResponses: '抽查专项资金拨付' }
export const auditItems: Data<'ImplementationPlanDrafted'>['items'] = [{ auditItemId: 'A-1', title: '专项资金管理使用', categoryCode: 'C7' }, { auditItemId: 'A-2', title: '政府采购' }]
export const planText = { goal: '查明任期内经济责任履行情况', scope: '2023年1月至2025年12月', items: auditItems }

const restsOn = (limitId: string, limitVersion: string) => ({ limitId, limitVersion, calendarVersion: '2021–2026', provisional: false })

export const established: Happened<'ProjectEstablished'> = { type: 'ProjectEstablished', data: {
  projectNo: '2026-经责-01', title: '示例市建设局局长任期经济责任审计', planId: 'PL-1', planItemId: 'PI-1', year: 2026, unitId: 'U-1',
  officials: [{ officialId: 'O-1', tenureId: 'T-1' }], kind: 'inOffice', divisionId: 'D-1', periodFrom: '2023-01-01', periodTo: '2025-12-31',
  pinned: { limitsOn: '2026-03-02', calendarVersion: '2021–2026' },
} }
export const teamFormed: Happened<'TeamFormed'> = { type: 'TeamFormed', data: { members, recusals, from: '2026-03-02' } }
export const surveyed: Happened<'PreAuditSurveyRecorded'> = { type: 'PreAuditSurveyRecorded', data: survey }
export const planDrafted: Happened<'ImplementationPlanDrafted'> = { type: 'ImplementationPlanDrafted', data: { draftNo: 1, ...planText } }
export const planApproved: Happened<'ImplementationPlanApproved'> = { type: 'ImplementationPlanApproved', data: { draftNo: 1, meetingNo: '局长办公会2026年第6次', on: '2026-03-04', items: auditItems } }
export const noticeServed: Happened<'NoticeServed'> = { type: 'NoticeServed', data: {
  documentNo: '示例审（委）办经责通〔2026〕1号', servedOn: '2026-03-04', startsOn: '2026-03-10', to: [OFFICIAL, UNIT], leadDays: 3, requiredDays: 3, restsOn: restsOn('notice-lead', '2010-05-01'),
} }
export const entryMeetingHeld: Happened<'EntryMeetingHeld'> = { type: 'EntryMeetingHeld', data: { on: '2026-03-10', attendees: ['审计组', '示例市建设局领导班子'], publicNoticePosted: true } }
export const fieldworkStarted: Happened<'FieldworkStarted'> = { type: 'FieldworkStarted', data: { on: '2026-03-10' } }
export const fieldworkFinished: Happened<'FieldworkFinished'> = { type: 'FieldworkFinished', data: { on: '2026-04-03' } }
export const reportDrafted: ProjectEvent = told<ProjectEvent>(
  { type: 'ReportDrafted', data: { draftNo: 1, summary: '审计组报告第一稿', drafters: [LEAD_AUDITOR], unreported: [] } },
  { actor: LEAD_AUDITOR, occurredOn: '2026-04-07' },
)
const asked = (addressee: Data<'CommentsRequested'>['addressee'], documentNo: string): ProjectEvent => ({ type: 'CommentsRequested', data: {
  round: 1, addressee, documentNo, servedOn: '2026-04-08', dueOn: '2026-04-22', restsOn: restsOn('comments', '2010-05-01'),
} })
export const officialAsked = asked(OFFICIAL, '示例审（委）办经责征〔2026〕1号')
export const unitAsked = asked(UNIT, '示例审（委）办经责征〔2026〕2号')
export const officialAgrees: Happened<'CommentReceived'> = { type: 'CommentReceived', data: { round: 1, addressee: OFFICIAL, receivedOn: '2026-04-15', position: 'noObjection', text: '', late: false } }
export const unitObjects: Happened<'CommentReceived'> = { type: 'CommentReceived', data: { round: 1, addressee: UNIT, receivedOn: '2026-04-16', position: 'partlyObjects', text: '第3项金额有出入', late: false } }
/** Terminated while open cohort programmes compare it. */
export const terminatedIn = (...cohortIds: string[]): Happened<'ProjectTerminated'> => ({ type: 'ProjectTerminated', data: { on: '2026-03-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议', ...(cohortIds.length === 0 ? {} : { cohortIds }) } })
export const unitIsSilent: ProjectEvent = told<ProjectEvent>({ type: 'CommentPeriodExpired', data: { round: 1, addressee: UNIT, dueOn: '2026-04-22' } }, { actor: 'jingze', occurredOn: '2026-04-23' })
export const evaluated: Happened<'EvaluationGiven'> = { type: 'EvaluationGiven', data: { officialId: 'O-1', tenureId: 'T-1', text: '较好地履行了经济责任', grade: 'fairlyGood' } }
/** The layer after one that agreed on Friday 2026-04-24, with its two working days. */
export const nextAfter = (layer: Data<'ReportReviewed'>['layer']): Pick<Data<'ReportReviewed'>, 'next'> => {
  const next = ({ team: 'division', division: 'economicResponsibility', economicResponsibility: 'legal', legal: undefined } as const)[layer]
  return next === undefined ? {} : { next: { layer: next, dueOn: '2026-04-28', restsOn: restsOn('review-node', '2016-01-01') } }
}
export const reviewed = (layer: Data<'ReportReviewed'>['layer'], by: string, outcome: Data<'ReportReviewed'>['outcome'] = 'agreed'): ProjectEvent =>
  told<ProjectEvent>({ type: 'ReportReviewed', data: { draftNo: 1, layer, outcome, opinion: '事实清楚，证据适当充分', ...(outcome === 'agreed' ? nextAfter(layer) : {}) } }, { actor: by, occurredOn: '2026-04-24' })
export const allAgreed = [reviewed('team', LEADER), reviewed('division', 'li'), reviewed('economicResponsibility', 'zhou'), reviewed('legal', 'wu')]
export const deliberated: Happened<'ReportDeliberated'> = { type: 'ReportDeliberated', data: {
  meeting: 'directorsMeeting', meetingNo: '局长办公会2026年第9次', on: '2026-04-27', draftNo: 1, outcome: 'approved', chairedBy: '局长（示例）', attendees: ['局领导', '业务处室', '法规处'],
  decisions: ['原则同意审计报告'], opinions: [{ by: '总审计师', says: '第1项表述从严', adoption: 'adopted' }, { by: '法规处', says: '补充依据', adoption: 'notAdopted', reason: '依据已充分' }],
} }
export const feedbackHeld: Happened<'ResultFeedbackMeetingHeld'> = { type: 'ResultFeedbackMeetingHeld', data: { on: '2026-05-06', place: '示例市建设局会议室', attendees: ['审计组', '领导班子'], statement: '认可审计结果，抓好整改' } }
export const reportIssued: Happened<'ReportIssued'> = { type: 'ReportIssued', data: { kind: 'erReport', documentNo: '示例审（委）办经责报〔2026〕1号', on: '2026-04-28', draftNo: 1 } }
export const servedOnOfficial: Happened<'ReportServed'> = { type: 'ReportServed', data: {
  kind: 'erReport', documentNo: '示例审（委）办经责报〔2026〕1号', on: '2026-04-29', to: OFFICIAL, receivedBy: '示例干部甲', appealDueOn: '2026-05-29', restsOn: restsOn('appeal', '2019-07-07'),
} }
export const servedOnUnit: Happened<'ReportServed'> = { type: 'ReportServed', data: { kind: 'erReport', documentNo: '示例审（委）办经责报〔2026〕1号', on: '2026-04-29', to: UNIT, receivedBy: '办公室' } }
export const closed: Happened<'ProjectClosed'> = { type: 'ProjectClosed', data: { on: '2026-04-30', archiveDueOn: '2026-09-30', restsOn: restsOn('archiving', '2013-01-01') } }

const PREPARED = [established, teamFormed, surveyed, planDrafted, planApproved, noticeServed]
const IN_FIELDWORK = [...PREPARED, entryMeetingHeld, fieldworkStarted]
const REPORTING = [...IN_FIELDWORK, fieldworkFinished]
const HEARD = [...REPORTING, reportDrafted, officialAsked, unitAsked, officialAgrees, unitIsSilent, evaluated]
const REPORTED = [...HEARD, ...allAgreed, reportIssued]

/** Everything up to the reviews, for a project that begins otherwise. */
export const HEARD_EVENTS: readonly ProjectEvent[] = HEARD

/** Project P-1 up to a milestone, followed by what a test adds. */
export const projectP1 = {
  established: (...more: ProjectEvent[]): Tale => history(projects, 'P-1', established, ...more),
  prepared: (...more: ProjectEvent[]): Tale => history(projects, 'P-1', ...PREPARED, ...more),
  inFieldwork: (...more: ProjectEvent[]): Tale => history(projects, 'P-1', ...IN_FIELDWORK, ...more),
  reporting: (...more: ProjectEvent[]): Tale => history(projects, 'P-1', ...REPORTING, ...more),
  heard: (...more: ProjectEvent[]): Tale => history(projects, 'P-1', ...HEARD, ...more),
  reported: (...more: ProjectEvent[]): Tale => history(projects, 'P-1', ...REPORTED, ...more),
}
