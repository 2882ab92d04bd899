// Reading: one stream, the whole log, what concerns an object, and the log as it stood at an instant.
import { expect, test } from 'vitest'
import { newId } from '../../packages/adapters/ids.ts'
import type { Stored } from '../../packages/kernel/event.ts'
import type { TheStore } from './event-store.contract.ts'
import { append, event, events, newObject, newStream } from './event-store.events.ts'

const ids = (stored: readonly { readonly id: string }[]): readonly string[] => stored.map(({ id }) => id)

export const reading = (theStore: TheStore): void => {
  inOrder(theStore)
  byObject(theStore)
  oneOrAnInstant(theStore)
}

const inOrder = (theStore: TheStore): void => {
  test('a stream is read in order, from a revision on', async () => {
    const [stream, told] = [newStream(), events(5)]
    await append(theStore(), stream, ...told.slice(0, 2))
    await append(theStore(), newStream(), event())
    await append(theStore(), stream, ...told.slice(2))
    const read = await theStore().readStream(stream)
    expect(ids(read)).toEqual(ids(told))
    expect(read.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4])
    expect(ids(await theStore().readStream(stream, 3))).toEqual(ids(told.slice(3)))
    expect(await theStore().readStream(stream, 5)).toEqual([])
    expect(await theStore().readStream(newStream())).toEqual([])
  })

  test('the whole log is read page by page, densely, in the order of recording', async () => {
    const { position } = await theStore().head()
    for (let n = 0; n < 4; n++) await append(theStore(), newStream(), ...events(3))
    const pages: Stored[] = []
    for (let at = position; ;) {
      const page = await theStore().readAll(at, 5)
      expect(page.length).toBeLessThanOrEqual(5)
      if (page.length === 0) break
      pages.push(...page)
      at = page[page.length - 1]!.position
    }
    expect(pages.map((stored) => stored.position)).toEqual(Array.from({ length: 12 }, (_, n) => position + BigInt(n + 1)))
    expect(pages.map(({ recordedAt }) => recordedAt)).toEqual(pages.map(({ recordedAt }) => recordedAt).toSorted())
    expect(await theStore().readAll(position + 12n, 5)).toEqual([])
  })

  test('a big append stays together and in order', async () => {
    const [stream, told] = [newStream(), events(1_000, { objects: [newObject()] })]
    const { first, last, revision } = await append(theStore(), stream, ...told)
    expect([last - first, revision]).toEqual([999n, 999])
    expect(ids(await theStore().readAll(first - 1n, 2_000))).toEqual(ids(told))
    expect(ids(await theStore().readByObject(told[0]!.objects))).toEqual(ids(told))
  })
}

const byObject = (theStore: TheStore): void => {
  test('events about objects come in order and each once, of some types and up to a position', async () => {
    const [project, unit] = [newObject(), newObject('unit')]
    const [one, both, two] = [event({ objects: [project], type: 'ProjectStarted' }), event({ objects: [unit, project] }), event({ objects: [unit] })]
    const { first } = await append(theStore(), newStream(), one)
    await append(theStore(), newStream(), event(), both)
    await append(theStore(), newStream(), two, event({ objects: [{ ...unit, type: 'project' }] }))
    expect(ids(await theStore().readByObject([project]))).toEqual(ids([one, both]))
    expect(ids(await theStore().readByObject([unit, project]))).toEqual(ids([one, both, two]))
    expect(ids(await theStore().readByObject([project, unit], { types: ['UnitRenamed', 'Nothing'] }))).toEqual(ids([both, two]))
    expect(ids(await theStore().readByObject([project, unit], { upTo: first + 2n }))).toEqual(ids([one, both]))
    expect(ids(await theStore().readByObject([project, unit], { types: ['UnitRenamed'], upTo: first + 1n }))).toEqual([])
    expect(await theStore().readByObject([project], { types: [] })).toEqual([])
    expect(await theStore().readByObject([newObject()])).toEqual([])
    expect(await theStore().readByObject([])).toEqual([])
  })

  test('the thing that a stream is about is an object like any other', async () => {
    const [unit, other] = [newObject('unit'), newObject('unit')]
    const stream = `unit-${unit.id}`
    const [own, silent, elsewhere] = [event({ objects: [unit], type: 'UnitRegistered' }), event({ objects: [other] }), event({ objects: [unit, other] })]
    const { first } = await append(theStore(), stream, own, silent)
    await append(theStore(), newStream(), elsewhere)
    expect(ids(await theStore().readByObject([unit]))).toEqual(ids([own, elsewhere]))
    expect(ids(await theStore().readByObject([unit, other]))).toEqual(ids([own, silent, elsewhere]))
    expect(ids(await theStore().readByObject([unit], { types: ['UnitRenamed'] }))).toEqual(ids([elsewhere]))
    expect(ids(await theStore().readByObject([unit], { upTo: first + 1n }))).toEqual(ids([own]))
    const asking = (types: string[], after: bigint) => theStore().append({ stream: newStream(), expected: 'any', events: events(1), unless: [{ about: [unit], types, after }] })
    expect(await asking(['UnitRegistered'], first - 1n)).toMatchObject({ ok: false, because: 'condition' })
    expect(await asking(['UnitRegistered'], first)).toMatchObject({ ok: true })
    expect(await asking(['UnitRenamed'], first + 2n), 'an event of the stream that does not name the unit does not concern it').toMatchObject({ ok: true })
  })
}

const oneOrAnInstant = (theStore: TheStore): void => {
  test('an event is found by its id', async () => {
    const [stream, told] = [newStream(), event({ objects: [newObject()] })]
    const { first, recordedAt } = await append(theStore(), stream, told)
    expect(await theStore().find(told.id)).toEqual({ ...told, stream, revision: 0, position: first, recordedAt })
    expect(await theStore().find(newId())).toBeUndefined()
    expect(await theStore().find('no id at all')).toBeUndefined()
  })

  test('an instant has the position of the last event recorded until then', async () => {
    const early = await append(theStore(), newStream(), ...events(2))
    await new Promise((done) => { setTimeout(done, 5) })
    const late = await append(theStore(), newStream(), event())
    expect(late.recordedAt > early.recordedAt).toBe(true)
    expect(await theStore().positionAt(early.recordedAt)).toBe(early.last)
    expect(await theStore().positionAt(new Date(Date.parse(late.recordedAt) - 1).toISOString())).toBe(early.last)
    expect(await theStore().positionAt(late.recordedAt)).toBe(late.last)
    expect(await theStore().positionAt('2199-12-31T23:59:59.999Z')).toBe(late.last)
    expect(await theStore().positionAt('1999-12-31T23:59:59.999Z')).toBe(0n)
    expect(await theStore().positionAt(late.recordedAt.replace(/Z$/, '+00:00'))).toBe(late.last)
  })
}
