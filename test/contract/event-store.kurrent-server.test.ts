// A real KurrentDB keeps the promises that its double keeps; runs where a Docker engine answers.
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import type { StartedTestContainer } from 'testcontainers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kurrentEventStoreAt } from '../../packages/adapters/event-store.kurrent.ts'
import { memoryKurrentIndex } from '../../packages/adapters/kurrent/log-index.memory.ts'
import type { Stored } from '../../packages/kernel/event.ts'
import { StoreUnavailable } from '../../packages/kernel/store.ts'
import { EVERYTHING, eventStoreContract } from './event-store.contract.ts'
import { append, event, newStream } from './event-store.events.ts'

const IMAGE = process.env['KURRENTDB_IMAGE'] ?? 'docker.kurrent.io/kurrent-latest/kurrentdb:25.1'
const PORT = 2113
const dockerAnswers = spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 }).status === 0

describe.skipIf(!dockerAnswers)(`with a server from ${IMAGE}${dockerAnswers ? '' : ' (skipped: `docker info` fails, no Docker engine answers)'}`, () => {
  let container: StartedTestContainer
  let url: string

  beforeAll(async () => {
    const { GenericContainer, Wait } = await import('testcontainers')
    const port = await freePort()
    // A fixed port, because a restarted container would be given another one.
    container = await new GenericContainer(IMAGE)
      .withEnvironment({ KURRENTDB_INSECURE: 'true', KURRENTDB_CLUSTER_SIZE: '1', KURRENTDB_RUN_PROJECTIONS: 'None' })
      .withExposedPorts({ container: PORT, host: port })
      .withWaitStrategy(Wait.forHttp('/health/live', PORT).forStatusCode(204))
      .start()
    url = `esdb://${container.getHost()}:${port}?tls=false`
  })
  afterAll(() => container?.stop())

  eventStoreContract('kurrent', async () => {
    const store = kurrentEventStoreAt(url, memoryKurrentIndex())
    return { store, close: store.close }
  }, { ...EVERYTHING, loadEvents: 5_000, histories: 20 })

  test('a subscription goes on when the server is started again, nothing missed or repeated', async () => {
    const store = kurrentEventStoreAt(url, memoryKurrentIndex())
    const { position } = await store.head()
    const handed: Stored[] = []
    store.subscribe(position, async (batch) => void handed.push(...batch))
    const stream = newStream()
    for (let n = 0; n < 20; n++) await append(store, stream, event())
    await container.restart()
    for (let n = 0; n < 20; n++) {
      const next = event()
      for (const end = Date.now() + 60_000; ;) {
        try {
          await append(store, stream, next)
          break
        } catch (error) {
          if (!(error instanceof StoreUnavailable) || Date.now() > end) throw error
        }
      }
    }
    for (const end = Date.now() + 30_000; handed.length < 40 && Date.now() < end;) await new Promise((done) => { setTimeout(done, 50) })
    expect(handed.map((each) => each.position)).toEqual(Array.from({ length: 40 }, (_, n) => position + BigInt(n + 1)))
    await store.close()
  })
})

const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, () => {
    const address = server.address()
    server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port was given'))))
  })
})
