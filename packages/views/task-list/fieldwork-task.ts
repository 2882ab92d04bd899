// What a line of the task list of fieldwork waits for: those responsible until the planned day, then the leader's review and the division head's re-check.
import type { FieldworkTaskDescribed, FieldworkTaskEvent } from '../../audit/fieldwork-task/events.ts'
import { matter, type Task } from './matter.ts'

const carriedOut = (plannedTo: string | null): Task => ({ step: 'CompleteFieldworkTask', role: 'auditor', dueOn: plannedTo })

/** The planned day stays with the task through its reviews, so that one that is returned is still due when it was. */
const planned = (task: Task): string | null => task?.dueOn ?? null

const titled = (no: string, { says }: Pick<FieldworkTaskDescribed, 'says'>): string => `${no} ${says}`

export const fieldworkTaskMatter = matter<FieldworkTaskEvent>({
  on: {
    FieldworkTaskAssigned: (_, { data }) => carriedOut(data.task.plannedTo),
    FieldworkTaskAdjusted: (_, { data }) => carriedOut(data.task.plannedTo),
    FieldworkTaskCompleted: (task) => ({ step: 'ReviewFieldworkTask', role: 'teamLeader', dueOn: planned(task) }),
    FieldworkTaskReviewed: (task, { data }) => data.outcome === 'agreed' ? { step: 'RecheckFieldworkTask', role: 'divisionHead', dueOn: planned(task) } : carriedOut(planned(task)),
    // re-checked and agreed to, it waits for nobody
    FieldworkTaskRechecked: (task, { data }) => data.outcome === 'agreed' ? null : carriedOut(planned(task)),
    FieldworkTaskTakenOff: () => null,
  },
  about: { FieldworkTaskAssigned: ({ data }) => ({ title: titled(data.no, data.task), projectId: data.projectId }) },
})
