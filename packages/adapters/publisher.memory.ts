// A message broker in memory, for tests and for a run without Kafka: keeps what it is given and can be told to fail.
import { PublisherUnavailable, type PublishedRecord, type Publisher } from './publisher.ts'

export type MemoryPublisher = Publisher & {
  /** what has arrived, in order */
  readonly arrived: readonly PublishedRecord[]
  /** The next hand-overs fail; of each, the first `keeping` records arrive nevertheless, as with a lost acknowledgement. */
  readonly fail: (times: number, keeping?: number) => void
}

export const memoryPublisher = (): MemoryPublisher => {
  const arrived: PublishedRecord[] = []
  let failing = { times: 0, keeping: 0 }
  let closed = false
  return {
    arrived,
    fail: (times, keeping = 0) => { failing = { times, keeping } },
    publish: async (records) => {
      if (closed) throw new PublisherUnavailable('the publisher was closed')
      const fails = failing.times > 0
      if (fails) failing = { ...failing, times: failing.times - 1 }
      arrived.push(...(fails ? records.slice(0, failing.keeping) : records))
      if (fails) throw new PublisherUnavailable('told to fail')
    },
    close: async () => { closed = true },
  }
}
