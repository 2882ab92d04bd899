// Writes a workbook away from the thread that answers people.
import { writtenAside } from '../aside.ts'
import type { WrittenSheet } from './write-workbook.ts'

/** What `writeWorkbook` gives. Throws when it takes more than 512 MiB or a minute. */
export const writeAside = (sheets: readonly WrittenSheet[]): Promise<Buffer> => writtenAside(new URL('./write-worker.ts', import.meta.url), sheets)
