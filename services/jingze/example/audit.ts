// One example audit, act by act, from the project to the report in the unit's hands.
import { addDays } from '../../../packages/audit/calendar/days.ts'
import { earliestStart } from '../../../packages/audit/calendar/notice.ts'
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import { digestOfText } from '../../../packages/adapters/digest.ts'
import { findingActs, type ExampleFinding } from './findings.ts'
import { HEADS, person } from './people.ts'
import { EVALUATIONS, PROBLEMS } from './problems.ts'
import { signingActs } from './signings.ts'
import type { Stage } from './stage.ts'

const AUDIT_ITEMS = [
  { auditItemId: 'item-1', title: '贯彻执行重大经济方针政策和决策部署' }, { auditItemId: 'item-2', title: '重大经济事项决策' }, { auditItemId: 'item-3', title: '财政财务收支与预算管理' },
  { auditItemId: 'item-4', title: '国有资产管理' }, { auditItemId: 'item-5', title: '以往审计查出问题整改' },
]

/** Puts the whole audit on the agenda; returns its findings and the day on which the report is served. */
export const auditActs = (stage: Stage): { readonly findings: readonly ExampleFinding[]; readonly servedOn: string; readonly fieldworkUntil: string } => {
  const { project, at, dice } = stage
  const [leader, drafter, auditor] = project.team
  const head = HEADS[project.division]
  const members = [{ userId: leader, role: 'leader' }, { userId: drafter, role: 'leadAuditor' }, { userId: auditor, role: 'member' }].map((each) => ({ ...each, name: person(each.userId).name }))
  const day = (n: number) => addWorkingDays(project.from, n)
  const to = [{ kind: 'unit', id: project.unit.id }, ...project.subjects.map(({ officialId }) => ({ kind: 'official', id: officialId }))]
  at(project.from, 'EstablishProject', 'gu-wen', {
    projectNo: project.no, title: project.title, planItemId: project.planItemId, officials: project.subjects.map(({ officialId, tenureId }) => ({ officialId, tenureId })), divisionId: project.division,
    periodFrom: project.periodFrom, periodTo: project.periodTo, plannedStartOn: day(12), plannedReportOn: day(85),
  })
  at(day(1), 'FormTeam', head, { members, recusals: members.map(({ userId }) => ({ userId, interest: 'none' })) })
  at(day(4), 'RecordPreAuditSurvey', leader, { unitFacts: `${project.unit.name}内设机构、下属单位${project.unit.subordinateUnits}个，财务和业务系统情况已了解。`, likelyProblems: '专项资金管理、政府采购、资产出租和重大事项决策程序。', itemsAndResponses: '按五个审计事项分工，重点核查资金分配和决策记录。' })
  at(day(6), 'DraftImplementationPlan', drafter, { goal: '查明任期内经济责任履行情况，客观评价，界定责任。', scope: `${project.periodFrom}至${project.periodTo}，重大事项追溯到相关年度。`, items: AUDIT_ITEMS })
  at(day(8), 'ApproveImplementationPlan', 'cen-bo', { meetingNo: `局长办公会${project.year}年第${10 + project.serial}次`, draftNo: 1, opinion: '同意，突出重大经济事项决策。' })
  const noticeOn = day(9)
  const startsOn = earliestStart(noticeOn, 3, 'strict')
  at(noticeOn, 'ServeNotice', 'gu-wen', { documentNo: `示例审（委）办经责通〔${project.year}〕${project.serial}号`, startsOn, to })
  at(startsOn, 'HoldEntryMeeting', leader, { place: `${project.unit.name}会议室`, attendees: ['审计组', `${project.unit.name}领导班子`, '联席会议成员单位联络员'], publicNoticePosted: true })
  at(startsOn, 'StartFieldwork', leader, { plannedFinishOn: addWorkingDays(startsOn, 28) })
  const fieldworkUntil = addWorkingDays(startsOn, 28)
  const findings = fieldwork(stage, startsOn)
  at(fieldworkUntil, 'FinishFieldwork', leader, {})
  const draftedOn = addWorkingDays(fieldworkUntil, 4)
  at(draftedOn, 'DraftReport', drafter, { summary: `对${project.unit.name}的审计发现${findings.length}个问题，已在审计现场核实。`, drafters: [], unreported: [] })
  const resolvedOn = comments(stage, addWorkingDays(draftedOn, 1), to)
  for (const subject of project.subjects) at(resolvedOn, 'GiveEvaluation', leader, { officialId: subject.officialId, tenureId: subject.tenureId, text: dice.pick(EVALUATIONS), grade: dice.pick(['good', 'fairlyGood', 'fairlyGood', 'average']) })
  const reviewers = [['team', leader], ['division', head], ['economicResponsibility', 'qiu-shi'], ['legal', 'lei-ting']] as const
  for (const [n, [layer, by]] of reviewers.entries()) {
    const on = addWorkingDays(resolvedOn, 1 + 2 * n)
    findingActs(stage, findings, { is: 'reviewed', layer, by, on })
    at(on, 'ReviewReport', by, { layer, draftNo: 1, outcome: 'agreed', opinion: '事实清楚，定性准确，评价适当，同意。' })
  }
  const issuedOn = addWorkingDays(resolvedOn, 9)
  findingActs(stage, findings, { is: 'confirmed', on: issuedOn })
  signingActs(stage, addWorkingDays(resolvedOn, 7))
  at(issuedOn, 'IssueReport', 'cen-bo', { kind: 'erReport', documentNo: `示例审（委）办经责报〔${Number(issuedOn.slice(0, 4))}〕${project.serial}号` })
  at(issuedOn, 'IssueReport', 'cen-bo', { kind: 'resultReport', documentNo: `示例审（委）办经责结报〔${Number(issuedOn.slice(0, 4))}〕${project.serial}号` })
  const servedOn = addWorkingDays(issuedOn, 2)
  return { findings, servedOn, fieldworkUntil }
}

/** Evidence, papers and findings of the weeks at the unit. */
const fieldwork = (stage: Stage, startsOn: string): readonly ExampleFinding[] => {
  const { project, dice, at } = stage
  const [leader, drafter, auditor] = project.team
  return dice.some(PROBLEMS, dice.between(3, 7)).map((problem, n): ExampleFinding => {
    const own = (what: string) => `${project.id}-${what}-${n + 1}`
    const obtainedOn = addWorkingDays(startsOn, 3 + n * 2)
    const subject = dice.pick(project.subjects)
    const conductFrom = later(addDays(project.periodFrom, dice.between(10, 200)), subject.from)
    const conductTo = addDays(conductFrom, dice.between(30, 260))
    const total = dice.between(8, 900) * 1_000_000
    const item = AUDIT_ITEMS[n % AUDIT_ITEMS.length]!
    const evidenceIds = [own('evidence'), own('sheet')]
    const collect = (id: string, kind: string, title: string, signed: boolean) => at(obtainedOn, 'CollectEvidence', auditor, {
      projectId: project.id, auditItemId: item.auditItemId, kind, title, fileHash: digestOfText(id), fileName: `${id}.pdf`, bytes: dice.between(20_000, 900_000), mediaType: 'application/pdf', original: true,
      providerUnit: project.unit.name, outsideParty: false, collectors: [auditor], provesFrom: conductFrom, provesTo: conductTo, secrecy: 'workSecret',
      ...(signed ? { signature: { by: `${project.unit.name}（示例盖章）`, on: obtainedOn } } : { unsignedReason: '由系统导出，已与单位核对' }),
    }, id)
    collect(evidenceIds[0]!, 'electronicData', `${problem.title}相关账表`, false)
    collect(evidenceIds[1]!, 'evidenceSheet', `审计取证单：${problem.title}`, true)
    const paperOn = addWorkingDays(obtainedOn, 2)
    at(paperOn, 'DraftWorkingPaper', drafter, {
      projectId: project.id, indexNo: `DG-${String(n + 1).padStart(2, '0')}`, auditItemId: item.auditItemId, title: problem.title,
      procedure: '抽查账表和合同，与业务系统比对，向经办人员核实。', summary: problem.facts, conclusion: `存在“${problem.title}”的问题。`, evidenceIds,
    }, own('paper'))
    at(addWorkingDays(paperOn, 1), 'ReviewWorkingPaper', leader, { outcome: 'approved', opinion: '予以认可。' }, own('paper'))
    const finding: ExampleFinding = { id: own('finding'), no: String(n + 1), problem, paperId: own('paper'), evidenceIds, conductFrom, conductTo, total, raisedOn: addWorkingDays(paperOn, 2), unattributed: project.serial === 2 && n === 0, types: [] }
    findingActs(stage, [finding], { is: 'raised', on: finding.raisedOn, by: drafter })
    findingActs(stage, [finding], { is: 'determined', on: addWorkingDays(finding.raisedOn, 2), by: auditor })
    return finding
  })
}

const later = (one: string, other: string): string => (one > other ? one : other)

/** The comment round: some answer, some stay silent. Returns the day on which all is settled. */
const comments = ({ project, at, dice }: Stage, askedOn: string, to: readonly { readonly kind: string; readonly id: string }[]): string => {
  const dueOn = addWorkingDays(askedOn, 10)
  for (const [n, addressee] of to.entries()) {
    at(askedOn, 'RequestComments', 'gu-wen', { addressee, documentNo: `示例审（委）办经责征〔${project.year}〕${project.serial * 10 + n}号` })
    if (dice.chance(25)) at(addWorkingDays(dueOn, 1), 'ExpireCommentPeriod', 'gu-wen', { addressee })
    else {
      const objects = dice.chance(30)
      at(addWorkingDays(askedOn, 6), 'RecordComment', 'gu-wen', { addressee, position: objects ? 'partlyObjects' : 'noObjection', text: objects ? '对个别金额有不同意见，请再核。' : '无异议。' })
      if (objects) at(addWorkingDays(askedOn, 9), 'ResolveComment', project.team[0], { addressee, adoption: 'partlyAdopted', reason: '已复核凭证，金额按核定数反映。' })
    }
  }
  return addWorkingDays(dueOn, 2)
}
