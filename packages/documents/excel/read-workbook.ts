// Reads a workbook that somebody hands in: bounded in bytes, in what it unpacks to, in memory and in time, away from the thread that answers people.
import type { FileHandle } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { flawOfArchive } from '../../adapters/files.archive.ts'
import type { Words } from '../../kernel/rule.ts'
import type { Grid } from './grid.ts'
import type { FromWorker } from './read-worker.ts'

export const WORKBOOK_BYTES_MAX = 5 * 1024 ** 2
const MEMORY_MIB = 512
const TIME_MS = 30_000
const IDLE_MS = 60_000

const NOT_READ = {
  tooBig: { zh: '文件超过 5 MiB', en: 'larger than 5 MiB' },
  noWorkbook: { zh: '不是可以读取的 .xlsx 文件；.xls 请另存为 .xlsx', en: 'not a workbook (.xlsx) that can be read; save .xls files as .xlsx' },
  noSheet: { zh: '工作簿中没有填了内容的工作表', en: 'no sheet of the workbook holds anything' },
  tooMuch: { zh: '文件解压后过大，请只保留要导入的内容', en: 'unpacks to too much; keep only what is to be imported' },
} as const satisfies Readonly<Record<string, Words>>

/** One workbook after another, so that many of them do not take the memory of many. */
let last: Promise<unknown> = Promise.resolve()

/** The cells of the first visible sheet with anything in it, or why there are none. Formulas are read as the values kept with them, never evaluated. */
export const readWorkbook = async (bytes: Buffer): Promise<Grid | { readonly flaw: Words }> => {
  if (bytes.length > WORKBOOK_BYTES_MAX) return { flaw: NOT_READ.tooBig }
  const archive = await flawOfArchive(inMemory(bytes), bytes.length, 'xl/workbook.xml')
  if (archive !== undefined) return { flaw: NOT_READ.noWorkbook }
  const turn = last.then(() => inThread(bytes))
  last = turn.catch(() => {})
  const read = await turn
  return 'why' in read ? { flaw: NOT_READ[read.why] } : read.grid
}

/** What the archive check asks of a file, over bytes that are here already. */
const inMemory = (bytes: Buffer): FileHandle => ({
  read: async (into: Buffer, offset: number, length: number, position: number) => ({ bytesRead: bytes.copy(into, offset, position, position + length), buffer: into }),
}) as unknown as FileHandle

/** Loading the library takes longer than reading most workbooks, so the thread is kept for a while; `answer` is whoever waits for it. */
type Thread = { readonly worker: Worker; answer: (read: FromWorker) => void; idle?: NodeJS.Timeout }
let thread: Thread | undefined

const started = (): Thread => {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB } })
  const made: Thread = { worker, answer: () => {} }
  worker.on('message', (read: FromWorker) => made.answer(read))
  const gone = (why: 'tooMuch' | 'noWorkbook') => {
    if (thread === made) thread = undefined
    made.answer({ why })
  }
  worker.on('error', (error: NodeJS.ErrnoException) => gone(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooMuch' : 'noWorkbook'))
  worker.on('exit', () => gone('noWorkbook'))
  worker.unref()
  return made
}

/** Running out of memory or time ends the thread, and nothing else; the next workbook gets a new one. */
const inThread = (bytes: Buffer): Promise<FromWorker> => new Promise((done) => {
  const kept = (thread ??= started())
  const end = () => { if (thread === kept) thread = undefined; void kept.worker.terminate() }
  clearTimeout(kept.idle)
  const clock = setTimeout(() => { kept.answer({ why: 'tooMuch' }); end() }, TIME_MS)
  kept.answer = (read) => {
    clearTimeout(clock)
    kept.answer = () => {}
    kept.idle = setTimeout(end, IDLE_MS).unref()
    done(read)
  }
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  kept.worker.postMessage(bytes)
})
