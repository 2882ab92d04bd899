// given(histories).when(command, …).then(events): a command's test reads as a line of the specification.
import { expect } from 'vitest'
import { counts, type AnyCommand, type Ask, type Command } from '../command.ts'
import type { AnyEvent, Fact } from '../event.ts'
import type { Broken } from '../rule.ts'
import { evolveOne, idOf, streamName } from '../stream.ts'
import { may, type Actor, type Scope } from '../who.ts'
import { factsOf, type Tale } from './history.ts'

/** Who asks, about what, and when; today is 2026-03-02 (a Monday) unless said otherwise. */
export type Asking<Input> = { readonly id: string; readonly input: Input; readonly by: Actor; readonly today?: string; readonly occurredOn?: string }

type Verdict = readonly AnyEvent[] | { readonly refused: readonly Broken[] } | 'forbidden' | 'unknown' | { readonly invalid: readonly string[] }

export const actor = (id: string, roles: readonly string[], within: Scope = {}): Actor => ({ id, roles, within })

export const given = (...tales: Tale[]) => ({
  when: <Input>(command: Command<Input, never, never, never> | AnyCommand, asking: Asking<Input>) => {
    const verdict = judge(command as AnyCommand, asking, factsOf(tales))
    const again = (events: readonly AnyEvent[]): Verdict =>
      judge(command as AnyCommand, asking, factsOf([...tales, { stream: command.stream as never, id: asking.id, events: events.map((event) => ({ ...event, actor: asking.by.id, occurredOn: day(asking), recordedAt: `${asking.today ?? TODAY}T01:00:00.000Z` })) }]))
    return {
      /** These events, all valid; and asking the same again decides nothing new. */
      then: (...events: AnyEvent[]) => {
        thenEvents(command as AnyCommand, verdict, events)
        const second = again(events)
        expect(Array.isArray(second) ? second : [], 'asking twice decides once').toEqual([])
      },
      /** These events, and the same again each time it is asked, as with entries in a diary. */
      thenEachTime: (...events: AnyEvent[]) => {
        thenEvents(command as AnyCommand, verdict, events)
        thenEvents(command as AnyCommand, again(events), events)
      },
      thenNothing: () => expect(verdict).toEqual([]),
      /** Refused by exactly these rules, in any order. */
      thenRefused: (...rules: Pick<Broken, 'id'>[]) => {
        expect(verdict, 'a refusal').toHaveProperty('refused')
        expect((verdict as { refused: readonly Broken[] }).refused.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort())
      },
      thenForbidden: () => expect(verdict).toBe('forbidden'),
      thenUnknown: () => expect(verdict).toBe('unknown'),
      /** The input is refused at these paths. */
      thenInvalid: (...paths: string[]) => expect(verdict).toEqual({ invalid: paths }),
    }
  },
})

const TODAY = '2026-03-02'
const day = <Input>(asking: Asking<Input>): string => asking.occurredOn ?? asking.today ?? TODAY

const thenEvents = (command: AnyCommand, verdict: Verdict, events: readonly AnyEvent[]) => {
  expect(verdict).toEqual(events)
  for (const event of events) expect(command.stream.events.parse(event), 'a valid event').toEqual(event)
}

const judge = <Input>(command: AnyCommand, asking: Asking<Input>, log: readonly Fact[]): Verdict => {
  const parsed = command.input.safeParse(asking.input)
  if (!parsed.success) return { invalid: parsed.error.issues.map((issue) => issue.path.join('.')) }
  const own = log.filter((fact) => fact.stream === streamName(command.stream, asking.id))
  const state = own.reduce((at, fact) => evolveOne(command.stream.evolve, at, fact as never, asking.id), command.stream.initial)
  const facts = { input: parsed.data, state, id: asking.id }
  const asked = Object.fromEntries(Object.entries((command.asks ?? {}) as Record<string, Ask<unknown, unknown, unknown>>).map(([name, ask]) => [name, answer(ask, facts, log)]))
  if (own.length === 0 && !command.opens) return 'unknown'
  const scope = own.length > 0 ? command.stream.scope?.(state, asking.id) : command.within?.(parsed.data, asked as never)
  if (!may(asking.by, command.who, scope ?? {})) return command.stream.hidden ? 'unknown' : 'forbidden'
  return command.decide(parsed.data, state, { today: asking.today ?? TODAY, occurredOn: day(asking), actor: asking.by, id: asking.id, asked: asked as never })
}

const answer = (ask: Ask<unknown, unknown, unknown>, facts: { input: unknown; state: unknown; id: string }, log: readonly Fact[]): unknown => {
  const about = ask.about(facts)
  return log
    .filter((fact) => fact.type in ask.on && fact.objects.some((object) => about.some(({ type, id }) => type === object.type && id === object.id)) && counts(ask, about, fact))
    .reduce<unknown>((at, fact) => evolveOne(ask.on as never, at, fact as never, idOf(fact.stream)), ask.initial)
}
