// `npm start`: everything in one process, from nothing. Says what it does, prints one address, stops cleanly on Ctrl-C.
import { join } from 'node:path'
import { ROLES, type Role } from '../../packages/audit/roles.ts'
import { builtConsole } from './console-build.ts'
import { firstAdministrator, loadExample, makeSchemas, newPassword, type Shown } from './first-start.ts'
import { startPlatform, type Platform } from './platform.ts'
import { PostgresNotStarted } from './postgres-binaries.ts'
import { startPostgres } from './postgres.ts'
import { CannotStart, settingsFrom, type Settings } from './settings.ts'

const root = join(import.meta.dirname, '..', '..')
const say = (line: string): void => { console.log(line) }
const ending: (() => Promise<void>)[] = []

const stop = async (code: number): Promise<never> => {
  for (const end of ending.toReversed()) await end().catch((error: Error) => say(error.message))
  process.exit(code)
}

/** Where the databases are: those named from outside, or the embedded one, started now. */
const databases = async (settings: Settings) => {
  if (settings.eventStoreUrl !== undefined && settings.viewsUrl !== undefined) {
    const owner = process.env['OWNER_URL'] ?? settings.viewsUrl
    return { owner, addresses: { eventStore: settings.eventStoreUrl, views: settings.viewsUrl, access: settings.viewsUrl } }
  }
  say('正在启动内置数据库… Starting the embedded database …')
  const postgres = await startPostgres({ dataDir: join(settings.dataDir, 'postgres'), log: () => {} })
  ending.push(postgres.stop)
  void postgres.exited.then((why) => { say(why); return stop(1) })
  const app = postgres.url('jingze_app')
  return { owner: postgres.url('jingze_owner'), addresses: { eventStore: settings.eventStoreUrl ?? app, views: settings.viewsUrl ?? app, access: settings.viewsUrl ?? app } }
}

const firstAccounts = async (settings: Settings, owner: string, platform: Platform): Promise<void> => {
  if (await platform.accounts.count() > 0) return
  const password = settings.examplePassword ?? newPassword()
  const { position } = await platform.store.head()
  let shown: readonly Shown[]
  if (settings.empty || position > 0n || settings.eventStoreUrl !== undefined) shown = await firstAdministrator(platform.accounts, password)
  else {
    say('正在通过真实命令生成示例城市（人员、单位均为虚构）… Making the example city through the real commands (all people and units are fictional) …')
    shown = await loadExample(owner, platform, password, say)
  }
  announce.push('', '示例账号（密码只显示这一次，登录后可修改） Example accounts (the password is shown this once; it can be changed after signing in):',
    ...shown.map(({ account, name, roles }) => `  ${account.padEnd(18)} ${name}  ${roles.map((role) => ROLES[role as Role].zh).join('、')}`), settings.examplePassword === undefined ? `  密码 password: ${password}` : '  密码 password: EXAMPLE_PASSWORD')
}
const announce: string[] = []

const start = async (): Promise<void> => {
  const settings = settingsFrom(process.env, process.argv.slice(2), root)
  const [consoleFolder, { owner, addresses }] = [await builtConsole(root, say), await databases(settings)]
  await makeSchemas(owner)
  const platform = await startPlatform(settings, addresses, consoleFolder)
  ending.push(platform.stop)
  await firstAccounts(settings, owner, platform)
  await platform.caughtUp((read, all) => say(`  正在读取日志… reading the log ${read}/${all}`))
  say(['', `经责 Jingze  ${platform.url}`, ...announce, '', '按 Ctrl-C 停止。Ctrl-C stops it.'].join('\n'))
}

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {
  if (stopping) process.exit(1)
  stopping = true
  say('\n正在停止… Stopping …')
  void stop(0)
})

await start().catch(async (error: unknown) => {
  const known = error instanceof CannotStart || error instanceof PostgresNotStarted
  console.error(known ? error.message : `没有启动成功。Jingze could not start: ${(error as Error).message}`)
  if (!known && process.env['LOG_LEVEL'] === 'debug') console.error(error)
  await stop(1)
})
