// Load, decide, append; if someone was faster, decide again. The whole write side of the machine.
import { counts, type Answers, type AnyCommand, type Ask } from './command.ts'
import { distinct, type AnyEvent, type NewEvent, type ObjectRef, type Stored, type Told, type Telling } from './event.ts'
import type { Broken } from './rule.ts'
import type { EventStore, Unless } from './store.ts'
import { evolveOne, idOf, streamName } from './stream.ts'
import { may, type Actor } from './who.ts'

const ATTEMPTS_MAX = 8

/** What someone asks. `commandId` is the idempotency key: the same key gets the first answer. */
export type Asked = {
  readonly id: string
  readonly input: unknown
  readonly actor: Actor
  readonly commandId: string
  readonly occurredOn?: string
  readonly reason?: string
  readonly onBehalfOf?: string
  readonly correlationId?: string; readonly causationId?: string
}

/** What the machine needs of the world. Ids and digests are made outside, where minting is allowed. */
export type World = {
  readonly store: EventStore
  readonly now: () => { readonly instant: string; readonly day: string }
  /** the id of the n-th event of a command: always the same for the same pair */
  readonly eventId: (commandId: string, n: number) => string
  /** digest of what a command asks */
  readonly digest: (value: unknown) => string
  readonly rulesVersion: string
}

export type Flaw = { readonly path: string; readonly says: string }

export type Outcome =
  | { readonly is: 'done'; readonly id: string; readonly stream: string; readonly revision: number; readonly position: bigint; readonly events: readonly AnyEvent[]; readonly repeated: boolean }
  /** asked again for what is so already: nothing written */
  | { readonly is: 'unchanged'; readonly id: string; readonly stream: string; readonly revision: number }
  | { readonly is: 'invalid'; readonly flaws: readonly Flaw[] }
  | { readonly is: 'refused'; readonly rules: readonly Broken[] }
  | { readonly is: 'forbidden' } | { readonly is: 'unknown' } | { readonly is: 'conflict' }
  /** the idempotency key was used before for another request */
  | { readonly is: 'keyReused' }

/** Carries out one command. Throws only what the store throws (`StoreBusy`, `StoreUnavailable`) or a bug. */
export const handle = async (command: AnyCommand, asked: Asked, world: World): Promise<Outcome> => {
  const parsed = command.input.safeParse(asked.input)
  if (!parsed.success)
    return { is: 'invalid', flaws: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), says: issue.message })) }
  const name = streamName(command.stream, asked.id)
  const digest = world.digest([command.name, asked.id, parsed.data, ...particulars(asked)])
  const before = await world.store.find(world.eventId(asked.commandId, 0))
  if (before) return repeat(before, name, digest, asked, world)
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const { instant, day } = world.now()
    const told = telling(asked, instant, day)
    if (told.occurredOn > day) return { is: 'invalid', flaws: [{ path: 'occurredOn', says: `must not be after today, ${day}` }] }
    const events = await world.store.readStream(name)
    const state = events.reduce((at, event) => evolveOne(command.stream.evolve, at, event as never, asked.id), command.stream.initial)
    if (events.length === 0 && !command.opens) return { is: 'unknown' }
    const { answers, unless } = await askAround(command, { input: parsed.data, state, id: asked.id }, world.store)
    const scope = events.length > 0 ? command.stream.scope?.(state, asked.id) : command.within?.(parsed.data, answers)
    if (!may(asked.actor, command.who, scope ?? {})) return { is: command.stream.hidden ? 'unknown' : 'forbidden' }
    const decision = command.decide(parsed.data, state, { today: day, occurredOn: told.occurredOn, actor: asked.actor, id: asked.id, asked: answers })
    // The same request, sent twice at once, may have been carried out since we looked: then its answer is the first one's.
    const first = 'refused' in decision || decision.length === 0 ? await world.store.find(world.eventId(asked.commandId, 0)) : undefined
    if (first) return repeat(first, name, digest, asked, world)
    if ('refused' in decision) return { is: 'refused', rules: decision.refused }
    const revision = events.length - 1
    if (decision.length === 0) return { is: 'unchanged', id: asked.id, stream: name, revision }
    const appended = await world.store.append({ stream: name, expected: events.length === 0 ? 'none' : revision, events: prepare(command, decision, state, told, asked, digest, world), unless })
    if (appended.ok ? appended.repeated : appended.because === 'overlap') {
      // The same key was at work at the same moment: the first answer stands, if it was asked the same.
      const first = await world.store.find(world.eventId(asked.commandId, 0))
      return first ? repeat(first, name, digest, asked, world) : { is: 'keyReused' }
    }
    if (appended.ok) return { is: 'done', id: asked.id, stream: name, revision: appended.revision, position: appended.last, events: decision, repeated: false }
  }
  return { is: 'conflict' }
}

/** Beside the input, as asked: left out when nobody said any, as in digests made before these counted. */
const particulars = ({ occurredOn, reason, onBehalfOf }: Asked) => (occurredOn ?? reason ?? onBehalfOf) === undefined ? [] : [occurredOn ?? null, reason ?? null, onBehalfOf ?? null]

const telling = (asked: Asked, instant: string, day: string): Telling => ({
  occurredOn: asked.occurredOn ?? day, recordedAt: instant, actor: asked.actor.id,
  ...(asked.reason === undefined ? {} : { reason: asked.reason }),
  ...(asked.onBehalfOf === undefined ? {} : { onBehalfOf: asked.onBehalfOf }),
})

/** The first answer again, or a complaint when the key stood for something else. */
const repeat = async (first: Stored, name: string, digest: string, asked: Asked, world: World): Promise<Outcome> => {
  if (first.stream !== name || first.commandDigest !== digest) return { is: 'keyReused' }
  const own = (await world.store.readStream(name, first.revision)).filter((event) => event.commandId === asked.commandId)
  const last = own[own.length - 1] ?? first
  return { is: 'done', id: asked.id, stream: name, revision: last.revision, position: last.position, events: own.map(({ type, data }) => ({ type, data })), repeated: true }
}

/** Answers what the command asks of other streams, and the conditions under which those answers stay true. */
const askAround = async (command: AnyCommand, facts: { input: unknown; state: unknown; id: string }, store: EventStore) => {
  const asks = Object.entries((command.asks ?? {}) as Record<string, Ask<unknown, unknown, unknown>>)
  const { position } = asks.length > 0 ? await store.head() : { position: 0n }
  const unless: Unless[] = []
  const answers: Record<string, unknown> = {}
  for (const [name, ask] of asks) {
    const about = ask.about(facts)
    const types = Object.keys(ask.on)
    const events = about.length > 0 ? await store.readByObject(about, { types }) : []
    answers[name] = events.filter((event) => counts(ask, about, event)).reduce<unknown>((at, event) => evolveOne(ask.on as never, at, event as never, idOf(event.stream)), ask.initial)
    const seen = events.length > 0 ? events[events.length - 1]!.position : 0n
    if (about.length > 0) unless.push({ about, types, after: seen > position ? seen : position })
  }
  return { answers: answers as Answers<unknown>, unless }
}

/** Decided events made ready to store: ids, telling, and the objects each one concerns. */
const prepare = (
  command: AnyCommand, decision: readonly AnyEvent[], from: unknown, told: Telling, asked: Asked, digest: string, world: World,
): NewEvent[] => {
  let state = from
  return decision.map((event, n) => {
    const whole: Told<AnyEvent> = { ...event, ...told }
    state = evolveOne(command.stream.evolve, state, whole as never, asked.id)
    const { recordedAt: _, ...kept } = told
    const own: ObjectRef = { type: command.stream.name, id: asked.id, qualifier: 'subject' }
    return {
      id: world.eventId(asked.commandId, n), type: event.type, schemaVersion: 1, data: event.data,
      objects: distinct([own, ...command.stream.about(state, whole, asked.id)]), ...kept,
      commandId: asked.commandId, commandDigest: digest, correlationId: asked.correlationId ?? asked.commandId,
      ...(asked.causationId === undefined ? {} : { causationId: asked.causationId }), rulesVersion: world.rulesVersion,
    }
  })
}
