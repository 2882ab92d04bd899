// An index over KurrentDB's log that survives a restart: tables beside the views, several programs may extend them at once.
import { IndexGap, type Checkpoint, type KurrentIndex, type Numbered, type Stretch } from './log-index.ts'

type Found = Readonly<Record<string, unknown>>

/** Runs one statement. Throws `StoreUnavailable` when nobody answers; `openDatabase` gives one. */
export type Database = { readonly run: (text: string, values?: readonly unknown[]) => Promise<readonly Found[]> }

/**
 * The index over a database, as the role `app` of `makeKurrentIndexTables`. One call and one commit for each stretch; the commit does not
 * wait for the disk, since what a crash loses is read from KurrentDB again.
 * Throws `StoreUnavailable` when the database does not answer.
 */
export const postgresKurrentIndex = (database: Database): KurrentIndex => ({
  checkpoint: async () => {
    const [row] = await database.run(`select ${HEAD} from kurrent_index.head`)
    if (!row) throw new Error('the tables of the KurrentDB index have no head row')
    return checkpoint(row)
  },
  extend: async (stretch) => {
    const { from, to } = stretch
    const values = [from?.commit, from?.prepare, to.commit, to.prepare].map((place) => place?.toString() ?? null)
    const [row] = await database.run(`select ${HEAD} from kurrent_index.extend($1, $2, $3, $4, $5)`, [...values, asJson(stretch)])
    if (!row) throw new IndexGap('the stretch does not join the index')
    return checkpoint(row)
  },
  placeOf: async (position) => {
    const [row] = await database.run(`select commit_place::text, prepare_place::text from kurrent_index.event where position = $1`, [position.toString()])
    return row && place(row)
  },
  find: async (ids) =>
    (await database.run(`select * from (select distinct on (id) ${COLUMNS} from kurrent_index.event where id = any ($1::text[]) order by id, position) found order by position::bigint`, [ids])).map(numbered),
  numbersOf: async (stream, from) => new Map(
    (await database.run(`select revision, position::text from kurrent_index.event where stream = $1 and revision >= $2`, [stream, from]))
      .map((row) => [Number(row['revision']), BigInt(text(row, 'position'))])),
  about: async (objects, { types, after = 0n, upTo } = {}) => {
    const rows = await database.run(ABOUT, [
      objects.map((each) => each.type), objects.map((each) => each.id), types ?? null, after.toString(), upTo?.toString() ?? null,
    ])
    return rows.map(numbered)
  },
  positionAt: async (at) => {
    const [row] = await database.run(`select position::text from kurrent_index.event where recorded_at <= $1 order by recorded_at desc, position desc limit 1`, [new Date(at).toISOString()])
    return row ? BigInt(text(row, 'position')) : 0n
  },
})

/** Makes the tables and the function where they are missing; run as the role that owns the database. `app` is the role that then uses them. */
export const makeKurrentIndexTables = async (database: Database, app = 'jingze_app'): Promise<void> => {
  if (!/^[a-z_]+$/.test(app)) throw new Error('a role name has small letters and underscores only')
  await database.run(`${TABLES}\n${EXTEND}\n${GRANTS.replaceAll('$app', app)}`)
}

const HEAD = `position::text, recorded_at, commit_place::text, prepare_place::text`
const COLUMNS = `position::text, commit_place::text, prepare_place::text, id, stream, revision, type, recorded_at, writing`

const ABOUT = `
  select ${COLUMNS} from kurrent_index.event
  where position in (
    select concerned.position from kurrent_index.object concerned
    join unnest($1::text[], $2::text[]) asked (type, id) on concerned.type = asked.type and concerned.id = asked.id
    where concerned.position > $4::bigint and ($5::bigint is null or concerned.position <= $5::bigint))
  and ($3::text[] is null or type = any ($3::text[]))
  order by event.position`

const place = (row: Found) => ({ commit: BigInt(text(row, 'commit_place')), prepare: BigInt(text(row, 'prepare_place')) })

/** The column is text in the very form in which the server's time was read, since text of one form sorts as time does. */
const instant = (row: Found): string => text(row, 'recorded_at')

const text = (row: Found, column: string): string => {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`column ${column} is not a text`)
  return value
}

const checkpoint = (row: Found): Checkpoint => ({
  position: BigInt(text(row, 'position')), recordedAt: row['recorded_at'] === null ? undefined : instant(row), place: row['commit_place'] === null ? undefined : place(row),
})

const numbered = (row: Found): Numbered => ({
  position: BigInt(text(row, 'position')), place: place(row), id: text(row, 'id'), stream: text(row, 'stream'), revision: Number(row['revision']),
  type: text(row, 'type'), recordedAt: instant(row), writing: text(row, 'writing'),
})

const asJson = (stretch: Stretch): string => JSON.stringify(stretch.events.map(({ place: at, ...event }) =>
  ({ ...event, commit: at.commit.toString(), prepare: at.prepare.toString(), objects: event.objects.map(({ type, id }) => ({ type, id })) })))

const TABLES = `
  create schema if not exists kurrent_index;
  create table if not exists kurrent_index.head (
    one boolean primary key default true check (one), position bigint not null default 0, recorded_at text, commit_place bigint, prepare_place bigint);
  insert into kurrent_index.head default values on conflict do nothing;
  create table if not exists kurrent_index.event (
    position bigint primary key, commit_place bigint not null, prepare_place bigint not null, id text not null, stream text not null,
    revision integer not null, type text not null, recorded_at text collate "C" not null, writing text not null, unique (stream, revision));
  create index if not exists event_id on kurrent_index.event (id);
  create index if not exists event_recorded_at on kurrent_index.event (recorded_at, position);
  create table if not exists kurrent_index.object (
    type text not null, id text not null, position bigint not null, primary key (type, id, position));`

/** No row, and nothing changed, when the stretch begins after the checkpoint. The row lock on the head lets several programs extend in turn. */
const EXTEND = `
  create or replace function kurrent_index.extend(from_commit bigint, from_prepare bigint, to_commit bigint, to_prepare bigint, events json)
  returns setof kurrent_index.head language plpgsql as $$
  declare
    known kurrent_index.head;
    added bigint;
    latest text;
  begin
    perform set_config('synchronous_commit', 'off', true);
    select * into known from kurrent_index.head for update;
    if from_commit is not null and (known.commit_place is null or (from_commit, from_prepare) > (known.commit_place, known.prepare_place)) then
      return;
    end if;
    with told as (
      select * from rows from (json_to_recordset(events) as
        (commit bigint, prepare bigint, id text, stream text, revision integer, type text, "recordedAt" text, writing text, objects json)) with ordinality
        as each (commit, prepare, id, stream, revision, type, recorded_at, writing, objects, n)
    ), fresh as (
      select told.*, known.position + row_number() over (order by n) as position from told
      where known.commit_place is null or (commit, prepare) > (known.commit_place, known.prepare_place)
    ), stored as (
      insert into kurrent_index.event
      select position, commit, prepare, id, stream, revision, type, recorded_at, writing from fresh
    ), linked as (
      insert into kurrent_index.object
      select distinct each.type, each.id, position from fresh, json_to_recordset(fresh.objects) as each (type text, id text)
    )
    select count(*), (array_agg(recorded_at order by position desc))[1] into added, latest from fresh;
    update kurrent_index.head set position = known.position + added, recorded_at = coalesce(latest, known.recorded_at),
      commit_place = greatest(to_commit, known.commit_place),
      prepare_place = case when known.commit_place is null or (to_commit, to_prepare) > (known.commit_place, known.prepare_place) then to_prepare else known.prepare_place end;
    return query select * from kurrent_index.head;
  end $$;`

const GRANTS = `
  grant usage on schema kurrent_index to $app;
  grant select, update on kurrent_index.head to $app;
  grant select, insert on kurrent_index.event, kurrent_index.object to $app;
  grant execute on function kurrent_index.extend to $app;`
