// The log of the KurrentDB double: appends judged as KurrentDB judges them, positions that are not dense.

/** One record of $all. `position` serves as commit and prepare position, which KurrentDB gives alike since transactions went away. */
export type LogRecord = {
  readonly id: string
  readonly stream: string
  readonly revision: bigint
  readonly position: bigint
  readonly type: string
  readonly contentType: string
  readonly data: Uint8Array
  readonly metadata: Uint8Array
  readonly createdAt: number
}

export type Proposed = Pick<LogRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>
export type ExpectedRevision = bigint | 'no_stream' | 'stream_exists' | 'any'
export type Verdict =
  | { readonly ok: true; readonly revision: bigint; readonly position: bigint }
  | { readonly ok: false; readonly current: bigint | undefined }

export type DoubleLog = {
  readonly records: readonly LogRecord[]
  readonly ofStream: (stream: string) => readonly LogRecord[]
  /** Where in `records` the record at a position is; undefined when none begins there. */
  readonly indexOf: (position: bigint) => number | undefined
  readonly append: (stream: string, expected: ExpectedRevision, events: readonly Proposed[]) => Verdict
  readonly onAppended: (listener: () => void) => () => void
}

const BYTES_PER_RECORD_MIN = 128n
/** KurrentDB's default: of one append, all events together. */
export const APPEND_BYTES_MAX = 1_048_576
/** Every so often the server writes events of its own into $all, so a reader has to skip them. */
const SYSTEM_EVENT_EVERY = 3

export const createLog = (): DoubleLog => {
  const records: LogRecord[] = []
  const streams = new Map<string, LogRecord[]>()
  const starts = new Map<bigint, number>()
  const listeners = new Set<() => void>()
  let position = 0n
  let writes = 0

  const ofStream = (stream: string) => streams.get(stream) ?? []
  const store = (stream: string, event: Proposed): LogRecord => {
    const own = streams.get(stream) ?? []
    const record = { ...event, stream, revision: BigInt(own.length), position, createdAt: Date.now() }
    position += BYTES_PER_RECORD_MIN + BigInt(event.data.length + event.metadata.length)
    starts.set(record.position, records.length)
    streams.set(stream, own)
    own.push(record)
    records.push(record)
    return record
  }

  const append = (stream: string, expected: ExpectedRevision, events: readonly Proposed[]): Verdict => {
    const verdict = judge(ofStream(stream), expected, events)
    if (verdict !== 'write') return verdict
    if (writes++ % SYSTEM_EVENT_EVERY === 0)
      store('$stats-127.0.0.1:2113', { id: crypto.randomUUID(), type: '$statsCollected', contentType: 'application/json', data: Buffer.from('{}'), metadata: new Uint8Array() })
    const written = events.map((event) => store(stream, event))
    for (const listener of listeners) listener()
    const last = written.at(-1)
    return { ok: true, revision: last?.revision ?? BigInt(ofStream(stream).length) - 1n, position: last?.position ?? position }
  }

  return {
    records, ofStream, append,
    indexOf: (at) => starts.get(at),
    onAppended: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** After IndexWriter.CheckCommit of KurrentDB: by event id, within one stream, and never across streams. */
const judge = (own: readonly LogRecord[], expected: ExpectedRevision, events: readonly Proposed[]): Verdict | 'write' => {
  const last = BigInt(own.length) - 1n
  const refused: Verdict = { ok: false, current: last < 0n ? undefined : last }
  if (expected === 'stream_exists' && last < 0n) return refused
  const loose = expected === 'any' || expected === 'stream_exists'
  const at = expected === 'no_stream' ? -1n : loose ? last : expected
  if (at > last) return refused
  if (!loose && at === last) return 'write'
  const stored = events.map((event, n) =>
    own.find((record) => record.id === event.id && (loose || record.revision === at + 1n + BigInt(n))))
  if (stored[0] === undefined) return loose ? 'write' : refused
  const end = stored.at(-1)
  // Some are stored and others are not: KurrentDB calls it corrupted idempotency and answers a wrong expected version.
  if (stored.includes(undefined) || end === undefined) return refused
  return { ok: true, revision: end.revision, position: end.position }
}
