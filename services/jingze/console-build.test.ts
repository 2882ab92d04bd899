// The console's folder: there whole or not at all, and never taken from a program that serves it.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { builtConsole, type Build } from './console-build.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jingze-console-build-'))
  for (const folder of ['services/web', 'packages/audit', 'packages/kernel', 'packages/views']) await mkdir(join(root, folder), { recursive: true })
  await writeFile(join(root, 'package-lock.json'), '{}')
  await write('1')
})
afterEach(() => rm(root, { recursive: true }))

const write = (source: string): Promise<void> => writeFile(join(root, 'services/web/main.tsx'), source)
const page = (text: string): Build => (into) => writeFile(join(into, 'index.html'), text)
const failing: Build = async (into) => {
  await page('half')(into)
  throw new Error('no room left')
}
const from = (build: Build): Promise<string> => builtConsole(root, () => {}, build)
const read = (folder: string): Promise<string> => readFile(join(folder, 'index.html'), 'utf8')

test('it is built once from the same sources', async () => {
  const first = await from(page('one'))
  expect([await from(failing), await read(first)]).toEqual([first, 'one'])
})
test('a new one leaves the one that is being served', async () => {
  const old = await from(page('one'))
  await write('2')
  const next = await from(page('two'))
  expect([await read(old), await read(next)]).toEqual(['one', 'two'])
})
test('a build that fails leaves the old one, and nothing of its own', async () => {
  const old = await from(page('one'))
  await write('2')
  await expect(from(failing)).rejects.toThrow('no room left')
  expect([await read(old), (await readdir(join(old, '..'))).length]).toEqual(['one', 1])
  expect(await read(await from(page('two')))).toBe('two')
})
test('two that start at once serve the same', async () => {
  const folders = await Promise.all([from(page('one')), from(page('one'))])
  expect([new Set(folders).size, await readdir(join(folders[0]!, '..'))]).toEqual([1, [folders[0]!.split('/').at(-1)]])
})
test('no more than three are kept', async () => {
  for (const source of ['1', '2', '3', '4', '5']) {
    await write(source)
    await from(page(source))
  }
  expect((await readdir(join(root, 'services/web/dist'))).length).toBe(3)
})
