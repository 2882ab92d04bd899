// Runs the reactions: when something has happened, asks for what follows, at least once and to the same effect as once.
import { setTimeout as pause } from 'node:timers/promises'
import type { Holder } from '../../packages/adapters/postgres-views/holder.ts'
import type { ReactionBook, RefusedRequest } from '../../packages/adapters/reaction-book.ts'
import type { AnyCommand } from '../../packages/kernel/command.ts'
import type { Stored } from '../../packages/kernel/event.ts'
import { handle, type Outcome, type World } from '../../packages/kernel/handle.ts'
import { requestsOf, type AnyReaction, type Request } from '../../packages/kernel/reaction.ts'
import { StoreBusy, StoreUnavailable } from '../../packages/kernel/store.ts'
import type { Actor } from '../../packages/kernel/who.ts'
import { logReader, type LogReader } from './log-reader.ts'

const BATCH_SIZE = 500
const HOLD_MS = 1_000
const POLL_MS = 1_000
const PAUSE_MS_MAX = 10_000
const LOCK = 'jingze.reactions'

export type ReactionParts = {
  readonly reactions: readonly AnyReaction[]
  readonly commands: readonly AnyCommand[]
  readonly world: World
  /** who asks, for the machine */
  readonly actor: Actor
  readonly book: ReactionBook
  readonly holder: Holder
  readonly log: (line: string) => void
  /** where a reaction that is new here begins; `now` leaves history alone */
  readonly newFrom?: 'beginning' | 'now'
  readonly pollMs?: number
}

export type Reactions = {
  /** where each reaction stands; empty while another program runs them */
  readonly standing: () => ReadonlyMap<string, bigint>
  readonly stop: () => Promise<void>
}

type Run = ReactionParts & { readonly reader: LogReader; standing: Map<string, bigint> }

/** Starts at once; lost databases are waited for, and only one program at a time runs the reactions. */
export const runReactions = (parts: ReactionParts): Reactions => {
  const run: Run = { ...parts, reader: logReader(parts.world.store), standing: new Map() }
  const stopping = new AbortController()
  const going = loop(run, stopping.signal)
  return {
    standing: () => run.standing,
    stop: async () => {
      stopping.abort()
      await going
      await run.reader.stop()
      await parts.holder.release()
    },
  }
}

const loop = async (run: Run, signal: AbortSignal): Promise<void> => {
  let [retries, heldAt] = [0, -Infinity]
  while (!signal.aborted) {
    const heard = run.reader.bell.rings()
    try {
      if (performance.now() - heldAt >= Math.min(HOLD_MS, run.pollMs ?? HOLD_MS)) {
        await hold(run)
        heldAt = performance.now()
      }
      const moved = await round(run, signal)
      retries = 0
      if (!moved) await run.reader.bell.wait(heard, run.pollMs ?? POLL_MS, signal)
    } catch (error) {
      run.log(`the reactions wait: ${(error as Error).message}`)
      run.standing = new Map()
      heldAt = -Infinity
      await pause(Math.min(PAUSE_MS_MAX, 100 * 2 ** Math.min(retries++, 10)), undefined, { signal }).catch(() => {})
    }
  }
}

const hold = async (run: Run): Promise<void> => {
  const held = (await run.holder.hold([LOCK])).has(LOCK)
  if (!held) run.standing = new Map()
  else if (run.standing.size < run.reactions.length) {
    const from = run.newFrom === 'now' ? (await run.world.store.head()).position : 0n
    run.standing = new Map(await run.book.begin(run.reactions.map(({ name }) => name), from))
  }
}

/** One page for every place at which reactions stand. False when there was nothing to read. */
const round = async (run: Run, signal: AbortSignal): Promise<boolean> => {
  let moved = false
  for (const position of new Set(run.standing.values())) {
    const page = await run.reader.read(position, BATCH_SIZE, false)
    if (page.length === 0) continue
    moved = true
    for (const reaction of run.reactions) if (run.standing.get(reaction.name) === position) await react(run, reaction, page, signal)
  }
  return moved
}

/** Takes a reaction through a page. Its place is kept after every event that asked for something, so that little is asked twice. */
const react = async (run: Run, reaction: AnyReaction, page: readonly Stored[], signal: AbortSignal): Promise<void> => {
  for (const event of page) {
    if (signal.aborted) return
    const refused = await carryOut(run, reaction, event)
    if (refused && !await keep(run, reaction, event.position, refused)) return
  }
  await keep(run, reaction, page[page.length - 1]!.position, [])
}

const keep = async (run: Run, { name }: AnyReaction, to: bigint, refused: readonly RefusedRequest[]): Promise<boolean> => {
  const from = run.standing.get(name)
  if (from === undefined || from === to) return from === to
  const kept = await run.book.advance(name, from, to, refused)
  if (kept) run.standing.set(name, to)
  // Somebody else runs the reactions now; what was asked twice was carried out once.
  else run.standing = new Map()
  for (const { command, id, outcome, eventId } of refused) run.log(`${name} asked for ${command} of ${id} after event ${eventId}: ${outcome}`)
  return kept
}

/** Asks for all that a reaction wants after an event. Gives what was not carried out, or nothing when it wanted nothing. */
const carryOut = async (run: Run, reaction: AnyReaction, event: Stored): Promise<readonly RefusedRequest[] | undefined> => {
  const told = { reaction: reaction.name, eventId: event.id, position: event.position }
  const requests = attempt(() => requestsOf(reaction, event))
  if ('failed' in requests) return [{ ...told, number: 0, command: '', id: '', outcome: 'failed', rules: [requests.failed] }]
  if (requests.done.length === 0) return undefined
  const refused: RefusedRequest[] = []
  for (const [number, request] of requests.done.entries()) {
    const verdict = await askFor(run, request, { ...told, number, correlationId: event.correlationId })
    if (verdict) refused.push({ ...told, number, command: request.command, id: request.id, ...verdict })
  }
  return refused
}

type Place = { readonly reaction: string; readonly eventId: string; readonly number: number; readonly correlationId: string }

/** Asks for one thing, with a key that is the same each time. Nothing comes back when it was done. Throws when the store does not answer. */
const askFor = async ({ commands, world, actor }: Pick<Run, 'commands' | 'world' | 'actor'>, { command: name, id, input, occurredOn }: Request, place: Place): Promise<{ readonly outcome: string; readonly rules: readonly unknown[] } | undefined> => {
  const command = commands.find((each) => each.name === name)
  if (!command) return { outcome: 'failed', rules: [`there is no command ${name}`] }
  const commandId = `${place.reaction} ${place.eventId} ${place.number}`
  try {
    const outcome = await handle(command, { id, input, actor, commandId, ...(occurredOn === undefined ? {} : { occurredOn }), causationId: place.eventId, correlationId: place.correlationId }, world)
    if (outcome.is === 'conflict') throw new StoreBusy(1)
    return outcome.is === 'done' || outcome.is === 'unchanged' ? undefined : { outcome: outcome.is, rules: reasonsOf(outcome) }
  } catch (error) {
    if (error instanceof StoreBusy || error instanceof StoreUnavailable) throw error
    return { outcome: 'failed', rules: [(error as Error).message] }
  }
}

const reasonsOf = (outcome: Outcome): readonly unknown[] => (outcome.is === 'refused' ? outcome.rules : outcome.is === 'invalid' ? outcome.flaws : [])

const attempt = <Value>(work: () => Value): { readonly done: Value } | { readonly failed: string } => {
  try {
    return { done: work() }
  } catch (error) {
    return { failed: (error as Error).message }
  }
}

/** Asks again for what was not carried out, under the same key. True when it is done now, and then it leaves the book. */
export const askAgain = async (parts: Pick<ReactionParts, 'reactions' | 'commands' | 'world' | 'actor' | 'book'>, refused: RefusedRequest): Promise<boolean> => {
  const [event] = await parts.world.store.readAll(refused.position - 1n, 1)
  const reaction = parts.reactions.find(({ name }) => name === refused.reaction)
  const request = event && reaction && requestsOf(reaction, event)[refused.number]
  if (!request || await askFor(parts, request, { ...refused, correlationId: event.correlationId })) return false
  await parts.book.strike(refused)
  return true
}
