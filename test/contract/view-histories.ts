// Views that fold, random histories for them, and what a test needs to follow both.
import fc from 'fast-check'
import { vi } from 'vitest'
import { z } from 'zod'
import { newId } from '../../packages/adapters/ids.ts'
import type { Rows } from '../../packages/adapters/rows.ts'
import type { AnyEvent } from '../../packages/kernel/event.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import { viewOf, type AnyView, type Row } from '../../packages/kernel/view.ts'
import { event } from './event-store.events.ts'

export type BoxEvent =
  | { type: 'Packed'; data: { note: string; weight: number; shelfId: string | null } }
  | { type: 'Moved'; data: { shelfId: string | null } }
  | { type: 'Thrown'; data: object }
  /** what no view here can take until it is repaired */
  | { type: 'Cursed'; data: { how: 'throws' | 'invalid' | 'noKeys' } }

const Contents = z.strictObject({ boxId: z.string(), notes: z.array(z.string()), weight: z.int(), shelfId: z.string().nullable(), moves: z.int().optional(), lastOn: z.iso.date() })

/** A cure that a test can give while views run: a fold may not know, but this is how a repaired program looks to the rows. */
export const curses = { lifted: false }

let copies = 0

/** Three views of names of their own, so that tests share a database without meeting. */
export const someViews = (): { readonly contents: AnyView; readonly held: AnyView; readonly busy: AnyView; readonly all: readonly AnyView[] } => {
  copies += 1
  const contents = viewOf<z.infer<typeof Contents>, BoxEvent>(Contents, {
    name: `contents_${copies}`, version: 1, of: 'box', indexed: ['weight', 'shelfId', 'notes'],
    initial: (boxId) => ({ boxId, notes: [], weight: 0, shelfId: null, lastOn: '2026-01-01' }),
    on: {
      Packed: (row, { data, occurredOn }) => ({ ...row, notes: [...row.notes, data.note].slice(-5), weight: row.weight + data.weight, shelfId: data.shelfId, lastOn: occurredOn }),
      Moved: (row, { data }) => ({ ...row, shelfId: data.shelfId, moves: (row.moves ?? 0) + 1 }),
      Thrown: () => null,
      Cursed: (row, { data }) => {
        if (curses.lifted) return { ...row, notes: [...row.notes, 'was cursed'].slice(-5) }
        if (data.how === 'throws') throw new Error('cursed')
        return { ...row, weight: 0.5 }
      },
    },
  }) as AnyView
  const Held = z.object({ boxes: z.record(z.string(), z.int()), times: z.int(), share: z.number() })
  const held = viewOf<z.infer<typeof Held>, BoxEvent>(Held, {
    name: `held_${copies}`, version: 2, of: 'shelf', indexed: ['times'],
    initial: () => ({ boxes: {}, times: 0, share: 0 }),
    on: {
      Packed: (row, { data, stream }) => ({ boxes: { ...row.boxes, [stream]: data.weight }, times: row.times + 1, share: (row.share + 1) / 3 }),
      Moved: (row) => ({ ...row, times: row.times + 1 }),
    },
  }) as AnyView
  const Busy = z.object({ acts: z.int(), last: z.string() })
  const busy = viewOf<z.infer<typeof Busy>, BoxEvent>(Busy, {
    name: `busy_${copies}`, version: 1,
    of: ({ actor, type, data }) => {
      if (type === 'Cursed' && (data as { how: string }).how === 'noKeys' && !curses.lifted) throw new Error('nobody knows')
      return [actor, `${actor} ${type}`]
    },
    initial: () => ({ acts: 0, last: '' }),
    on: Object.fromEntries(['Packed', 'Moved', 'Thrown', 'Cursed'].map((type) => [type, (row: z.infer<typeof Busy>, each: AnyEvent) => ({ acts: row.acts + 1, last: each.type })])),
  }) as AnyView
  return { contents, held, busy, all: [contents, held, busy] }
}

export type Happening = BoxEvent & { readonly box: string; readonly actor: string; readonly occurredOn: string }

/** Appends what happens, a few at a time as programs do. */
export const happen = async (store: EventStore, happenings: readonly Happening[]): Promise<void> => {
  for (const { type, data, box, actor, occurredOn } of happenings) {
    const shelfId = (data as { shelfId?: string | null }).shelfId
    const objects = [{ type: 'box', id: box, qualifier: 'subject' }, ...(shelfId ? [{ type: 'shelf', id: shelfId, qualifier: 'on' }, { type: 'shelf', id: 'all', qualifier: 'among' }] : [])]
    await store.append({ stream: `box-${box}`, expected: 'any', events: [event({ id: newId(), type, data, objects, actor, occurredOn })] })
  }
}

const happening = (event: fc.Arbitrary<BoxEvent>): fc.Arbitrary<Happening> => fc.tuple(event, fc.constantFrom('a', 'b', 'c', '丁', '😀'), fc.constantFrom('u1', 'u2'), fc.constantFrom('2026-01-05', '2026-02-03'))
  .map(([{ type, data }, box, actor, occurredOn]) => ({ type, data, box, actor, occurredOn }) as Happening)
const shelf = fc.option(fc.constantFrom('s1', 's2', '三'))
const packed = fc.record({ type: fc.constant('Packed' as const), data: fc.record({ note: fc.constantFrom('甲', 'x', '￿', '', 'null', '{"a\\b"},\n\t\u0001'), weight: fc.integer({ min: -5, max: 1e12 }), shelfId: shelf }) })
const moved = fc.record({ type: fc.constant('Moved' as const), data: fc.record({ shelfId: shelf }) })
const thrown = fc.record({ type: fc.constant('Thrown' as const), data: fc.constant({}) })
const cursed = fc.record({ type: fc.constant('Cursed' as const), data: fc.record({ how: fc.constantFrom('throws' as const, 'invalid' as const, 'noKeys' as const) }) })

export const anyHistory: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: happening(packed) }, { weight: 3, arbitrary: happening(moved) }, { weight: 2, arbitrary: happening(thrown) }, { weight: 1, arbitrary: happening(cursed) }),
  { minLength: 1, maxLength: 60 })

export const packs = (box: string, ...weights: number[]): readonly Happening[] =>
  weights.map((weight) => ({ type: 'Packed', data: { note: '甲', weight, shelfId: 's1' }, box, actor: 'u1', occurredOn: '2026-01-05' }))

/** Waits until all these views stand at the end of the log. */
export const arrived = (rows: Rows, store: EventStore, views: readonly AnyView[]) => vi.waitFor(async () => {
  const { position } = await store.head()
  const standing = await rows.progress(views)
  if (standing.length < views.length || standing.some((each) => each.position !== position || each.status === 'building')) throw new Error(`not there yet: ${standing.map((each) => `${each.view.name} ${each.position} ${each.status}`).join(', ')} of ${position}`)
}, { timeout: 20_000, interval: 10 })

export const rowsOf = async (rows: Rows, view: AnyView): Promise<Readonly<Record<string, Row>>> => {
  const all: Record<string, Row> = {}
  for await (const [key, row] of rows.all(view)) all[key] = row
  return all
}
