// What can happen to a line of the list of data demanded (数据需求清单): 怎样去审. History: add, never change.
import { z } from 'zod'

const Id = z.string().min(1).max(64)
const Day = z.iso.date()

export const DataDescribed = z.strictObject({
  name: z.string().min(1).max(200),
  /** the system that holds it */
  system: z.string().min(1).max(200),
  /** who gives it: the audited unit, or somebody else */
  provider: z.string().min(1).max(120),
  ofAuditedUnit: z.boolean(),
  periodFrom: Day,
  periodTo: Day,
  fields: z.string().min(1).max(2000),
  /** the government's data platform has it, so that nobody is asked twice */
  fromPlatform: z.boolean(),
  neededOn: Day,
  secrecy: z.enum(['none', 'workSecret', 'stateSecretRef']),
}).refine(({ periodFrom, periodTo }) => periodFrom <= periodTo, { path: ['periodTo'], message: 'must not be before periodFrom' })

export const DataRequestEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('DataRequested'), data: z.strictObject({ projectId: Id, line: DataDescribed }) }),
  z.strictObject({ type: z.literal('DataReceived'), data: z.strictObject({ projectId: Id, on: Day, checks: z.enum(['passed', 'flawed']), says: z.string().min(1).max(2000), evidenceIds: z.array(Id).max(50), late: z.boolean() }) }),
  z.strictObject({ type: z.literal('DataRequestTakenOff'), data: z.strictObject({ projectId: Id, reason: z.string().min(1).max(1000) }) }),
])
export type DataRequestEvent = z.infer<typeof DataRequestEvent>
export type DataDescribed = z.infer<typeof DataDescribed>
