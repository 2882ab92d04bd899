// Creates the event store in a database, or brings an older one up to date. Run as the owner, never as the application.
import { readFile } from 'node:fs/promises'
import { Client } from 'pg'

/** Each version once, in order. What has been released is never edited: a change is a new version. */
const VERSIONS: readonly (readonly string[])[] = [['events.sql', 'append-batch.sql'], ['append-one.sql']]

/**
 * Makes the schema `event_store` complete and lets the application's role read it and call `append_batch`, nothing else.
 * May be called at every start and from several programs at once. The role must exist, unless the owner may create roles.
 */
export const createEventStoreSchema = async (ownerUrl: string, appRole = 'jingze_app'): Promise<void> => {
  const client = new Client({ connectionString: ownerUrl, application_name: 'jingze event store schema' })
  await client.connect()
  try {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtextextended('event_store.schema', 0))")
    await client.query('create schema if not exists event_store')
    await client.query('create table if not exists event_store.schema_version (version integer primary key, applied_at timestamptz not null default now())')
    const { rows } = await client.query<{ version: number }>('select coalesce(max(version), 0) as version from event_store.schema_version')
    for (let version = rows[0]!.version + 1; version <= VERSIONS.length; version++) {
      for (const file of VERSIONS[version - 1]!) await client.query(await readFile(new URL(file, import.meta.url), 'utf8'))
      await client.query('insert into event_store.schema_version (version) values ($1)', [version])
    }
    await grant(client, appRole)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

const grant = async (client: Client, appRole: string): Promise<void> => {
  const role = client.escapeIdentifier(appRole)
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole])
  if (rowCount === 0) await client.query(`create role ${role}`).catch((error: Error) => {
    throw new Error(`the database has no role ${appRole} and this owner may not make one: as an administrator, run \`create role ${appRole} login password '…'\``, { cause: error })
  })
  await client.query(`
    revoke all on all functions in schema event_store from public;
    grant usage on schema event_store to ${role};
    grant select on all tables in schema event_store to ${role};
    grant execute on all functions in schema event_store to ${role};
  `)
}
