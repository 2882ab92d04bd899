// Finds the files that a command names, and says which of them nobody handed in, or not to whoever names them.
import type { Flaw } from '../../packages/kernel/handle.ts'
import { nameable } from './files.ts'
import type { Language } from './flaws.ts'
import type { Parts } from './parts.ts'
import type { Caller, Schema } from './route.ts'
import { mapPlaces } from './schema-walk.ts'

const NOT_THERE = { zh: '没有上传过这个文件，或者您无权读取。请先上传。', en: 'names no file that was handed in and that you may read; hand it in first' } as const

/** Every place of the input that is marked as the hash of a file (packages/audit/file-hash.ts). */
export const filesNamed = (schema: Schema, input: unknown): readonly { readonly path: string; readonly hash: string }[] => {
  const named: { path: string; hash: string }[] = []
  mapPlaces(schema, input, (node, value, path) => { if (node?.['x-file'] !== undefined && typeof value === 'string') named.push({ path, hash: value }); return undefined })
  return named
}

/** One flaw for each file that the caller may not name: one that is kept from the caller looks like one that is not there. */
export const flawsOfFiles = async (parts: Parts, caller: Caller, asked: { readonly schema: Schema; readonly input: unknown; readonly language: Language }): Promise<readonly Flaw[]> => {
  const named = filesNamed(asked.schema, asked.input)
  const missing = new Set<string>()
  for (const hash of new Set(named.map((each) => each.hash))) if (!await nameable(parts, caller, await parts.fileRecords.of(hash))) missing.add(hash)
  return named.filter(({ hash }) => missing.has(hash)).map(({ path }) => ({ path, says: NOT_THERE[asked.language] }))
}
