// Appends without end, writing down what it asked and what was acknowledged. Run as a program by the fault tests, which kill it.
import { appendFileSync } from 'node:fs'
import { postgresEventStore } from '../../packages/adapters/event-store.postgres.ts'
import { eventId } from '../../packages/adapters/ids.ts'
import type { NewEvent } from '../../packages/kernel/event.ts'
import type { AppendRequest, EventStore } from '../../packages/kernel/store.ts'
import { StoreUnavailable } from '../../packages/kernel/store.ts'
import { event } from '../contract/event-store.events.ts'

/** A line of the ledger. Whatever was asked and not acknowledged is unknown until it is asked again. */
export type Entry = { readonly asked: number } | { readonly acknowledged: number; readonly first: string; readonly revision: number }

/** The n-th append of a run: always the same, so that anybody can ask it again. */
export const nthAppend = (run: string, n: number): AppendRequest => ({
  stream: `load-${run.slice(0, 8)}${n % 50}`, expected: 'any',
  events: Array.from({ length: 1 + (n % 3) }, (_, at): NewEvent => event({
    id: eventId(`${run} ${n}`, at), data: { n, at }, commandId: `${run} ${n}`, correlationId: run, objects: [{ type: 'load', id: `${n % 7}`, qualifier: 'subject' }],
  })),
})

/** Appends with many in flight until stopped. An append that nobody answered is asked again with the same ids. */
export const appendAll = async (store: EventStore, { run, inFlight, note, going }: { run: string; inFlight: number; note: (entry: Entry) => void; going: () => boolean }): Promise<void> => {
  let next = 0
  const one = async (n: number): Promise<void> => {
    note({ asked: n })
    for (;;) {
      try {
        const verdict = await store.append(nthAppend(run, n))
        if (!verdict.ok) throw new Error(`append ${n} was refused: ${verdict.because}`)
        note({ acknowledged: n, first: String(verdict.first), revision: verdict.revision })
        return
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error
        await new Promise((done) => { setTimeout(done, 30) })
      }
    }
  }
  await Promise.all(Array.from({ length: inFlight }, async () => { while (going()) await one(next++) }))
}

if (import.meta.main) {
  const [url, run, ledger] = process.argv.slice(2) as [string, string, string]
  await appendAll(postgresEventStore({ url }), { run, inFlight: 32, note: (entry) => appendFileSync(ledger, `${JSON.stringify(entry)}\n`), going: () => true })
}
