// What somebody is told when the server met a full disk: one sentence, as a problem of its own.
import type { Request, Response } from 'express'
import { expect, test } from 'vitest'
import { asViewsError } from '../../packages/adapters/postgres-views/views-error.ts'
import { asStoreError } from '../../packages/adapters/postgres/connection.ts'
import { makeLog } from './logging.ts'
import { answerErrors } from './send.ts'

const answered = (error: unknown): { readonly status: number; readonly body: string } => {
  const told = { status: 0, body: '' }
  const response = {
    locals: { requestId: 'r-1' }, headersSent: false, req: { get: () => 'zh' }, hasHeader: () => true, setHeader: () => {},
    status: (status: number) => { told.status = status }, end: (body: string) => { told.body = body },
  } as unknown as Response
  answerErrors(makeLog('silent'))(error, {} as Request, response, () => {})
  return told
}

test.each([
  ['a file that found no room', Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })],
  ['an append that found no room', asStoreError(Object.assign(new Error('could not extend file'), { code: '53100' }))],
  ['rows that found no room', asViewsError(Object.assign(new Error('could not extend file'), { code: '53100' }))],
])('%s: 507, with one sentence and no stack', (_, error) => {
  const { status, body } = answered(error)
  expect([status, JSON.parse(body)]).toMatchObject([507, { type: 'urn:jingze:problem:diskFull', title: expect.stringContaining('磁盘已满') as string }])
  expect(body).not.toMatch(/ENOSPC|53100|at .*:\d+/)
})

test('a database that is only away is not called full', () =>
  expect(answered(asStoreError(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))).status).toBe(503))
