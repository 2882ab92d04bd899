// Act one: who is there, the plan of the year from draft to approval, and the project that carries it out.
import { expect } from 'vitest'
import { caughtUp, type Front, type People } from './people.ts'

export type Registered = { readonly unitId: string; readonly otherUnitId: string; readonly officialId: string; readonly tenureId: string }
export type Planned = Registered & { readonly planId: string; readonly planItemId: string }
export type Project = Planned & { readonly projectId: string }

const TENURE = { tenureId: 'tenure-1', post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2021-03-01' } as const

/** Registers two units, the official and the post held in one of them. */
export const register = async ({ office, organization }: Front['people']): Promise<Registered> => {
  const unit = { level: 'municipalDepartment', budgetLevel: 'municipal', assetsFen: 12_000_000_000, subordinateUnits: 4 }
  const { id: unitId } = await office.does('RegisterUnit', { on: '2024-11-01', input: { ...unit, name: '示例市水务局' } })
  const { id: otherUnitId } = await organization.does('RegisterUnit', { on: '2024-11-01', input: { ...unit, name: '示例市商务局' } })
  const { id: officialId } = await office.does('RegisterOfficial', { on: '2024-11-04', input: { name: '钟明远', gender: 'male', rank: 'countyDivisionPrincipal', idNumber: '000010197503110018', phone: '13800000000' } })
  expect(await office.isRefused('BeginTenure', { id: officialId, on: '2024-11-04', input: { ...TENURE, unitId: 'no-such-unit' } })).toEqual(['a-tenure-is-in-a-registered-unit'])
  await office.does('BeginTenure', { id: officialId, on: '2024-11-04', input: { ...TENURE, unitId } })
  await office.does('AssignSubjectClass', { id: officialId, on: '2024-11-05', input: { tenureId: TENURE.tenureId, class: 'A', grounds: '掌握重要资金分配权（示例标准）' } })
  return { unitId, otherUnitId, officialId, tenureId: TENURE.tenureId }
}

/** The plan: drafted by the committee office, answered by both bodies in their order, submitted, approved. */
export const plan = async ({ office, organization, discipline }: People, object: Registered): Promise<Planned> => {
  const { officialId, tenureId, unitId } = object
  const { id } = await office.does('DraftPlan', { on: '2024-12-02', input: { year: 2025, level: 'municipal', title: '示例市2025年度经济责任审计项目计划' } })
  const planItemId = 'item-2025-1'
  await office.does('ProposePlanItem', { id, on: '2024-12-03', input: { planItemId, unitId, subjects: [{ officialId, tenureId }], kind: 'inOffice', reasons: ['任职满两年未审计'], divisionId: 'er-1', personDays: 60, quarter: 1 } })
  expect(await office.isRefused('SubmitPlan', { id, on: '2024-12-04' })).toContain('both-bodies-answer-before-submission')
  const opinions = { on: '2024-12-05', input: { opinions: [{ planItemId, reply: 'agree' }] } }
  expect(await discipline.isRefused('GiveDisciplineOpinion', { id, ...opinions })).toEqual(['the-organization-department-is-consulted-first'])
  await organization.does('ConsultOrganization', { id, on: '2024-12-09', input: { replies: [{ planItemId, reply: 'agree' }] } })
  await discipline.does('GiveDisciplineOpinion', { id, ...opinions, on: '2024-12-12' })
  await office.does('SubmitPlan', { id, on: '2024-12-16' })
  await office.does('ApprovePlan', { id, on: '2024-12-23', input: { meeting: '示例市委审计委员会2024年第4次会议', leftOutPlanItemIds: [] } })
  return { ...object, planId: id, planItemId }
}

/** The project is established, its team formed, the unit surveyed and the implementation plan approved by the director’s meeting. */
export const establish = async (people: People, planned: Planned): Promise<Project> => {
  const { office, head, leader, drafter, auditor, director, stranger } = people
  const { officialId, tenureId, planItemId } = planned
  const { id: projectId } = await office.does('EstablishProject', { on: '2025-02-10', input: {
    projectNo: '2025-经责-01', title: '示例市水务局局长钟明远任中经济责任审计（示例）', planItemId, officials: [{ officialId, tenureId }], divisionId: 'er-1', periodFrom: '2022-01-01', periodTo: '2024-12-31', plannedStartOn: '2025-02-26',
  } })
  await caughtUp(people)
  const members = [{ userId: leader.id, role: 'leader' }, { userId: drafter.id, role: 'leadAuditor' }, { userId: auditor.id, role: 'member' }].map((each, n) => ({ ...each, name: `审计人员${n + 1}（示例）` }))
  const recusals = members.map(({ userId }) => ({ userId, interest: 'none' }))
  expect(await head.isRefused('FormTeam', { id: projectId, on: '2025-02-11', input: { members: members.slice(0, 1), recusals } })).toContain('a-team-has-two-auditors')
  await head.does('FormTeam', { id: projectId, on: '2025-02-11', input: { members, recusals } })
  await caughtUp(people)
  const survey = { id: projectId, on: '2025-02-13', input: { unitFacts: '内设机构12个，下属单位4个。', likelyProblems: '专项资金与资产出租。', itemsAndResponses: '按两个事项分工。' } }
  expect((await stranger.sends('RecordPreAuditSurvey', survey)).status).toBe(403)
  await leader.does('RecordPreAuditSurvey', survey)
  await drafter.does('DraftImplementationPlan', { id: projectId, on: '2025-02-17', input: { goal: '查明任期内经济责任履行情况。', scope: '2022年至2024年。', items: [{ auditItemId: 'funds', title: '财政财务收支' }, { auditItemId: 'assets', title: '国有资产管理' }] } })
  await director.does('ApproveImplementationPlan', { id: projectId, on: '2025-02-19', input: { meetingNo: '局长办公会2025年第3次', draftNo: 1, opinion: '同意。' } })
  return { ...planned, projectId }
}

/** The notice: refused when it comes too late before the start, then served in good time; the entry meeting; fieldwork begins. */
export const enter = async ({ office, leader }: People, { projectId, unitId, officialId }: Project): Promise<void> => {
  const notice = { documentNo: '示例审（委）办经责通〔2025〕1号', to: [{ kind: 'unit', id: unitId }, { kind: 'official', id: officialId }] }
  // served on a Thursday for the Tuesday after: only the Friday and the Monday lie between
  expect(await office.isRefused('ServeNotice', { id: projectId, on: '2025-02-20', input: { ...notice, startsOn: '2025-02-25' } })).toEqual(['the-notice-is-served-in-good-time'])
  await office.does('ServeNotice', { id: projectId, on: '2025-02-20', input: { ...notice, startsOn: '2025-02-26' } })
  expect(await leader.isRefused('StartFieldwork', { id: projectId, on: '2025-02-25', input: {} })).toEqual(['fieldwork-starts-no-earlier-than-noticed'])
  await leader.does('HoldEntryMeeting', { id: projectId, on: '2025-02-26', input: { place: '水务局会议室', attendees: ['审计组', '领导班子'], publicNoticePosted: true } })
  await leader.does('StartFieldwork', { id: projectId, on: '2025-02-26', input: { plannedFinishOn: '2025-04-07' } })
}
