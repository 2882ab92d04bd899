// Remembers each batch that was imported: who, which file, and between which positions of the log its events lie.
import type { Database, Found } from './access.database.ts'

export type ImportBatch = {
  readonly id: string
  readonly kind: string
  readonly projectId?: string
  readonly accountId: string
  readonly fileName: string
  /** SHA-256 of the bytes, lower-case hex */
  readonly fileHash: string
  readonly rows: number
  /** every event of the batch lies after this position … */
  readonly afterPosition: bigint
  /** … and, once a run has come to its end, not after this one */
  readonly toPosition?: bigint
  readonly startedAt: string
  readonly reversedAt?: string
}

export type ImportBatches = {
  /** Remembers a batch before its first command; one that is there already is left as it is. Gives what is remembered. */
  readonly begin: (batch: Omit<ImportBatch, 'toPosition' | 'reversedAt'>) => Promise<ImportBatch>
  /** A run has come to its end: nothing of the batch lies after this position. */
  readonly ran: (id: string, toPosition: bigint) => Promise<void>
  readonly reversed: (id: string, at: string) => Promise<void>
  readonly find: (id: string) => Promise<ImportBatch | undefined>
  /** The newest first, of these kinds or of these projects. */
  readonly list: (of: { readonly kinds: readonly string[]; readonly projectIds: readonly string[]; readonly limit: number }) => Promise<readonly ImportBatch[]>
}

const COLUMNS = 'id, kind, project_id, account_id, file_name, file_hash, rows, after_position, to_position, started_at, reversed_at'

export const importBatchesInPostgres = (database: Database): ImportBatches => {
  const find = async (id: string) => (await database.run(`select ${COLUMNS} from access.import_batches where id = $1`, [id])).map(batchFrom)[0]
  return {
    find,
    begin: async (batch) => {
      const { id, kind, projectId, accountId, fileName, fileHash, rows, afterPosition, startedAt } = batch
      await database.run('insert into access.import_batches (id, kind, project_id, account_id, file_name, file_hash, rows, after_position, started_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing',
        [id, kind, projectId ?? null, accountId, fileName, fileHash, rows, String(afterPosition), startedAt])
      return (await find(id)) ?? batch
    },
    ran: async (id, toPosition) => { await database.run('update access.import_batches set to_position = greatest(coalesce(to_position, 0), $2::bigint) where id = $1', [id, String(toPosition)]) },
    reversed: async (id, at) => { await database.run('update access.import_batches set reversed_at = coalesce(reversed_at, $2) where id = $1', [id, at]) },
    list: async ({ kinds, projectIds, limit }) => (await database.run(
      `select ${COLUMNS} from access.import_batches where (project_id is null and kind = any($1)) or project_id = any($2) order by started_at desc, id desc limit $3`, [kinds, projectIds, limit])).map(batchFrom),
  }
}

const batchFrom = (row: Found): ImportBatch => ({
  id: row['id'] as string, kind: row['kind'] as string, accountId: row['account_id'] as string, fileName: row['file_name'] as string, fileHash: row['file_hash'] as string,
  rows: Number(row['rows']), afterPosition: BigInt(row['after_position'] as bigint), startedAt: row['started_at'] as string,
  ...(typeof row['project_id'] === 'string' ? { projectId: row['project_id'] } : {}),
  ...(row['to_position'] === null ? {} : { toPosition: BigInt(row['to_position'] as bigint) }),
  ...(typeof row['reversed_at'] === 'string' ? { reversedAt: row['reversed_at'] } : {}),
})
