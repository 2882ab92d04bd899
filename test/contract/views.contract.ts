// What rows of views promise, wherever they are kept: the same however they came about, nothing skipped silently, nothing by halves.
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { memoryEventStore } from '../../packages/adapters/event-store.memory.ts'
import { holdsAll } from '../../packages/adapters/postgres-views/holder.ts'
import { ViewChanged, type Rows } from '../../packages/adapters/rows.ts'
import { digestsAgree } from '../../packages/history/digests-agree.ts'
import { foldBatch, KEY_UNKNOWN, WAITS } from '../../packages/kernel/project.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import type { AnyView } from '../../packages/kernel/view.ts'
import { measureViews } from '../../services/projector/measure.ts'
import { projector, type Projector } from '../../services/projector/projector.ts'
import { replayAllParked, replayParked } from '../../services/projector/replay-parked.ts'
import { anyHistory, arrived, curses, happen, packs, rowsOf, someViews, type Happening } from './view-histories.ts'

export const viewsContract = (name: string, open: () => Promise<{ readonly rows: Rows; readonly close: () => Promise<void> }>): void => { describe(`views in ${name}`, () => {
  let opened: Awaited<ReturnType<typeof open>>
  let rows: Rows
  const running: Projector[] = []
  beforeAll(async () => { opened = await open(); rows = opened.rows })
  afterEach(async () => { curses.lifted = false; for (const each of running.splice(0)) await each.stop() })
  afterAll(() => opened?.close())
  const start = (store: EventStore, views: readonly AnyView[], more: { batchSize?: number; warn?: (line: string) => void } = {}): Projector => {
    const started = projector({ store, rows, views, holder: holdsAll(), log: () => {}, pollMs: 20, ...more })
    running.push(started)
    return started
  }

  test('followed live, rebuilt and replayed in batches of any size, views are the same to the byte', async () => {
    await fc.assert(fc.asyncProperty(anyHistory, fc.constantFrom(1, 7, 500, 5_000), async (history, batchSize) => {
      const [store, { all }] = [memoryEventStore(), someViews()]
      const half = Math.floor(history.length / 2)
      await happen(store, history.slice(0, half))
      const live = start(store, all, { batchSize })
      await happen(store, history.slice(half))
      await arrived(rows, store, all)
      await live.stop()
      const compared = await digestsAgree(store, all, { kept: rows })
      expect(compared.filter(({ agree }) => !agree)).toEqual([])
      expect(compared.map(({ digests }) => Object.keys(digests).length)).toEqual([6, 6, 6])
    }), { numRuns: 25 })
  })

  test('the digests differ when a row differs', async () => {
    const [store, { contents }] = [memoryEventStore(), someViews()]
    await happen(store, packs('a', 1, 2))
    await rows.prepare([contents])
    await rows.advance({ from: 0n, to: 2n, keys: new Map([[contents, ['a']]]), fold: (view, there) => foldBatch(view, there, [], new Set()) })
    expect((await digestsAgree(store, [contents], { kept: rows }))[0]).toMatchObject({ agree: false })
  })

  test('what cannot be folded waits with its key, others go on, and a replay puts it right', async () => {
    const [store, { contents, busy, all }] = [memoryEventStore(), someViews()]
    await happen(store, [...packs('a', 1), curse('a', 'throws'), ...packs('b', 5), curse('b', 'invalid'), ...packs('a', 2), ...packs('c', 3)])
    const warned: string[] = []
    start(store, all, { batchSize: 2, warn: (line) => warned.push(line) })
    await arrived(rows, store, all)
    expect(await rowsOf(rows, contents)).toMatchObject({ a: { weight: 1 }, b: { weight: 5 }, c: { weight: 3 } })
    expect((await rows.parked(contents)).map(({ key, position, reason }) => [key, position, reason])).toEqual([['a', 2n, 'cursed'], ['b', 4n, expect.stringMatching(/^weight: /)], ['a', 5n, WAITS]])
    const [first] = await rows.parked(contents, 'a')
    expect(warned.filter((line) => line.startsWith(`view ${contents.name} `)).toSorted(), 'each key once, not again for what waits behind it').toEqual([
      `view ${contents.name} v1 has parked the row a: event ${first!.eventId} at 2 could not be folded: cursed`, expect.stringMatching(/parked the row b: event .* at 4 could not be folded: weight/),
    ])
    expect((await rows.parkedCounts([contents, busy])).get(contents)).toEqual({ keys: 2, facts: 3 })
    expect(await replayParked({ store, rows }, contents, 'a')).toEqual([{ key: 'a', is: 'stillParked', reason: 'cursed' }])
    expect((await rows.parked(contents, 'a')).length).toBe(2)
    curses.lifted = true
    await happen(store, packs('a', 10))
    await arrived(rows, store, all)
    expect((await rows.parked(contents, 'a')).length, 'what comes later waits too').toBe(3)
    expect(await replayAllParked({ store, rows }, contents)).toEqual([{ key: 'a', is: 'replayed' }, { key: 'b', is: 'replayed' }])
    expect(await rowsOf(rows, contents)).toMatchObject({ a: { weight: 13, notes: ['甲', 'was cursed', '甲', '甲'] }, b: { weight: 5, notes: ['甲', 'was cursed'] } })
    expect(await rows.parked(contents)).toEqual([])
    await happen(store, packs('a', 100))
    await arrived(rows, store, all)
    expect(await rowsOf(rows, contents)).toMatchObject({ a: { weight: 113 } })
    expect((await digestsAgree(store, all, { kept: rows })).map(({ agree }) => agree)).toEqual([true, true, true])
  })

  test('an event whose keys cannot be told holds up nothing, and is folded into its place when they can', async () => {
    const [store, { busy, all }] = [memoryEventStore(), someViews()]
    await happen(store, [...packs('a', 1), curse('a', 'noKeys'), ...packs('a', 2)])
    start(store, all)
    await arrived(rows, store, all)
    expect(await rowsOf(rows, busy)).toEqual({ u1: { acts: 2, last: 'Packed' }, 'u1 Packed': { acts: 2, last: 'Packed' } })
    expect(await rows.parked(busy)).toMatchObject([{ key: KEY_UNKNOWN, position: 2n, reason: 'nobody knows' }])
    expect(await replayParked({ store, rows }, busy, KEY_UNKNOWN)).toEqual([{ key: KEY_UNKNOWN, is: 'stillParked', reason: 'nobody knows' }])
    expect((await rows.parked(busy)).length).toBe(1)
    curses.lifted = true
    await replayParked({ store, rows }, busy, KEY_UNKNOWN)
    expect(await rowsOf(rows, busy)).toEqual({ u1: { acts: 3, last: 'Packed' }, 'u1 Packed': { acts: 2, last: 'Packed' }, 'u1 Cursed': { acts: 1, last: 'Cursed' } })
    expect(await rows.parked(busy)).toEqual([])
  })

  test('a new version is built beside the old one, shown once it has caught up, and the old one can be shown again', async () => {
    const [store, { contents }] = [memoryEventStore(), someViews()]
    const second: AnyView = { ...contents, version: 2, initial: (boxId: string) => ({ ...contents.initial(boxId), weight: 1000 }) }
    await happen(store, packs('a', 1, 2))
    start(store, [contents])
    await arrived(rows, store, [contents])
    expect(await statuses(rows, [contents, second])).toEqual(['1 live'])
    start(store, [second])
    await arrived(rows, store, [second])
    expect(await statuses(rows, [contents, second])).toEqual(['1 retired', '2 live'])
    await happen(store, packs('a', 4))
    await arrived(rows, store, [contents, second])
    expect([await rowsOf(rows, contents), await rowsOf(rows, second)]).toMatchObject([{ a: { weight: 7 } }, { a: { weight: 1007 } }])
    await rows.makeLive(contents)
    expect(await statuses(rows, [contents, second])).toEqual(['1 live', '2 retired'])
    await expect(rows.makeLive({ name: contents.name, version: 9 })).rejects.toThrow('no version 9')
  })

  test('a version that is not shown can be removed, the one that is shown cannot', async () => {
    const [store, { contents }] = [memoryEventStore(), someViews()]
    const second: AnyView = { ...contents, version: 2 }
    await happen(store, [...packs('a', 1), curse('b', 'throws')])
    const moving = start(store, [contents, second])
    await arrived(rows, store, [contents, second])
    await moving.stop()
    await expect(rows.drop(second)).rejects.toThrow('is shown')
    await rows.drop(contents)
    expect([await statuses(rows, [contents, second]), (await rows.parkedCounts([contents, second])).get(contents)]).toEqual([['2 live'], { keys: 0, facts: 0 }])
    await start(store, [contents]).ready
    await arrived(rows, store, [contents])
    await rows.drop(contents)
    await happen(store, packs('a', 1))
    await vi.waitFor(() => expect(running.at(-1)!.holds()).toEqual([]), { timeout: 5_000, interval: 10 })
    await start(store, [contents]).ready
    await arrived(rows, store, [contents])
    expect([await statuses(rows, [contents, second]), Object.keys(await rowsOf(rows, contents))]).toEqual([['1 retired', '2 live'], ['a']])
  })

  test('an old version that catches up later does not push aside a newer one', async () => {
    const [store, { contents }] = [memoryEventStore(), someViews()]
    const second: AnyView = { ...contents, version: 2 }
    await happen(store, packs('a', 1))
    start(store, [second])
    await arrived(rows, store, [second])
    start(store, [contents])
    await arrived(rows, store, [contents])
    expect(await statuses(rows, [contents, second])).toEqual(['1 retired', '2 live'])
  })

  test('a row schema that changes under its version is refused at once', async () => {
    const [store, { contents, held }] = [memoryEventStore(), someViews()]
    await start(store, [contents]).ready
    await expect(start(store, [{ ...contents, row: contents.row.extend({ colour: z.string() }) }]).ready).rejects.toThrow(ViewChanged)
    await expect(start(store, [{ ...contents, row: held.row }]).ready).rejects.toThrow('no column')
  })

  test('a step is taken wholly or not at all, and only from where the views stand', async () => {
    const [, { contents, held }] = [memoryEventStore(), someViews()]
    await rows.prepare([contents, held])
    const keys = new Map<AnyView, readonly string[]>([[contents, ['a']], [held, ['s']]])
    const put = (view: AnyView) => ({ changed: new Map([[view === contents ? 'a' : 's', view.initial('a') as never]]), parked: [] })
    const failing = rows.advance({ from: 0n, to: 1n, keys, fold: (view) => { if (view === held) throw new Error('a bug'); return put(view) } })
    await expect(failing).rejects.toThrow('a bug')
    expect([await rowsOf(rows, contents), (await rows.progress([contents]))[0]!.position]).toEqual([{}, 0n])
    expect(await rows.advance({ from: 5n, to: 6n, keys, fold: put })).toBe(false)
    expect(await rowsOf(rows, contents)).toEqual({})
    expect(await rows.advance({ from: 0n, to: 1n, keys, fold: put })).toBe(true)
    expect(await rows.advance({ from: 0n, to: 1n, keys, fold: put })).toBe(false)
    expect(Object.keys(await rowsOf(rows, contents))).toEqual(['a'])
  })

  test('how far views are behind and what is parked can be read as numbers', async () => {
    const instants = ['2026-03-02T01:00:00.000Z', '2026-03-02T01:00:10.000Z', '2026-03-02T01:00:20.000Z']
    const [store, { contents, held }] = [memoryEventStore(() => instants.shift() ?? '2026-03-02T01:00:30.000Z'), someViews()]
    await happen(store, [...packs('a', 1), curse('a', 'throws'), ...packs('a', 2)])
    await rows.prepare([contents, held])
    const facts = await store.readAll(0n, 2)
    await rows.advance({ from: 0n, to: 2n, keys: new Map([[contents, ['a']]]), fold: (view, there, parked) => foldBatch(view, there, facts, parked) })
    expect(await measureViews({ store, rows, views: [contents, held] }, '2026-03-02T01:01:20.000Z')).toEqual([
      { name: contents.name, version: 1, status: 'building', position: 2n, lagEvents: 1, lagSeconds: 60, parked: 1, parkedEvents: 1 },
      { name: held.name, version: 2, status: 'building', position: 0n, lagEvents: 3, lagSeconds: 80, parked: 0, parkedEvents: 0 },
    ])
  })
}) }

const curse = (box: string, how: 'throws' | 'invalid' | 'noKeys'): Happening => ({ type: 'Cursed', data: { how }, box, actor: 'u1', occurredOn: '2026-01-05' })

const statuses = async (rows: Rows, views: readonly AnyView[]): Promise<readonly string[]> => (await rows.progress(views)).map(({ view, status }) => `${view.version} ${status}`)
