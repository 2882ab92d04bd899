// One row per thing that waits for somebody: what must be done next, by which role, since when and until when. Clues are never among them.
import type { Fact } from '../../kernel/event.ts'
import { viewOf, type Branches } from '../../kernel/view.ts'
import type { AppealEvent } from '../../audit/appeal/events.ts'
import type { FieldworkTaskEvent } from '../../audit/fieldwork-task/events.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { PlanEvent } from '../../audit/plan/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import type { ResultUseEvent } from '../../audit/result-use/events.ts'
import type { SealingEvent } from '../../audit/sealing/events.ts'
import type { SigningEvent } from '../../audit/signing/events.ts'
import type { WorkingPaperEvent } from '../../audit/working-paper/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { ANSWERS, REPORT_WORK } from '../readers.ts'
import { appealMatter } from './appeal.ts'
import { fieldworkTaskMatter } from './fieldwork-task.ts'
import { findingMatter } from './finding.ts'
import type { About, AnyMatter, Standing, Task } from './matter.ts'
import { planMatter } from './plan.ts'
import { projectMatter } from './project.ts'
import { rectificationMatter } from './rectification.ts'
import { resultUseMatter } from './result-use.ts'
import { TaskRow } from './row.ts'
import { sealingMatter } from './sealing.ts'
import { signingMatter } from './signing.ts'
import { paperMatter } from './working-paper.ts'

type TaskEvent = PlanEvent | ProjectEvent | FieldworkTaskEvent | ResultUseEvent | WorkingPaperEvent | FindingEvent | RectificationEvent | SigningEvent | AppealEvent | SealingEvent

const MATTERS: Readonly<Record<string, AnyMatter>> = {
  plan: planMatter, project: projectMatter, fieldworkTask: fieldworkTaskMatter, workingPaper: paperMatter, finding: findingMatter, rectification: rectificationMatter, signing: signingMatter, appeal: appealMatter, sealing: sealingMatter, resultUse: resultUseMatter,
}

const typeOf = (stream: string): string => stream.slice(0, stream.indexOf('-'))

/** The row with what waits now. It has waited since the day on which step or role last changed. */
const waits = (row: TaskRow, task: Task, on: string): TaskRow => {
  if (task === null) return { ...row, people: [], open: false, dueOn: null }
  const same = row.open && row.step === task.step && row.role === task.role
  return { ...row, ...task, people: [...task.people ?? []], open: true, sinceOn: same ? row.sinceOn : on, askedUnitId: task.role === 'unitOfficer' ? row.unitId : null }
}

/** What the row waits for now, as the matter had left it. */
const taskOf = ({ open, step, role, people, dueOn }: TaskRow): Task => (open ? { step, role, people, dueOn } as Task : null)

const advanced = (row: TaskRow, event: Fact): TaskRow => {
  const { on, about } = MATTERS[row.subjectType]!
  const step = on[event.type] as ((at: Standing<TaskRow['progress']>, event: Fact) => Standing<TaskRow['progress']>) | undefined
  if (step === undefined) return row
  const { progress, task } = step({ progress: row.progress, task: taskOf(row) }, event)
  return waits({ ...row, ...(about[event.type] as ((event: Fact) => About) | undefined)?.(event), progress }, task, event.occurredOn)
}

const types = [...new Set(Object.values(MATTERS).flatMap(({ on }) => Object.keys(on)))]

/** What happens to findings and rectifications and decides whether their project is done. */
const settling = new Set(['FindingConfirmed', 'FindingOverturned', 'RectificationAccepted', 'RectificationWithdrawn', 'RectificationReopened'])

export const taskList = viewOf<TaskRow, TaskEvent>(TaskRow, {
  name: 'task_list',
  version: 7,
  // the stream that the event happened in is the thing that waits; an order to rectify also ends what its finding waited for, and a report that is signed moves its project
  of: (event) => {
    if (event.type === 'RectificationOrdered') return [event.stream, `finding-${event.data.findingId}`]
    if (event.type === 'ReportServed') return [event.stream, ...(event.data.findingIds ?? []).map((id) => `finding-${id}`)]
    if (settling.has(event.type)) return [event.stream, ...event.objects.filter(({ type }) => type === 'project').map(({ id }) => `project-${id}`)]
    return event.stream.startsWith('signing-') ? [event.stream, `project-${(event.data as SigningEvent['data']).projectId}`] : [event.stream]
  },
  untold: [...ANSWERS, ...REPORT_WORK],
  indexed: ['role', 'people', 'projectId', 'unitId', 'askedUnitId', 'dueOn', 'sinceOn'],
  together: [['open', 'dueOn', 'projectId', 'subjectType', 'role', 'step']],
  initial: (stream) => ({
    taskId: stream, subjectType: typeOf(stream), subjectId: idOf(stream), projectId: null, unitId: null, askedUnitId: null, title: '', step: '', role: '', people: [], open: false, sinceOn: '', dueOn: null,
    progress: (MATTERS[typeOf(stream)]?.initial ?? null) as TaskRow['progress'],
  }),
  on: Object.fromEntries(types.map((type) => [type, advanced])) as Branches<TaskRow, TaskEvent>,
})
