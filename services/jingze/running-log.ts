// Reaches the event log of this installation from the command line: the one named from outside, that of a Jingze that runs here, or the embedded one, started for as long as it is needed.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openEventStore } from '../../packages/adapters/event-store.open.ts'
import type { EventLog } from '../../packages/adapters/stored-event.ts'
import { runningServer } from './postgres-lock.ts'
import { startPostgres } from './postgres.ts'
import { CannotStart, type Settings } from './settings.ts'

/** The log, and how to let go of it. Throws `CannotStart` when nothing has been started in this data folder yet. */
export const openLog = async ({ eventStoreUrl, viewsUrl, dataDir }: Settings): Promise<{ readonly store: EventLog; readonly close: () => Promise<void> }> => {
  if (eventStoreUrl !== undefined) return opened(eventStoreUrl, viewsUrl ?? eventStoreUrl)
  const folder = join(dataDir, 'postgres')
  const url = await runningUrl(folder)
  if (url !== undefined) return opened(url, url)
  if (await readFile(join(folder, 'passwords.json')).then(() => false, () => true))
    throw new CannotStart(`${dataDir} 里还没有数据：请先运行 npm start。Nothing has been started in ${dataDir} yet: run npm start first.`)
  const postgres = await startPostgres({ dataDir: folder, log: () => {} })
  const log = opened(postgres.url('jingze_app'), postgres.url('jingze_app'))
  return { store: log.store, close: async () => { await log.close(); await postgres.stop() } }
}

const opened = (url: string, indexUrl: string) => {
  const store = openEventStore(url, { indexUrl, name: 'jingze command line' })
  return { store, close: () => store.close() }
}

/** The address of the embedded server while it runs: its port is the fourth line of `postmaster.pid` (PostgreSQL, miscadmin.h). */
const runningUrl = async (folder: string): Promise<string | undefined> => {
  const cluster = join(folder, 'cluster')
  if (await runningServer(cluster) === undefined) return undefined
  const [pidFile, passwords] = await Promise.all([readFile(join(cluster, 'postmaster.pid'), 'utf8'), readFile(join(folder, 'passwords.json'), 'utf8')])
  const { jingze_app: password } = JSON.parse(passwords) as { readonly jingze_app: string }
  return `postgres://jingze_app:${password}@127.0.0.1:${pidFile.split('\n')[3]!.trim()}/jingze`
}
