// What can happen to a material that the audited hand in (述职报告、承诺书、其他资料): a file, or the statement that there is none. History: add, never change.
import { z } from 'zod'
import { FileHash } from '../file-hash.ts'

const Id = z.string().min(1).max(64)

/** 述职报告 · 承诺书 · 其他资料 */
export const MaterialKind = z.enum(['dutyReport', 'commitment', 'other'])

export const MaterialContent = z.strictObject({
  /** SHA-256 of the file, lower-case hex */
  fileHash: FileHash.optional(),
  fileName: z.string().min(1).max(255).optional(),
  /** 无此资料: why there is none */
  noneBecause: z.string().min(1).max(1000).optional(),
}).refine(({ fileHash, fileName }) => (fileHash === undefined) === (fileName === undefined), { path: ['fileName'], error: 'a file has a hash and a name' })
export type MaterialContent = z.infer<typeof MaterialContent>

export const MaterialDescribed = z.strictObject({
  projectId: Id,
  kind: MaterialKind,
  title: z.string().min(1).max(200),
  /** who hands it in */
  by: z.strictObject({ kind: z.enum(['official', 'unit']), id: Id }),
  content: MaterialContent,
})
export type MaterialDescribed = z.infer<typeof MaterialDescribed>

export const MaterialEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('MaterialHandedIn'), data: MaterialDescribed.extend({ /** the audited unit */ unitId: Id }) }),
  z.strictObject({ type: z.literal('MaterialReplaced'), data: z.strictObject({ projectId: Id, content: MaterialContent, before: MaterialContent, reason: z.string().min(1).max(1000) }) }),
])
export type MaterialEvent = z.infer<typeof MaterialEvent>
