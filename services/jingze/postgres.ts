// Starts and stops the PostgreSQL that comes with Jingze, so that nobody has to install a database.
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findBinaries, ownFolder, PostgresNotStarted, refuseClosed, serverAccount, type Account, type Binaries } from './postgres-binaries.ts'
import { release, runningServer, stopServer, take } from './postgres-lock.ts'
import { diskFull, diskIsFull, lacksMemoryOfOthers, loggedSince, markLogs, portIsTaken, sentence, type LogMark } from './postgres-words.ts'

const START_MS = 60_000
const BUSY_RETRIES = 40
const ROLES = ['postgres', 'jingze_owner', 'jingze_app'] as const

/** `postgres` is the superuser; `jingze_owner` owns the database; `jingze_app` owns nothing. */
export type Role = (typeof ROLES)[number]

export type Postgres = {
  readonly port: number
  readonly pid: number
  /** A connection address; the database is `jingze` unless said otherwise. */
  readonly url: (role: Role, database?: string) => string
  /** Resolves, with the reason, when the server ends although nobody stopped it. */
  readonly exited: Promise<string>
  /** whether the server has met a full disk since it was started, as its log says */
  readonly diskWasFull: () => Promise<boolean>
  readonly stop: () => Promise<void>
}

export type PostgresOptions = {
  /** a folder for PostgreSQL alone: its cluster, its logs and the passwords */
  readonly dataDir: string
  /** a fixed port; without it, any free one */
  readonly port?: number
  readonly log: (line: string) => void
  /** server settings beyond the usual ones */
  readonly settings?: Readonly<Record<string, string>>
}

/** Starts the server on 127.0.0.1, making its cluster first when there is none. Throws `PostgresNotStarted` with one clear sentence. */
export const startPostgres = async (options: PostgresOptions): Promise<Postgres> => {
  const { log } = options
  const folder = resolve(options.dataDir)
  const [binaries, account] = [await findBinaries(), await serverAccount()]
  await ownFolder(folder, account).catch((error: Error) => { throw new PostgresNotStarted(sentence(error.message, folder)) })
  await refuseClosed(join(folder, 'cluster'), binaries, account)
  await take(folder)
  try {
    const orphan = await runningServer(join(folder, 'cluster'))
    if (orphan) {
      log(`stopping PostgreSQL ${orphan}, left behind by a Jingze that was killed`)
      await stopServer(orphan, join(folder, 'cluster'))
    }
    const passwords = await madeCluster({ folder, binaries, account, log })
    const { server, port, mark } = await started({ folder, binaries, account, options })
    log(`PostgreSQL ${binaries.major} listens on 127.0.0.1:${port}`)
    return running({ folder, server, port, passwords, mark })
  } catch (error) {
    await release(folder)
    throw error
  }
}

type Place = { readonly folder: string; readonly binaries: Binaries; readonly account: Account }
type Passwords = Readonly<Record<Role, string>>

const running = ({ folder, server, port, passwords, mark }: { folder: string; server: ChildProcess; port: number; passwords: Passwords; mark: LogMark }): Postgres => {
  let stopping: Promise<void> | undefined
  const full = async () => diskIsFull(await loggedSince(folder, mark))
  const exited = new Promise<string>((tell) => server.once('exit', (code, signal) => {
    if (!stopping) void full().then((isFull) => tell(isFull ? diskFull(folder) : `PostgreSQL ended by itself (${signal ?? code}); see ${join(folder, 'log')}`))
  }))
  return {
    port, pid: server.pid!, exited, diskWasFull: full,
    url: (role, database = 'jingze') => `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`,
    stop: () => (stopping ??= stopServer(server.pid!, join(folder, 'cluster')).then(() => release(folder))),
  }
}

/** Makes the cluster beside its final place and renames it, so that an interrupted start never leaves half of one. */
const madeCluster = async ({ folder, binaries, account, log }: Place & { log: (line: string) => void }): Promise<Passwords> => {
  const cluster = join(folder, 'cluster')
  const passwordFile = join(folder, 'passwords.json')
  const major = await readFile(join(cluster, 'PG_VERSION'), 'utf8').then((text) => text.trim(), () => undefined)
  if (major === binaries.major) return JSON.parse(await readFile(passwordFile, 'utf8')) as Passwords
  if (major) throw new PostgresNotStarted(`the data in ${cluster} were written by PostgreSQL ${major} and this Jingze brings ${binaries.major}: start the Jingze that wrote them, back up, and restore into a new folder`)
  log(`making a new database in ${cluster}`)
  const passwords = Object.fromEntries(ROLES.map((role) => [role, randomBytes(24).toString('hex')])) as Passwords
  const draft = join(folder, 'cluster.new')
  const secret = join(folder, 'password.new')
  await rm(draft, { recursive: true, force: true })
  await writeFile(secret, passwords.postgres, { mode: 0o600 })
  if (account) await chown(secret, account.uid, account.gid)
  await runToEnd({ folder, account, program: binaries.initdb, args: ['--pgdata', draft, '--username=postgres', `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8', '--data-checksums'] })
    .finally(() => rm(secret, { force: true }))
  // Single-user mode needs neither a port nor a driver; each line is one statement.
  await runToEnd({ folder, account, program: binaries.postgres, args: ['--single', '-D', draft, 'postgres'], input: [
    `create role jingze_owner login password '${passwords.jingze_owner}'`,
    `create role jingze_app login password '${passwords.jingze_app}'`,
    'create database jingze owner jingze_owner',
    'revoke connect on database jingze from public',
    'grant connect on database jingze to jingze_app', ''].join(';\n') })
  await writeFile(passwordFile, JSON.stringify(passwords), { mode: 0o600 })
  await rename(draft, cluster)
  return passwords
}

const started = async ({ folder, binaries, account, options }: Place & { options: PostgresOptions }) => {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? await freePort()
    const mark = await markLogs(folder)
    const { server, says } = launch({ folder, binaries, account }, { ...settings(port), ...options.settings })
    if (await ready(server, join(folder, 'cluster'))) return { server, port, mark }
    // Another program took the free port, or children of a killed server are still going: both pass by themselves.
    const text = says() + await loggedSince(folder, mark)
    const passing = lacksMemoryOfOthers(text) || (options.port === undefined && portIsTaken(text))
    if (!passing || attempt === BUSY_RETRIES) throw new PostgresNotStarted(sentence(text, folder))
    await pause(250)
  }
}

const settings = (port: number): Record<string, string> => ({
  listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', max_connections: '60',
  fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on',
  shared_buffers: '128MB', max_wal_size: '1GB', checkpoint_timeout: '15min', random_page_cost: '1.1', jit: 'off',
  timezone: 'UTC', log_timezone: 'UTC', log_min_messages: 'warning', log_line_prefix: '%m [%p] %u ',
  logging_collector: 'on', log_directory: '../log', log_filename: 'postgres-%a.log', log_rotation_age: '1d', log_truncate_on_rotation: 'on',
})

/** A process group of its own, so that Ctrl-C in the terminal reaches Jingze first and the database last. */
const launch = ({ folder, binaries, account }: Place, set: Record<string, string>) => {
  let text = ''
  const args = ['-D', join(folder, 'cluster'), ...Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const server = spawn(binaries.postgres, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: ENVIRONMENT, cwd: folder, ...ids(account) })
  server.stderr.on('data', (part: Buffer) => { text = (text + part.toString()).slice(-20_000) })
  server.on('error', (error) => { text += error.message })
  // Jingze may end while the server is still starting: it does not stay behind.
  const interrupt = () => { server.kill('SIGINT') }
  process.once('exit', interrupt)
  server.once('exit', () => { process.off('exit', interrupt) })
  server.unref()
  return { server, says: () => text }
}

/** True once the server takes connections, false when it has ended instead. */
const ready = async (server: ChildProcess, cluster: string): Promise<boolean> => {
  for (const since = performance.now(); performance.now() - since < START_MS; await pause(15)) {
    if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return false
    const lines = await readFile(join(cluster, 'postmaster.pid'), 'utf8').then((text) => text.split('\n'), () => [])
    if (lines[0] === String(server.pid) && lines[7]?.trim() === 'ready') return true
  }
  server.kill('SIGQUIT')
  return false
}

const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C.UTF-8' }
const ids = (account: Account) => (account ? { uid: account.uid, gid: account.gid } : {})

type Run = { readonly folder: string; readonly account: Account; readonly program: string; readonly args: readonly string[]; readonly input?: string }

const runToEnd = ({ folder, account, program, args, input }: Run): Promise<void> =>
  new Promise((done, fail) => {
    let text = ''
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'], env: ENVIRONMENT, cwd: folder, ...ids(account) })
    child.stderr.on('data', (part: Buffer) => { text += part.toString() })
    child.stdin.on('error', () => {})
    child.stdin.end(input ?? '')
    child.once('error', (error) => fail(new PostgresNotStarted(sentence(error.message, folder))))
    child.once('close', (code) => (code === 0 && !/\b(ERROR|FATAL|PANIC):/.test(text) ? done() : fail(new PostgresNotStarted(sentence(text, folder)))))
  })

const freePort = (): Promise<number> => new Promise((found, fail) => {
  const probe = createServer()
  probe.once('error', fail)
  probe.listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as { port: number }
    probe.close(() => found(port))
  })
})
