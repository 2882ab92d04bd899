// What a line of the task list of fieldwork waits for: those responsible until the planned day, then the leader's review and the division head's re-check.
import { z } from 'zod'
import type { FieldworkTaskDescribed, FieldworkTaskEvent } from '../../audit/fieldwork-task/events.ts'
import { matterWith } from './matter.ts'

export const FieldworkTaskProgress = z.strictObject({
  of: z.literal('fieldworkTask'),
  is: z.enum(['open', 'completed', 'reviewed', 'gone']),
  /** stays through its reviews, so that one that is returned is still due when it was */
  plannedTo: z.string().nullable(),
  responsible: z.array(z.string()),
})
type FieldworkTaskProgress = z.infer<typeof FieldworkTaskProgress>

const carriedOutBy = ({ plannedTo, responsible }: FieldworkTaskDescribed): FieldworkTaskProgress => ({ of: 'fieldworkTask', is: 'open', plannedTo, responsible })

const titled = (no: string, { says }: Pick<FieldworkTaskDescribed, 'says'>): string => `${no} ${says}`

/** Whoever carries it out is remembered through its reviews, so that one that is returned is theirs again. */
export const fieldworkTaskMatter = matterWith<FieldworkTaskProgress, FieldworkTaskEvent>({
  initial: { of: 'fieldworkTask', is: 'gone', plannedTo: null, responsible: [] },
  on: {
    FieldworkTaskAssigned: (_, { data: { task } }) => carriedOutBy(task),
    FieldworkTaskAdjusted: (_, { data: { task } }) => carriedOutBy(task),
    FieldworkTaskCompleted: (progress) => ({ ...progress, is: 'completed' }),
    FieldworkTaskReviewed: (progress, { data }) => ({ ...progress, is: data.outcome === 'agreed' ? 'reviewed' : 'open' }),
    // re-checked and agreed to, it waits for nobody
    FieldworkTaskRechecked: (progress, { data }) => ({ ...progress, is: data.outcome === 'agreed' ? 'gone' : 'open' }),
    FieldworkTaskTakenOff: (progress) => ({ ...progress, is: 'gone' }),
  },
  about: { FieldworkTaskAssigned: ({ data }) => ({ title: titled(data.no, data.task), projectId: data.projectId }) },
  next: ({ is, plannedTo, responsible }) => {
    if (is === 'gone') return null
    if (is === 'open') return { step: 'CompleteFieldworkTask', role: 'auditor', people: responsible, dueOn: plannedTo }
    return is === 'completed' ? { step: 'ReviewFieldworkTask', role: 'teamLeader', dueOn: plannedTo } : { step: 'RecheckFieldworkTask', role: 'divisionHead', dueOn: plannedTo }
  },
})
