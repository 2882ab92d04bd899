import { expect, test } from 'vitest'
import { StoreUnavailable } from '../kernel/store.ts'
import { isDiskFull } from './disk-full.ts'
import { asViewsError } from './postgres-views/views-error.ts'
import { asStoreError } from './postgres/connection.ts'

const thrown = (message: string, code?: string) => Object.assign(new Error(message), code === undefined ? {} : { code })

test('a full disk is known by its code or its words, also behind other errors', () => {
  expect([thrown('write', 'ENOSPC'), thrown('quota', 'EDQUOT'), thrown('could not extend file', '53100'), thrown('could not write: No space left on device')].map(isDiskFull)).toEqual([true, true, true, true])
  const full = thrown('could not extend file', '53100')
  expect([asStoreError(full), asViewsError(full), new StoreUnavailable('gone', { cause: full })].map(isDiskFull)).toEqual([true, true, true])
})

test('other trouble is none', () => {
  const round: { cause?: unknown } = {}
  round.cause = round
  expect([thrown('out of memory', '53200'), thrown('no such file', 'ENOENT'), undefined, 'ENOSPC', new StoreUnavailable('gone'), round].map(isDiskFull)).toEqual([false, false, false, false, false, false])
})
