// Mints ids, and derives those that must come out the same each time: an event's from its command, a request's digest.
import { hash } from 'node:crypto'
import { v7 } from 'uuid'
import { canonical } from './canonical.ts'

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
const DIGEST_LENGTH = 22

/** A new id: UUID version 7, later ones sort later. */
export const newId = (): string => v7()

/**
 * The id of the n-th event (from 0) of a command: always the same for the same pair, so a repeated command repeats its ids.
 * The time of a UUID v7 is kept and the result is a v7 too, which keeps the id index of the store growing at one end;
 * of any other key it is a version 8 (RFC 9562 §5.8).
 */
export const eventId = (commandId: string, n: number): string => {
  const timed = UUID_V7.test(commandId)
  const key = timed ? commandId.toLowerCase() : commandId
  const mixed = hash('sha256', `${key} ${n}`, 'hex')
  const time = timed ? key.slice(0, 8) + key.slice(9, 13) : mixed.slice(0, 12)
  const variant = '89ab'[Number.parseInt(mixed[15]!, 16) & 3]!
  return `${time.slice(0, 8)}-${time.slice(8)}-${timed ? 7 : 8}${mixed.slice(12, 15)}-${variant}${mixed.slice(16, 19)}-${mixed.slice(19, 31)}`
}

/** 132 bits of the SHA-256 of a value's canonical JSON, as 22 characters of base64url. Throws `NotCanonical`. */
export const digest = (value: unknown): string => hash('sha256', canonical(value), 'base64url').slice(0, DIGEST_LENGTH)
