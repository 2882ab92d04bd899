// The wrapping key's file: made once, refused when unfit.
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyFromFile, KeyFileUnfit } from './keys.file.ts'

let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'jingze-keys-')) })
afterAll(() => rm(folder, { recursive: true }))

test('the file is made at the first start, for its owner alone, and is the same afterwards', async () => {
  const path = join(folder, 'keys', 'kek')
  const made = await Promise.all([keyFromFile(path, true), keyFromFile(path, true)])
  const kept = await keyFromFile(path, true)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(kept).toHaveLength(32)
  expect(made).toEqual([kept, kept])
})

test('a missing file is not made when an operator names it', () =>
  expect(keyFromFile(join(folder, 'nowhere'), false)).rejects.toThrow(KeyFileUnfit))

test.each([['short', 'abcd'], ['guessable', '00'.repeat(32)], ['no key', 'change me please']])('a key that is %s is refused', async (name, written) => {
  const path = join(folder, name)
  await writeFile(path, written, { mode: 0o600 })
  await expect(keyFromFile(path, false)).rejects.toThrow(KeyFileUnfit)
})

test('a file that others may read is refused', async () => {
  const path = join(folder, 'open')
  await keyFromFile(path, true)
  await chmod(path, 0o644)
  await expect(keyFromFile(path, true)).rejects.toThrow('readable by others')
})
