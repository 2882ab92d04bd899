// Sends replies, and turns what was thrown into a problem document that gives nothing away.
import type { ErrorRequestHandler, Response } from 'express'
import { NotCanonical } from '../../packages/adapters/canonical.ts'
import { isDiskFull } from '../../packages/adapters/disk-full.ts'
import { KeyDestroyed } from '../../packages/adapters/keys.postgres.ts'
import { PasswordsBusy } from '../../packages/adapters/passwords.ts'
import { NotStorable } from '../../packages/adapters/stored-event.ts'
import type { Words } from '../../packages/kernel/rule.ts'
import { StoreBusy, StoreUnavailable } from '../../packages/kernel/store.ts'
import { languageOf } from './flaws.ts'
import { loggable, type Log } from './logging.ts'
import { invalid, problem } from './problems.ts'
import type { Reply } from './route.ts'

const RETRY_SECONDS = 3

export const send = (response: Response, reply: Reply): void => {
  if (reply === 'sent') return
  response.status(reply.status)
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value)
  if (reply.body === undefined) response.end()
  else {
    if (!response.hasHeader('content-type')) response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(JSON.stringify(inLanguage(response, reply.body)))
  }
}

/** A problem's title is what a reader sees first (RFC 9457 §3.1.3 lets it be translated). */
const inLanguage = (response: Response, body: object): object =>
  ('title' in body && 'says' in body ? { ...body, title: (body.says as Words)[languageOf(response.req.get('accept-language'))] } : body)

/** The last handler: whatever a route threw. Only a bug is logged as an error and answered with 500 and the request's number. */
export const answerErrors = (log: Log): ErrorRequestHandler => (error, _request, response, _next) => {
  const requestId = (response.locals as { requestId: string }).requestId
  const known = problemOf(error)
  if (!known) log.error({ requestId, error: loggable(error) }, 'a request could not be answered')
  else if (known !== 'sent' && known.status >= 500) log.warn({ requestId, error: loggable(error) }, 'a request could not be answered now')
  if (response.headersSent) response.destroy()
  else send(response, known ?? problem('broken', { requestId }))
}

/** What body-parser and the router call their errors. */
const BY_TYPE: Readonly<Record<string, () => Reply>> = {
  'entity.too.large': () => problem('tooLarge'),
  'entity.parse.failed': () => invalid({ path: '', says: 'must be JSON' }),
  'request.size.invalid': () => invalid({ path: '', says: 'must be as long as it says' }),
  'encoding.unsupported': () => problem('unsupported'),
  'charset.unsupported': () => problem('unsupported'),
  'request.aborted': () => 'sent',
}

const problemOf = (error: unknown): Reply | undefined => {
  if (error instanceof StoreBusy) return problem('busy', {}, error.retryAfterSeconds)
  if (isDiskFull(error)) return problem('diskFull')
  if (error instanceof StoreUnavailable) return problem('unavailable', {}, RETRY_SECONDS)
  if (error instanceof PasswordsBusy) return problem('busy', {}, RETRY_SECONDS)
  if (error instanceof KeyDestroyed) return problem('erased')
  if (error instanceof NotStorable) return invalid({ path: 'input', says: 'holds what cannot be kept: an id with line ends, or too much' })
  if (error instanceof NotCanonical) return invalid({ path: error.path, says: 'is not plain JSON text' })
  const { type, status, code } = error as { type?: unknown; status?: unknown; code?: unknown }
  if (typeof type === 'string' && Object.hasOwn(BY_TYPE, type)) return BY_TYPE[type]!()
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return 'sent'
  // The router throws a URIError with status 400 for a path that is not percent-encoded UTF-8.
  return status === 400 ? invalid({ path: '', says: 'must be properly encoded' }) : undefined
}
