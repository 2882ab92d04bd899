// Has documents written away from the thread that answers people: 10,000 rows of 12 columns keep a processor for two seconds.
import { Worker } from 'node:worker_threads'

const MEMORY_MIB = 512
const TIME_MS = 60_000

/** One document after another, so that many of them do not take the memory of many. */
let last: Promise<unknown> = Promise.resolve()

/** The bytes with which the worker in a file answers what it is sent. Throws when it takes more than 512 MiB or a minute. */
export const writtenAside = (file: URL, sent: unknown): Promise<Buffer> => {
  const turn = last.then(() => inThread(file, sent))
  last = turn.catch(() => {})
  return turn
}

const inThread = (file: URL, sent: unknown): Promise<Buffer> => new Promise((done, fail) => {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB } })
  const clock = setTimeout(() => { fail(new Error('the document took too long')); void worker.terminate() }, TIME_MS)
  worker.once('message', (bytes: Uint8Array) => { done(Buffer.from(bytes)); void worker.terminate() })
  worker.once('error', fail)
  worker.once('exit', () => { clearTimeout(clock); fail(new Error('the document was not written')) })
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  worker.postMessage(sent)
})
