// Two audits of the year over HTTP, step by step beside each other: from the project over fieldwork and comments to evaluations and findings with a conclusion for every official.
import { createHash } from 'node:crypto'
import { PDF } from './fieldwork.ts'
import { caughtUp, type People } from './people.ts'
import type { PlanItem } from './year-plan.ts'

type Conclusion = { readonly type: 'direct' | 'leadership' | 'notAttributed'; readonly code?: string }
/** What an audit found: the problem, and what each of its officials answers for, in the order of the item's subjects. */
type Problem = { readonly title: string; readonly categoryCode: string; readonly focusArea: string; readonly amountTotalFen: number; readonly conclusions: readonly Conclusion[] }
export type Audit = PlanItem & { readonly no: string; readonly title: string; readonly problems: readonly Problem[] }
export type Finding = { readonly findingId: string; readonly nobody: boolean }
export type UnderWay = Audit & { readonly projectId: string; readonly evidenceId: string; readonly findings: readonly Finding[] }

const direct: Conclusion = { type: 'direct', code: 'DR1' }
const leadership: Conclusion = { type: 'leadership', code: 'LR4' }
const none: Conclusion = { type: 'notAttributed' }

export const jointAudit = (item: PlanItem): Audit => ({
  ...item, no: '1', title: '示例市01局党政主要领导干部经济责任审计（示例）', problems: [
    { title: '非税收入未及时足额上缴', categoryCode: 'C4', focusArea: 'economicDecisions', amountTotalFen: 12_345_678, conclusions: [direct, leadership] },
    { title: '重大经济事项未经集体研究', categoryCode: 'B1', focusArea: 'economicDecisions', amountTotalFen: 80_000_000, conclusions: [direct, none] },
    { title: '资产未及时入账', categoryCode: 'E1', focusArea: 'internalControl', amountTotalFen: 5_000_001, conclusions: [none, none] },
  ],
})
export const departureAudit = (item: PlanItem): Audit => ({
  ...item, no: '2', title: '示例市02局局长离任经济责任审计（示例）', problems: [
    { title: '专项资金拨付滞后', categoryCode: 'C7', focusArea: 'livelihood', amountTotalFen: 3_000_007, conclusions: [leadership] },
    { title: '违规对外借款', categoryCode: 'B1', focusArea: 'economicDecisions', amountTotalFen: 40_000_000, conclusions: [direct] },
  ],
})

export const partiesOf = ({ unitId, subjects }: PlanItem) => [...subjects.map(({ officialId }) => ({ kind: 'official', id: officialId })), { kind: 'unit', id: unitId }]

/** From establishing over team, survey and implementation plan to the notice, the entry meeting and the first day at the unit. */
export const enter = async (people: People, { planItemId, no, title, subjects, ...audit }: Audit): Promise<string> => {
  const { office, head, leader, drafter, auditor, director } = people
  const { id } = await office.does('EstablishProject', { on: '2025-02-10', input: { projectNo: `2025-经责-${no}`, title, planItemId, officials: subjects, periodFrom: '2021-01-01', periodTo: '2024-12-31', plannedStartOn: '2025-02-26' } })
  await caughtUp(people)
  const members = [[leader, 'leader'], [drafter, 'leadAuditor'], [auditor, 'member']].map(([who, role]) => ({ userId: (who as typeof leader).id, role }))
  await head.does('FormTeam', { id, on: '2025-02-11', input: { members, recusals: members.map(({ userId }) => ({ userId, interest: 'none' })) } })
  await caughtUp(people)
  await leader.does('RecordPreAuditSurvey', { id, on: '2025-02-13', input: { unitFacts: '内设机构9个。', likelyProblems: '专项资金。', itemsAndResponses: '按两个事项分工。' } })
  await drafter.does('DraftImplementationPlan', { id, on: '2025-02-17', input: { goal: '查明任期内经济责任履行情况。', scope: '2021年至2024年。', items: [{ auditItemId: 'funds', title: '财政财务收支' }] } })
  await director.does('ApproveImplementationPlan', { id, on: '2025-02-19', input: { meetingNo: '局长办公会2025年第3次', draftNo: 1, opinion: '同意。' } })
  await office.does('ServeNotice', { id, on: '2025-02-20', input: { documentNo: `示例审（委）办经责通〔2025〕${no}号`, to: partiesOf({ ...audit, planItemId, subjects }), startsOn: '2025-02-26' } })
  await leader.does('HoldEntryMeeting', { id, on: '2025-02-26', input: { place: '会议室', attendees: ['审计组', '领导班子'], publicNoticePosted: true } })
  await leader.does('StartFieldwork', { id, on: '2025-02-26', input: { plannedFinishOn: '2025-04-07' } })
  return id
}

/** Evidence, a reviewed paper, findings, and what every official answers for in each. */
export const work = async ({ auditor, drafter, leader }: People, audit: Audit, projectId: string): Promise<UnderWay> => {
  const bytes = Buffer.concat([PDF, Buffer.from(`% ${projectId}\n`)])
  await auditor.handsIn('取证单.pdf', bytes)
  const { id: evidenceId } = await auditor.does('CollectEvidence', { on: '2025-03-03', input: {
    projectId, auditItemId: 'funds', kind: 'evidenceSheet', title: '审计取证单', fileHash: createHash('sha256').update(bytes).digest('hex'), fileName: '取证单.pdf', bytes: bytes.length, mediaType: 'application/pdf', original: true,
    providerUnit: '被审计单位（示例）', outsideParty: false, collectors: [auditor.id], provesFrom: '2022-01-01', provesTo: '2023-12-31', secrecy: 'workSecret', signature: { by: '单位（示例盖章）', on: '2025-03-03' },
  } })
  const { id: paperId } = await drafter.does('DraftWorkingPaper', { on: '2025-03-05', input: { projectId, indexNo: 'DG-01', auditItemId: 'funds', title: '收支', procedure: '抽查账簿。', summary: '存在问题。', conclusion: '如所列。', evidenceIds: [evidenceId] } })
  await leader.does('ReviewWorkingPaper', { id: paperId, on: '2025-03-06', input: { outcome: 'approved', opinion: '予以认可。' } })
  const findings: Finding[] = []
  for (const [n, { conclusions, ...problem }] of audit.problems.entries()) {
    const { id: findingId } = await drafter.does('RaiseFinding', { on: '2025-03-07', input: {
      ...problem, projectId, no: String(n + 1), unitId: audit.unitId, facts: '如底稿所列（示例）。', conductFrom: '2022-01-01', conductTo: '2023-12-31', amountNature: 'violation', legalBases: [{ lawTitle: '预算法', article: '第五十六条' }],
      paperIds: [paperId], cause: { kind: 'management', says: '无人复核' }, recommendation: '按规定整改。',
    } })
    for (const [whose, conclusion] of conclusions.entries()) await auditor.does('DetermineResponsibility', { id: findingId, on: '2025-03-11', input: determination(audit, evidenceId, whose, conclusion) })
    findings.push({ findingId, nobody: conclusions.every(({ type }) => type === 'notAttributed') })
  }
  await leader.does('FinishFieldwork', { id: projectId, on: '2025-04-07' })
  return { ...audit, projectId, evidenceId, findings }
}

const determination = ({ subjects, unitId }: Audit, evidenceId: string, whose: number, conclusion: Conclusion) => ({
  ...subjects[whose]!, ...conclusion, grounds: '依据分工和签批记录。', evidenceIds: conclusion.type === 'notAttributed' ? [] : [evidenceId],
  ...(conclusion.type === 'leadership' ? { consequence: 'lossOrWaste', responsibleUnitIds: [unitId] } : {}),
})

/** The legal review doubts one conclusion: it is determined again, and says why it takes the place of the former. */
export const determineAgain = async ({ auditor }: People, audit: UnderWay, findingId: string): Promise<void> => {
  const input = { ...determination(audit, audit.evidenceId, 0, leadership), grounds: '系集体研究，改为领导责任。', change: { ground: 'review', reason: '采纳审理意见' } }
  await auditor.does('DetermineResponsibility', { id: findingId, on: '2025-05-15', input })
}

/** The draft goes to everybody audited: the first answers with an objection, the unit with none, whoever is between stays silent. Then each official is evaluated. */
export const hear = async ({ office, leader, drafter }: People, audit: UnderWay): Promise<void> => {
  const { projectId: id, subjects } = audit
  await drafter.does('DraftReport', { id, on: '2025-04-11', input: { summary: '第一稿。', drafters: [], unreported: [] } })
  const parties = partiesOf(audit)
  for (const [n, addressee] of parties.entries()) await office.does('RequestComments', { id, on: '2025-04-14', input: { addressee, documentNo: `示例审（委）办经责征〔2025〕${audit.no}-${n + 1}号` } })
  const [first, last] = [parties[0]!, parties.at(-1)!]
  await office.does('RecordComment', { id, on: '2025-04-18', input: { addressee: first, position: 'objects', text: '对第1个问题有不同意见。' } })
  await leader.does('ResolveComment', { id, on: '2025-04-22', input: { addressee: first, adoption: 'partlyAdopted', reason: '事实不变，措辞已改。' } })
  await office.does('RecordComment', { id, on: '2025-04-21', input: { addressee: last, position: 'noObjection', text: '无异议。' } })
  for (const addressee of parties.slice(1, -1)) await office.does('ExpireCommentPeriod', { id, on: '2025-04-28', input: { addressee } })
  for (const subject of subjects) await leader.does('GiveEvaluation', { id, on: '2025-04-30', input: { ...subject, text: '较好地履行了经济责任。', grade: 'fairlyGood' } })
}
