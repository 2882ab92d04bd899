// What a person at the terminal reads when Jingze cannot start: one sentence, no stack trace. And that stopping and starting again loses nothing.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

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
  await rm(dataDir, { recursive: true, force: true })
})

type Run = { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> }

const start = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Run => {
  let text = ''
  const child = spawn(process.execPath, [join(root, 'services/jingze/main.ts'), ...args], { env: { ...process.env, DATA_DIR: dataDir, PORT: '0', EXAMPLE_PASSWORD: 'example-2026', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
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

  const first = start(['--empty'])
  const firstUrl = await address(first)
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

const signIn = (url: string) => fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-jingze': '1' }, body: JSON.stringify({ account: 'sec-admin', password: 'example-2026' }) })
