// Writes a form as a Word document away from the thread that answers people.
import { writtenAside } from '../aside.ts'
import type { FormOnPaper } from '../forms/form.ts'

/** What `writeForm` gives. Throws when it takes more than 512 MiB or a minute. */
export const writeFormAside = (form: FormOnPaper): Promise<Buffer> => writtenAside(new URL('./write-worker.ts', import.meta.url), form)
