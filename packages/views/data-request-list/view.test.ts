import { test } from 'vitest'
import { dataReceived, dataRequestD1 } from '../../audit/data-request/example.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listDataRequests } from './query.ts'
import { dataRequestList } from './view.ts'

test('data waits until it has come in and passed its checks', () => {
  shows(dataRequestList).given(dataRequestD1()).thenRow('DR-1', { projectId: 'P-1', name: '财务核算数据', standing: 'waiting', neededOn: '2026-03-16', receivedOn: null, late: false })
  shows(dataRequestList).given(dataRequestD1({ ...dataReceived, data: { ...dataReceived.data, checks: 'flawed', late: true } } as never)).thenRow('DR-1', { standing: 'flawed', receivedOn: '2026-03-16', late: true, checks: '与报表核对一致' })
  shows(dataRequestList).given(dataRequestD1(dataReceived)).thenRow('DR-1', { standing: 'received' })
})

test('only what has not come in has a light', () => {
  const on = (input: object, ...events: Parameters<typeof dataRequestD1>) => asks(listDataRequests, input, { day: '2026-03-18' }).given(dataRequestD1(...events))
  on({}).then({ dataRequestId: 'DR-1', light: 'red', remaining: -2 })
  on({ light: 'red' }).then({ dataRequestId: 'DR-1' })
  on({}, dataReceived).then({ light: 'grey', remaining: null })
  on({ light: 'red' }, dataReceived).then()
  on({ words: '会计' }).thenCounts({ standing: { waiting: 1 } })
  on({}, { type: 'DataRequestTakenOff', data: { projectId: 'P-1', reason: '平台已有' } }).then()
})
