// One row per demand for data (数据需求清单): 怎样去审.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import type { DataRequestEvent } from '../../audit/data-request/events.ts'

export const DataRequestRow = z.strictObject({
  dataRequestId: z.string(),
  projectId: z.string(),
  name: z.string(),
  system: z.string(),
  provider: z.string(),
  ofAuditedUnit: z.boolean(),
  periodFrom: z.string(),
  periodTo: z.string(),
  fields: z.string(),
  fromPlatform: z.boolean(),
  neededOn: z.string(),
  secrecy: z.enum(['none', 'workSecret', 'stateSecretRef']),
  standing: z.enum(['waiting', 'flawed', 'received', 'takenOff']),
  receivedOn: z.string().nullable(),
  late: z.boolean(),
  checks: z.string().nullable(),
  evidenceIds: z.array(z.string()),
})
type DataRequestRow = z.infer<typeof DataRequestRow>

export const dataRequestList = viewOf<DataRequestRow, DataRequestEvent>(DataRequestRow, {
  name: 'data_request_list',
  version: 1,
  of: 'dataRequest',
  indexed: ['projectId', 'standing', 'neededOn'],
  initial: (dataRequestId) => ({
    dataRequestId, projectId: '', name: '', system: '', provider: '', ofAuditedUnit: false, periodFrom: '', periodTo: '', fields: '', fromPlatform: false, neededOn: '', secrecy: 'none', standing: 'waiting', receivedOn: null, late: false,
    checks: null, evidenceIds: [],
  }),
  on: {
    DataRequested: (row, { data }) => ({ ...row, projectId: data.projectId, ...data.line }),
    DataReceived: (row, { data }) => ({ ...row, standing: data.checks === 'passed' ? 'received' : 'flawed', receivedOn: data.on, late: data.late, checks: data.says, evidenceIds: data.evidenceIds }),
    DataRequestTakenOff: (row) => ({ ...row, standing: 'takenOff' }),
  },
})
