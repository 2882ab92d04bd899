// The port to a relay's memory: how far the log has been published, what is parked, and which one relay may publish now.

/** A record that could not be published, or that waits behind one of its topic and key. */
export type ParkedRecord = {
  readonly topic: string
  readonly key: string
  readonly position: bigint
  readonly eventId: string
  readonly eventType: string
  readonly reason: string
}

export type ParkedKey = { readonly topic: string; readonly key: string }

/** Held by one relay at a time. Everything in it throws `LeadershipLost` once another may have taken over. */
export type Leadership = {
  /** publishing goes on after this position */
  readonly position: bigint
  readonly parkedKeys: readonly ParkedKey[]
  /** In one transaction: everything up to here is published or parked. */
  readonly move: (position: bigint, parked: readonly ParkedRecord[]) => Promise<void>
  /** Parked records of the keys that someone asked to release, by position. */
  readonly asked: () => Promise<readonly ParkedRecord[]>
  /** The records of this key up to a position have been published now. */
  readonly unpark: (key: ParkedKey, upTo: bigint) => Promise<void>
  /** This one could not be, and says why: it stays with all that wait behind it, until someone asks again. */
  readonly keepParked: (record: ParkedRecord) => Promise<void>
  /** Resolves when leadership has ended, however. */
  readonly ended: Promise<void>
  readonly release: () => Promise<void>
}

export type RelayStanding = { readonly position: bigint; readonly parked: number; readonly takeOvers: number }

export type RelayCursor = {
  /** Waits until no other relay of this name leads; undefined when the signal aborts first. */
  readonly lead: (signal: AbortSignal) => Promise<Leadership | undefined>
  readonly standing: () => Promise<RelayStanding>
  readonly parked: () => Promise<readonly ParkedRecord[]>
  /** Asks the leading relay to try a parked key again, after the cause was mended. Answers how many records wait. */
  readonly askRelease: (key: ParkedKey) => Promise<number>
  /** Publishes again from after a position, as when a broker was lost. Throws `RelayActive` while a relay leads. */
  readonly rewind: (position: bigint) => Promise<void>
  readonly close: () => Promise<void>
}

export class LeadershipLost extends Error {}

export class RelayActive extends Error {
  constructor() {
    super('a relay is running: stop it first, so that it does not move its cursor on meanwhile')
  }
}
