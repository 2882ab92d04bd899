// Subscribing: everything after a position, in order, one batch at a time, for as long as one wants.
import { expect, test } from 'vitest'
import type { Stored } from '../../packages/kernel/event.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import type { Capabilities, TheStore } from './event-store.contract.ts'
import { append, event, events, newStream } from './event-store.events.ts'

const WRITERS = 16
const EVENTS_PER_APPEND = 5

/** Subscribes and gathers; `until` resolves when so many events have come. */
const gather = (store: EventStore, after: bigint, batchSize?: number) => {
  const got: Stored[] = []
  const batches: number[] = []
  let look = () => {}
  const subscription = store.subscribe(after, async (batch) => {
    got.push(...batch)
    batches.push(batch.length)
    look()
  }, batchSize === undefined ? undefined : { batchSize })
  const until = (count: number) => Promise.race([subscription.failed, new Promise<void>((done) => {
    look = () => { if (got.length >= count) done() }
    look()
  })])
  return { got, batches, until, stop: subscription.stop }
}

const pause = (milliseconds: number) => new Promise((done) => { setTimeout(done, milliseconds) })

export const subscribing = (theStore: TheStore, capabilities: Capabilities): void => {
  delivering(theStore)
  ending(theStore)
  underLoad(theStore, capabilities)
}

const delivering = (theStore: TheStore): void => {
  test('what is there comes in batches of the size asked for, then what is appended', async () => {
    const { first } = await append(theStore(), newStream(), ...events(7))
    const { got, batches, until, stop } = gather(theStore(), first, 4)
    await until(6)
    expect(batches).toEqual([4, 2])
    const live = event()
    await append(theStore(), newStream(), live)
    await until(7)
    expect(got.map(({ position }) => position)).toEqual(Array.from({ length: 7 }, (_, n) => first + BigInt(n + 1)))
    expect(got[6]!.id).toBe(live.id)
    await stop()
  })

  test('batches come one at a time', async () => {
    const { first } = await append(theStore(), newStream(), ...events(5))
    let [running, most] = [0, 0]
    const seen: bigint[] = []
    const subscription = theStore().subscribe(first - 1n, async (batch) => {
      most = Math.max(most, ++running)
      await pause(5)
      seen.push(...batch.map(({ position }) => position))
      running--
    }, { batchSize: 1 })
    while (seen.length < 5) await pause(5)
    await subscription.stop()
    expect(most).toBe(1)
    expect(seen).toEqual([0n, 1n, 2n, 3n, 4n].map((n) => first + n))
  })
}

const ending = (theStore: TheStore): void => {
  test('a subscription that is stopped finishes its batch and gets no other', async () => {
    const { first } = await append(theStore(), newStream(), ...events(3))
    let [begun, finished] = [0, 0]
    let start = () => {}
    const started = new Promise<void>((done) => { start = done })
    const subscription = theStore().subscribe(first - 1n, async () => {
      begun++
      start()
      await pause(20)
      finished++
    }, { batchSize: 1 })
    await started
    await subscription.stop()
    expect([begun, finished]).toEqual([1, 1])
    await append(theStore(), newStream(), event())
    await pause(50)
    expect(begun).toBe(1)
  })

  test('a subscription that waits can be stopped', async () => {
    const { stop } = gather(theStore(), (await theStore().head()).position)
    await pause(30)
    await stop()
  })

  test('when delivery throws, the subscription ends and says so', async () => {
    const { first } = await append(theStore(), newStream(), ...events(3))
    let deliveries = 0
    const subscription = theStore().subscribe(first - 1n, async () => {
      deliveries++
      throw new Error('the reader is broken')
    }, { batchSize: 1 })
    await expect(subscription.failed).rejects.toThrow('the reader is broken')
    await append(theStore(), newStream(), event())
    await pause(50)
    expect(deliveries).toBe(1)
    await subscription.stop()
  })
}

const underLoad = (theStore: TheStore, { loadEvents }: Capabilities): void => {
  test('with 16 writers at work a subscriber misses nothing, gets nothing twice and nothing out of order', async () => {
    const { position } = await theStore().head()
    const { got, until, stop } = gather(theStore(), position)
    const appends = Math.ceil(loadEvents / WRITERS / EVENTS_PER_APPEND)
    const written = await Promise.all(Array.from({ length: WRITERS }, async (_, writer) => {
      const [own, shared, mine] = [newStream(), `${newStream()}`, [] as string[]]
      for (let n = 0; n < appends; n++) {
        const told = events(EVENTS_PER_APPEND, { data: { writer, n } })
        await append(theStore(), n % 3 === 0 ? shared : own, ...told)
        mine.push(...told.map(({ id }) => id))
      }
      return mine
    }))
    await until(WRITERS * appends * EVENTS_PER_APPEND)
    await stop()
    expect(got.every((stored, n) => stored.position === position + BigInt(n + 1)), 'dense and in order').toBe(true)
    expect(new Set(got.map(({ id }) => id))).toEqual(new Set(written.flat()))
    const writerOf = ({ data }: Stored) => (data as { writer: number }).writer
    for (const [writer, mine] of written.entries()) expect(got.filter((stored) => writerOf(stored) === writer).map(({ id }) => id), 'the order of its writer').toEqual(mine)
  }, 60_000)
}
