// Remembers who handed in which file and under what name.
import type { Database } from './access.database.ts'

export type HandedIn = {
  readonly hash: string; readonly accountId: string; readonly unitId?: string; readonly name: string; readonly mediaType: string; readonly bytes: number; readonly at: string
  /** for those only who are on the list of a need-to-know thing that names it */
  readonly restricted: boolean
}

export type FileRecords = {
  /** The first time someone hands in these bytes counts; handing them in again changes nothing. */
  readonly add: (file: HandedIn) => Promise<void>
  /** Everybody who handed in these bytes, first come first. */
  readonly of: (hash: string) => Promise<readonly HandedIn[]>
}

export const fileRecordsInPostgres = (database: Database): FileRecords => ({
  add: async ({ hash, accountId, unitId, name, mediaType, bytes, at, restricted }) => {
    await database.run('insert into access.files (hash, account_id, unit_id, name, media_type, bytes, at, restricted) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing',
      [hash, accountId, unitId ?? null, name, mediaType, bytes, at, restricted])
  },
  of: async (hash) => (await database.run('select hash, account_id, unit_id, name, media_type, bytes, at, restricted from access.files where hash = $1 order by at, account_id', [hash])).map((row) => ({
    hash: row['hash'] as string, accountId: row['account_id'] as string, ...(typeof row['unit_id'] === 'string' ? { unitId: row['unit_id'] } : {}),
    name: row['name'] as string, mediaType: row['media_type'] as string, bytes: Number(row['bytes']), at: row['at'] as string, restricted: row['restricted'] === true,
  })),
})
