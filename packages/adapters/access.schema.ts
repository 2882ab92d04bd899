// Creates the schema in which accounts, sessions, keys, file records, import batches, deliveries by mail and the access log live.
import { Client } from 'pg'

const TABLES = `
create schema if not exists access;
create table if not exists access.accounts (
  id text primary key, account text not null, name text not null, roles text[] not null, unit_id text, body text,
  password_hash text not null, must_change boolean not null, initial_until timestamptz, disabled boolean not null default false,
  created_at timestamptz not null, failed integer not null default 0, failed_at timestamptz, locked_until timestamptz);
alter table access.accounts add column if not exists mail text;
alter table access.accounts add column if not exists password_number integer not null default 0;
create unique index if not exists accounts_account on access.accounts (lower(account));
create table if not exists access.account_sources (
  account_id text not null references access.accounts (id), source text not null, used_at timestamptz not null,
  failed integer not null default 0, failed_at timestamptz, locked_until timestamptz, primary key (account_id, source));
create table if not exists access.sessions (
  secret_hash text primary key, account_id text not null references access.accounts (id), source text not null,
  started_at timestamptz not null, seen_at timestamptz not null);
create index if not exists sessions_account on access.sessions (account_id);
create table if not exists access.log (
  number bigint generated always as identity primary key, at timestamptz not null, account_id text, act text not null,
  target text not null, result text not null, source text, request_id text);
create index if not exists log_account on access.log (account_id, number);
create table if not exists access.subject_keys (
  subject text primary key, wrapped text, made_at timestamptz not null, destroyed_at timestamptz, destroyed_by text, reason text);
create table if not exists access.files (
  hash text not null, account_id text not null, unit_id text, name text not null, media_type text not null, bytes bigint not null,
  at timestamptz not null, restricted boolean not null default false, primary key (hash, account_id));
alter table access.files add column if not exists restricted boolean not null default false;
create table if not exists access.import_batches (
  id text primary key, kind text not null, project_id text, account_id text not null, file_name text not null, file_hash text not null, rows integer not null,
  after_position bigint not null, to_position bigint, started_at timestamptz not null, reversed_at timestamptz);
create table if not exists access.mail_deliveries (
  reminder_id text not null, account_id text not null, standing text not null, claimed_at timestamptz not null, settled_at timestamptz, refusals integer not null default 0, again_at timestamptz, why text,
  primary key (reminder_id, account_id));
create or replace function access.is_only_added_to() returns trigger language plpgsql as
  $$ begin raise exception 'the access log is only added to'; end $$;
create or replace trigger only_added_to before update or delete or truncate on access.log execute function access.is_only_added_to();`

/** The application may not change what the access log says, nor remove a file record, an account or a subject's row of keys. */
const grantsTo = (role: string): string => `
grant usage on schema access to ${role};
grant select, insert, update on access.accounts, access.subject_keys, access.import_batches, access.mail_deliveries to ${role};
grant select, insert, update, delete on access.account_sources, access.sessions to ${role};
grant select, insert on access.log, access.files to ${role};`

/** Makes the schema `access` complete. May be called at every start and from several programs at once. The application's role must exist. */
export const createAccessSchema = async (ownerUrl: string, appRole = 'jingze_app'): Promise<void> => {
  const client = new Client({ connectionString: ownerUrl, application_name: 'jingze access schema' })
  await client.connect()
  try {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtextextended('access.schema', 0))")
    await client.query(TABLES)
    await client.query(grantsTo(client.escapeIdentifier(appRole)))
    await client.query('commit')
  } finally {
    await client.end()
  }
}
