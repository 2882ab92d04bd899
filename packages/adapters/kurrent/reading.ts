// Reads KurrentDB's log and streams to the end of what was asked, or says that the store did not answer.
import { setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailable } from '../../kernel/store.ts'
import { asPortError, isNotLeader, isStreamNotFound, type KurrentClient, type Place, type Reading, type Recorded } from './client.ts'
import { isAfter } from './log-index.ts'
import { isOurs, placeOf } from './record.ts'

/** The client gives reads no deadline of their own, so a read that brings nothing for this long is given up. */
const SILENCE_MS = 10_000
const LEADER_ATTEMPTS = 3
/** The client changes its connection in the background, after it has thrown. */
const LEADER_PAUSE_MS = 20
const PAGE = 500

/** Records of $all after a place, system events and all; `more` is false when the end was reached. */
export const readPage = async (client: KurrentClient, after: Place | undefined, maxCount = PAGE): Promise<{ readonly records: readonly Recorded[]; readonly more: boolean }> => {
  // A read of $all includes the record at its start, hence one more.
  const read = await collect(() => client.readAll({ fromPosition: after ?? 'start', maxCount: maxCount + 1, direction: 'forwards', requiresLeader: true }))
  return { records: read.filter((record) => isAfter(placeOf(record), after)), more: read.length > maxCount }
}

/** Up to `limit` events of ours after a place, whatever lies between them. */
export const readOurs = async (client: KurrentClient, after: Place | undefined, limit: number): Promise<readonly Recorded[]> => {
  const found: Recorded[] = []
  for (let from = after; found.length < limit;) {
    const { records, more } = await readPage(client, from, Math.max(limit - found.length, PAGE))
    found.push(...records.filter(isOurs))
    const last = records.at(-1)
    if (!more || !last) break
    from = placeOf(last)
  }
  return found.slice(0, limit)
}

/** Events of one stream from a revision on; a stream that does not exist is empty. */
export const readStreamOf = (client: KurrentClient, stream: string, from: number, maxCount = Number.MAX_SAFE_INTEGER): Promise<readonly Recorded[]> =>
  collect(() => client.readStream(stream, { fromRevision: BigInt(from), maxCount, direction: 'forwards', requiresLeader: true }))

/** The revision of the last event of a stream; undefined when there is none. */
export const revisionOf = async (client: KurrentClient, stream: string): Promise<number | undefined> => {
  const [last] = await collect(() => client.readStream(stream, { fromRevision: 'end', maxCount: 1, direction: 'backwards', requiresLeader: true }))
  return last && Number(last.revision)
}

/** Asks again when a follower pointed to the leader: the client has then changed its connection, and nothing was done yet. */
export const fromLeader = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      if (!isNotLeader(error) || attempt === LEADER_ATTEMPTS) throw error
      await pause(LEADER_PAUSE_MS)
    }
  }
}

const collect = async (open: () => Reading & { cancel: () => Promise<void> }): Promise<readonly Recorded[]> => {
  try {
    return await fromLeader(() => drain(open()))
  } catch (error) {
    if (isStreamNotFound(error)) return []
    throw asPortError(error)
  }
}

/** The client still emits an error when a connection breaks after we have let go; without a listener that would end the program. */
export const ignore = (): void => {}

const drain = async (reading: Reading & { cancel: () => Promise<void> }): Promise<readonly Recorded[]> => {
  const found: Recorded[] = []
  reading.on('error', ignore)
  const silence = setTimeout(() => {
    reading.destroy(new StoreUnavailable(`the event store sent nothing for ${SILENCE_MS} ms`))
    reading.cancel().catch(ignore)
  }, SILENCE_MS)
  try {
    for await (const { event } of reading) {
      silence.refresh()
      if (event) found.push(event)
    }
    return found
  } finally {
    clearTimeout(silence)
  }
}
