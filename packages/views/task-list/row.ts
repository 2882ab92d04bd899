// The columns of the task list.
import { z } from 'zod'
import { ProjectProgress } from '../project-progress.ts'
import { FieldworkTaskProgress } from './fieldwork-task.ts'
import { PlanProgress } from './plan.ts'
import { RectificationProgress } from './rectification.ts'

export const TaskRow = z.strictObject({
  taskId: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  projectId: z.string().nullable(),
  unitId: z.string().nullable(),
  /** the unit whose own officers must act; what waits inside the audit is not theirs to see */
  askedUnitId: z.string().nullable(),
  title: z.string(),
  /** what must be done: the name of the command that does it */
  step: z.string(),
  /** the role that does it */
  role: z.string(),
  /** who is named to do it, by the ids of their accounts; nobody by name where whoever holds the role does it */
  people: z.array(z.string()),
  open: z.boolean(),
  sinceOn: z.string(),
  dueOn: z.string().nullable(),
  /** how far it has come, where step and role alone do not tell what follows */
  progress: z.discriminatedUnion('of', [PlanProgress, ProjectProgress, RectificationProgress, FieldworkTaskProgress]).nullable(),
})
export type TaskRow = z.infer<typeof TaskRow>
