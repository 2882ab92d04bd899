// For tests of what the machine does as days go by: a log with a history, views that are always caught up, and a clock that the test puts where it wants.
import type { Answered, ViewsApi } from '../../packages/adapters/answer.ts'
import { memoryEventStore } from '../../packages/adapters/event-store.memory.ts'
import { digest, eventId, newId } from '../../packages/adapters/ids.ts'
import { answerFromRows } from '../../packages/history/answer-from-rows.ts'
import { settle } from '../../packages/history/question.ts'
import type { Fact } from '../../packages/kernel/event.ts'
import type { World } from '../../packages/kernel/handle.ts'
import type { AnyQuery } from '../../packages/kernel/query.ts'
import { factsOf, type Tale } from '../../packages/kernel/testing/history.ts'
import { rowsOf } from '../../packages/kernel/testing/views.ts'
import type { AnyView } from '../../packages/kernel/view.ts'
import type { Actor } from '../../packages/kernel/who.ts'
import type { TimerParts } from './timer-parts.ts'

export const MACHINE: Actor = { id: 'jingze', roles: ['machine'], within: {} }

export type ToldWorld = { readonly parts: TimerParts; readonly clock: { day: string }; readonly lines: readonly string[]; readonly facts: () => Promise<readonly Fact[]> }

/** In: what has happened, and the day on which the clock stands first. Out: what timers run on, the clock, what they logged, and the whole log. */
export const toldWorld = async (told: Tale | readonly Tale[], day: string): Promise<ToldWorld> => {
  const store = memoryEventStore()
  for (const [n, { stream, type, data, objects, occurredOn, actor }] of factsOf([told].flat()).entries())
    await store.append({ stream, expected: 'any', events: [{ id: newId(), type, schemaVersion: 1, data, objects, occurredOn, actor, commandId: `told ${n}`, commandDigest: '', correlationId: `told ${n}`, rulesVersion: '' }] })
  const clock = { day }
  const world: World = { store, now: () => ({ instant: `${clock.day}T01:00:00.000Z`, day: clock.day }), eventId, digest, rulesVersion: 'test' }
  const facts = async () => (await store.readAll(0n, 1_000)) as readonly Fact[]
  const answer = (async (query: AnyQuery, input: unknown, { pageSize }: { pageSize?: number }, actor: Actor): Promise<Answered<unknown>> => {
    const settled = settle(query, { input, actor, day: clock.day, pageSize })
    if (settled.is !== 'question') return settled
    const log = await facts()
    return { is: 'answered', answer: answerFromRows(settled.question, rowsOf(query.from as unknown as AnyView, log), (view, key) => rowsOf(view, log).get(key), 0n) }
  }) as ViewsApi['answer']
  const lines: string[] = []
  return { parts: { answer, world, actor: MACHINE, log: (line) => lines.push(line) }, clock, lines, facts }
}
