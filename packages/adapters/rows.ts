// The port to the rows of views: what a projector moves forward and what queries read. Every adapter obeys test/contract/views.test.ts.
import type { Folded, Parked } from '../kernel/project.ts'
import type { AnyView, Row } from '../kernel/view.ts'

/** `building`: not yet caught up for the first time. `live`: the version that is shown. `retired`: caught up, but another version is shown. */
export type Status = 'building' | 'live' | 'retired'

export type Progress = { readonly view: AnyView; readonly position: bigint; readonly status: Status }

/** A fact that a view has not taken, as it is kept. */
export type ParkedFact = { readonly view: string; readonly version: number; readonly key: string; readonly position: bigint; readonly eventId: string; readonly reason: string; readonly at: string }

/** A step of one or several views that stand at the same place. */
export type Step = {
  readonly from: bigint
  readonly to: bigint
  /** the keys whose rows each view needs */
  readonly keys: ReadonlyMap<AnyView, readonly string[]>
  readonly fold: (view: AnyView, rows: ReadonlyMap<string, Row | null>, parkedKeys: ReadonlySet<string>) => Folded
  /** called when all is folded and only the writing is waited for */
  readonly meanwhile?: () => void
}

/** One key folded by itself. */
export type FoldedKey = { readonly row: Row | null; readonly parked: readonly Parked[] }

export type Rows = {
  /** Makes tables and checkpoints where they are missing. Throws `ViewChanged`. */
  readonly prepare: (views: readonly AnyView[]) => Promise<void>
  /** Where each view stands; one that was never prepared is left out. */
  readonly progress: (views: readonly AnyView[]) => Promise<readonly Progress[]>
  /** Rows, parked facts and checkpoints together or not at all. False when one of the views does not stand at `from`: somebody else moved it. */
  readonly advance: (step: Step) => Promise<boolean>
  /** Says that a view has caught up: it goes live, unless a later version is live already. */
  readonly caughtUp: (view: AnyView) => Promise<Status>
  /** What makes the first answers of a view quicker and need not be waited for before it is shown. */
  readonly tidy: (view: AnyView) => Promise<void>
  /** Shows this version from now on, whatever was shown before; for rolling back. Throws when it was never prepared. */
  readonly makeLive: (view: { readonly name: string; readonly version: number }) => Promise<void>
  /** Removes a version with its rows and all that is known of it. Throws when it is the one that is shown. A projector that still moves it would make it again at its next start. */
  readonly drop: (view: { readonly name: string; readonly version: number }) => Promise<void>
  /** What is parked of a view, in log order; of one key where it is given. */
  readonly parked: (view: AnyView, key?: string) => Promise<readonly ParkedFact[]>
  /** How many keys and facts are parked of each view. */
  readonly parkedCounts: (views: readonly AnyView[]) => Promise<ReadonlyMap<AnyView, { readonly keys: number; readonly facts: number }>>
  /** Puts one key in place as it is folded up to the view's position, which stands still meanwhile, with what is parked of it now. */
  readonly replace: (view: AnyView, key: string, fold: (upTo: bigint) => Promise<FoldedKey>) => Promise<void>
  /** All rows, ordered by key. */
  readonly all: (view: AnyView) => AsyncIterable<readonly [string, Row]>
}

/** The row schema of a view is not the one its table was made for. */
export class ViewChanged extends Error {
  constructor(name: string, version: number) {
    super(`the rows of view ${name} have changed; its table was made for others: raise its version from ${version} to ${version + 1}`)
  }
}
