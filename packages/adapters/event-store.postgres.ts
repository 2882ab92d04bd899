// The event store in PostgreSQL: one lane of group commits for appends, a few connections for reading.
import type { Pool } from 'pg'
import { asStoreError, makeLine, makePool, type Reach } from './postgres/connection.ts'
import { LANE_LIMITS, makeLane, type LaneLimits } from './postgres/append-lane.ts'
import { makeListener } from './postgres/listener.ts'
import { concerns, isEventId, objectText, ownStream, storedFrom, type EventLog, type Kept } from './stored-event.ts'
import { follow, makeBell } from './subscription.ts'

const READERS_MAX = 7
const POLL_MS = 1_000

export type PostgresEventStoreOptions = Reach & {
  /** connections for reading, beside two for appending and one for listening */
  readonly readersMax?: number
  readonly limits?: Partial<LaneLimits>
  /** how often subscriptions look although nobody notified them */
  readonly pollMs?: number
}

/**
 * Opens the store; connections are made when needed and made again when lost. The schema must exist (`createEventStoreSchema`).
 * Beside what the port says it throws `NotStorable` and `NotCanonical` for appends that can never be kept.
 */
export const postgresEventStore = (options: PostgresEventStoreOptions): EventLog => {
  const pool = makePool(options, options.readersMax ?? READERS_MAX)
  const lines = [makeLine(options), makeLine(options)]
  const lane = makeLane(lines, { ...LANE_LIMITS, ...options.limits })
  const bell = makeBell()
  const listener = makeListener({ ...options, name: `${options.name ?? 'jingze event store'} listener` }, bell)
  const reads = readsFrom(pool)
  return {
    ...reads,
    append: lane.append,
    subscribe: (after, deliver, { batchSize } = {}) => {
      listener.start()
      return follow({ after, deliver, batchSize, read: reads.readAll, bell, pollMs: options.pollMs ?? POLL_MS })
    },
    close: async () => {
      await lane.close()
      await Promise.all([listener.stop(), ...lines.map((line) => line.close()), pool.end()])
    },
  }
}

const COLUMNS = 'position, stream, revision, id, type, recorded_at, data, meta'
type Column = bigint | string | number

const readsFrom = (pool: Pool): Omit<EventLog, 'append' | 'subscribe' | 'close'> => {
  const rows = async <Row extends unknown[]>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> => {
    try {
      return (await pool.query<Row>({ name, text, values: [...values], rowMode: 'array' })).rows
    } catch (error) {
      throw asStoreError(error)
    }
  }
  const kept = async (name: string, where: string, values: readonly unknown[]): Promise<Kept[]> =>
    (await rows<Column[]>(name, `select ${COLUMNS} from event_store.events where ${where}`, values)).map(keptFrom)
  const readKept = (after: bigint, limit: number) => kept('all', 'position > $1 order by position limit $2', [after, limit])
  return {
    readKept,
    readAll: async (after, limit) => (await readKept(after, limit)).map(storedFrom),
    readStream: async (stream, from = 0) => (await kept('stream', 'stream = $1 and revision >= $2 order by revision', [stream, from])).map(storedFrom),
    readByObject: async (about, { types, upTo } = {}) => {
      const objects = about.map(objectText)
      const values = [objects, objects.map(ownStream), upTo ?? null, ...(types ? [types] : [])]
      return (await kept(types ? 'objectTypes' : 'object', types ? CONCERNING_TYPES : CONCERNING, values)).map(storedFrom).filter((event) => concerns(event, about, types))
    },
    find: async (id) => (isEventId(id) ? (await kept('find', 'id = $1', [id])).map(storedFrom)[0] : undefined),
    head: async () => {
      const [last] = await rows<[bigint, string]>('head', 'select position, recorded_at from event_store.events order by position desc limit 1', [])
      return { position: last?.[0] ?? 0n, recordedAt: last?.[1] }
    },
    positionAt: async (instant) => (await rows<[bigint]>('positionAt', 'select event_store.position_at($1)', [instant]))[0]![0],
  }
}

const keptFrom = ([position, stream, revision, id, type, recordedAt, data, meta]: Column[]): Kept =>
  ({ position, stream, revision, id, type, recordedAt, data, meta }) as Kept

/** Candidates, through the object index or the objects' own streams; whoever uses this compares the objects themselves. */
const concerning = (ofTypes: string, ownOfTypes: string): string => `position = any(array(
  select o.position from event_store.event_objects o
  where o.object_key = any(array(select hashtextextended(object, 0) from unnest($1::text[]) as object)) and ($3::bigint is null or o.position <= $3)${ofTypes}
  union all
  select s.position from event_store.events s where s.stream = any($2::text[]) and ($3::bigint is null or s.position <= $3)${ownOfTypes})) order by position`
const CONCERNING = concerning('', '')
const CONCERNING_TYPES = concerning(' and o.type_key = any(array(select hashtext(type) from unnest($4::text[]) as type))', ' and s.type = any($4::text[])')
