// An event store in memory, for tests and for trying things out: the semantics of the real ones, gone when the program ends.
import type { ObjectKey } from '../kernel/event.ts'
import type { Appended, AppendRequest, Expected, Unless } from '../kernel/store.ts'
import { now } from './clock.ts'
import { objectText, prepared, storedFrom, type EventLog, type Kept, type Prepared } from './stored-event.ts'
import { follow, makeBell } from './subscription.ts'

const POLL_MS = 60_000

type Log = {
  readonly kept: Kept[]
  readonly byId: Map<string, Kept>
  readonly byStream: Map<string, Kept[]>
  readonly byObject: Map<string, Kept[]>
}

/** `clock` gives the instant (ISO 8601, UTC) at which an event is recorded. */
export const memoryEventStore = (clock: () => string = () => now().instant): EventLog => {
  const log: Log = { kept: [], byId: new Map(), byStream: new Map(), byObject: new Map() }
  const bell = makeBell()
  const readKept = async (after: bigint, limit: number) => log.kept.slice(Number(after), Number(after) + limit)
  const readAll = async (after: bigint, limit: number) => (await readKept(after, limit)).map(storedFrom)
  return {
    readKept, readAll,
    append: async (request) => {
      const events = prepared(request)
      const verdict = repeated(log, request, events) ?? refused(log, request)
      if (verdict) return verdict
      const appended = write(log, request.stream, events, clock())
      bell.ring()
      return appended
    },
    readStream: async (stream, from = 0) => (log.byStream.get(stream) ?? []).slice(from).map(storedFrom),
    readByObject: async (about, { types, upTo } = {}) =>
      aboutAny(log, about).filter((kept) => (types?.includes(kept.type) ?? true) && (upTo === undefined || kept.position <= upTo)).map(storedFrom),
    find: async (id) => {
      const kept = log.byId.get(id)
      return kept && storedFrom(kept)
    },
    head: async () => ({ position: BigInt(log.kept.length), recordedAt: log.kept.at(-1)?.recordedAt }),
    positionAt: async (instant) => {
      const at = new Date(instant).toISOString()
      return log.kept.findLast((kept) => kept.recordedAt <= at)?.position ?? 0n
    },
    subscribe: (after, deliver, options) => follow({ after, deliver, batchSize: options?.batchSize, read: readAll, bell, pollMs: POLL_MS }),
    close: async () => {},
  }
}

const repeated = (log: Log, { stream }: AppendRequest, events: readonly Prepared[]): Appended | undefined => {
  const before = events.flatMap(({ id }) => log.byId.get(id) ?? [])
  if (before.length === 0) return undefined
  const same = before.length === events.length && before.every((kept, n) => kept.stream === stream && (n === 0 || kept.revision > before[n - 1]!.revision))
  if (!same) return { ok: false, because: 'overlap', revision: revisionOf(log, stream) }
  const [first, last] = [before[0]!, before[before.length - 1]!]
  return { ok: true, first: first.position, last: last.position, revision: last.revision, recordedAt: last.recordedAt, repeated: true }
}

const refused = (log: Log, { stream, expected, unless = [] }: AppendRequest): Appended | undefined => {
  const revision = revisionOf(log, stream)
  if (!meets(expected, revision)) return { ok: false, because: 'conflict', revision }
  return unless.some((condition) => broken(log, condition)) ? { ok: false, because: 'condition', revision } : undefined
}

const revisionOf = (log: Log, stream: string): number | undefined => log.byStream.get(stream)?.at(-1)?.revision

const meets = (expected: Expected, revision: number | undefined): boolean => {
  if (expected === 'any') return true
  if (expected === 'none') return revision === undefined
  return expected === 'exists' ? revision !== undefined : revision === expected
}

/** Lists are in the order of positions: whatever came after lies at their ends. */
const broken = (log: Log, { about, types, after }: Unless): boolean => about.some((each) => {
  const list = log.byObject.get(objectText(each)) ?? []
  for (let at = list.length - 1; at >= 0 && list[at]!.position > after; at--) if (types.includes(list[at]!.type)) return true
  return false
})

const aboutAny = (log: Log, about: readonly ObjectKey[]): readonly Kept[] => {
  const [first, ...more] = about
  if (first !== undefined && more.length === 0) return log.byObject.get(objectText(first)) ?? []
  return [...new Set(about.flatMap((each) => log.byObject.get(objectText(each)) ?? []))].toSorted((a, b) => Number(a.position - b.position))
}

const write = (log: Log, stream: string, events: readonly Prepared[], instant: string): Appended => {
  const before = log.kept.at(-1)?.recordedAt ?? ''
  const recordedAt = instant > before ? instant : before
  const own = listIn(log.byStream, stream)
  const first = BigInt(log.kept.length + 1)
  for (const { id, type, data, meta, objects } of events) {
    const kept: Kept = { position: BigInt(log.kept.length + 1), stream, revision: own.length, id, type, recordedAt, data, meta }
    log.kept.push(kept)
    own.push(kept)
    log.byId.set(id, kept)
    for (const object of objects) listIn(log.byObject, object).push(kept)
  }
  return { ok: true, first, last: BigInt(log.kept.length), revision: own.length - 1, recordedAt, repeated: false }
}

const listIn = <T>(lists: Map<string, T[]>, key: string): T[] => {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
