// Keeps the days of one matter in order: its state remembers the latest day, and what is decided next is not dated before it.
import { command, type Asks, type Command } from '../kernel/command.ts'
import type { AnyEvent, Told } from '../kernel/event.ts'
import { refuse, unmet } from '../kernel/rule.ts'
import type { Evolve, Stream } from '../kernel/stream.ts'
import { nothingIsDatedBeforeWhatItBuildsOn, whatAUnitReportsIsDatedToday } from './rules/days.ts'

/** The latest day on which something happened that later acts build on, YYYY-MM-DD; '' before anything did. */
export type Dated = { readonly lastOn: string }

/** In: how a state follows from events, and the types of those that nothing builds on. Out: the same, with the latest day kept. */
export const keepingDays = <State extends Dated, Event extends AnyEvent>(evolve: Evolve<State, Event>, aside: readonly Event['type'][] = []): Evolve<State, Event> =>
  Object.fromEntries(Object.entries(evolve as unknown as Readonly<Record<string, (state: State, event: Told<Event>, id: string) => State>>).map(([type, branch]) => [
    type, aside.includes(type) ? branch : (state: State, event: Told<Event>, id: string) => ({ ...branch(state, event, id), lastOn: event.occurredOn > state.lastOn ? event.occurredOn : state.lastOn }),
  ])) as unknown as Evolve<State, Event>

/** Defines a command as `command` does, refused as well when its day is before the latest one, or not today when a unit reports. The machine follows what it was told, whenever it hears of it. */
export const commandInOrder = <State extends Dated, Event extends AnyEvent, Input, A extends Asks<Input, State> = Record<never, never>>(
  name: string, on: Stream<State, Event>, rest: Omit<Command<Input, State, Event, A>, 'name' | 'stream'>,
): Command<Input, State, Event, A> => command(name, on, {
  ...rest,
  decide: (input, state, context) => {
    const { occurredOn, today, actor: { roles } } = context
    const decision = rest.decide(input, state, context)
    if (roles.includes('machine') || ('length' in decision && decision.length === 0)) return decision
    const broken = unmet({ on: occurredOn, today, roles, lastOn: state.lastOn }, [nothingIsDatedBeforeWhatItBuildsOn, whatAUnitReportsIsDatedToday])
    if (broken.length === 0) return decision
    return refuse([...('refused' in decision ? decision.refused : []), ...broken])
  },
})
