// Where accounts, sessions, keys, file records and the access log live in PostgreSQL, and how that is asked.
import { StoreUnavailable } from '../kernel/store.ts'

export type Found = Readonly<Record<string, unknown>>

/** What these adapters need of a connection pool. `pg.Pool` is one. */
export type Database = {
  readonly query: (text: string, values?: unknown[]) => Promise<{ readonly rows: Found[]; readonly rowCount: number | null }>
}

/** Runs one statement. Throws `StoreUnavailable` when the database does not answer; any other error is a bug. */
export const run = async (database: Database, text: string, values: unknown[] = []): Promise<readonly Found[]> => {
  try {
    return (await database.query(text, values)).rows
  } catch (error) {
    throw isLost(error) ? new StoreUnavailable('the database does not answer', { cause: error }) : error
  }
}

const LOST_CODES = /^(08...|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/
/** pg gives these no code. */
const LOST_WORDS = /Connection terminated|timeout exceeded when trying to connect|connection timeout|Client has encountered a connection error|pool after calling end/i

const isLost = (error: unknown): boolean => {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return (typeof code === 'string' && LOST_CODES.test(code)) || (typeof message === 'string' && LOST_WORDS.test(message))
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
  await run(database, `${TABLES}\n${GRANTS.replaceAll('$app', app)}`)
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
