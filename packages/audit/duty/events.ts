// What can happen to a line of the list of duties and powers (职责权限清单): 应该干什么. History: add, never change.
import { z } from 'zod'

const Id = z.string().min(1).max(64)
const Day = z.iso.date()

/** 三定规定 · 领导分工 · 目标责任书 · 第一责任人规定 · 其他 */
export const DutyOrigin = z.enum(['establishment', 'divisionOfWork', 'targetLetter', 'firstResponsibleRule', 'other'])

export const DutyDescribed = z.strictObject({
  officialId: Id,
  kind: z.enum(['duty', 'power']),
  says: z.string().min(1).max(2000),
  basis: z.strictObject({ title: z.string().min(1).max(200), documentNo: z.string().min(1).max(80).optional(), article: z.string().min(1).max(80).optional() }),
  origin: DutyOrigin,
  /** 是否第一责任人: answers for it in the first place, which direct responsibility may rest on */
  firstResponsible: z.boolean(),
  from: Day,
  to: Day.optional(),
  /** an audit item of the implementation plan */
  auditItemId: Id.optional(),
  note: z.string().min(1).max(1000).optional(),
}).refine(({ from, to }) => to === undefined || from <= to, { path: ['to'], message: 'must not be before from' })

export const DutyEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('DutyListed'), data: z.strictObject({ projectId: Id, line: DutyDescribed }) }),
  z.strictObject({ type: z.literal('DutyCorrected'), data: z.strictObject({ projectId: Id, line: DutyDescribed, before: DutyDescribed, reason: z.string().min(1).max(1000) }) }),
  z.strictObject({ type: z.literal('DutyTakenOff'), data: z.strictObject({ projectId: Id, officialId: Id, reason: z.string().min(1).max(1000) }) }),
])
export type DutyEvent = z.infer<typeof DutyEvent>
export type DutyDescribed = z.infer<typeof DutyDescribed>
