-- The tables of the event store. Events are only ever added; data and meta are canonical JSON, kept as text because those bytes get hashed.
create table event_store.events (
  position    bigint primary key,
  stream      text not null collate "C",
  revision    integer not null,
  id          uuid not null unique,
  type        text not null collate "C",
  recorded_at timestamptz(3) not null,
  data        text not null,
  meta        text not null,
  unique (stream, revision)
);

-- Which events concern an object. The hashes keep it narrow; whoever reads it compares the objects themselves.
-- The thing that a stream is about (object type/id of the stream type-id) has no row: its events are found through the stream.
create table event_store.event_objects (
  object_key bigint not null,
  position   bigint not null,
  type_key   integer not null,
  primary key (object_key, type_key, position)
);

-- Always empty. Its lock is the one lock of an append: whoever holds it gives out the next positions, so they are dense and in commit order.
-- A counter row would do the same but leaves a dead version behind for each batch, and one long transaction keeps them all.
create table event_store.append_turn ();

create function event_store.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'events are only ever added: % on % is refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger events_are_only_added before update or delete or truncate on event_store.events
  for each statement execute function event_store.refuse_change();
create trigger event_objects_are_only_added before update or delete or truncate on event_store.event_objects
  for each statement execute function event_store.refuse_change();

-- The last position recorded at or before an instant. Recording times never decrease, so halving finds it without an index.
create function event_store.position_at(p_instant timestamptz) returns bigint language plpgsql stable set search_path = event_store, pg_temp as $$
declare
  v_low  bigint := 0;
  v_high bigint := (select coalesce(max(position), 0) from events);
  v_mid  bigint;
begin
  while v_low < v_high loop
    v_mid := (v_low + v_high + 1) / 2;
    if (select recorded_at from events where position = v_mid) <= p_instant then v_low := v_mid; else v_high := v_mid - 1; end if;
  end loop;
  return v_low;
end $$;
