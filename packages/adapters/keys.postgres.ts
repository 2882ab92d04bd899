// Keeps one key per subject, wrapped; destroying it makes everything sealed with it unreadable, here and in every copy.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { text, type Database } from './access.database.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** A subject's key was destroyed: nothing more can be sealed for it. */
export class KeyDestroyed extends Error {}

export type Destruction = { readonly by: string; readonly reason: string; readonly at: string }

export type Keys = {
  /** The subject's key, made when it has none yet. Throws `KeyDestroyed`. */
  readonly forSealing: (subject: string, at: string) => Promise<Buffer>
  /** The keys of these subjects; a destroyed or unknown one is missing from the map. */
  readonly forOpening: (subjects: readonly string[]) => Promise<ReadonlyMap<string, Buffer>>
  /** Erases the key for good; false when it was gone already. A subject without a key gets none any more. */
  readonly destroyKey: (subject: string, destruction: Destruction) => Promise<boolean>
}

/** `wrapping` is the 32-byte key from `keys.file.ts`. Keys are not kept in memory, so that destroying one is heeded at once everywhere. */
export const keysInPostgres = (database: Database, wrapping: Buffer): Keys => ({
  forSealing: async (subject, at) => {
    const wrapped = wrap(wrapping, subject, randomBytes(KEY_BYTES))
    await database.run('insert into access.subject_keys (subject, wrapped, made_at) values ($1, $2, $3) on conflict do nothing', [subject, wrapped, at])
    const [row] = await database.run('select wrapped from access.subject_keys where subject = $1', [subject])
    if (!row || row['wrapped'] === null) throw new KeyDestroyed(`the key of ${subject} was destroyed`)
    return unwrap(wrapping, subject, text(row, 'wrapped'))
  },
  forOpening: async (subjects) => {
    if (subjects.length === 0) return new Map()
    const rows = await database.run('select subject, wrapped from access.subject_keys where subject = any($1) and wrapped is not null', [subjects])
    return new Map(rows.map((row) => [text(row, 'subject'), unwrap(wrapping, text(row, 'subject'), text(row, 'wrapped'))]))
  },
  destroyKey: async (subject, { by, reason, at }) => {
    const rows = await database.run(`insert into access.subject_keys (subject, wrapped, made_at, destroyed_at, destroyed_by, reason) values ($1, null, $4, $4, $2, $3)
      on conflict (subject) do update set wrapped = null, destroyed_at = $4, destroyed_by = $2, reason = $3 where subject_keys.destroyed_at is null returning subject`, [subject, by, reason, at])
    return rows.length > 0
  },
})

const wrap = (wrapping: Buffer, subject: string, key: Buffer): string => {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, wrapping, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(subject))
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

const unwrap = (wrapping: Buffer, subject: string, wrapped: string): Buffer => {
  const bytes = Buffer.from(wrapped, 'base64url')
  const decipher = createDecipheriv(CIPHER, wrapping, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(subject)).setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
  } catch (cause) {
    throw new Error(`the key of ${subject} was wrapped with another key file: give back the one that was in use`, { cause })
  }
}
