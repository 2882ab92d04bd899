// A command: what one asks to do. Its input schema, who may, what else must be known, and a pure decision.
import type { z } from 'zod'
import type { AnyEvent, ObjectKey } from './event.ts'
import type { Refusal, Words } from './rule.ts'
import { streamName, type Evolve, type Stream } from './stream.ts'
import type { Actor, Scope, Who } from './who.ts'

/** What a decision may know of the world beside its input and state. */
export type Context = {
  /** today in Asia/Shanghai, YYYY-MM-DD */
  readonly today: string
  /** the day on which the act happened, as told; never after today */
  readonly occurredOn: string
  readonly actor: Actor
  /** the id of the thing the command is about */
  readonly id: string
}

/**
 * A question about other streams, answered by folding the events that concern some objects.
 * The append is refused, and decided again, when another such event has come in meanwhile.
 */
export type Ask<Input, State, Answer> = {
  readonly about: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => readonly ObjectKey[]
  readonly initial: Answer
  readonly on: Readonly<Record<string, (answer: Answer, event: never, id: string) => Answer>>
  /** true when only what the objects' own streams told counts, not what other streams told about them */
  readonly own?: true
}

/** Whether an event found by an ask counts for its answer. */
export const counts = (ask: Pick<AnyAsk, 'own'>, about: readonly ObjectKey[], event: { readonly stream: string }): boolean =>
  !ask.own || about.some(({ type, id }) => event.stream === streamName({ name: type }, id))

// eslint-disable-next-line typescript/no-explicit-any -- an answer goes in and out of a fold, so no common type fits all
type AnyAnswer = any
// eslint-disable-next-line typescript/no-explicit-any -- likewise, whatever command it belongs to
export type AnyAsk = Ask<any, any, any>
export type Asks<Input, State> = Readonly<Record<string, Ask<Input, State, AnyAnswer>>>
export type Answers<A> = { readonly [Name in keyof A]: A[Name] extends Ask<never, never, infer Answer> ? Answer : never }

/** Asks for where another stream stands: `theStream(projects, ({ input }) => input.projectId)`. */
export const theStream = <Input, State, Other, Event extends AnyEvent>(
  other: Stream<Other, Event>, id: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string,
): Ask<Input, State, Other> => ({
  about: (facts) => [{ type: other.name, id: id(facts) }],
  initial: other.initial,
  on: other.evolve as Ask<Input, State, Other>['on'],
  own: true,
})

/** Asks by a fold of one's own over the events that concern some objects. */
export const theEvents = <Event extends AnyEvent>() => <Input, State, Answer>(
  about: Ask<Input, State, Answer>['about'], initial: Answer, on: Partial<Evolve<Answer, Event>>,
): Ask<Input, State, Answer> => ({ about, initial, on: on as Ask<Input, State, Answer>['on'] })

export type Decision<Event> = readonly Event[] | Refusal

export type Command<Input = unknown, State = unknown, Event extends AnyEvent = AnyEvent, A = unknown> = {
  /** verb + noun; also the route and the form */
  readonly name: string
  readonly does: Words
  readonly stream: Stream<State, Event>
  /** true when it may start a new stream; the edge then mints an id if none is given */
  readonly opens?: boolean
  readonly input: z.ZodType<Input>
  readonly who: Who
  /** for row rules of an opening command, whose thing does not exist yet */
  readonly within?: (input: Input, asked: Answers<A>) => Scope
  readonly asks?: A
  readonly decide: (input: Input, state: State, context: Context & { readonly asked: Answers<A> }) => Decision<Event>
}

/** Defines a command on a stream; types flow from the stream and the input schema. */
export const command = <State, Event extends AnyEvent, Input, A extends Asks<Input, State> = Record<never, never>>(
  name: string, on: Stream<State, Event>, rest: Omit<Command<Input, State, Event, A>, 'name' | 'stream'>,
): Command<Input, State, Event, A> => ({ name, stream: on, ...rest })

/** Any command, for lists. Commands are contravariant in their input, so a list forgets the types. */
// eslint-disable-next-line typescript/no-explicit-any -- a heterogeneous list has no common type parameter
export type AnyCommand = Command<any, any, any, any>
