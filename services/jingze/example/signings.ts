// The documents of one example audit on their way through the signing chains, now and then returned or replaced by a new content.
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import { exampleHash } from './files.ts'
import type { Stage } from './stage.ts'

const TITLES = { erReport: '经济责任审计报告', resultReport: '经济责任审计结果报告', auditNotice: '审计通知书', consultationLetter: '审计报告征求意见书', auditDecision: '审计决定书' } as const
/** 退回 · 退起草人换稿 · 签署中换稿 */
type Course = 'straight' | 'returned' | 'sentBack' | 'revised'

/** How the report will go, and for how many working days. */
export const reportCourse = ({ dice }: Stage): { readonly course: Course; readonly days: number } => {
  const course = dice.pick<Course>(['straight', 'straight', 'straight', 'returned', 'sentBack', 'revised'])
  return { course, days: course === 'straight' ? 2 : 4 }
}

/** In: the day on which the last review agreed. Both reports go to be signed then; the result report, and the other where it goes straight, is signed two working days later. */
export const signingActs = (stage: Stage, reviewedOn: string, course: Course): void => {
  const { project, at } = stage
  const [next, last] = [addWorkingDays(reviewedOn, 1), addWorkingDays(reviewedOn, 2)]
  const late = [['chiefAuditor', 'lv-qing', next], ['deputyDirector', 'shi-lei', last], ['director', 'cen-bo', last]] as const
  const desks = {
    erReport: [['office', 'he-lian', next], ...late],
    resultReport: [['division', project.head, reviewedOn], ['economicResponsibility', 'qiu-shi', next], ['legal', 'lei-ting', next], ['office', 'he-lian', next], ...late],
  } as const
  for (const kind of ['erReport', 'resultReport'] as const) {
    const id = start(stage, kind, reviewedOn)
    const contentHash = exampleHash(id)
    if (kind === 'erReport' && course !== 'straight') detour(stage, id, reviewedOn, course)
    else for (const [nodeId, by, on] of desks[kind]) at(on, 'SignDocument', by, { nodeId, contentHash }, id)
  }
}

const start = ({ project, at }: Stage, kind: keyof typeof TITLES, on: string): string => {
  const id = `${project.id}-${kind}`
  at(on, 'StartSigning', project.team[1], { projectId: project.id, kind, title: `${project.title}：${TITLES[kind]}`, contentHash: exampleHash(id) }, id)
  return id
}

/** Signed by office and chief auditor, then on the second day returned or replaced; signed by all on the fourth. */
const detour = ({ project, at }: Stage, id: string, from: string, course: Exclude<Course, 'straight'>): void => {
  const day = (n: number) => addWorkingDays(from, n)
  const sign = (n: number, nodeId: string, by: string, contentHash: string) => at(day(n), 'SignDocument', by, { nodeId, contentHash }, id)
  const [first, second] = [exampleHash(id), exampleHash(id, 2)]
  sign(1, 'office', 'he-lian', first)
  sign(1, 'chiefAuditor', 'lv-qing', first)
  if (course === 'returned') at(day(2), 'ReturnDocument', 'shi-lei', { nodeId: 'deputyDirector', to: 'office', opinion: '格式请办公室再核。' }, id)
  if (course === 'sentBack') at(day(2), 'ReturnDocument', 'shi-lei', { nodeId: 'deputyDirector', to: 'drafter', opinion: '个别表述请主审修改。' }, id)
  if (course !== 'returned') at(day(2), 'ReviseDocument', project.team[1], { contentHash: second, reason: '按意见修改个别表述' }, id)
  const contentHash = course === 'returned' ? first : second
  sign(3, 'office', 'he-lian', contentHash)
  sign(3, 'chiefAuditor', 'lv-qing', contentHash)
  sign(4, 'deputyDirector', 'shi-lei', contentHash)
  sign(4, 'director', 'cen-bo', contentHash)
}

/** A document of chain A (通知书、征求意见书、决定书), signed within a working day. */
export const letterActs = (stage: Stage, kind: 'auditNotice' | 'consultationLetter' | 'auditDecision', from: string): void => {
  const id = start(stage, kind, from)
  const next = addWorkingDays(from, 1)
  const desks = [['division', stage.project.head, from], ['economicResponsibility', 'qiu-shi', from], ['legal', 'lei-ting', next], ['chiefAuditor', 'lv-qing', next], ['deputyDirector', 'shi-lei', next]] as const
  for (const [nodeId, by, on] of desks) stage.at(on, 'SignDocument', by, { nodeId, contentHash: exampleHash(id) }, id)
}
