// Jingze's own event store, with objects, idempotency and everything else that it always does.
import { newId } from '../../../packages/adapters/ids.ts'
import { postgresEventStore } from '../../../packages/adapters/event-store.postgres.ts'
import { createEventStoreSchema } from '../../../packages/adapters/postgres/schema.ts'
import type { NewEvent } from '../../../packages/kernel/event.ts'
import { PAGE, type BenchEvent, type Entry } from '../contender.ts'

const whole = ({ type, data, objects }: BenchEvent): NewEvent => {
  const id = newId()
  return { id, type, schemaVersion: 1, data, objects: objects.map((each) => ({ ...each, qualifier: 'in' })), occurredOn: '2026-03-02', actor: 'bench', commandId: id, commandDigest: 'bench', correlationId: id, rulesVersion: 'bench' }
}

export const jingze: Entry = {
  name: 'jingze',
  open: async (ownerUrl, appUrl) => {
    await createEventStoreSchema(ownerUrl)
    const store = postgresEventStore({ url: appUrl })
    return {
      name: 'jingze',
      append: async (stream, events) => {
        const verdict = await store.append({ stream, expected: 'any', events: events.map(whole) })
        if (!verdict.ok) throw new Error(verdict.because)
      },
      catchUp: async () => {
        let [seen, after] = [0, 0n]
        for (;;) {
          const page = await store.readAll(after, PAGE)
          if (page.length === 0) return seen
          if (page[0]!.position !== after + 1n) throw new Error(`missed events after ${after}`)
          seen += page.length
          after = page[page.length - 1]!.position
        }
      },
      close: store.close,
    }
  },
}
