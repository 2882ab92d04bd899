// Turns a plain text into an envelope that only the key of its subject opens, the same one each time a command is repeated.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import type { Sealed, SealedKind } from '../kernel/sealed.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** What is sealed: whose it is, at which path of the command's input, and in which command. */
export type Sealing = { readonly subject: string; readonly path: string; readonly commandId: string; readonly plain: string }

/**
 * AES-256-GCM. The envelope's `k` is subject and path and is authenticated, so that it opens as nothing else.
 * The nonce is an HMAC of command, path and text: a retry gives the same bytes, and another text another nonce.
 */
export const seal = (key: Buffer, { subject, path, commandId, plain }: Sealing): Sealed => {
  const { cipherKey, nonceKey } = halves(key)
  const k = `${subject}/${path}`
  const nonce = createHmac('sha256', nonceKey).update(JSON.stringify([commandId, path, plain])).digest().subarray(0, NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, cipherKey, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(k))
  const bytes = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return { $enc: { k, n: nonce.toString('base64url'), c: bytes.toString('base64url'), t: cipher.getAuthTag().toString('base64url') } }
}

/** The plain text. Throws when the envelope was made with another key or changed since. */
export const unseal = (key: Buffer, { $enc }: Sealed): string => {
  const decipher = createDecipheriv(CIPHER, halves(key).cipherKey, Buffer.from($enc.n, 'base64url'), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from($enc.k)).setAuthTag(Buffer.from($enc.t, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from($enc.c, 'base64url')), decipher.final()]).toString('utf8')
}

/** Whose key opens it. Ids and stream names hold no slash. */
export const subjectOf = ({ $enc }: Sealed): string => $enc.k.slice(0, $enc.k.indexOf('/'))

export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && '$enc' in value && typeof (value as Sealed).$enc?.k === 'string'

/** As a reader sees it: identity numbers and telephones keep their ends only. */
export const masked = (kind: SealedKind, plain: string): string => {
  if (kind === 'text') return plain
  const [head, tail] = kind === 'idNumber' ? [4, 4] : [3, 4]
  if (plain.length <= head + tail) return '*'.repeat(plain.length)
  return plain.slice(0, head) + '*'.repeat(plain.length - head - tail) + plain.slice(-tail)
}

/** One key enciphers and another makes nonces, both from the subject's own (HKDF, RFC 5869). */
const halves = (key: Buffer) => {
  if (key.length !== KEY_BYTES) throw new Error(`a subject's key has ${KEY_BYTES} bytes`)
  const part = (purpose: string) => Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `jingze sealed values: ${purpose}`, KEY_BYTES))
  return { cipherKey: part('cipher'), nonceKey: part('nonce') }
}
