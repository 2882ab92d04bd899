// The embedded PostgreSQL: started again after anything, and when it cannot start, one sentence says why.
import { execFileSync, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { closedFolder } from '../../services/jingze/postgres-binaries.ts'
import { keepPostgres } from '../../services/jingze/postgres-keeper.ts'
import { startPostgres, type Postgres, type Role } from '../../services/jingze/postgres.ts'
import { startTestPostgres } from '../contract/postgres-for-tests.ts'

const leftOver: (() => unknown)[] = []
afterEach(async () => { for (const end of leftOver.splice(0).reverse()) await end() })

const isRoot = process.getuid?.() === 0

/** A folder in which PostgreSQL has run before. */
const usedFolder = async (): Promise<string> => {
  const postgres = await startTestPostgres({ keep: true })
  leftOver.push(() => rm(postgres.dataDir, { recursive: true, force: true }))
  await postgres.stop()
  return postgres.dataDir
}

const start = async (dataDir: string, options: Partial<Parameters<typeof startPostgres>[0]> = {}): Promise<Postgres> => {
  const postgres = await startPostgres({ dataDir, log: () => {}, ...options })
  leftOver.push(postgres.stop)
  return postgres
}

const ask = async <Row extends object>(url: string, sql: string): Promise<Row> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows[0]!
  } finally {
    await client.end()
  }
}

test('it is durable, checks its pages, speaks UTF-8, asks for passwords and listens here only', async () => {
  const folder = await usedFolder()
  const postgres = await start(folder)
  const settings = await ask(postgres.url('postgres'), `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('data_checksums') as checksums,
    current_setting('server_encoding') as encoding, current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets, pg_get_userbyid(datdba) as owner
    from pg_database where datname = 'jingze'`)
  expect(settings).toEqual({ fsync: 'on', commit: 'on', checksums: 'on', encoding: 'UTF8', listens: '127.0.0.1', sockets: '', owner: 'jingze_owner' })
  await expect(ask(postgres.url('postgres').replace(/:[0-9a-f]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password authentication failed')
  for (const role of ['jingze_owner', 'jingze_app'] satisfies Role[]) expect(await ask(postgres.url(role), 'select rolsuper or rolcreaterole or rolcreatedb as mighty from pg_roles where rolname = current_user')).toEqual({ mighty: false })
  expect((await stat(join(folder, 'passwords.json'))).mode & 0o777).toBe(0o600)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
})

test('what was written is there after a stop and a start', async () => {
  const folder = await usedFolder()
  const first = await start(folder)
  await ask(first.url('jingze_owner'), 'create table kept as select 7 as n')
  await first.stop()
  expect(await ask((await start(folder)).url('jingze_owner'), 'select n from kept')).toEqual({ n: 7 })
})

test('a server whose Jingze was killed is ended and started anew', async () => {
  const folder = await usedFolder()
  const program = `import { startPostgres } from ${JSON.stringify(new URL('../../services/jingze/postgres.ts', import.meta.url).href)}
    const { pid, url } = await startPostgres({ dataDir: ${JSON.stringify(folder)}, log: () => {} })
    process.stdout.write(JSON.stringify({ pid, url: url('jingze_owner') }))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  leftOver.push(() => child.kill('SIGKILL'))
  const { pid, url } = JSON.parse(await new Promise<string>((told) => child.stdout.once('data', (text: Buffer) => told(text.toString())))) as { pid: number; url: string }
  await ask(url, 'create table kept as select 7 as n')
  await expect(start(folder)).rejects.toThrow(`Jingze is already running on ${folder} as process ${child.pid}`)
  child.kill('SIGKILL')
  await new Promise((done) => { child.once('exit', done) })
  const lines: string[] = []
  const second = await start(folder, { log: (line) => lines.push(line) })
  expect(lines[0]).toContain(`stopping PostgreSQL ${pid}`)
  expect(second.pid).not.toBe(pid)
  expect(await ask(second.url('jingze_owner'), 'select n from kept')).toEqual({ n: 7 })
})

test('lock files of processes that are gone do not matter, even when their ids are used again', async () => {
  const folder = await usedFolder()
  await writeFile(join(folder, 'jingze.pid'), `${process.pid} 1\n`)
  await writeFile(join(folder, 'cluster', 'postmaster.pid'), `${process.ppid}\n${folder}/cluster\n`)
  if (isRoot) execFileSync('chown', ['--reference', join(folder, 'cluster'), join(folder, 'cluster', 'postmaster.pid')])
  expect(await ask((await start(folder)).url('jingze_app'), 'select 1 as n')).toEqual({ n: 1 })
})

test('an end of the server that nobody asked for is told', async () => {
  const postgres = await start(await usedFolder())
  process.kill(postgres.pid, 'SIGKILL')
  expect(await postgres.exited).toContain('ended by itself (SIGKILL)')
})

test('kept, it is started again on its port with all that was written; ill, it is given up with the reason', async () => {
  const [said, given]: [string[], string[]] = [[], []]
  const kept = await keepPostgres({ dataDir: await usedFolder(), log: () => {} }, { say: (line) => said.push(line), gaveUp: (why) => given.push(why) })
  leftOver.push(kept.stop)
  await ask(kept.url('jingze_owner'), 'create table kept as select 7 as n')
  for (let end = 1; end <= 3; end++) {
    process.kill(kept.pid(), 'SIGKILL')
    await vi.waitFor(async () => expect([said.length, await ask(kept.url('jingze_owner'), 'select n from kept')]).toEqual([2 * end, { n: 7 }]), { timeout: 30_000, interval: 50 })
  }
  expect(said[0]).toContain('ended by itself (SIGKILL)')
  process.kill(kept.pid(), 'SIGKILL')
  await vi.waitFor(() => expect(given).toEqual([expect.stringContaining('ended by itself (SIGKILL)')]), { timeout: 30_000, interval: 50 })
})

test('when it cannot start, a sentence says why', async () => {
  const folder = await usedFolder()
  const version = join(folder, 'cluster', 'PG_VERSION')
  await writeFile(version, '17\n')
  await expect(start(folder)).rejects.toThrow(/were written by PostgreSQL 17 and this Jingze brings \d+: start the Jingze that wrote them/)
  await writeFile(version, '18\n')
  const taken = createServer().listen(0, '127.0.0.1')
  leftOver.push(() => taken.close())
  await new Promise((done) => { taken.once('listening', done) })
  await expect(start(folder, { port: (taken.address() as { port: number }).port })).rejects.toThrow('the port for PostgreSQL is taken')
  await rm(join(folder, 'cluster', 'global', 'pg_control'))
  await expect(start(folder)).rejects.toThrow(/did not start in .*pg_control/)
})

test.runIf(isRoot)('as root, a folder that the server cannot reach is refused, and new parents are left passable', async () => {
  const outer = await mkdtemp(join(tmpdir(), 'jingze-closed-'))
  leftOver.push(() => rm(outer, { recursive: true, force: true }))
  await expect(start(join(outer, 'data', 'postgres'))).rejects.toThrow(`cannot pass ${outer} to reach`)
  await chmod(outer, 0o711)
  await rm(join(outer, 'data'), { recursive: true })
  const umask = process.umask(0o077)
  try {
    await start(join(outer, 'data', 'postgres'))
  } finally {
    process.umask(umask)
  }
  expect(await readFile(join(outer, 'data', 'postgres', 'cluster', 'PG_VERSION'), 'utf8')).toBe('18\n')
})

test('a folder is closed to an account by the bit that counts for it', async () => {
  const outer = await mkdtemp(join(tmpdir(), 'jingze-closed-'))
  leftOver.push(() => rm(outer, { recursive: true, force: true }))
  await mkdir(join(outer, 'data'))
  const { uid, gid } = await stat(outer)
  const path = join(outer, 'data', 'postgres')
  for (const [mode, account, closed] of [
    [0o100, { uid, gid: gid + 1 }, undefined], [0o011, { uid, gid }, outer], [0o010, { uid: uid + 1, gid }, undefined],
    [0o101, { uid: uid + 1, gid }, outer], [0o001, { uid: uid + 1, gid: gid + 1 }, undefined], [0o110, { uid: uid + 1, gid: gid + 1 }, outer],
  ] as const) {
    await chmod(outer, mode)
    expect(await closedFolder(path, { name: 'someone', ...account })).toBe(isRoot || mode & 0o100 ? closed : closed ?? undefined)
  }
  await chmod(outer, 0o700)
})
