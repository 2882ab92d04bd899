// What an event is: the domain's part (type, data) and what the machine adds when it is told and when it is stored.

/** An object that an event concerns, and how. The one relation behind views, histories, search and exports. */
export type ObjectRef = { readonly type: string; readonly id: string; readonly qualifier: string }

/** An object without saying how it is concerned. */
export type ObjectKey = { readonly type: string; readonly id: string }

/** What the domain decides. `data` is plain JSON. */
export type AnyEvent = { readonly type: string; readonly data: object }

/** Who said it and when: known as soon as a command has been decided. */
export type Telling = {
  /** the calendar day on which it happened, YYYY-MM-DD, Asia/Shanghai */
  readonly occurredOn: string
  /** the instant at which the system learned it, ISO 8601 UTC with milliseconds */
  readonly recordedAt: string
  readonly actor: string
  readonly onBehalfOf?: string
  readonly reason?: string
}

/** An event with its telling: what `evolve` and `about` see. */
export type Told<Event extends AnyEvent> = Event & Telling

/** An event ready to be appended. */
export type NewEvent = {
  readonly id: string
  readonly type: string
  readonly schemaVersion: number
  readonly data: object
  readonly objects: readonly ObjectRef[]
  readonly occurredOn: string
  readonly actor: string
  readonly onBehalfOf?: string
  readonly reason?: string
  readonly commandId: string
  /** digest of what the command asked, so that one key cannot stand for two requests */
  readonly commandDigest: string
  readonly correlationId: string
  readonly causationId?: string
  readonly rulesVersion: string
}

/** An event as the store gives it back. */
export type Stored = NewEvent & {
  /** dense from 1, in commit order */
  readonly position: bigint
  readonly stream: string
  /** 0-based within its stream */
  readonly revision: number
  readonly recordedAt: string
}

/** A stored event of a known type. */
export type Fact<Event extends AnyEvent = AnyEvent> = Event & Omit<Stored, 'type' | 'data'>

/** One qualifier per event and object: the first one said. */
export const distinct = (refs: readonly ObjectRef[]): readonly ObjectRef[] =>
  refs.filter((ref, at) => refs.findIndex((other) => other.type === ref.type && other.id === ref.id) === at)
