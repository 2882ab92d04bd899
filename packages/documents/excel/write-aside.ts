// Writes a workbook of many rows away from the thread that answers people: 10,000 rows of 12 columns keep a processor for two seconds.
import { Worker } from 'node:worker_threads'
import type { WrittenSheet } from './write-workbook.ts'

const MEMORY_MIB = 512
const TIME_MS = 60_000

/** One workbook after another, so that many of them do not take the memory of many. */
let last: Promise<unknown> = Promise.resolve()

/** What `writeWorkbook` gives. Throws when it takes more than 512 MiB or a minute. */
export const writeAside = (sheets: readonly WrittenSheet[]): Promise<Buffer> => {
  const turn = last.then(() => inThread(sheets))
  last = turn.catch(() => {})
  return turn
}

const inThread = (sheets: readonly WrittenSheet[]): Promise<Buffer> => new Promise((done, fail) => {
  const worker = new Worker(new URL('./write-worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB } })
  const clock = setTimeout(() => { fail(new Error('the workbook took too long')); void worker.terminate() }, TIME_MS)
  worker.once('message', (bytes: Uint8Array) => { done(Buffer.from(bytes)); void worker.terminate() })
  worker.once('error', fail)
  worker.once('exit', () => { clearTimeout(clock); fail(new Error('the workbook was not written')) })
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  worker.postMessage(sheets)
})
