// A stream: what can happen to one thing, where it stands after that, and which objects each happening concerns.
import type { z } from 'zod'
import type { AnyEvent, ObjectRef, Told } from './event.ts'
import type { Scope } from './who.ts'

/** One branch per event type: an event without a branch does not compile. */
export type Evolve<State, Event extends AnyEvent> = {
  readonly [Type in Event['type']]: (state: State, event: Told<Extract<Event, { type: Type }>>, id: string) => State
}

export type Stream<State, Event extends AnyEvent> = {
  /** camelCase, no hyphen: the stored stream is called `<name>-<id>` */
  readonly name: string
  readonly events: z.ZodType<Event>
  readonly initial: State
  readonly evolve: Evolve<State, Event>
  /** the objects an event concerns, beside the stream's own; `state` is the state after the event */
  readonly about: (state: State, event: Told<Event>, id: string) => readonly ObjectRef[]
  /** what a thing in this state lies within (project, unit …), for row rules; see `who.ts` */
  readonly scope?: (state: State, id: string) => Scope
  /** true when even the existence of one is need-to-know: a stranger is answered "not found" */
  readonly hidden?: boolean
}

export const stream = <State, Event extends AnyEvent>(value: Stream<State, Event>): Stream<State, Event> => value

export const streamName = (of: { readonly name: string }, id: string): string => `${of.name}-${id}`

/** The id of the thing behind a stored stream: what follows the first hyphen. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1)

/** Applies one event. The cast is the one place where TypeScript cannot follow a union through its table. */
export const evolveOne = <State, Event extends AnyEvent>(
  table: Partial<Evolve<State, Event>>, state: State, event: Told<Event>, id: string,
): State => {
  const branch = table[event.type as Event['type']] as ((s: State, e: Told<Event>, id: string) => State) | undefined
  return branch ? branch(state, event, id) : state
}

// eslint-disable-next-line typescript/no-explicit-any -- a heterogeneous list has no common type parameter
export type AnyStream = Stream<any, any>
