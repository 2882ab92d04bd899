// The four reviews of a report: points made and answered, and now and then a report that the legal review sends back.
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import { findingActs, type ExampleFinding } from './findings.ts'
import type { Stage } from './stage.ts'

const AGREED = '事实清楚，定性准确，评价适当，同意。'
const POINTS = ['金额口径与底稿不一致，请核对。', '定性依据条款应引用当时有效版本。', '评价用语与取证不相称。', '整改建议应对应责任单位。'] as const

/** Layers follow each other every other working day. Out: the day on which the last one agreed. */
export const reviewActs = (stage: Stage, findings: readonly ExampleFinding[], resolvedOn: string): string => {
  const { project, at, dice } = stage
  const [leader, drafter] = project.team
  const reviewers = [['team', leader], ['division', project.head], ['economicResponsibility', 'qiu-shi'], ['legal', 'lei-ting']] as const
  const returned = dice.chance(18)
  for (const [n, [layer, by]] of reviewers.entries()) {
    const on = addWorkingDays(resolvedOn, 1 + 2 * n)
    findingActs(stage, findings, { is: 'reviewed', layer, by, on })
    const points = pointsOf(stage, layer, returned && layer === 'legal' ? 2 : 0)
    at(on, 'ReviewReport', by, { layer, draftNo: 1, ...(returned && layer === 'legal' ? { outcome: 'returned', opinion: '定性依据需补充，退回修改。' } : { outcome: 'agreed', opinion: AGREED }), ...(points.length > 0 ? { points } : {}) })
    for (const { pointId } of points) at(addWorkingDays(on, 1), 'AnswerReviewPoint', leader, { pointId, adoption: dice.pick(['adopted', 'adopted', 'partlyAdopted', 'notAdopted']), reason: '已复核底稿和凭证（示例）。' })
  }
  const legalOn = addWorkingDays(resolvedOn, 7)
  if (!returned) return addWorkingDays(legalOn, 1)
  const redraftedOn = addWorkingDays(legalOn, 2)
  at(redraftedOn, 'DraftReport', drafter, { summary: `对${project.unit.name}的审计发现${findings.length}个问题，已按审理意见修改。`, drafters: [], unreported: [] })
  for (const [n, [layer, by]] of reviewers.entries()) at(addWorkingDays(redraftedOn, 1 + n), 'ReviewReport', by, { layer, draftNo: 2, outcome: 'agreed', opinion: AGREED })
  return addWorkingDays(redraftedOn, 4)
}

const pointsOf = ({ dice }: Stage, layer: string, least: number): readonly { readonly pointId: string; readonly says: string }[] =>
  dice.some(POINTS, Math.max(least, dice.between(0, 3))).map((says, n) => ({ pointId: `${layer}-${n + 1}`, says }))
