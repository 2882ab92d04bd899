-- Judging appends and writing them. `unless` is JSON: [{ request, after, objects: [type/id], types }].

-- The stream that is about an object.
create function event_store.own_stream(p_object text) returns text language sql immutable return regexp_replace(p_object, '/', '-');

-- The requests whose conditions the log breaks. Hashes and streams only find candidates; the events themselves decide.
create function event_store.log_rivals(p_unless text) returns table (request integer) language sql stable begin atomic
  select distinct u.request
  from jsonb_to_recordset(p_unless::jsonb) as u(request integer, after bigint, objects text[], types text[])
    cross join lateral unnest(u.objects) as a(object)
    cross join lateral (
      select o.position from event_store.event_objects o
      where o.object_key = hashtextextended(a.object, 0) and o.type_key = any(array(select hashtext(t) from unnest(u.types) t)) and o.position > u.after
      union all
      select s.position from event_store.events s
      where s.stream = event_store.own_stream(a.object) and s.position > u.after
        -- most often the last event of the stream is old enough already
        and (select l.position from event_store.events l where l.stream = event_store.own_stream(a.object) order by l.revision desc limit 1) > u.after
    ) as c(position)
    join event_store.events e on e.position = c.position and e.type = any(u.types)
  where exists (select from jsonb_array_elements(e.meta::jsonb -> 'objects') as x where (x ->> 'type') || '/' || (x ->> 'id') = a.object);
end;

-- Requests of which some events are stored already: whether they are the same in the same order, and what the first answer was.
create function event_store.repeats(p_ids uuid[], p_event_request integer[], p_request_start integer[], p_request_streams text[])
returns table (request integer, same boolean, first bigint, last bigint, revision integer, "recordedAt" timestamptz) language sql stable begin atomic
  select e.request,
    count(*) = p_request_start[e.request + 1] - p_request_start[e.request]
      and bool_and(s.stream = p_request_streams[e.request])
      and array_agg(s.revision order by e.n) = array_agg(s.revision order by s.revision),
    min(s.position), max(s.position), max(s.revision), max(s.recorded_at)
  from unnest(p_ids, p_event_request) with ordinality e(id, request, n) join event_store.events s on s.id = e.id
  group by e.request;
end;

-- Judges and writes a batch of appends in one round trip. Each is judged by itself: one refused never fails its neighbours.
-- Texts of one column come joined by line feeds, which canonical JSON and names never hold: cheaper to write and to read than arrays.
-- Verdicts: 0 appended, 1 appended before, 2 conflict, 3 condition, 4 overlap. An expected revision below 0 is a word: -1 none, -2 exists, -3 any.
create function event_store.append_batch(
  p_streams          text,      -- the distinct streams
  p_request_stream   integer[], -- for each request: which of them, from 1
  p_request_expected integer[],
  p_request_start    integer[], -- for each request: the number of its first event, from 1, and one more for the end
  p_event_request    integer[], -- for each event: its request, from 1
  p_ids              text,
  p_types            text,
  p_data             text,
  p_meta             text,
  p_object_event     integer[], -- for each object: its event, from 1; negative when the event's stream is about it
  p_objects          text,      -- type/id
  p_unless           text,      -- or null
  -- Where a condition would be broken by an event of an earlier request of this batch, if that is accepted; or null:
  p_rivaled          integer[], -- the requests with the condition,
  p_rivals           integer[], -- those events,
  p_afters           bigint[]   -- and the positions after which they count
) returns text language plpgsql security definer
  set search_path = event_store, pg_temp as $$
declare
  v_streams   text[] := string_to_array(p_streams, E'\n');
  v_ids       uuid[] := string_to_array(p_ids, E'\n')::uuid[];
  v_types     text[] := string_to_array(p_types, E'\n');
  v_position  bigint;
  v_recorded  timestamptz(3);
  v_known     boolean;                -- some of these events are stored already
  v_heads     integer[];              -- by stream: its last revision, -1 when there is none
  v_verdicts  integer[];
  v_firsts    bigint[];               -- by request: its first position, if it is accepted
  v_revisions integer[];              -- by request: where its stream stands after it
  v_earlier   jsonb;                  -- by request: the first answer, if it is a repeat
  v_before    record;
  v_stream    integer;
  v_head      integer;
  v_expected  integer;
  v_count     integer;
begin
  lock table append_turn in exclusive mode;

  select l.position, l.recorded_at, exists (select from events where id = any(v_ids)), array(
    select coalesce((select e.revision from events e where e.stream = s.name order by e.revision desc limit 1), -1)
    from unnest(v_streams) with ordinality s(name, n) order by s.n), array_fill(0, array[cardinality(p_request_stream)]),
    array_fill(null::bigint, array[cardinality(p_request_stream)]), array_fill(-1, array[cardinality(p_request_stream)])
  into v_position, v_recorded, v_known, v_heads, v_verdicts, v_firsts, v_revisions
  from (values (1)) one left join lateral (select position, recorded_at from events order by position desc limit 1) l on true;
  v_position := coalesce(v_position, 0);
  v_recorded := greatest(date_trunc('milliseconds', clock_timestamp()), v_recorded);

  if v_known then
    v_earlier := '{}';
    for v_before in select * from repeats(v_ids, p_event_request, p_request_start, array(select v_streams[s] from unnest(p_request_stream) s)) loop
      v_verdicts[v_before.request] := case when v_before.same then 1 else 4 end;
      if v_before.same then v_earlier := v_earlier || jsonb_build_object(v_before.request, to_jsonb(v_before)); end if;
    end loop;
  end if;

  if p_unless is not null then
    for v_before in select * from log_rivals(p_unless) loop
      if v_verdicts[v_before.request] = 0 then v_verdicts[v_before.request] := 3; end if;
    end loop;
  end if;

  for r in 1 .. cardinality(v_verdicts) loop
    continue when v_verdicts[r] = 1;
    v_stream := p_request_stream[r];
    v_head := v_heads[v_stream];
    v_expected := p_request_expected[r];
    if v_verdicts[r] <> 4 and not (v_expected = v_head or v_expected = -3 or (v_expected = -2 and v_head >= 0)) then
      v_verdicts[r] := 2;
    end if;
    -- nested, because a query inside a longer test would cost 5 µs for every request
    if p_rivaled is not null then
      if v_verdicts[r] = 0 and exists (
        select from unnest(p_rivaled, p_rivals, p_afters) as b(request, event, after), lateral (select p_event_request[b.event]) as e(rival)
        where b.request = r and v_firsts[e.rival] + b.event - p_request_start[e.rival] > b.after)
      then
        v_verdicts[r] := 3;
      end if;
    end if;
    if v_verdicts[r] = 0 then
      v_firsts[r] := v_position + 1;
      v_count := p_request_start[r + 1] - p_request_start[r];
      v_position := v_position + v_count;
      v_head := v_head + v_count;
      v_heads[v_stream] := v_head;
    end if;
    v_revisions[r] := v_head;
  end loop;

  if 0 = any(v_verdicts) then
    with added as (
      insert into events (position, stream, revision, id, type, recorded_at, data, meta)
      select v_firsts[e.request] + e.n - p_request_start[e.request], v_streams[p_request_stream[e.request]],
        v_revisions[e.request] + 1 + e.n - p_request_start[e.request + 1], e.id, e.type, v_recorded, e.data, e.meta
      from unnest(v_ids, p_event_request, v_types, string_to_array(p_data, E'\n'), string_to_array(p_meta, E'\n'))
        with ordinality e(id, request, type, data, meta, n)
      where v_verdicts[e.request] = 0
    )
    insert into event_objects (object_key, type_key, position)
    select hashtextextended(o.object, 0), hashtext(v_types[o.event]), v_firsts[p_event_request[o.event]] + o.event - p_request_start[p_event_request[o.event]]
    from unnest(p_object_event, string_to_array(p_objects, E'\n')) o(event, object)
    where o.event > 0 and v_verdicts[p_event_request[o.event]] = 0;
    perform pg_notify('event_store', v_position::text);
  end if;

  return json_build_object('recordedAt', v_recorded, 'verdicts', v_verdicts, 'firsts', v_firsts, 'revisions', v_revisions,
    'earlier', v_earlier, 'tookMs', extract(epoch from clock_timestamp() - statement_timestamp()) * 1000);
end $$;
