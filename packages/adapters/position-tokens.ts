// Writes log positions as tokens that tell neither their order nor how many lie between, the same ones for every program of one installation.
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

/** One block under one key is a permutation: equal positions have equal tokens, and nothing else can be read off them. */
const CIPHER = 'aes-256-ecb'
const KEY_BYTES = 32
const POSITION_BYTES = 8

export type PositionTokens = {
  /** 22 characters of base64url. */
  readonly write: (position: bigint) => string
  /** The position behind a token; nothing when this installation never wrote it. */
  readonly read: (token: string) => bigint | undefined
}

/** How a token looks, before it is known to be one. */
export const TOKEN = /^[A-Za-z0-9_-]{22}$/

/**
 * `wrapping` is the 32-byte key from `keys.file.ts`; the tokens' own key is derived from it (HKDF, RFC 5869), so it outlives restarts and is the same in all programs.
 * A token is one AES-256 block: the position as 8 bytes, and 8 zero bytes by which a made-up token is found out (but for one in 2^64).
 */
export const positionTokens = (wrapping: Buffer): PositionTokens => {
  const key = Buffer.from(hkdfSync('sha256', wrapping, Buffer.alloc(0), 'jingze position tokens', KEY_BYTES))
  const write = (position: bigint): string => {
    const block = Buffer.alloc(2 * POSITION_BYTES)
    block.writeBigUInt64BE(position)
    return createCipheriv(CIPHER, key, null).setAutoPadding(false).update(block).toString('base64url')
  }
  return {
    write,
    read: (token) => {
      if (!TOKEN.test(token)) return undefined
      const block = createDecipheriv(CIPHER, key, null).setAutoPadding(false).update(Buffer.from(token, 'base64url'))
      const position = block.readBigUInt64BE()
      // Written again, because the last character of base64url has bits to spare.
      return block.readBigUInt64BE(POSITION_BYTES) === 0n && write(position) === token ? position : undefined
    },
  }
}
