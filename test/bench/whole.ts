// Gives an event of the bench all that Jingze tells with it, so that every store of events keeps the same.
import { newId } from '../../packages/adapters/ids.ts'
import type { NewEvent } from '../../packages/kernel/event.ts'
import type { BenchEvent } from './contender.ts'

export const whole = ({ type, data, objects }: BenchEvent): NewEvent => {
  const id = newId()
  return { id, type, schemaVersion: 1, data, objects: objects.map((each) => ({ ...each, qualifier: 'in' })), occurredOn: '2026-03-02', actor: 'bench', commandId: id, commandDigest: 'bench', correlationId: id, rulesVersion: 'bench' }
}
