// Events for the tests of event stores: each with a new id and names of its own, so that tests share one log without meeting.
import type { NewEvent, ObjectRef } from '../../packages/kernel/event.ts'
import type { Appended, EventStore } from '../../packages/kernel/store.ts'
import { newId } from '../../packages/adapters/ids.ts'

export const event = (change: Partial<NewEvent> = {}): NewEvent => ({
  id: newId(), type: 'UnitRenamed', schemaVersion: 1, data: { name: '市财政局' }, objects: [], occurredOn: '2026-01-05', actor: 'someone',
  commandId: newId(), commandDigest: 'digest', correlationId: newId(), rulesVersion: '2026-01', ...change,
})

export const events = (count: number, change: Partial<NewEvent> = {}): readonly NewEvent[] => Array.from({ length: count }, () => event(change))

/** A stream that nothing has happened to yet. */
export const newStream = (): string => `unit-${newId()}`

/** An object that nothing concerns yet. */
export const newObject = (type = 'project'): ObjectRef => ({ type, id: newId(), qualifier: 'subject' })

type Accepted = Extract<Appended, { ok: true }>

/** Appends where a refusal would be a fault of the test. */
export const append = async (store: EventStore, stream: string, ...appended: readonly NewEvent[]): Promise<Accepted> => {
  const verdict = await store.append({ stream, expected: 'any', events: appended })
  if (!verdict.ok) throw new Error(`a test could not append: ${verdict.because}`)
  return verdict
}
