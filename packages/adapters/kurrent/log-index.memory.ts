// An index over KurrentDB's log that lives in memory: for tests, and for a small installation that reads its log again at each start.
import type { ObjectKey } from '../../kernel/event.ts'
import { IndexGap, isAfter, type Checkpoint, type KurrentIndex, type Numbered } from './log-index.ts'

export const memoryKurrentIndex = (): KurrentIndex => {
  const events: Numbered[] = []
  const ids = new Map<string, Numbered>()
  const streams = new Map<string, Numbered[]>()
  const objects = new Map<string, Numbered[]>()
  let place: Checkpoint['place']
  const checkpoint = (): Checkpoint => ({ position: BigInt(events.length), recordedAt: events.at(-1)?.recordedAt, place })

  const number = (event: Omit<Numbered, 'position'>, concerns: readonly ObjectKey[]) => {
    const numbered = { ...event, position: BigInt(events.length + 1) }
    events.push(numbered)
    if (!ids.has(event.id)) ids.set(event.id, numbered)
    add(streams, event.stream, numbered)
    for (const each of concerns) add(objects, keyOf(each), numbered)
  }

  return {
    checkpoint: async () => checkpoint(),
    extend: async (stretch) => {
      if (stretch.from !== undefined && isAfter(stretch.from, place)) throw new IndexGap('the stretch does not join the index')
      for (const { objects: concerns, ...event } of stretch.events)
        if (isAfter(event.place, place)) number(event, concerns)
      if (isAfter(stretch.to, place)) place = stretch.to
      return checkpoint()
    },
    placeOf: async (position) => events[Number(position) - 1]?.place,
    find: async (wanted) => inOrder(wanted.flatMap((id) => ids.get(id) ?? [])),
    numbersOf: async (stream, from) =>
      new Map((streams.get(stream) ?? []).filter((event) => event.revision >= from).map((event) => [event.revision, event.position])),
    about: async (about, { types, after = 0n, upTo } = {}) =>
      inOrder(about.flatMap((key) => objects.get(keyOf(key)) ?? [])).filter((event) =>
        event.position > after && (upTo === undefined || event.position <= upTo) && (types === undefined || types.includes(event.type))),
    positionAt: async (instant) => latestBy(events, new Date(instant).toISOString())?.position ?? 0n,
  }
}

const keyOf = (object: ObjectKey): string => `${object.type}\n${object.id}`

const add = (to: Map<string, Numbered[]>, key: string, event: Numbered) => {
  const own = to.get(key)
  if (own) own.push(event)
  else to.set(key, [event])
}

/** Of the events recorded by then the one recorded last; the server's clock may have stepped back between two of them. */
const latestBy = (events: readonly Numbered[], instant: string): Numbered | undefined =>
  events.reduce<Numbered | undefined>((latest, event) =>
    event.recordedAt <= instant && (latest === undefined || event.recordedAt >= latest.recordedAt) ? event : latest, undefined)

const inOrder = (events: readonly Numbered[]): readonly Numbered[] =>
  [...new Set(events)].toSorted((one, other) => (one.position < other.position ? -1 : 1))
