// Builds the console when it is missing or older than its sources, so that nobody has to know that it is built.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from './settings.ts'

const STAMP = '.built-from'
const SOURCES = ['services/web', 'packages/audit', 'packages/kernel', 'packages/views']

/** The folder of the built console. Throws `CannotStart` when it cannot be built. */
export const builtConsole = async (root: string, say: (line: string) => void): Promise<string> => {
  const dist = join(root, 'services', 'web', 'dist')
  const digest = await digestOfSources(root)
  if (await readFile(join(dist, STAMP), 'utf8').then((text) => text === digest, () => false)) return dist
  say('正在构建界面… Building the console …')
  await build(root)
  await writeFile(join(dist, STAMP), digest)
  return dist
}

const build = (root: string): Promise<void> => new Promise((resolve, reject) => {
  const vite = spawn(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', 'services/web', '--config', 'services/web/vite.config.ts', '--logLevel', 'error'], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  vite.stderr.on('data', (chunk: Buffer) => { said += chunk.toString() })
  vite.once('error', reject)
  vite.once('exit', (code) => (code === 0 ? resolve() : reject(new CannotStart(`界面构建失败。The console could not be built: ${said.trim().split('\n').slice(-3).join(' ')}`))))
})

const digestOfSources = async (root: string): Promise<string> => {
  const hash = createHash('sha256')
  for (const folder of SOURCES) for (const path of (await filesUnder(join(root, folder))).sort()) hash.update(path.slice(root.length)).update(await readFile(path))
  return hash.update(await readFile(join(root, 'package-lock.json'))).digest('hex')
}

const filesUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const below = await Promise.all(entries.filter(({ name }) => name !== 'dist' && name !== 'node_modules').map((each) => (each.isDirectory() ? filesUnder(join(folder, each.name)) : Promise.resolve([join(folder, each.name)]))))
  return below.flat()
}
