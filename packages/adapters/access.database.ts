// Where accounts, sessions, keys, file records and the access log live in PostgreSQL, and how that is asked.
import type { Pool } from 'pg'
import { asStoreError, makePool, type Reach } from './postgres/connection.ts'

const CONNECTIONS_MAX = 5

export type Found = Readonly<Record<string, unknown>>

export type Database = {
  /** Runs one statement; instants come as ISO 8601 in UTC, counts as bigint. Throws `StoreUnavailable` when nobody answers; another error is a bug. */
  readonly run: (text: string, values?: readonly unknown[]) => Promise<readonly Found[]>
  readonly close: () => Promise<void>
}

/** Connections are made when needed and made again when lost. The tables must exist (`makeAccessTables`). */
export const openDatabase = (reach: Reach, connectionsMax = CONNECTIONS_MAX): Database => {
  const pool: Pool = makePool(reach, connectionsMax)
  return {
    run: async (text, values = []) => {
      try {
        return (await pool.query<Found>(text, [...values])).rows
      } catch (error) {
        throw asStoreError(error)
      }
    },
    close: () => pool.end(),
  }
}

/** A string column, or an error that says which was missing. */
export const text = (row: Found, column: string): string => {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`column ${column} is not a text`)
  return value
}

/** Makes the tables where they are missing; run as the role that owns the database. `app` is the role that then uses them. */
export const makeAccessTables = async (database: Database, app = 'jingze_app'): Promise<void> => {
  if (!/^[a-z_]+$/.test(app)) throw new Error('a role name has small letters and underscores only')
  await database.run(`${TABLES}\n${GRANTS.replaceAll('$app', app)}`)
}

const TABLES = `
create table if not exists accounts (
  id text primary key, account text not null, name text not null, roles text[] not null, unit_id text, body text,
  password_hash text not null, must_change boolean not null, initial_until timestamptz, disabled boolean not null default false,
  created_at timestamptz not null, failed integer not null default 0, failed_at timestamptz, locked_until timestamptz);
create unique index if not exists accounts_account on accounts (lower(account));
create table if not exists account_sources (
  account_id text not null references accounts (id), source text not null, used_at timestamptz not null,
  failed integer not null default 0, failed_at timestamptz, locked_until timestamptz, primary key (account_id, source));
create table if not exists sessions (
  secret_hash text primary key, account_id text not null references accounts (id), source text not null,
  started_at timestamptz not null, seen_at timestamptz not null);
create index if not exists sessions_account on sessions (account_id);
create table if not exists access_log (
  number bigint generated always as identity primary key, at timestamptz not null, account_id text, act text not null,
  target text, result text not null, source text, request_id text);
create index if not exists access_log_account on access_log (account_id, number);
create table if not exists subject_keys (
  subject text primary key, wrapped text, made_at timestamptz not null, destroyed_at timestamptz, destroyed_by text, reason text);
create table if not exists files (
  hash text not null, account_id text not null, unit_id text, name text not null, media_type text not null, bytes bigint not null,
  at timestamptz not null, primary key (hash, account_id));
create or replace function access_log_is_only_added_to() returns trigger language plpgsql as
  $$ begin raise exception 'the access log is only added to'; end $$;
create or replace trigger only_added_to before update or delete or truncate on access_log execute function access_log_is_only_added_to();`

/** The application may not change what the access log says, nor remove a file record, an account or a subject's row of keys. */
const GRANTS = `
grant select, insert, update on accounts, subject_keys to $app;
grant select, insert, update, delete on account_sources, sessions to $app;
grant select, insert on access_log, files to $app;`
