// Asks for lines of the task list: by id, where each stands and what it carries out; or those of a project that are still open.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { FieldworkTaskEvent } from '../fieldwork-task/events.ts'

type Facts<Input, State> = { readonly input: Input; readonly state: State; readonly id: string }

/** By task id; an id that is not there names no task. */
export type TasksListed = Readonly<Record<string, { readonly projectId: string; readonly auditItemId: string }>>

/** In: how to find the task ids in the facts of a command. Out: those that stand on the list, by id. */
export const theFieldworkTasks = <Input, State>(ids: (facts: Facts<Input, State>) => readonly string[]): Ask<Input, State, TasksListed> => ({
  ...theEvents<FieldworkTaskEvent>()<Input, State, TasksListed>((facts) => ids(facts).map((id) => ({ type: 'fieldworkTask', id })), {}, {
    FieldworkTaskAssigned: (all, { data }, id) => ({ ...all, [id]: { projectId: data.projectId, auditItemId: data.task.auditItemId } }),
    FieldworkTaskAdjusted: (all, { data }, id) => ({ ...all, [id]: { projectId: data.projectId, auditItemId: data.task.auditItemId } }),
    FieldworkTaskTakenOff: (all, _, id) => without(all, id),
  }),
  own: true,
})

/** In: how to find the project's id. Out: the ids of its tasks that are not reported complete, or were returned. */
export const openTasksOfProject = <Input, State>(projectId: (facts: Facts<Input, State>) => string): Ask<Input, State, readonly string[]> =>
  theEvents<FieldworkTaskEvent>()<Input, State, readonly string[]>((facts) => [{ type: 'project', id: projectId(facts) }], [], {
    FieldworkTaskAssigned: (open, _, id) => [...open, id],
    FieldworkTaskCompleted: (open, _, id) => open.filter((each) => each !== id),
    FieldworkTaskReviewed: (open, { data }, id) => (data.outcome === 'returned' ? [...open, id] : open),
    FieldworkTaskRechecked: (open, { data }, id) => (data.outcome === 'returned' ? [...open, id] : open),
    FieldworkTaskTakenOff: (open, _, id) => open.filter((each) => each !== id),
  })

const without = (all: TasksListed, id: string): TasksListed => Object.fromEntries(Object.entries(all).filter(([each]) => each !== id))
