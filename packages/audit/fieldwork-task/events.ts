// What can happen to a line of the task list (审计任务清单): who carries out what of an audit item and until when, how it went, and who looked at it. History: add, never change.
import { z } from 'zod'

const Id = z.string().min(1).max(64)
const Day = z.iso.date()
const Opinion = z.string().min(1).max(4000)

export const FieldworkTaskDescribed = z.strictObject({
  /** an audit item of the approved implementation plan */
  auditItemId: Id,
  /** 方案确定的具体事项 */
  says: z.string().min(1).max(1000),
  /** 计划时间 */
  plannedFrom: Day,
  plannedTo: Day,
  /** 负责人员 */
  responsible: z.array(Id).min(1).max(20),
}).refine(({ plannedFrom, plannedTo }) => plannedFrom <= plannedTo, { path: ['plannedTo'], error: 'must not be before plannedFrom' })
export type FieldworkTaskDescribed = z.infer<typeof FieldworkTaskDescribed>

/** 发现问题 · 未发现问题 */
export const FieldworkTaskOutcome = z.enum(['found', 'nothingFound'])

export const FieldworkTaskResult = z.strictObject({
  outcome: FieldworkTaskOutcome,
  /** 执行情况 */
  execution: z.string().min(1).max(4000),
  /** the problem that was found, or why there was none */
  result: z.string().min(1).max(4000),
  /** working papers on the item of the task */
  paperIds: z.array(Id).max(100),
})
export type FieldworkTaskResult = z.infer<typeof FieldworkTaskResult>

export const TaskVerdict = z.enum(['agreed', 'returned'])

export const FieldworkTaskEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('FieldworkTaskAssigned'), data: z.strictObject({ projectId: Id, no: z.string().min(1).max(40), task: FieldworkTaskDescribed }) }),
  z.strictObject({ type: z.literal('FieldworkTaskAdjusted'), data: z.strictObject({ projectId: Id, task: FieldworkTaskDescribed, before: FieldworkTaskDescribed, reason: z.string().min(1).max(1000) }) }),
  z.strictObject({ type: z.literal('FieldworkTaskProgressRecorded'), data: z.strictObject({ projectId: Id, says: z.string().min(1).max(4000) }) }),
  z.strictObject({ type: z.literal('FieldworkTaskCompleted'), data: FieldworkTaskResult.extend({ projectId: Id }) }),
  /** 组长审核意见; what is returned is open again */
  z.strictObject({ type: z.literal('FieldworkTaskReviewed'), data: z.strictObject({ projectId: Id, outcome: TaskVerdict, opinion: Opinion }) }),
  /** 单位负责人复核意见 */
  z.strictObject({ type: z.literal('FieldworkTaskRechecked'), data: z.strictObject({ projectId: Id, outcome: TaskVerdict, opinion: Opinion }) }),
  z.strictObject({ type: z.literal('FieldworkTaskTakenOff'), data: z.strictObject({ projectId: Id, reason: z.string().min(1).max(1000) }) }),
])
export type FieldworkTaskEvent = z.infer<typeof FieldworkTaskEvent>
