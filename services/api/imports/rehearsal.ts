// An event store that lets commands run for trial: it reads the real log, keeps what is appended to itself, and forgets it.
import type { ObjectKey, Stored } from '../../../packages/kernel/event.ts'
import type { AppendRequest, EventStore } from '../../../packages/kernel/store.ts'

/** Positions of rehearsed events lie beyond every real one, whatever others write meanwhile. */
const BEYOND = 1n << 60n

/** `mark` and `back`: forget what was appended since. */
export type Rehearsal = EventStore & { readonly mark: () => number; readonly back: (to: number) => void }

/**
 * For `handle` alone, one command after another: each reads what the ones before it appended, so no append can conflict and conditions hold as they were read.
 * Nothing is written to the real store.
 */
export const rehearsing = (real: EventStore, instant: () => string): Rehearsal => {
  const kept: Stored[] = []
  const [byId, byStream, byObject] = [new Map<string, Stored>(), new Map<string, Stored[]>(), new Map<string, Stored[]>()]
  const about = (objects: readonly ObjectKey[]): readonly Stored[] => [...new Set(objects.flatMap((each) => byObject.get(`${each.type}/${each.id}`) ?? []))].toSorted((one, other) => Number(one.position - other.position))
  return {
    ...real,
    readStream: async (stream, from = 0) => [...await real.readStream(stream, from), ...(byStream.get(stream) ?? []).filter(({ revision }) => revision >= from)],
    readByObject: async (objects, options = {}) => [...await real.readByObject(objects, options), ...about(objects).filter(({ type }) => options.types?.includes(type) ?? true)],
    find: async (id) => byId.get(id) ?? real.find(id),
    head: async () => (kept.length > 0 ? { position: kept.at(-1)!.position, recordedAt: kept.at(-1)!.recordedAt } : real.head()),
    append: async ({ stream, expected, events }: AppendRequest) => {
      const first = kept.length
      let revision = typeof expected === 'number' ? expected : -1
      for (const event of events) {
        revision += 1
        const stored: Stored = { ...event, position: BEYOND + BigInt(kept.length), stream, revision, recordedAt: instant() }
        kept.push(stored)
        byId.set(event.id, stored)
        listIn(byStream, stream).push(stored)
        for (const { type, id } of event.objects) listIn(byObject, `${type}/${id}`).push(stored)
      }
      return { ok: true, first: kept[first]!.position, last: kept.at(-1)!.position, revision, recordedAt: kept.at(-1)!.recordedAt, repeated: false }
    },
    mark: () => kept.length,
    back: (to) => {
      while (kept.length > to) {
        const { id, stream, objects } = kept.pop()!
        byId.delete(id)
        byStream.get(stream)?.pop()
        for (const object of objects) byObject.get(`${object.type}/${object.id}`)?.pop()
      }
    },
    close: async () => {},
  }
}

const listIn = (lists: Map<string, Stored[]>, key: string): Stored[] => {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
