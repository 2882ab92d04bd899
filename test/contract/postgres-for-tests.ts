// Gives a test a PostgreSQL of its own, quickly: a cluster made once per machine and version, copied for each run.
import { execFile } from 'node:child_process'
import { access, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBinaries } from '../../services/jingze/postgres-binaries.ts'
import { startPostgres, type Postgres } from '../../services/jingze/postgres.ts'

/** Raised when the way in which clusters are made changes, so that old templates are left alone. */
const TEMPLATE_EDITION = 1

export type TestPostgres = Postgres & { readonly dataDir: string }

/**
 * A fresh server with an empty database `jingze` and the roles of the product. `stop` removes it wholly.
 * `fsync: false` is for tests that never kill it; `dataDir` starts again what an earlier one (with `keep`) left, on the `port` it had.
 */
export const startTestPostgres = async (options: { readonly fsync?: boolean; readonly dataDir?: string; readonly keep?: boolean; readonly port?: number } = {}): Promise<TestPostgres> => {
  const dataDir = options.dataDir ?? await copyOfTemplate()
  const settings: Record<string, string> = { max_connections: '100', shared_buffers: '64MB', logging_collector: 'off', ...(options.fsync === false ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}) }
  const server = await startPostgres({ dataDir, log: () => {}, settings, ...(options.port === undefined ? {} : { port: options.port }) })
  const stop = async () => {
    await server.stop()
    if (!options.keep) await rm(dataDir, { recursive: true, force: true })
  }
  return { ...server, dataDir, stop }
}

const copyOfTemplate = async (): Promise<string> => {
  const template = await madeTemplate()
  const folder = await mkdtemp(join(tmpdir(), 'jingze-postgres-'))
  // cp keeps owners, which Node's own copy does not.
  await promisify(execFile)('cp', ['-Rp', `${template}/.`, folder])
  return folder
}

/** Rename makes it appear whole or not at all, so that several test runs may need it at the same moment. */
const madeTemplate = async (): Promise<string> => {
  const { version } = await findBinaries()
  const template = join(tmpdir(), `jingze-postgres-template-${version}-${TEMPLATE_EDITION}-${process.getuid?.() ?? 'user'}`)
  if (await access(template).then(() => true, () => false)) return template
  const draft = await mkdtemp(`${template}.`)
  const server = await startPostgres({ dataDir: draft, log: () => {}, settings: { logging_collector: 'off' } })
  await server.stop()
  await rename(draft, template).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true })
    if (!(await readdir(template).catch((): string[] => [])).includes('cluster')) throw error
  })
  return template
}
