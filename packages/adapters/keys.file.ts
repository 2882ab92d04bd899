// Reads the key that wraps all other keys, from a file that only the operator may read; makes it at the first start.
import { randomBytes } from 'node:crypto'
import { access, link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

const KEY_BYTES = 32

/** The wrapping key cannot be used; the message says what to do. */
export class KeyFileUnfit extends Error {}

/**
 * 32 bytes from `path`, hexadecimal with an optional line end. With `make`, a missing file is made with mode 0600.
 * Throws `KeyFileUnfit` when it is missing, not a key, one repeated byte, or readable by others.
 */
export const keyFromFile = async (path: string, make: boolean): Promise<Buffer> => {
  if (make) await makeOnce(path)
  const written = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new KeyFileUnfit(`the key file ${path} cannot be read (${error.code})`)
  })
  if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) throw new KeyFileUnfit(`the key file ${path} is readable by others: chmod 600 it, and replace the key if it may have leaked`)
  if (!/^[0-9a-f]{64}\n?$/i.test(written)) throw new KeyFileUnfit(`the key file ${path} must hold 64 hexadecimal digits`)
  const key = Buffer.from(written.trim(), 'hex')
  if (new Set(key).size < 8) throw new KeyFileUnfit(`the key in ${path} was not made at random`)
  return key
}

/** A link appears whole or not at all and never replaces one, so that two first starts agree on one key. */
const makeOnce = async (path: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  if (await access(path).then(() => true, () => false)) return
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(`${randomBytes(KEY_BYTES).toString('hex')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await unlink(draft)
}
