// The findings of an example audit: raised, attributed, reviewed, confirmed.
import type { ReviewLayer } from '../../../packages/audit/finding/events.ts'
import type { Stage } from './stage.ts'
import type { ExampleTenure } from './city.ts'
import type { Problem } from './problems.ts'

/** Lines of the four lists that a conclusion may rest on: duties by official, and decisions. */
export type ListedLines = { readonly dutyIds: ReadonlyMap<string, readonly string[]>; readonly decisionIds: readonly string[] }

export type ExampleFinding = {
  readonly id: string
  readonly no: string
  readonly problem: Problem
  readonly paperId: string
  readonly evidenceIds: readonly string[]
  readonly conductFrom: string
  readonly conductTo: string
  readonly total: number
  readonly raisedOn: string
  /** it lies outside what the officials had to do: nobody answers for it */
  readonly unattributed: boolean
  /** the conclusions so far, one an official */
  readonly types: string[]
  readonly lines?: ListedLines
}

type Step =
  | { readonly is: 'raised' | 'determined'; readonly on: string; readonly by: string }
  | { readonly is: 'reviewed'; readonly on: string; readonly layer: ReviewLayer; readonly by: string }
  | { readonly is: 'confirmed'; readonly on: string }

export const findingActs = (stage: Stage, findings: readonly ExampleFinding[], step: Step): void => {
  for (const finding of findings) {
    if (step.is === 'raised') raise(stage, finding, step)
    else if (step.is === 'determined') for (const [n, subject] of stage.project.subjects.entries()) determine(stage, finding, { ...step, subject, first: n === 0 })
    else if (step.is === 'reviewed') stage.at(step.on, 'ReviewFinding', step.by, { layer: step.layer, opinion: '事实清楚，定性定责适当。', outcome: 'agreed' }, finding.id)
    else stage.at(step.on, 'ConfirmFinding', 'cen-bo', { disposition: finding.types.some((type) => type !== 'notAttributed') ? 'reportBody' : 'scheduleOnly' }, finding.id)
  }
}

const raise = ({ project, laws, at }: Stage, finding: ExampleFinding, { on, by }: { on: string; by: string }): void => {
  const { problem, conductFrom, conductTo, total } = finding
  at(on, 'RaiseFinding', by, {
    projectId: project.id, no: finding.no, title: problem.title, categoryCode: problem.category, focusArea: problem.area, facts: `${conductFrom}至${conductTo}，${project.unit.name}${problem.facts}（示例）`,
    legalBases: [laws.cite({ law: problem.law, article: problem.article, conductFrom, conductTo, on })], paperIds: [finding.paperId], unitId: project.unit.id, conductFrom, conductTo,
    amountTotalFen: total, amountInTenureFen: Math.round(total * 0.8), amountNature: problem.nature, cause: { kind: problem.causeKind, says: problem.cause }, recommendation: problem.advice,
  }, finding.id)
}

/** Overlap decides: who was not in post while it happened answers for nothing; of those who were, one in five directly. */
const determine = ({ project, at, dice }: Stage, finding: ExampleFinding, { on, by, subject, first }: { on: string; by: string; subject: ExampleTenure; first: boolean }): void => {
  const inPost = subject.from <= finding.conductTo && (subject.until === undefined || subject.until >= finding.conductFrom)
  const type = !inPost || finding.unattributed ? 'notAttributed' : first && dice.chance(20) ? 'direct' : first || dice.chance(60) ? 'leadership' : 'notAttributed'
  finding.types.push(type)
  at(on, 'DetermineResponsibility', by, {
    officialId: subject.officialId, tenureId: subject.tenureId, type, evidenceIds: type === 'notAttributed' ? [] : finding.evidenceIds,
    grounds: type === 'direct' ? '该事项由其直接决定并组织实施，有签批记录。' : type === 'leadership' ? '作为主要负责人疏于监管，未及时发现和处理本级及下属单位的问题。' : '问题发生时不在其职责范围内。',
    ...(type === 'direct' ? { code: 'DR1' } : type === 'leadership' ? { code: 'LR4', consequence: 'lossOrWaste', responsibleUnitIds: [project.unit.id] } : {}),
    ...(type === 'notAttributed' || finding.lines === undefined ? {} : { dutyIds: dice.some(finding.lines.dutyIds.get(subject.officialId) ?? [], 1), decisionIds: dice.some(finding.lines.decisionIds, 1) }),
  }, finding.id)
  if (finding.lines !== undefined && type === 'leadership' && dice.chance(12)) at(on, 'AssessTolerance', project.team[0], {
    officialId: subject.officialId, distinction: 1, applies: false, effect: 'none', reasoning: '不属于先行先试（示例）。', evidenceIds: [],
  }, finding.id)
}
