// The port to the index over KurrentDB's log: dense numbers for places that are not dense, and the way from ids and objects to them.
import type { ObjectKey } from '../../kernel/event.ts'
import type { Place } from './client.ts'

/** What the index keeps of one event. Not its data: KurrentDB has that. */
export type Indexed = {
  readonly place: Place
  readonly id: string
  readonly stream: string
  readonly revision: number
  readonly type: string
  readonly recordedAt: string
  readonly writing: string
}

export type Numbered = Indexed & { readonly position: bigint }

/** How far the log has been read: the last number given, when that event was recorded, and the place up to which all was seen. */
export type Checkpoint = { readonly position: bigint; readonly recordedAt: string | undefined; readonly place: Place | undefined }

/** One stretch of the log: all of our events after `from` up to and including `to`, in order. */
export type Stretch = {
  readonly from: Place | undefined
  readonly to: Place
  readonly events: readonly (Indexed & { readonly objects: readonly ObjectKey[] })[]
}

/**
 * The numbers follow from the log alone: the n-th event of ours in $all has number n, whoever counts. So an index may be lost and built
 * again, and several programs may extend one index at once: what lies at or before its checkpoint is skipped.
 */
export type KurrentIndex = {
  readonly checkpoint: () => Promise<Checkpoint>
  /** Gives the new checkpoint. Throws `IndexGap` when the stretch begins after the old one, since events between the two would be lost. */
  readonly extend: (stretch: Stretch) => Promise<Checkpoint>
  readonly placeOf: (position: bigint) => Promise<Place | undefined>
  /** Those of the ids that are known, in log order; of an id that was written twice the first event. */
  readonly find: (ids: readonly string[]) => Promise<readonly Numbered[]>
  /** Revision to number, from a revision on. */
  readonly numbersOf: (stream: string, from: number) => Promise<ReadonlyMap<number, bigint>>
  /** Events about any of the objects, in log order, each once. */
  readonly about: (
    objects: readonly ObjectKey[], options?: { readonly types?: readonly string[]; readonly after?: bigint; readonly upTo?: bigint },
  ) => Promise<readonly Numbered[]>
  /** The number of the event recorded last at or before an instant; 0 when there is none. */
  readonly positionAt: (instant: string) => Promise<bigint>
}

export class IndexGap extends Error {}

/** True when one place lies after another; events of one transaction share their commit place. */
export const isAfter = (place: Place, other: Place | undefined): boolean =>
  other === undefined || place.commit > other.commit || (place.commit === other.commit && place.prepare > other.prepare)
