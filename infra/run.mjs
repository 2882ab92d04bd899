// Runs a TypeScript file of the project with the project's own Node, after installing what is missing. Plain Node ≥ 20 can run this.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.installed-for')

const fail = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const lockDigest = () => createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')

/** The hidden lockfile is what npm itself last installed; our stamp says for which lockfile that was. */
const installed = () => existsSync(join(modules, '.package-lock.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockDigest()

const install = () => {
  console.error('正在安装依赖（首次约需一两分钟）… Installing dependencies (a minute or two the first time) …')
  // npm itself must run on the Node that carries it, which is not the project's own: drop that one from the path
  const path = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':').filter((each) => !each.startsWith(modules)).join(process.platform === 'win32' ? ';' : ':')
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, PATH: path } })
  if (done.status !== 0) fail('依赖安装失败：请检查网络与 npm 镜像后重试。Dependencies could not be installed: check the network and the npm registry, then try again.')
  writeFileSync(stamp, lockDigest())
}

const findNode = () => {
  const own = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail(`没有适用于 ${process.platform}-${process.arch} 的内置 Node：请安装 Node 24 或更高版本。No Node comes with the project for ${process.platform}-${process.arch}: please install Node 24 or later.`)
}

const [script, ...rest] = process.argv.slice(2)
if (!script) fail('usage: node infra/run.mjs <file.ts> [arguments]')
if (!installed()) install()

const own = join(modules, '.bin')
const child = spawn(findNode(), [join(root, script), ...rest], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${own}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}` },
})
// A terminal sends Ctrl-C to the whole group; the child decides when it is done, so this parent only waits and passes on what came to it alone.
process.on('SIGINT', () => { if (!process.stdin.isTTY) child.kill('SIGINT') })
process.on('SIGTERM', () => child.kill('SIGTERM'))
process.on('SIGHUP', () => child.kill('SIGTERM'))
// npm passes a SIGTERM on to its shell, which dies of it and tells nobody: to be without it means that somebody wanted an end.
const shell = process.ppid
const orphaned = () => { if (process.ppid !== shell) child.kill('SIGTERM') }
if (process.env.npm_lifecycle_event && process.platform !== 'win32') setInterval(orphaned, 250).unref()
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
