// Creates the schema in which views live: checkpoints, which version is shown, what is parked, how far reactions are.
import { Client } from 'pg'
import { SCHEMA } from './tables.ts'

const TABLES = `
create schema if not exists ${SCHEMA};
create table if not exists ${SCHEMA}.view_progress (
  view text collate "C", version integer, position bigint not null default 0, status text not null default 'building' check (status in ('building', 'live', 'retired')),
  columns jsonb not null, moved_at timestamptz not null default now(), changed uuid not null default gen_random_uuid(), primary key (view, version));
do $$ begin
  -- a schema made before views said when their rows last changed
  if not exists (select from pg_attribute where attrelid = '${SCHEMA}.view_progress'::regclass and attname = 'changed') then
    alter table ${SCHEMA}.view_progress add column changed uuid not null default gen_random_uuid();
  end if;
end $$;
create table if not exists ${SCHEMA}.view_current (view text collate "C" primary key, version integer not null, since timestamptz not null default now());
create table if not exists ${SCHEMA}.view_parked (
  view text collate "C", version integer, key text collate "C", position bigint, event_id text not null, reason text not null, at timestamptz not null default now(),
  primary key (view, version, key, position));
create table if not exists ${SCHEMA}.reaction_progress (reaction text collate "C" primary key, position bigint not null default 0, moved_at timestamptz not null default now());
create table if not exists ${SCHEMA}.reaction_refused (
  reaction text collate "C", event_id text, number integer, position bigint not null, command text not null, id text not null, outcome text not null, rules jsonb not null,
  at timestamptz not null default now(), primary key (reaction, event_id, number));
`

/**
 * Makes the schema `views` complete. May be called at every start and from several programs at once. The application's role may create and drop
 * tables in it, since all of them can be rebuilt from the log, of which it owns nothing. The role must exist, unless the owner may create roles.
 */
export const createViewsSchema = async (ownerUrl: string, appRole = 'jingze_app'): Promise<void> => {
  const client = new Client({ connectionString: ownerUrl, application_name: 'jingze views schema' })
  await client.connect()
  try {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtextextended('views.schema', 0))")
    await client.query(TABLES)
    const role = client.escapeIdentifier(appRole)
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole])
    if (rowCount === 0) await client.query(`create role ${role}`)
    await client.query(`grant usage, create on schema ${SCHEMA} to ${role}`)
    // The role's own tables lie in the same schema, and nobody else may grant anything on those: only the owner's are granted.
    const { rows: own } = await client.query<{ name: string }>('select quote_ident(tablename) as name from pg_tables where schemaname = $1 and tableowner = current_user', [SCHEMA])
    if (own.length > 0) await client.query(`grant select, insert, update, delete on ${own.map(({ name }) => `${SCHEMA}.${name}`).join(', ')} to ${role}`)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

/** True when the schema is there already, which a role that may not create schemas can find out too. */
export const hasViewsSchema = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, application_name: 'jingze views schema' })
  await client.connect()
  try {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('${SCHEMA}.reaction_refused') is not null as there`)
    return rows[0]!.there
  } finally {
    await client.end()
  }
}
