// Remembers what this program wrote itself of a view: the rows of the last step, and which keys cannot have a row yet.
import type { AnyView, Row } from '../../kernel/view.ts'
import { keySieve, type KeySieve } from './key-sieve.ts'

/** Where a view stood, and the mark under which its rows stood: as long as both are the same, nobody has touched a row. */
export type Standing = { readonly position: bigint; readonly changed: string }

/** Rows by key; null where there is none. */
export type KnownRows = ReadonlyMap<string, Row | null>

export type Memory = {
  /** The row of a key, null where there is none, undefined where the table must be asked. */
  readonly row: (key: string) => Row | null | undefined
}

/** Rows, and keys that are parked, of which the next step must hear. */
export type KeysNow = { readonly rows: KnownRows; readonly parked: ReadonlySet<string> }

export type RememberedRows = {
  /** What is known of a view that stands there. */
  readonly of: (view: AnyView, standing: Standing) => Memory
  /** That a view has moved from one standing to the next, which has been committed, and what became of the keys that this needed, if it needed any. */
  readonly keep: (view: AnyView, from: Standing, to: Standing, keys?: KeysNow) => void
}

type Known = Standing & { readonly rows: KnownRows; readonly seen: KeySieve | undefined }

const NOTHING: KnownRows = new Map()

/**
 * Rows of the last step only: in a rebuild nine of ten rows that are needed again are needed by the next step (in a bureau of 0.5 M events 75,000 of 85,000),
 * and keeping more would cost the memory of a whole view. Most keys of a rebuild are new (418,000 of 503,000), and those need no look into the table:
 * a view that this program has moved since it was empty has rows only for keys that went through here.
 */
export const rememberedRows = (): RememberedRows => {
  const known = new Map<AnyView, Known>()
  const at = (view: AnyView, { position, changed }: Standing): Known | undefined => {
    const last = known.get(view)
    return last?.position === position && last.changed === changed ? last : undefined
  }
  return {
    of: (view, standing) => {
      const last = at(view, standing)
      const isEmpty = standing.position === 0n
      return { row: (key) => last?.rows.get(key) ?? (isEmpty || last?.rows.has(key) || last?.seen?.has(key) === false ? null : undefined) }
    },
    keep: (view, from, to, keys) => {
      const last = at(view, from)
      const seen = from.position === 0n ? keySieve() : last?.seen
      for (const each of [keys?.rows.keys() ?? [], keys?.parked ?? []]) for (const key of each) seen?.add(key)
      known.set(view, { ...to, rows: keys?.rows ?? last?.rows ?? NOTHING, seen })
    },
  }
}
