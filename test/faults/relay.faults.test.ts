// The relay against a real Kafka broker and a real PostgreSQL: killed, cut off, doubled, its broker stopped and killed. Nothing is lost.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { noKafka } from '../contract/kafka-for-tests.ts'
import { startRelayWorld, type Program } from './relay.world.ts'

type World = Awaited<ReturnType<typeof startRelayWorld>>

const soon = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 30_000, interval: 50 })

describe.skipIf(noKafka)(noKafka ? `the relay and a real Kafka (skipped: ${noKafka})` : 'the relay and a real Kafka', () => {
  let world: World
  const running: Program[] = []
  beforeAll(async () => { world = await startRelayWorld() })
  afterAll(() => world?.stop())
  afterEach(async () => { await Promise.all(running.splice(0).map(({ kill }) => kill('SIGTERM'))) })

  const start = async (): Promise<Program> => {
    const program = await world.relay()
    running.push(program)
    return program
  }
  const head = async () => (await world.store.head()).position
  const caughtUp = () => soon(async () => expect((await world.cursor.standing()).position).toBe(await head()))
  const moved = (from: bigint) => soon(async () => expect((await world.cursor.standing()).position > from).toBe(true))

  test('killed with -9 again and again in the middle of its work, it loses nothing and keeps the order', async () => {
    let telling = true
    let behind = 0
    const writer = (async () => { while (telling) await world.tell(50) })()
    try {
      for (const milliseconds of [0, 37, 120, 260]) {
        const { position } = await world.cursor.standing()
        const relay = await start()
        await moved(position)
        await pause(milliseconds)
        await relay.kill('SIGKILL')
        if ((await world.cursor.standing()).position < await head()) behind++
      }
    } finally {
      telling = false
      await writer
    }
    expect(behind, 'killed before it had caught up').toBeGreaterThan(0)
    await start()
    await caughtUp()
    const { events } = await world.check()
    expect(events).toBeGreaterThan(500)
  })

  test('while the broker is stopped or dead the relay waits, says so, and goes on by itself', async () => {
    const relay = await start()
    await caughtUp()
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      await world.kafka.kill(signal)
      await world.tell(100)
      await soon(async () => expect(await relay.health()).toMatchObject({ active: true, behind: '100', trouble: expect.stringContaining('Kafka') }))
      await world.kafka.restart()
      await caughtUp()
      await soon(async () => expect(await relay.health()).toMatchObject({ behind: '0' }))
    }
    const killed = (async () => { await pause(50); await world.kafka.kill('SIGKILL'); await world.kafka.restart() })()
    await Promise.all([world.tell(300), killed])
    await caughtUp()
    await world.check()
    expect([relay.child.exitCode, (await relay.health()).trouble]).toEqual([null, undefined])
  })

  test('of two relays one works and the other takes over when the first is killed, or cut off from the database', async () => {
    const both = [await start(), await start()]
    const active = async () => (await Promise.all(both.filter(({ child }) => child.exitCode === null && child.signalCode === null).map(async (each) => ((await each.health()).active ? [each] : [])))).flat()
    await soon(async () => expect((await active()).length).toBe(1))
    await cutRelayLock(world.postgres.url('postgres'))
    await world.tell(100)
    await caughtUp()
    await soon(async () => expect((await active()).length).toBe(1))
    const { takeOvers } = await world.cursor.standing()
    const [leader] = await active()
    const killedAt = Date.now()
    await leader!.kill('SIGKILL')
    await world.tell(100)
    await caughtUp()
    expect(Date.now() - killedAt, 'taken over within seconds').toBeLessThan(10_000)
    expect((await world.cursor.standing()).takeOvers).toBe(takeOvers + 1)
    await world.check()
  })

  test('it shows its lag to a monitoring system and stops in good order', async () => {
    const relay = await start()
    await caughtUp()
    await soon(async () => expect(await relay.metrics()).toMatch(/^jingze_relay_lag_events 0$/m))
    expect(await relay.metrics()).toMatch(/^jingze_relay_active 1$/m)
    expect(await relay.kill('SIGTERM')).toBe(0)
  })

  test('rewound after a broker was lost, it publishes all again with the same ids', async () => {
    const before = await world.check()
    expect(await world.command('rewind', '0')).toBe('the relay will publish again from after position 0')
    const relay = await start()
    await caughtUp()
    const after = await world.check()
    expect(after).toEqual({ events: before.events, repeats: before.repeats + before.events })
    await expect(world.command('rewind', '0')).rejects.toThrow('a relay is running')
    expect(await relay.kill('SIGTERM')).toBe(0)
  })
})

/** Ends the database session of whoever leads, as a broken network would. */
const cutRelayLock = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and pid <> pg_backend_pid()")
  await client.end()
}
