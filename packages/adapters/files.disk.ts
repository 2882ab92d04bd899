// Keeps files on disk under the hash of their bytes; what is kept is whole, of an allowed kind, and never overwritten.
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { flawOfArchive } from './files.archive.ts'
import { HEAD_BYTES, kindOf } from './files.kinds.ts'

export type Kept = { readonly hash: string; readonly bytes: number; readonly mediaType: string }

/** Why a file is not kept: too big, of a kind that is not allowed, not the bytes that were announced, or broken off. */
export type NotKept = { readonly refused: 'tooBig' | 'kind' | 'hash' | 'empty'; readonly says: string }

export type Files = {
  /** Reads the stream to its end (or gives up at the size limit). A repeat of kept bytes is kept once. Throws when the stream breaks off. */
  readonly keep: (bytes: Readable, about: { readonly name: string; readonly hash?: string }) => Promise<Kept | NotKept>
  /** The bytes, or nothing when none with this hash are kept. */
  readonly open: (hash: string) => Promise<{ readonly bytes: number; readonly stream: Readable } | undefined>
}

const HASH = /^[0-9a-f]{64}$/

/** `folder` is made when missing. `bytesMax` is the largest file that is kept. */
export const filesOnDisk = (folder: string, bytesMax = 100 * 1024 ** 2): Files => ({
  keep: async (bytes, { name, hash }) => {
    const drafts = join(folder, 'drafts')
    await mkdir(drafts, { recursive: true, mode: 0o700 })
    const draft = join(drafts, randomBytes(12).toString('hex'))
    const file = await open(draft, 'wx+', 0o600)
    try {
      const written = await write(bytes, file, bytesMax)
      if (written === 'tooBig') return { refused: 'tooBig', says: `larger than ${bytesMax} bytes` }
      const verdict = await judge(file, written, { name, hash })
      if ('refused' in verdict) return verdict
      await file.sync()
      await settle(folder, draft, verdict.hash)
      return verdict
    } finally {
      await file.close()
      await rm(draft, { force: true })
    }
  },
  open: async (hash) => {
    if (!HASH.test(hash)) return undefined
    const path = placeOf(folder, hash).path
    const found = await stat(path).catch(() => undefined)
    return found && { bytes: found.size, stream: createReadStream(path) }
  },
})

type Written = { readonly hash: string; readonly bytes: number; readonly head: Buffer }

const write = async (from: Readable, file: FileHandle, bytesMax: number): Promise<Written | 'tooBig'> => {
  const digest = createHash('sha256')
  let [bytes, head] = [0, Buffer.alloc(0)]
  // The stream outlives a refusal, so that the refusal can still be sent over the same connection.
  for await (const part of from.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > bytesMax) return 'tooBig'
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, part.subarray(0, HEAD_BYTES - head.length)])
    digest.update(part)
    await file.writeFile(part)
  }
  return { hash: digest.digest('hex'), bytes, head }
}

const judge = async (file: FileHandle, written: Written, announced: { readonly name: string; readonly hash: string | undefined }): Promise<Kept | NotKept> => {
  if (written.bytes === 0) return { refused: 'empty', says: 'the file is empty' }
  if (announced.hash !== undefined && announced.hash.toLowerCase() !== written.hash) return { refused: 'hash', says: 'the bytes that arrived are not those that were announced' }
  const kind = kindOf(announced.name, written.head)
  if (!kind) return { refused: 'kind', says: 'files of this kind are not taken, or the contents are not what the name says' }
  const flaw = kind.zip === undefined ? undefined : await flawOfArchive(file, written.bytes, kind.zip)
  return flaw ? { refused: 'kind', says: flaw } : { hash: written.hash, bytes: written.bytes, mediaType: kind.mediaType }
}

/** Renamed into place and the folder made durable, so that a file is there wholly or not at all after a crash. */
const settle = async (folder: string, draft: string, hash: string): Promise<void> => {
  const { directory, path } = placeOf(folder, hash)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await rename(draft, path)
  const entry = await open(directory, 'r')
  await entry.sync().finally(() => entry.close())
}

const placeOf = (folder: string, hash: string) => {
  const directory = join(folder, hash.slice(0, 2))
  return { directory, path: join(directory, hash) }
}
