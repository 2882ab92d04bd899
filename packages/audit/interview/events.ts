// What can happen to an interview held in an audit (谈话): who was heard is sealed, what it was about is not. History: add, never change.
import { z } from 'zod'
import { sealed } from '../../kernel/sealed.ts'

const Id = z.string().min(1).max(64)

/** 领导班子成员 · 中层干部 · 职工代表 · 其他 */
export const IntervieweeGroup = z.enum(['leadingGroup', 'middleRank', 'staff', 'other'])

export const InterviewDescribed = z.strictObject({
  projectId: Id,
  group: IntervieweeGroup,
  /** name and post of whoever was heard; sealed */
  interviewee: sealed('text'),
  heldOn: z.iso.date(),
  place: z.string().min(1).max(120),
  /** 谈话提纲 */
  topics: z.array(z.string().min(1).max(300)).min(1).max(20),
  askedBy: Id,
  writtenBy: Id,
  /** the signed record (谈话笔录) as evidence of the project */
  evidenceId: Id,
})
export type InterviewDescribed = z.infer<typeof InterviewDescribed>

export const InterviewEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('InterviewRecorded'), data: InterviewDescribed }),
  z.strictObject({ type: z.literal('InterviewTakenOff'), data: z.strictObject({ projectId: Id, reason: z.string().min(1).max(1000) }) }),
])
export type InterviewEvent = z.infer<typeof InterviewEvent>
