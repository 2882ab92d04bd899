// The reports of one example audit on their way through the signing chain, from the drafter's desk to the head's.
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import { digestOfText } from '../../../packages/adapters/digest.ts'
import { HEADS } from './people.ts'
import type { Stage } from './stage.ts'

/** In: the day on which the last review agreed. Both reports go to be signed then; two working days later all have signed. */
export const signingActs = ({ project, at }: Stage, reviewedOn: string): void => {
  const [next, last] = [addWorkingDays(reviewedOn, 1), addWorkingDays(reviewedOn, 2)]
  const late = [['chiefAuditor', 'lv-qing', next], ['deputyDirector', 'shi-lei', last], ['director', 'cen-bo', last]] as const
  const desks = {
    erReport: [['office', 'he-lian', next], ...late],
    resultReport: [['division', HEADS[project.division], reviewedOn], ['economicResponsibility', 'qiu-shi', next], ['legal', 'lei-ting', next], ['office', 'he-lian', next], ...late],
  } as const
  const titles = { erReport: '经济责任审计报告', resultReport: '经济责任审计结果报告' } as const
  for (const kind of ['erReport', 'resultReport'] as const) {
    const id = `${project.id}-${kind}`
    const contentHash = digestOfText(id)
    at(reviewedOn, 'StartSigning', project.team[1], { projectId: project.id, kind, title: `${project.title}：${titles[kind]}`, contentHash }, id)
    for (const [nodeId, by, on] of desks[kind]) at(on, 'SignDocument', by, { nodeId, contentHash }, id)
  }
}
