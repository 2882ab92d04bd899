// Writes workbooks in a thread of its own: what write-aside.ts sends comes back as bytes.
import { parentPort } from 'node:worker_threads'
import { writeWorkbook, type WrittenSheet } from './write-workbook.ts'

parentPort!.on('message', async (sheets: readonly WrittenSheet[]) => {
  const bytes = await writeWorkbook(sheets)
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort!.postMessage(bytes)
})
