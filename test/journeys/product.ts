// Starts the product as people do, with `npm start` on a folder of its own, and ends it again.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** A console that must be built first takes most of it. */
const START_MS = 170_000
const STOP_MS = 20_000

export const PASSWORD = 'seven quiet herons'

export type Product = {
  readonly url: string
  /** what it has said in the terminal so far */
  readonly said: () => string
  readonly stop: () => Promise<void>
}

/** Starts it with nobody acting but the test. Resolves when the terminal names the address. Rejects with what was said when it ends before that, or takes too long. */
export const startProduct = (...args: readonly string[]): Promise<Product> => startedWith({}, ...args)

/** Likewise, with more or other settings. */
export const startedWith = async (environment: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Product> => {
  const folder = await mkdtemp(join(tmpdir(), 'jingze-journey-'))
  // PostgreSQL does not run as root: whoever it runs as must be able to pass.
  await chmod(folder, 0o755)
  const child = spawn('npm', ['start', '--silent', '--', ...args], {
    cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data'), EXAMPLE_PASSWORD: PASSWORD, NODE_ENV: '', TIMERS: 'off', ...environment },
  })
  let text = ''
  for (const from of [child.stdout, child.stderr]) from.on('data', (part: Buffer) => { text += part.toString() })
  const stop = async () => {
    await end(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    return { url: await addressIn(child, () => text), said: () => text, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const addressIn = (child: ChildProcess, said: () => string): Promise<string> => new Promise((found, fail) => {
  const late = setTimeout(() => fail(new Error(`npm start said no address in ${START_MS / 1000} s:\n${said()}`)), START_MS)
  const look = () => {
    const url = /Jingze {2}(http:\/\/\S+)/.exec(said())?.[1]
    if (url === undefined) return
    clearTimeout(late)
    found(url)
  }
  child.stdout?.on('data', look)
  child.once('error', fail)
  child.once('exit', (code) => { clearTimeout(late); fail(new Error(`npm start ended with ${code}:\n${said()}`)) })
})

/** As Ctrl-C in a terminal: npm and what it runs are one group, and hear it together. */
const end = (child: ChildProcess): Promise<void> => new Promise((done) => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return done()
  const group = -child.pid
  const last = setTimeout(() => process.kill(group, 'SIGKILL'), STOP_MS)
  child.once('close', () => { clearTimeout(last); done() })
  process.kill(group, 'SIGINT')
})
