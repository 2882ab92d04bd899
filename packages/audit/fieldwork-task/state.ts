// Where a line of the task list stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { keepingDays, type Dated } from '../in-order.ts'
import { FieldworkTaskEvent, type FieldworkTaskDescribed, type FieldworkTaskResult } from './events.ts'

export type FieldworkTask = Dated & Reasoned & {
  readonly is: 'unknown' | 'open' | 'completed' | 'reviewed' | 'rechecked' | 'withdrawn'
  readonly projectId: string
  readonly no: string
  readonly task: FieldworkTaskDescribed | undefined
  /** 执行情况 as last said */
  readonly progress: string
  readonly result: FieldworkTaskResult | undefined
  /** the last review and re-check; undefined where there is none of the present result */
  readonly review: Verdict | undefined
  readonly recheck: Verdict | undefined
}

type Verdict = { readonly by: string; readonly outcome: 'agreed' | 'returned'; readonly opinion: string }

export const initial: FieldworkTask = { lastOn: '', is: 'unknown', projectId: '', no: '', task: undefined, progress: '', result: undefined, review: undefined, recheck: undefined }

export const fieldworkTasks = stream<FieldworkTask, FieldworkTaskEvent>({
  name: 'fieldworkTask',
  events: FieldworkTaskEvent,
  initial,
  evolve: keepingDays<FieldworkTask, FieldworkTaskEvent>(keepingReasons<FieldworkTask, FieldworkTaskEvent>({
    FieldworkTaskAssigned: (task, { data }) => ({ ...task, is: 'open', projectId: data.projectId, no: data.no, task: data.task }),
    FieldworkTaskAdjusted: (task, { data }) => ({ ...task, task: data.task }),
    FieldworkTaskProgressRecorded: (task, { data }) => ({ ...task, progress: data.says }),
    FieldworkTaskCompleted: (task, { data: { projectId: _, ...result } }) => ({ ...task, is: 'completed', result, review: undefined, recheck: undefined }),
    FieldworkTaskReviewed: (task, { data: { outcome, opinion }, actor: by }) => ({ ...task, is: outcome === 'agreed' ? 'reviewed' : 'open', review: { by, outcome, opinion } }),
    FieldworkTaskRechecked: (task, { data: { outcome, opinion }, actor: by }) => ({ ...task, is: outcome === 'agreed' ? 'rechecked' : 'open', recheck: { by, outcome, opinion } }),
    FieldworkTaskTakenOff: (task) => ({ ...task, is: 'withdrawn' }),
  })),
  about: ({ projectId, result }, event) => [
    { type: 'project', id: projectId, qualifier: 'listed in' },
    ...(event.type === 'FieldworkTaskCompleted' ? (result?.paperIds ?? []).map((id) => ({ type: 'workingPaper', id, qualifier: 'carried out in' })) : []),
  ],
  scope: ({ projectId }) => ({ project: [projectId] }),
})
