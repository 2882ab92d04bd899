// Writes Word documents in a thread of its own: the form that write-form-aside.ts sends comes back as bytes.
import { parentPort } from 'node:worker_threads'
import type { FormOnPaper } from '../forms/form.ts'
import { writeForm } from './write-form.ts'

parentPort!.on('message', async (form: FormOnPaper) => {
  const bytes = await writeForm(form)
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort!.postMessage(bytes)
})
