// What a person at the terminal reads when Jingze cannot start: one sentence, no stack trace. And that stopping and starting again loses nothing.
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
let dataDir = ''
const running: ChildProcess[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jingze-start-'))
  // the database's own account must be able to pass
  await chmod(dataDir, 0o755)
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  // what a failed test left running behind a program in between
  const [left] = (await readFile(join(dataDir, 'postgres', 'jingze.pid'), 'utf8').catch(() => '')).split(' ')
  if (left && running.every(({ pid }) => pid !== Number(left))) { try { process.kill(Number(left), 'SIGKILL') } catch { /* it has ended */ } }
  await rm(dataDir, { recursive: true, force: true })
})

type Run = { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> }

const start = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Run => begin(process.execPath, ['services/jingze/main.ts', ...args], environment)

const begin = (program: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Run => {
  let text = ''
  const child = spawn(program, args, { cwd: root, env: { ...process.env, DATA_DIR: dataDir, PORT: '0', EXAMPLE_PASSWORD: 'example-2026', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  for (const stream of [child.stdout, child.stderr]) stream!.on('data', (chunk: Buffer) => { text += chunk.toString() })
  return { child, said: () => text, ended: new Promise((resolve) => { child.once('exit', resolve) }) }
}

const address = async ({ said, ended }: Run): Promise<string> => {
  const over = ended.then(() => { throw new Error(`it ended: ${said()}`) })
  over.catch(() => {})
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said())
    if (found && said().includes('Ctrl-C')) return found[0]
    await Promise.race([over, new Promise((resolve) => { setTimeout(resolve, 100) })])
  }
}

const oneSentence = (text: string): void => {
  expect(text).not.toMatch(/\n\s+at .*:\d+/)
  expect(text.trim().split('\n').filter((line) => !/正在|…$/.test(line))).toHaveLength(1)
}

test('an unknown argument is named', async () => {
  const run = start(['--nonsense'])
  expect(await run.ended).toBe(1)
  oneSentence(run.said())
  expect(run.said()).toContain('--nonsense')
})

test('a port that is no number is named', async () => {
  const run = start([], { PORT: 'eighty' })
  expect(await run.ended).toBe(1)
  oneSentence(run.said())
})

test('a data directory of another database version is named, and left alone', async () => {
  const other = join(dataDir, 'other')
  await mkdir(join(other, 'postgres', 'cluster'), { recursive: true })
  await writeFile(join(other, 'postgres', 'cluster', 'PG_VERSION'), '12\n')
  const run = start(['--empty'], { DATA_DIR: other })
  expect(await run.ended).toBe(1)
  oneSentence(run.said())
  expect(run.said()).toMatch(/12/)
})

test('a taken port is named; stopped and started again, it goes on with the same accounts and log', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => { taken.once('listening', resolve) })
  const port = String((taken.address() as { port: number }).port)
  const refused = start(['--empty'], { PORT: port })
  expect(await refused.ended).toBe(1)
  oneSentence(refused.said())
  expect(refused.said()).toContain(port)
  taken.close()

  const first = start(['--empty'], { LAWS_DIR: join(dataDir, 'no laws') })
  const firstUrl = await address(first)
  expect(first.said().match(/.*npm run jingze -- laws.*/g)).toHaveLength(1)
  expect((await signIn(firstUrl)).status).toBe(200)
  first.child.kill('SIGINT')
  expect(await first.ended).toBe(0)

  const second = start(['--empty'])
  const secondUrl = await address(second)
  expect(second.said()).not.toContain('密码')
  expect((await signIn(secondUrl)).status).toBe(200)
  expect((await fetch(`${secondUrl}/readyz`)).status).toBe(200)
  second.child.kill('SIGINT')
  expect(await second.ended).toBe(0)
})

describe('asked to end', () => {
  /** No Jingze holds the folder, and no database server works in it. */
  const allGone = async (folder: string) => {
    await vi.waitFor(() => expect(existsSync(join(folder, 'postgres', 'jingze.pid'))).toBe(false), PATIENT)
    expect(existsSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false)
  }
  const PATIENT = { timeout: 60_000, interval: 100 }
  const PROGRAM = ['infra/run.mjs', 'services/jingze/main.ts', '--empty']

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('by %s to the program between npm and Jingze, both and the database end in good order', async (signal) => {
    const run = begin(process.execPath, PROGRAM)
    await address(run)
    run.child.kill(signal)
    expect(await run.ended).toBe(0)
    await allGone(dataDir)
  })

  test('by SIGTERM to npm, whose shell dies of it, Jingze and the database end too', async () => {
    const run = begin('sh', ['-c', `"${process.execPath}" ${PROGRAM.join(' ')}; true`], { npm_lifecycle_event: 'start' })
    await address(run)
    run.child.kill('SIGTERM')
    await run.ended
    await allGone(dataDir)
  })

  test('twice at once, as when a group is ended, it ends once and in good order', async () => {
    const run = start(['--empty'])
    await address(run)
    run.child.kill('SIGTERM')
    run.child.kill('SIGTERM')
    expect(await run.ended).toBe(0)
    await allGone(dataDir)
  })

  test('while the database is still starting, the database does not stay behind', async () => {
    const run = start(['--empty'])
    await vi.waitFor(() => expect(existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toBe(true), { timeout: 60_000, interval: 2 })
    run.child.kill('SIGTERM')
    await run.ended
    await vi.waitFor(() => expect(existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false), PATIENT)
  })
})

const signIn = (url: string) => fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-jingze': '1' }, body: JSON.stringify({ account: 'sec-admin', password: 'example-2026' }) })
