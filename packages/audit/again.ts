// Keeps a repeat honest: what is so already is answered as done only when it is asked in the same words.
import type { AnyEvent, Told } from '../kernel/event.ts'
import { refuse, unmet, type Refusal } from '../kernel/rule.ts'
import type { Evolve } from '../kernel/stream.ts'
import { whatIsRecordedIsNotSaidOtherwise } from './rules/days.ts'
import { same } from './same.ts'

/** The reason last given with each type of event; absent before any was. */
export type Reasoned = { readonly reasons?: Readonly<Partial<Record<string, string>>> }

/** In: how a state follows from events. Out: the same, with the reasons (理由) that events of each type gave kept. */
export const keepingReasons = <State extends Reasoned, Event extends AnyEvent>(evolve: Evolve<State, Event>): Evolve<State, Event> =>
  Object.fromEntries(Object.entries(evolve as unknown as Readonly<Record<string, (state: State, event: Told<Event>, id: string) => State>>).map(([type, branch]) => [
    type, (state: State, event: Told<Event>, id: string) => {
      const { reason, because } = event.data as { readonly reason?: unknown; readonly because?: unknown }
      const said = reason ?? because
      return { ...branch(state, event, id), ...(typeof said === 'string' ? { reasons: { ...state.reasons, [type]: said } } : {}) }
    },
  ])) as unknown as Evolve<State, Event>

/**
 * Asked again for what is so already. In: what was said then and what is said now, as plain data.
 * Out: nothing new when they say the same; otherwise a refusal, so that no other text is dropped in silence.
 */
export const again = (then: unknown, now: unknown): readonly never[] | Refusal =>
  same(then, now) ? [] : refuse(unmet({ asSaidBefore: false }, [whatIsRecordedIsNotSaidOtherwise]))

/** A change to what stands already. In: the words of the last such change, undefined when there was none, and those of now. Out: nothing to write where nobody made such a change; otherwise as `again`. */
export const changingNothing = (then: unknown, now: unknown): readonly never[] | Refusal => (then === undefined ? [] : again(then, now))
