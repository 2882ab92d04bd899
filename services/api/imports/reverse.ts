// Takes a batch back, as far as nothing has been built on it: asks, event by event and the last one first, the command that undoes it.
import type { FindingEvent } from '../../../packages/audit/finding/events.ts'
import type { OfficialEvent } from '../../../packages/audit/official/events.ts'
import type { UnitEvent } from '../../../packages/audit/unit/events.ts'
import type { ImportBatch } from '../../../packages/adapters/import-batches.postgres.ts'
import type { Fact, ObjectKey, Stored } from '../../../packages/kernel/event.ts'
import { handle } from '../../../packages/kernel/handle.ts'
import type { Broken, Words } from '../../../packages/kernel/rule.ts'
import type { EventStore } from '../../../packages/kernel/store.ts'
import { inLanes } from './lanes.ts'
import type { Step } from './plan.ts'
import { objection, type Running } from './run.ts'
import { undoFinding, undoOfficial, undoUnit, type AtHand, type Undo } from './undo.ts'

export type Undone = { readonly event: string; readonly id: string; readonly name: string }
export type Left = Undone & { readonly why?: Words; readonly rules: readonly Broken[] }

const PAGE = 5_000

/** The events of a batch: those between its positions that carry it as their correlation. */
export const eventsOf = async (store: EventStore, { id, afterPosition, toPosition }: ImportBatch): Promise<readonly Fact[]> => {
  const end = toPosition ?? (await store.head()).position
  const events: Stored[] = []
  for (let at = afterPosition; at < end;) {
    const page = await store.readAll(at, PAGE)
    if (page.length === 0) break
    events.push(...page.filter(({ correlationId, position }) => correlationId === id && position <= end))
    at = page.at(-1)!.position
  }
  return events as readonly Fact[]
}

export const reversalOf = (batchId: string): string => `${batchId}/reverse`

/** In: a batch, and how to act. Out: what was undone and what was left, each by name, with the reason or the rules. Asking again undoes nothing twice. */
export const reverse = async (batch: ImportBatch, running: Running): Promise<{ readonly undone: readonly Undone[]; readonly left: readonly Left[] }> => {
  const { world: { store } } = running
  const events = await eventsOf(store, batch)
  const told = await inLanes(events.toReversed(), ({ objects }) => objects.filter(({ type }) => type === 'unit' || type === 'official' || type === 'finding').map(({ type, id }) => `${type} ${id}`), async (event): Promise<Undone | Left | undefined> => {
    const [stream, id] = [event.stream.slice(0, event.stream.indexOf('-')), event.stream.slice(event.stream.indexOf('-') + 1)]
    const undone: Undone = { event: event.type, id, name: nameIn(event) }
    const undo = await undoOf(stream, event, { id, events, store })
    if (undo === 'covered') return undefined
    const against = 'why' in undo ? { why: undo.why, rules: [] } : await builtOn(undo.built ?? [], batch.id, store) ?? await ask(undo.step, event, running)
    return against ? { ...undone, ...against } : undone
  })
  return { undone: told.filter((each): each is Undone => each !== undefined && !('rules' in each)), left: told.filter((each): each is Left => each !== undefined && 'rules' in each) }
}

const undoOf = (stream: string, event: Fact, at: AtHand): Promise<Undo> => {
  if (stream === 'unit') return undoUnit(event as Fact<UnitEvent>, at)
  if (stream === 'official') return undoOfficial(event as Fact<OfficialEvent>, at)
  return undoFinding(event as Fact<FindingEvent>, at)
}

const nameIn = ({ data }: Fact): string => {
  const { name, title, post, no } = data as Readonly<Record<string, unknown>>
  return [no, name, title, post].filter((each) => typeof each === 'string').join(' ')
}

/** Whatever others have told about these objects since builds on them. */
const builtOn = async (objects: readonly ObjectKey[], batchId: string, store: EventStore): Promise<{ readonly why: Words; readonly rules: readonly Broken[] } | undefined> => {
  const own = new Set([batchId, reversalOf(batchId)])
  const others = objects.length === 0 ? [] : (await store.readByObject(objects)).filter(({ correlationId }) => !own.has(correlationId))
  if (others.length === 0) return undefined
  const days = others.map(({ occurredOn }) => occurredOn).toSorted()
  return { rules: [], why: { zh: `此后已有 ${others.length} 项记录以它为基础（${days[0]} 起，如 ${others[0]!.type}）`, en: `${others.length} later events build on it (from ${days[0]}, such as ${others[0]!.type})` } }
}

const ask = async (step: Step, event: Fact, { world, commands, actor, batchId, reason }: Running) => {
  const command = commands.get(step.command)
  if (command === undefined) throw new Error(`there is no command ${step.command}`)
  const outcome = await handle(command, { id: step.id, input: step.input, actor, commandId: `${reversalOf(batchId)}/${event.id}/${step.command}`, correlationId: reversalOf(batchId), reason }, world)
  return objection(outcome, command)
}
