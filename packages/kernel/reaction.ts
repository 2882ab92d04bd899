// A reaction: when something has happened, ask for something. Delivered at least once, so it is idempotent by event id.
import type { AnyEvent, Fact } from './event.ts'
import type { Words } from './rule.ts'
import { idOf } from './stream.ts'

export type Request = { readonly command: string; readonly id: string; readonly input: object; readonly occurredOn?: string }

export type Reaction<Event extends AnyEvent = AnyEvent> = {
  readonly name: string
  readonly does: Words
  readonly when: { readonly [Type in Event['type']]?: (event: Fact<Extract<Event, { type: Type }>>, id: string) => readonly Request[] }
}

export const reactionOf = <Event extends AnyEvent>() => (value: Reaction<Event>): Reaction<Event> => value

// eslint-disable-next-line typescript/no-explicit-any -- a heterogeneous list has no common type parameter
export type AnyReaction = Reaction<any>

/** What a reaction asks for after one event; `id` of the event's own thing is the part after the first hyphen of its stream. */
export const requestsOf = (reaction: AnyReaction, event: Fact): readonly Request[] => {
  const branch = reaction.when[event.type] as ((event: Fact, id: string) => readonly Request[]) | undefined
  return branch ? branch(event, idOf(event.stream)) : []
}
