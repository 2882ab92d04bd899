// The task list (任务清单) of an example audit: a task for each audit item, adjusted now and then, reported, reviewed and checked again.
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import { AUDIT_ITEMS } from './audit-items.ts'
import type { ExampleFinding } from './findings.ts'
import type { Stage } from './stage.ts'

export const taskIdOf = (projectId: string, auditItemId: string): string => `${projectId}-task-${auditItemId}`

/** The items that a finding examined, by its paper: those whose tasks found something. */
const itemOf = (n: number) => AUDIT_ITEMS[n % AUDIT_ITEMS.length]!.auditItemId

/** Assigned on the first day at the unit. */
export const assignTasks = ({ project, at, dice }: Stage, startsOn: string): void => {
  const [leader, drafter, auditor] = project.team
  for (const [n, { auditItemId, title }] of AUDIT_ITEMS.entries()) {
    const id = taskIdOf(project.id, auditItemId)
    const task = { auditItemId, says: `核查${title}`, plannedFrom: startsOn, plannedTo: addWorkingDays(startsOn, 20), responsible: [drafter, auditor] }
    at(startsOn, 'AssignFieldworkTask', leader, { projectId: project.id, no: `RW-${n + 1}`, task }, id)
    if (dice.chance(15)) at(addWorkingDays(startsOn, 10), 'AdjustFieldworkTask', leader, { task: { ...task, plannedTo: addWorkingDays(startsOn, 24) }, reason: '等待单位补充资料（示例）' }, id)
    if (dice.chance(30)) at(addWorkingDays(startsOn, 12), 'RecordFieldworkTaskProgress', drafter, { says: '已完成资料核对，正在现场核实（示例）。' }, id)
  }
}

/** Reported, reviewed by the leader and checked again by the head of the division in the last days at the unit. */
export const finishTasks = ({ project, at }: Stage, startsOn: string, findings: readonly ExampleFinding[]): void => {
  const [leader, drafter] = project.team
  for (const { auditItemId, title } of AUDIT_ITEMS) {
    const id = taskIdOf(project.id, auditItemId)
    const found = findings.filter((_, n) => itemOf(n) === auditItemId)
    const result = found.length > 0
      ? { outcome: 'found', execution: `已按方案完成${title}的核查。`, result: found.map(({ problem }) => problem.title).join('；'), paperIds: found.map(({ paperId }) => paperId) }
      : { outcome: 'nothingFound', execution: `已按方案完成${title}的核查。`, result: '在抽查范围内未发现问题（示例）。', paperIds: [] }
    at(addWorkingDays(startsOn, 25), 'CompleteFieldworkTask', drafter, { result }, id)
    at(addWorkingDays(startsOn, 26), 'ReviewFieldworkTask', leader, { outcome: 'agreed', opinion: '执行到位，予以认可。' }, id)
    at(addWorkingDays(startsOn, 27), 'RecheckFieldworkTask', project.head, { outcome: 'agreed', opinion: '同意。' }, id)
  }
}
