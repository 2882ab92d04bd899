// The columns of the task list, and how a step is set.
import { z } from 'zod'

export const TaskRow = z.strictObject({
  taskId: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  projectId: z.string().nullable(),
  unitId: z.string().nullable(),
  title: z.string(),
  /** what must be done: the name of the command that does it */
  step: z.string(),
  /** the role that does it */
  role: z.string(),
  open: z.boolean(),
  sinceOn: z.string(),
  dueOn: z.string().nullable(),
})
export type TaskRow = z.infer<typeof TaskRow>

/** The next step, by whom, and until when. */
export const next = (row: TaskRow, step: string, role: string, on: string, dueOn: string | null = null): TaskRow => ({ ...row, step, role, open: true, sinceOn: on, dueOn })

export const done = (row: TaskRow): TaskRow => ({ ...row, open: false, dueOn: null })
