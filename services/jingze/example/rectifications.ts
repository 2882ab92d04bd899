// What becomes of the findings of an example audit: orders, measures, progress, acceptance; some late, some returned, one found again.
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import { exampleHash } from './files.ts'
import type { Stage } from './stage.ts'
import type { ExampleFinding } from './findings.ts'
import { acting, unitOfficer } from './people.ts'

/** Orders before the report is served, so that serving it starts the clocks; then what the unit does. `until`: nothing is put down after that day. */
export const rectificationActs = (stage: Stage, findings: readonly ExampleFinding[], servedOn: string): void => {
  const { project, at, dice } = stage
  const [leader, , auditor] = project.team
  for (const finding of findings) {
    const kind = dice.pick(['immediate', 'immediate', 'immediate', 'phased', 'continuous'] as const)
    const inPost = project.subjects.filter(({ until }) => until === undefined || until > servedOn)
    const whole = finding.problem.proof === 'voucher' ? finding.total : 0
    at(addWorkingDays(servedOn, -1), 'OrderRectification', leader, {
      findingId: finding.id, projectId: project.id, unitId: project.unit.id, officials: inPost.map(({ officialId, tenureId }) => ({ officialId, tenureId })), class: kind,
      demand: finding.problem.advice, amountToRectifyFen: whole, criteria: [{ criterionId: 'c-1', says: finding.problem.criterion, requiredProof: finding.problem.proof }],
      ...(kind === 'phased' ? { stages: [{ stageId: 's-1', target: '完成制度修订和对账', dueOn: addWorkingDays(servedOn, 60) }] } : {}),
    }, finding.id)
    if (kind !== 'continuous' || servedOn < '2024' || dice.chance(50)) unitActs(stage, finding, { servedOn, kind, whole, done: servedOn < '2026' || dice.chance(60), late: dice.chance(20), returned: dice.chance(15) })
  }
  at(addWorkingDays(servedOn, 35), 'CloseProject', project.head, {})
  at(addWorkingDays(servedOn, 60), 'ArchiveProject', auditor === leader ? leader : project.head, { fileNo: `示例档〔${servedOn.slice(0, 4)}〕${project.serial}`, retention: 'years30' })
}

type Course = { readonly servedOn: string; readonly kind: 'immediate' | 'phased' | 'continuous'; readonly whole: number; readonly done: boolean; readonly late: boolean; readonly returned: boolean }

const unitActs = ({ project, agenda, at, dice }: Stage, finding: ExampleFinding, { servedOn, kind, whole, done, late, returned }: Course): void => {
  const [leader] = project.team
  const officer = acting(unitOfficer(project.unit.id, project.unit.name, false), { unit: [project.unit.id] })
  const unit = (day: string, command: string, input: object) => agenda.on(day, () => agenda.act({ command, id: finding.id, by: officer, input }))
  const day = (n: number) => addWorkingDays(servedOn, n)
  unit(day(4), 'PlanMeasures', { measures: [{ measureId: 'm-1', text: finding.problem.advice, responsiblePerson: '分管负责人（示例）', dueOn: day(30) }] })
  const report = (on: string, n: number, rectifiedFen: number) => unit(on, 'ReportProgress', {
    progressId: `p-${n}`, text: n === 1 ? '已制定整改方案，部分事项完成。' : '整改事项全部完成，附佐证材料。', rectifiedFen,
    evidence: [{ evidenceHash: exampleHash(finding.id, n), fileName: `整改佐证${n}.txt`, kind: finding.problem.proof, criterionId: 'c-1' }],
    ...(dice.chance(30) ? { accountablePersons: dice.between(1, 3) } : {}), ...(dice.chance(40) ? { rulesMade: 1 } : {}),
    ...(kind === 'continuous' ? { period: { from: servedOn, to: on } } : {}),
  })
  const half = Math.floor(whole / 2)
  report(day(16), 1, half)
  if (!done) return
  report(day(30), 2, whole - half)
  const submitOn = day(late ? 60 + dice.between(0, 40) : 31 + dice.between(0, 4))
  if (kind === 'phased') {
    unit(submitOn, 'SubmitRectification', { statement: '第一阶段目标完成，申请认定。', stageId: 's-1' })
    at(addWorkingDays(submitOn, 2), 'AcceptStage', leader, { stageId: 's-1', opinion: '阶段目标已完成。', evidenceHashes: [exampleHash(finding.id, 2)] }, finding.id)
  }
  let askedOn = kind === 'phased' ? addWorkingDays(submitOn, 6) : submitOn
  unit(askedOn, 'SubmitRectification', { statement: '整改完成，申请销号。' })
  if (returned) {
    at(addWorkingDays(askedOn, 3), 'ReturnRectification', leader, { reason: '佐证不完整，请补充对账记录。', criterionIds: ['c-1'] }, finding.id)
    const again = addWorkingDays(askedOn, 8)
    unit(again, 'ReportProgress', { progressId: 'p-3', text: '已补充对账记录。', rectifiedFen: 0, evidence: [{ evidenceHash: exampleHash(finding.id, 3), fileName: '补充佐证.txt', kind: finding.problem.proof, criterionId: 'c-1' }], ...(kind === 'continuous' ? { period: { from: servedOn, to: again } } : {}) })
    askedOn = addWorkingDays(askedOn, 9)
    unit(askedOn, 'SubmitRectification', { statement: '已按意见补充，申请销号。' })
  }
  at(addWorkingDays(askedOn, 5), 'AcceptRectification', leader, {
    decisions: [{ criterionId: 'c-1', decision: 'met', evidenceHashes: [exampleHash(finding.id, 2)] }], rectifiedFen: whole, result: 'rectified', opinion: '经核实，整改到位，予以销号。',
  }, finding.id)
}
