// The name under which a file was handed in, marked so that whoever takes a command can ask whether the file is there.
import { z } from 'zod'

/** SHA-256 of a file's bytes, lower-case hex. The mark is what the edge goes by: a hash under which nothing was handed in proves nothing. */
export const FileHash = z.string().regex(/^[0-9a-f]{64}$/).meta({ 'x-file': 'sha256' })
