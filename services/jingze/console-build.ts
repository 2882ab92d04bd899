// Builds the console when none has been built from its sources as they are, so that nobody has to know that it is built.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from './settings.ts'

const SOURCES = ['services/web', 'packages/audit', 'packages/kernel', 'packages/views']
/** So many built consoles stay: one of them is being served by a program that started before the sources changed. */
const KEPT = 3
const UNFINISHED = '.building-'
const NAME = /^[0-9a-f]{16}$/
/** No build takes so long: what is older was broken off. */
const BROKEN_OFF_MS = 3_600_000

/** Puts a built console into a folder, which exists and is empty. */
export type Build = (into: string) => Promise<void>

/**
 * The folder of the built console. Each has a folder of its own, named after the sources that it was built from, which appears whole or not at all:
 * a build that fails or is broken off leaves none behind, and a program that serves an older one goes on doing so.
 * Throws `CannotStart` when it cannot be built.
 */
export const builtConsole = async (root: string, say: (line: string) => void, build: Build = withVite(root)): Promise<string> => {
  const dist = join(root, 'services', 'web', 'dist')
  const built = join(dist, (await digestOfSources(root)).slice(0, 16))
  if (!await exists(built)) {
    say('正在构建界面… Building the console …')
    await buildBeside(dist, built, build)
  }
  // a read-only folder is served all the same
  await touch(built).catch(() => {})
  await sweep(dist, built).catch(() => {})
  return built
}

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false)
const touch = (path: string): Promise<void> => { const at = Date.now() / 1000; return utimes(path, at, at) }

const buildBeside = async (dist: string, built: string, build: Build): Promise<void> => {
  await mkdir(dist, { recursive: true })
  const beside = await mkdtemp(join(dist, UNFINISHED))
  try {
    await build(beside)
    // whoever starts the program later may be somebody else than who built it
    await chmod(beside, 0o755)
    // Another start may have built the same meanwhile, and is serving it already.
    await rename(beside, built).catch(async (error: unknown) => { if (!await exists(built)) throw error })
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

/** Removes what nobody serves any more: all but the newest consoles, and what builds that were broken off have left. */
const sweep = async (dist: string, built: string): Promise<void> => {
  const entries = await Promise.all((await readdir(dist)).map(async (name) => ({ name, path: join(dist, name), at: (await stat(join(dist, name))).mtimeMs })))
  const unfinished = entries.filter(({ name, at }) => name.startsWith(UNFINISHED) && Date.now() - at > BROKEN_OFF_MS)
  const older = entries.filter(({ name, path }) => NAME.test(name) && path !== built).toSorted((a, b) => b.at - a.at).slice(KEPT - 1)
  for (const { path } of [...unfinished, ...older]) await rm(path, { recursive: true, force: true })
}

const withVite = (root: string): Build => (into) => new Promise((resolve, reject) => {
  const vite = spawn(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', 'services/web', '--config', 'services/web/vite.config.ts', '--outDir', into, '--logLevel', 'error'], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
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
