// Histories for tests: events told about one thing, with the objects they concern, as a store would give them back.
import { distinct, type AnyEvent, type Fact, type ObjectRef, type Told } from '../event.ts'
import { evolveOne, streamName, type Stream } from '../stream.ts'

export type Tale = { readonly stream: Stream<never, never>; readonly id: string; readonly events: readonly Told<AnyEvent>[] }

const BY_DEFAULT = { actor: 'someone', occurredOn: '2026-01-05', recordedAt: '2026-01-05T01:00:00.000Z' }

/** An event as told by someone on a day; for a history in which that matters. */
export const told = <Event extends AnyEvent>(event: Event, telling: Partial<Omit<Told<AnyEvent>, 'type' | 'data'>>): Told<Event> =>
  ({ ...event, ...BY_DEFAULT, ...telling })

/** What has happened to one thing so far, in order. */
export const history = <State, Event extends AnyEvent>(stream: Stream<State, Event>, id: string, ...events: (Event | Told<Event>)[]): Tale => ({
  stream: stream as unknown as Tale['stream'], id,
  events: events.map((event) => ({ ...BY_DEFAULT, ...event })),
})

/** The facts of several tales, one after another, with dense positions. Tales of one stream continue each other. */
export const factsOf = (tales: readonly Tale[]): readonly Fact[] => {
  const states = new Map<string, { state: unknown; revision: number }>()
  let position = 0n
  return tales.flatMap(({ stream, id, events }) => events.map((event) => {
    const name = streamName(stream, id)
    const before = states.get(name) ?? { state: stream.initial as unknown, revision: -1 }
    const state = evolveOne(stream.evolve as never, before.state, event as never, id)
    const revision = before.revision + 1
    states.set(name, { state, revision })
    position += 1n
    const own: ObjectRef = { type: stream.name, id, qualifier: 'subject' }
    const others = (stream.about as (s: unknown, e: unknown, id: string) => readonly ObjectRef[])(state, event, id)
    return {
      ...event, id: `event-${position}`, schemaVersion: 1, stream: name, revision, position, objects: distinct([own, ...others]),
      commandId: `command-${position}`, commandDigest: '', correlationId: `command-${position}`, rulesVersion: 'test',
    }
  }))
}
