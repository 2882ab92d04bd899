// One example audit, act by act, from the project to the report in the unit's hands.
import { addDays } from '../../../packages/audit/calendar/days.ts'
import { earliestStart } from '../../../packages/audit/calendar/notice.ts'
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import { alignActs } from './alignment.ts'
import { AUDIT_ITEMS } from './audit-items.ts'
import { collectEvidence } from './evidence.ts'
import { findingActs, type ExampleFinding, type ListedLines } from './findings.ts'
import { listActs, verificationActs } from './four-lists.ts'
import { onSiteActs } from './on-site.ts'
import { paperActs } from './papers.ts'
import { person } from './people.ts'
import { EVALUATIONS, PROBLEMS } from './problems.ts'
import { reviewActs } from './reviews.ts'
import { letterActs, reportCourse, signingActs } from './signings.ts'
import type { Stage } from './stage.ts'
import { assignTasks, finishTasks, taskIdOf } from './tasks.ts'

/** Puts the whole audit on the agenda; returns its findings and the day on which the report is served. */
export const auditActs = (stage: Stage): { readonly findings: readonly ExampleFinding[]; readonly servedOn: string; readonly fieldworkUntil: string } => {
  const { project, at } = stage
  const [leader, drafter] = project.team
  const to = [{ kind: 'unit', id: project.unit.id }, ...project.subjects.map(({ officialId }) => ({ kind: 'official', id: officialId }))]
  const { startsOn, preparedOn } = preparation(stage, to)
  const fieldworkUntil = addWorkingDays(startsOn, 28)
  const findings = fieldwork(stage, { startsOn, preparedOn, until: fieldworkUntil })
  at(fieldworkUntil, 'FinishFieldwork', leader, {})
  const draftedOn = addWorkingDays(fieldworkUntil, 4)
  at(draftedOn, 'DraftReport', drafter, { summary: `对${project.unit.name}的审计发现${findings.length}个问题，已在审计现场核实。`, drafters: [], unreported: [] })
  letterActs(stage, 'consultationLetter', draftedOn)
  const resolvedOn = comments(stage, addWorkingDays(draftedOn, 1), to)
  return { findings, fieldworkUntil, servedOn: addWorkingDays(reported(stage, findings, resolvedOn), 2) }
}

type Addressee = { readonly kind: string; readonly id: string }

/** From the project to the first day at the unit. */
const preparation = (stage: Stage, to: readonly Addressee[]): { readonly startsOn: string; readonly preparedOn: string } => {
  const { project, at } = stage
  const [leader, drafter, auditor] = project.team
  const members = [{ userId: leader, role: 'leader' }, { userId: drafter, role: 'leadAuditor' }, { userId: auditor, role: 'member' }].map((each) => ({ ...each, name: person(each.userId).name }))
  const day = (n: number) => addWorkingDays(project.from, n)
  at(project.from, 'EstablishProject', 'gu-wen', {
    projectNo: project.no, title: project.title, planItemId: project.planItemId, officials: project.subjects.map(({ officialId, tenureId }) => ({ officialId, tenureId })), divisionId: project.division,
    periodFrom: project.periodFrom, periodTo: project.periodTo, plannedStartOn: day(12), plannedReportOn: day(85),
  })
  at(day(1), 'FormTeam', project.head, { members, recusals: members.map(({ userId }) => ({ userId, interest: 'none' })) })
  at(day(4), 'RecordPreAuditSurvey', leader, { unitFacts: `${project.unit.name}内设机构、下属单位${project.unit.subordinateUnits}个，财务和业务系统情况已了解。`, likelyProblems: '专项资金管理、政府采购、资产出租和重大事项决策程序。', itemsAndResponses: '按五个审计事项分工，重点核查资金分配和决策记录。' })
  at(day(6), 'DraftImplementationPlan', drafter, { goal: '查明任期内经济责任履行情况，客观评价，界定责任。', scope: `${project.periodFrom}至${project.periodTo}，重大事项追溯到相关年度。`, items: AUDIT_ITEMS })
  at(day(8), 'ApproveImplementationPlan', 'cen-bo', { meetingNo: `局长办公会${project.year}年第${10 + project.serial}次`, draftNo: 1, opinion: '同意，突出重大经济事项决策。' })
  letterActs(stage, 'auditNotice', day(8))
  const noticeOn = day(9)
  const startsOn = earliestStart(noticeOn, 3, 'strict')
  at(noticeOn, 'ServeNotice', 'gu-wen', { documentNo: `示例审（委）办经责通〔${project.year}〕${project.serial}号`, startsOn, to })
  at(startsOn, 'HoldEntryMeeting', leader, { place: `${project.unit.name}会议室`, attendees: ['审计组', `${project.unit.name}领导班子`, '联席会议成员单位联络员'], publicNoticePosted: true })
  at(startsOn, 'StartFieldwork', leader, { plannedFinishOn: addWorkingDays(startsOn, 28) })
  return { startsOn, preparedOn: noticeOn }
}

/** Evaluated, reviewed, confirmed, signed and issued. Out: the day of issue. */
const reported = (stage: Stage, findings: readonly ExampleFinding[], resolvedOn: string): string => {
  const { project, at, dice } = stage
  for (const subject of project.subjects) at(resolvedOn, 'GiveEvaluation', project.team[0], { officialId: subject.officialId, tenureId: subject.tenureId, text: dice.pick(EVALUATIONS), grade: dice.pick(['good', 'fairlyGood', 'fairlyGood', 'average']) })
  const reviewedOn = reviewActs(stage, findings, resolvedOn)
  const { course, days } = reportCourse(stage)
  const issuedOn = addWorkingDays(reviewedOn, days)
  findingActs(stage, findings, { is: 'confirmed', on: issuedOn })
  if (dice.chance(30)) letterActs(stage, 'auditDecision', reviewedOn)
  signingActs(stage, reviewedOn, course)
  at(issuedOn, 'IssueReport', 'cen-bo', { kind: 'erReport', documentNo: `示例审（委）办经责报〔${Number(issuedOn.slice(0, 4))}〕${project.serial}号` })
  at(issuedOn, 'IssueReport', 'cen-bo', { kind: 'resultReport', documentNo: `示例审（委）办经责结报〔${Number(issuedOn.slice(0, 4))}〕${project.serial}号` })
  return issuedOn
}

type Weeks = { readonly startsOn: string; readonly preparedOn: string; readonly until: string }

/** Evidence, papers and findings of the weeks at the unit, and all that goes with them. */
const fieldwork = (stage: Stage, weeks: Weeks): readonly ExampleFinding[] => {
  const { grain, dice } = stage
  const lines = listActs(stage, grain, weeks)
  const papers = paperActs(stage, grain, weeks.startsOn)
  assignTasks(stage, weeks.startsOn)
  onSiteActs(stage, grain, weeks)
  const findings = problems(stage, weeks.startsOn, grain.findings, lines)
  for (const finding of findings) if (dice.chance(80)) alignActs(stage, finding)
  finishTasks(stage, weeks.startsOn, findings)
  verificationActs(stage, lines, { papers, findings, ...weeks })
  return findings
}

const problems = (stage: Stage, startsOn: string, [least, most]: readonly [number, number], lines: ListedLines): readonly ExampleFinding[] => {
  const { project, dice, at } = stage
  const [leader, drafter, auditor] = project.team
  const found = dice.some(PROBLEMS, dice.between(least, most))
  return found.map((problem, n): ExampleFinding => {
    const own = (what: string) => `${project.id}-${what}-${n + 1}`
    const obtainedOn = addWorkingDays(startsOn, 3 + Math.floor((n * 18) / found.length))
    const subject = dice.pick(project.subjects)
    const conductFrom = dice.chance(25) ? addDays(subject.from, -dice.between(1, 300)) : later(addDays(project.periodFrom, dice.between(10, 200)), subject.from)
    const conductTo = addDays(conductFrom, dice.between(30, 260))
    const total = dice.between(8, 900) * 1_000_000
    const item = AUDIT_ITEMS[n % AUDIT_ITEMS.length]!
    const evidenceIds = [own('evidence'), own('sheet')]
    const piece = { auditItemId: item.auditItemId, taskIds: [taskIdOf(project.id, item.auditItemId)], on: obtainedOn, provesFrom: conductFrom, provesTo: conductTo }
    collectEvidence(stage, { ...piece, id: evidenceIds[0]!, kind: 'electronicData', title: `${problem.title}相关账表`, signed: false })
    collectEvidence(stage, { ...piece, id: evidenceIds[1]!, kind: 'evidenceSheet', title: `审计取证单：${problem.title}`, signed: true })
    const paperOn = addWorkingDays(obtainedOn, 2)
    at(paperOn, 'DraftWorkingPaper', drafter, {
      projectId: project.id, indexNo: `DG-${String(n + 1).padStart(2, '0')}`, auditItemId: item.auditItemId, title: problem.title,
      procedure: '抽查账表和合同，与业务系统比对，向经办人员核实。', summary: problem.facts, conclusion: `存在“${problem.title}”的问题。`, evidenceIds, taskId: taskIdOf(project.id, item.auditItemId),
    }, own('paper'))
    at(addWorkingDays(paperOn, 1), 'ReviewWorkingPaper', leader, { outcome: 'approved', opinion: '予以认可。' }, own('paper'))
    const finding: ExampleFinding = { id: own('finding'), no: String(n + 1), problem, paperId: own('paper'), evidenceIds, conductFrom, conductTo, total, raisedOn: addWorkingDays(paperOn, 2), unattributed: project.serial === 2 && n === 0, types: [], lines }
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
