// Makes a log as long as one likes: the example city again and again, each time with names of its own.
import type { Kept } from '../../packages/adapters/stored-event.ts'
import type { NewEvent } from '../../packages/kernel/event.ts'
import { exampleCity } from '../../services/jingze/example/load.ts'

const LAST_DAY = '2026-03-02'
const SEALED = { $enc: { k: 'key', n: 'bm9uY2U', c: 'Y2lwaGVydGV4dA', t: 'dGFn' } }

/** At least `events` events, as copies of the example city whose ids end in `~<n>`; positions dense from 1, times as in the first. */
export const manyCities = async (events: number): Promise<readonly Kept[]> => {
  const { kept } = await exampleCity({ until: LAST_DAY, seal: async () => SEALED })
  const ids = idsIn(kept)
  const templates = kept.map((each) => ({ each, data: cut(each.data, ids), meta: cut(each.meta, ids) }))
  const many: Kept[] = []
  for (let copy = 0; many.length < events; copy++) {
    const suffix = copy === 0 ? '' : `~${copy}`
    for (const { each, data, meta } of templates) {
      many.push({ ...each, position: BigInt(many.length + 1), stream: `${each.stream}${suffix}`, id: idOf(each.id, copy), data: data.join(suffix), meta: meta.join(suffix) })
    }
  }
  return many
}

/** Every id of a stream or an object, wherever it is mentioned; but categories are the same in every city, or lists would count thousands of them. */
const idsIn = (kept: readonly Kept[]): ReadonlySet<string> =>
  new Set(kept.flatMap(({ stream, meta }) => [stream.slice(stream.indexOf('-') + 1), ...(JSON.parse(meta) as NewEvent).objects.filter(({ type }) => type !== 'category').map(({ id }) => id)]))

/** The text in pieces, cut after each id that is a whole JSON string. */
const cut = (text: string, ids: ReadonlySet<string>): readonly string[] => {
  const pieces: string[] = []
  let from = 0
  for (const found of text.matchAll(/"([^"\\]{1,80})"/g)) {
    if (!ids.has(found[1]!)) continue
    const end = found.index + found[0].length - 1
    pieces.push(text.slice(from, end))
    from = end
  }
  return [...pieces, text.slice(from)]
}

const idOf = (id: string, copy: number): string => `${copy.toString(16).padStart(6, '0')}${id.slice(6)}`
