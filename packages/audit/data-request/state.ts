// Where a demand for data stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { DataRequestEvent, type DataDescribed } from './events.ts'

export type DataRequest = Reasoned & { is: 'unknown' | 'listed' | 'flawed' | 'received' | 'withdrawn'; projectId: string; line: DataDescribed | undefined; evidenceIds: readonly string[] }

export const dataRequests = stream<DataRequest, DataRequestEvent>({
  name: 'dataRequest',
  events: DataRequestEvent,
  initial: { is: 'unknown', projectId: '', line: undefined, evidenceIds: [] },
  evolve: keepingReasons<DataRequest, DataRequestEvent>({
    DataRequested: (_, { data }) => ({ is: 'listed', projectId: data.projectId, line: data.line, evidenceIds: [] }),
    DataReceived: (request, { data }) => ({ ...request, is: data.checks === 'passed' ? 'received' : 'flawed', evidenceIds: data.evidenceIds }),
    DataRequestTakenOff: (request) => ({ ...request, is: 'withdrawn' }),
  }),
  about: ({ projectId, evidenceIds }) => [{ type: 'project', id: projectId, qualifier: 'listed in' }, ...evidenceIds.map((id) => ({ type: 'evidence', id, qualifier: 'received as' }))],
  scope: ({ projectId }) => ({ project: [projectId] }),
})
