// What can happen to a reminder of something that waits (提醒、催办). It is stored first and delivered second, once for each level of each due day. History: add, never change.
import { z } from 'zod'

const Id = z.string().min(1).max(64)
const Day = z.iso.date()

/** What waits, as the task list tells it. */
export const WaitingTask = z.strictObject({
  /** the stream of the thing that waits: project-…, finding-… */
  taskId: z.string().min(1).max(200),
  step: z.string().min(1).max(60),
  title: z.string().max(300),
  dueOn: Day.optional(),
  projectId: Id.optional(),
  unitId: Id.optional(),
})
export type WaitingTask = z.infer<typeof WaitingTask>

export const LevelId = z.enum(['dueSoon', 'overdue', 'toDivision', 'toDeputyDirector'])

export const ReminderEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ReminderRaised'), data: z.strictObject({
    task: WaitingTask, to: z.string().min(1).max(60), level: LevelId, levelVersion: Day, remaining: z.int(),
  }) }),
  /** somebody above asks for it, in words */
  z.strictObject({ type: z.literal('TaskUrged'), data: z.strictObject({ task: WaitingTask, to: z.string().min(1).max(60), says: z.string().min(1).max(1000) }) }),
  z.strictObject({ type: z.literal('ReminderRead'), data: z.strictObject({ projectId: Id.optional() }) }),
])
export type ReminderEvent = z.infer<typeof ReminderEvent>
