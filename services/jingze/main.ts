// `npm start`: everything in one process, from nothing. Says what it does, prints one address, stops cleanly on Ctrl-C.
import { join } from 'node:path'
import { isDiskFull } from '../../packages/adapters/disk-full.ts'
import { ROLES, type Role } from '../../packages/audit/roles.ts'
import { builtConsole } from './console-build.ts'
import { databasePlace } from './database-place.ts'
import { firstCatalogues } from './first-catalogues.ts'
import { firstLaws } from './first-laws.ts'
import { firstAdministrator, loadExample, makeSchemas, newPassword, type Owners, type Shown } from './first-start.ts'
import { lawsFolder } from './laws.ts'
import { startPlatform, type Addresses, type Platform } from './platform.ts'
import { PostgresNotStarted } from './postgres-binaries.ts'
import { diskFull } from './postgres-words.ts'
import { keepPostgres } from './postgres-keeper.ts'
import { CannotStart, settingsFrom, type Settings } from './settings.ts'

const root = join(import.meta.dirname, '..', '..')
const say = (line: string): void => { console.log(line) }
const ending: (() => Promise<void>)[] = []
let diskWasFull: () => Promise<boolean> = async () => false

/** Says once why Jingze ends, and ends. When the database and what it failed speak at once, the first is heard. */
let failing: Promise<never> | undefined
const fail = (sentence: string): Promise<never> => (failing ??= (console.error(sentence), stop(1)))

const stop = async (code: number): Promise<never> => {
  for (const end of ending.toReversed()) await end().catch((error: Error) => say(error.message))
  process.exit(code)
}

type Databases = { readonly owners: Owners; readonly addresses: Addresses; readonly embedded: boolean }
const isKurrent = (url: string): boolean => /^(esdb|kurrentdb)/.test(url)

/** Where the databases are: those named from outside, or the embedded one, started now. Schemas outside are made by OWNER_URL (log) and VIEWS_OWNER_URL. */
const databases = async (settings: Settings): Promise<Databases> => {
  const { eventStoreUrl, viewsUrl } = settings
  const postgres = eventStoreUrl === undefined || viewsUrl === undefined ? await embedded(settings) : undefined
  const views = viewsUrl ?? postgres!.url('jingze_app')
  const viewsOwner = viewsUrl === undefined ? postgres!.url('jingze_owner') : process.env['VIEWS_OWNER_URL'] ?? process.env['OWNER_URL'] ?? viewsUrl
  const logOwner = eventStoreUrl === undefined ? postgres!.url('jingze_owner') : isKurrent(eventStoreUrl) ? undefined : process.env['OWNER_URL'] ?? eventStoreUrl
  return { owners: { eventStore: logOwner, views: viewsOwner }, addresses: { eventStore: eventStoreUrl ?? postgres!.url('jingze_app'), views, access: views }, embedded: eventStoreUrl === undefined }
}

const embedded = async ({ dataDir }: Settings) => {
  say('正在启动内置数据库… Starting the embedded database …')
  const { folder, moved } = await databasePlace(dataDir)
  if (moved) say(`数据库账户进不去 ${dataDir}，数据库放在 ${folder}。The database’s account cannot get into ${dataDir}: the database lies in ${folder}.`)
  const postgres = await keepPostgres({ dataDir: folder, log: () => {} }, { say, gaveUp: (why) => void fail(why) })
  ending.push(postgres.stop)
  diskWasFull = postgres.diskWasFull
  return postgres
}

const firstAccounts = async (settings: Settings, { owners, embedded: ownLog }: Databases, platform: Platform): Promise<void> => {
  if (await platform.accounts.count() > 0) return
  const password = settings.examplePassword ?? newPassword()
  const { position } = await platform.store.head()
  const laws = lawsFolder(process.env, root)
  let shown: readonly Shown[]
  if (settings.empty || position > 0n || !ownLog || owners.eventStore === undefined) shown = await firstAdministrator(platform.accounts, password)
  else {
    say('正在通过真实命令生成示例城市（人员、单位均为虚构）… Making the example city through the real commands (all people and units are fictional) …')
    shown = await loadExample(owners.eventStore, platform, { password, lawsFolder: laws, say })
  }
  await firstCatalogues(platform.store, say)
  await firstLaws(platform.store, laws, say)
  announce.push('', '示例账号（密码只显示这一次，登录后可修改） Example accounts (the password is shown this once; it can be changed after signing in):',
    ...shown.map(({ account, name, roles }) => `  ${account.padEnd(18)} ${name}  ${roles.map((role) => ROLES[role as Role].zh).join('、')}`), settings.examplePassword === undefined ? `  密码 password: ${password}` : '  密码 password: EXAMPLE_PASSWORD')
}
const announce: string[] = []

const start = async (): Promise<void> => {
  const settings = settingsFrom(process.env, process.argv.slice(2), root)
  const [consoleFolder, found] = [await builtConsole(root, say), await databases(settings)]
  await makeSchemas(found.owners)
  const platform = await startPlatform(settings, found.addresses, consoleFolder)
  ending.push(platform.stop)
  await firstAccounts(settings, found, platform)
  await platform.caughtUp((read, all) => say(`  正在读取日志… reading the log ${read}/${all}`))
  say(['', `经责 Jingze  ${platform.url}`, ...announce, '', '按 Ctrl-C 停止。Ctrl-C stops it.'].join('\n'))
}

// One wish to end arrives more than once: from the terminal, from npm and from the program in between. Only a later Ctrl-C is impatience.
const ONE_WISH_MS = 1_500
let stoppingSince: number | undefined
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {
  if (stoppingSince !== undefined) {
    if (signal === 'SIGINT' && performance.now() - stoppingSince > ONE_WISH_MS) process.exit(1)
    return
  }
  stoppingSince = performance.now()
  say('\n正在停止… Stopping …')
  void stop(0)
})
// A closed terminal takes no more words, which is no reason to leave the database running.
for (const words of [process.stdout, process.stderr]) words.on('error', () => {})

/** A lost connection may be a database that met a full disk: its log knows. */
const reasonOf = async (error: unknown, otherwise: string): Promise<string> => {
  if (error instanceof CannotStart || error instanceof PostgresNotStarted) return error.message
  if (isDiskFull(error) || await diskWasFull()) return diskFull(settingsFrom(process.env, process.argv.slice(2), root).dataDir)
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error)
  return `${otherwise}${(error as Error).message}`
}

process.on('uncaughtException', (error) => { void reasonOf(error, '出错停止。Jingze stopped: ').then(fail) })
await start().catch(async (error: unknown) => fail(await reasonOf(error, '没有启动成功。Jingze could not start: ')))
