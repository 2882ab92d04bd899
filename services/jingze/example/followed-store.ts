// An event store in memory for one writer who asks much: remembers what it has read lately, and tells whoever follows what was written.
import { objectText, type EventLog } from '../../../packages/adapters/stored-event.ts'
import type { ObjectKey, Stored } from '../../../packages/kernel/event.ts'
import type { EventStore } from '../../../packages/kernel/store.ts'

/** So many events are kept ready; all are forgotten when there are more. */
const READY_MAX = 20_000

export type FollowedStore = EventStore & { readonly follow: (told: (event: Stored) => void) => void }

/** In: an empty store that nobody else writes. It holds the log and judges every append; only reading is quicker here. */
export const followedStore = (inner: EventLog): FollowedStore => {
  const ready = new Map<number, Stored>()
  const types: string[] = ['']
  const byStream = new Map<string, number[]>()
  const byObject = new Map<string, number[]>()
  const followers: ((event: Stored) => void)[] = []
  const keep = (event: Stored): void => {
    if (ready.size >= READY_MAX) ready.clear()
    ready.set(Number(event.position), event)
  }
  const at = async (position: number): Promise<Stored> => {
    const known = ready.get(position)
    if (known !== undefined) return known
    const [event] = await inner.readAll(BigInt(position - 1), 1)
    keep(event!)
    return event!
  }
  const all = async (positions: readonly number[]): Promise<readonly Stored[]> => {
    const events: Stored[] = []
    for (const position of positions) events.push(ready.get(position) ?? await at(position))
    return events
  }
  const index = (event: Stored): void => {
    const position = Number(event.position)
    types[position] = event.type
    put(byStream, event.stream, position)
    for (const object of new Set(event.objects.map(objectText))) put(byObject, object, position)
    keep(event)
  }
  return {
    ...inner,
    append: async (request) => {
      const appended = await inner.append(request)
      if (!appended.ok || appended.repeated) return appended
      for (const event of await inner.readAll(appended.first - 1n, request.events.length)) {
        index(event)
        for (const told of followers) told(event)
      }
      return appended
    },
    readStream: (stream, from = 0) => all((byStream.get(stream) ?? []).slice(from)),
    readByObject: (about, { types: wanted, upTo } = {}) =>
      all(concerning(byObject, about).filter((position) => (wanted?.includes(types[position]!) ?? true) && (upTo === undefined || BigInt(position) <= upTo))),
    follow: (told) => { followers.push(told) },
  }
}

const concerning = (byObject: ReadonlyMap<string, readonly number[]>, about: readonly ObjectKey[]): readonly number[] =>
  about.length === 1 ? byObject.get(objectText(about[0]!)) ?? [] : [...new Set(about.flatMap((each) => byObject.get(objectText(each)) ?? []))].toSorted((one, other) => one - other)

const put = (lists: Map<string, number[]>, key: string, position: number): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [position])
  else list.push(position)
}
