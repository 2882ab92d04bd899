// Appending: what is accepted, what is refused and why, and that asking again changes nothing.
import { expect, test } from 'vitest'
import { canonical, NotCanonical } from '../../packages/adapters/canonical.ts'
import { EVENT_BYTES_MAX, NotStorable, type EventLog } from '../../packages/adapters/stored-event.ts'
import type { Expected } from '../../packages/kernel/store.ts'
import type { TheStore } from './event-store.contract.ts'
import { append, event, events, newObject, newStream } from './event-store.events.ts'

export const appending = (theStore: TheStore): void => {
  expectations(theStore)
  repeats(theStore)
  conditions(theStore)
  bytes(theStore)
}

const expectations = (theStore: TheStore): void => {
  test('the events of an append follow the head of the log without a gap, and their stream from revision 0', async () => {
    const { position } = await theStore().head()
    const appended = await theStore().append({ stream: newStream(), expected: 'none', events: events(3) })
    expect(appended).toEqual({ ok: true, first: position + 1n, last: position + 3n, revision: 2, recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/), repeated: false })
    expect(await theStore().head()).toEqual({ position: position + 3n, recordedAt: (appended as { recordedAt: string }).recordedAt })
  })

  test.each<{ expected: Expected; missing: boolean; atOne: boolean }>([
    { expected: 'any', missing: true, atOne: true },
    { expected: 'none', missing: true, atOne: false },
    { expected: 'exists', missing: false, atOne: true },
    { expected: 0, missing: false, atOne: false },
    { expected: 1, missing: false, atOne: true },
    { expected: 2, missing: false, atOne: false },
  ])('expecting $expected, a missing stream is $missing and a stream at revision 1 is $atOne', async ({ expected, missing, atOne }) => {
    const stream = newStream()
    await append(theStore(), stream, ...events(2))
    const { position } = await theStore().head()
    const conflict = (revision: number | undefined) => ({ ok: false, because: 'conflict', revision })
    expect(await theStore().append({ stream: newStream(), expected, events: events(1) })).toEqual(missing ? expect.objectContaining({ ok: true, revision: 0 }) : conflict(undefined))
    expect(await theStore().append({ stream, expected, events: events(1) })).toEqual(atOne ? expect.objectContaining({ ok: true, revision: 2 }) : conflict(1))
    expect((await theStore().head()).position, 'a refusal writes nothing').toBe(position + BigInt(Number(missing) + Number(atOne)))
  })
}

const repeats = (theStore: TheStore): void => {
  test('the same events again get the first answer, even after others', async () => {
    const request = { stream: newStream(), expected: 'none', events: events(3) } as const
    const first = await theStore().append(request)
    await append(theStore(), request.stream, event())
    const { position } = await theStore().head()
    expect(await theStore().append(request)).toEqual({ ...first, repeated: true })
    expect((await theStore().head()).position).toBe(position)
  })

  test('an append that repeats only some events is refused', async () => {
    const [stream, [one, two]] = [newStream(), events(2)]
    await append(theStore(), stream, one!, two!)
    expect(await theStore().append({ stream, expected: 'any', events: [two!, event()] })).toEqual({ ok: false, because: 'overlap', revision: 1 })
    expect(await theStore().append({ stream, expected: 'any', events: [event(), one!] })).toEqual({ ok: false, because: 'overlap', revision: 1 })
  })

  test('an append that repeats events in another order or stream is refused', async () => {
    const [stream, other, [one, two]] = [newStream(), newStream(), events(2)]
    await append(theStore(), stream, one!, two!)
    expect(await theStore().append({ stream, expected: 'any', events: [two!, one!] })).toEqual({ ok: false, because: 'overlap', revision: 1 })
    expect(await theStore().append({ stream: other, expected: 'none', events: [one!, two!] })).toEqual({ ok: false, because: 'overlap', revision: undefined })
  })

  test('a refused append can be asked again with the same ids', async () => {
    const [stream, request] = [newStream(), events(2)]
    expect(await theStore().append({ stream, expected: 4, events: request })).toMatchObject({ ok: false })
    expect(await theStore().append({ stream, expected: 'none', events: request })).toMatchObject({ ok: true, repeated: false })
  })
}

const conditions = (theStore: TheStore): void => {
  test('an append is refused when an event of a named type about a named object came after the position', async () => {
    const [project, stream] = [newObject(), newStream()]
    const { first } = await append(theStore(), newStream(), event({ type: 'ProjectStarted', objects: [project] }))
    const asking = (after: bigint, types = ['ProjectStarted'], about = [newObject(), project]) =>
      theStore().append({ stream, expected: 'any', events: events(1), unless: [{ about, types, after }] })
    expect(await asking(first - 1n)).toEqual({ ok: false, because: 'condition', revision: undefined })
    expect(await asking(first)).toMatchObject({ ok: true })
    expect(await asking(0n, ['ProjectClosed', 'UnitRenamed'])).toMatchObject({ ok: true })
    expect(await asking(0n, [])).toMatchObject({ ok: true })
    expect(await asking(0n, ['ProjectStarted'], [newObject(), { ...project, type: 'unit' }])).toMatchObject({ ok: true })
    expect(await asking(0n, ['ProjectClosed', 'ProjectStarted'])).toEqual({ ok: false, because: 'condition', revision: 3 })
  })

  test('each of several conditions counts, and a repeat is not asked for them again', async () => {
    const [one, two, request] = [newObject(), newObject(), { stream: newStream(), expected: 'any', events: events(1) } as const]
    const unless = [one, two].map((about) => ({ about: [about], types: ['UnitRenamed'], after: 0n }))
    const first = await theStore().append({ ...request, unless })
    await append(theStore(), newStream(), event({ objects: [two] }))
    expect(await theStore().append({ ...request, events: events(1), unless })).toMatchObject({ ok: false, because: 'condition' })
    expect(await theStore().append({ ...request, unless })).toEqual({ ...first, repeated: true })
  })
}

const bytes = (theStore: TheStore): void => {
  test('what was told comes back, in canonical form', async () => {
    const told = event({
      data: { z: [1.5, -0, 1e21, { b: null, a: true }], 名称: '领导干部\u2028"\\/\n\u0007é e\u0301 😀', 10: 'ten', 9: 'nine', amountCents: '123456789012345678901' },
      objects: [newObject(), { type: 'unit', id: 'U-1/a b', qualifier: '被审计单位' }], onBehalfOf: 'another', reason: '补录', causationId: 'cause',
    })
    const stream = newStream()
    const { first, recordedAt } = await append(theStore(), stream, told)
    const [stored] = await theStore().readStream(stream)
    expect(stored).toEqual({ ...told, data: JSON.parse(canonical(told.data)), position: first, stream, revision: 0, recordedAt })
    expect(canonical(stored!.data)).toBe(canonical(told.data))
    if (!('readKept' in theStore())) return
    const [kept] = await (theStore() as EventLog).readKept(first - 1n, 1)
    const { id: _, type: __, data, ...meta } = told
    expect([kept!.data, kept!.meta]).toEqual([canonical(data), canonical(meta)])
  })

  test('what no store can hold is refused with the reason, and the next append goes on', async () => {
    const refused = (change: Parameters<typeof event>[0]) => theStore().append({ stream: newStream(), expected: 'any', events: [event(change)] })
    await expect(refused({ data: { note: 'a\0' } })).rejects.toThrow(NotCanonical)
    await expect(refused({ reason: 'half \ud83d' })).rejects.toThrow('reason holds half a surrogate pair')
    await expect(refused({ data: { note: 'x'.repeat(EVENT_BYTES_MAX) } })).rejects.toThrow('the most is 1048576')
    await expect(refused({ id: 'one' })).rejects.toThrow(NotStorable)
    await expect(refused({ objects: [{ type: 'a/b', id: '1', qualifier: '' }] })).rejects.toThrow(NotStorable)
    const twice = event()
    await expect(theStore().append({ stream: newStream(), expected: 'any', events: [twice, twice] })).rejects.toThrow('one event id twice')
    await expect(theStore().append({ stream: newStream(), expected: 'any', events: [] })).rejects.toThrow('at least one event')
    await append(theStore(), newStream(), event({ data: { note: 'x'.repeat(EVENT_BYTES_MAX - 1_000) } }))
  })
}
