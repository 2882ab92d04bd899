// Jingze's own event store, with objects, idempotency and everything else that it always does.
import { postgresEventStore } from '../../../packages/adapters/event-store.postgres.ts'
import { createEventStoreSchema } from '../../../packages/adapters/postgres/schema.ts'
import { whole } from '../whole.ts'
import { PAGE, type Entry } from '../contender.ts'

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
