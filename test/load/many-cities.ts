// Makes a log as long as one likes: the same city again and again, each time with ids of its own.
import type { Kept } from '../../packages/adapters/stored-event.ts'
import type { NewEvent } from '../../packages/kernel/event.ts'
import { exampleCity } from '../../services/jingze/example/load.ts'

const LAST_DAY = '2026-03-02'
const SEALED = { $enc: { k: 'key', n: 'bm9uY2U', c: 'Y2lwaGVydGV4dA', t: 'dGFn' } }

/** At least `events` events, as copies of the example city whose ids end in `~<n>`; positions dense from 1, times as in the first. */
export const manyCities = async (events: number): Promise<readonly Kept[]> =>
  [...copies((await exampleCity({ until: LAST_DAY, seal: async () => SEALED })).kept, events)]

/** The log as it is, and then whole copies of it with ids of their own until there are at least `events` events; one at a time, because millions do not fit into memory. */
export function* copies(log: readonly Kept[], events: number): Generator<Kept> {
  const ids = idsIn(log)
  for (let [copy, position] = [0, 1n]; position <= BigInt(events); copy++) {
    const named = (text: string) => (copy === 0 ? text : renamed(text, ids, `~${copy}`))
    for (const each of log) {
      yield { ...each, position, stream: copy === 0 ? each.stream : `${each.stream}~${copy}`, id: idOf(each.id, copy), data: named(each.data), meta: named(each.meta) }
      position++
    }
  }
}

/** Every id of a stream or an object, wherever it is mentioned; but categories are the same in every city, or lists would count thousands of them. */
const idsIn = (kept: readonly Kept[]): ReadonlySet<string> =>
  new Set(kept.flatMap(({ stream, meta }) => [stream.slice(stream.indexOf('-') + 1), ...(JSON.parse(meta) as NewEvent).objects.filter(({ type }) => type !== 'category').map(({ id }) => id)]))

/** The text with every id that is a whole JSON string made longer. */
const renamed = (text: string, ids: ReadonlySet<string>, suffix: string): string =>
  text.replaceAll(/"([^"\\]{1,80})"/g, (whole, found: string) => (ids.has(found) ? `"${found}${suffix}"` : whole))

const idOf = (id: string, copy: number): string => `${copy.toString(16).padStart(6, '0')}${id.slice(6)}`
