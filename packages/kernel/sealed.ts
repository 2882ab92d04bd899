// A sealed value: ciphertext that was made before the command reached the machine, so that erasing a key leaves every proof valid.
import { z } from 'zod'

/** What a sealed value says when it is opened, which decides how it is masked: a text, an identity number, a telephone. */
export type SealedKind = 'text' | 'idNumber' | 'phone'

/** k: key id · n: nonce · c: ciphertext · t: tag; all base64url. */
const Envelope = z.strictObject({ $enc: z.strictObject({ k: z.string().max(200), n: z.string().max(64), c: z.string().max(60_000), t: z.string().max(64) }) })
export type Sealed = z.infer<typeof Envelope>

/**
 * A field that is sealed at the edge. On the wire it is a plain string; the edge replaces it before `handle` and opens it for those who may read it.
 * The key belongs to the thing that the command is about.
 */
export const sealed = (kind: SealedKind) => Envelope.meta({ sealed: kind })
