// A relay's memory in memory, for tests and for trying things out: one relay leads, the others wait.
import { LeadershipLost, RelayActive, type Leadership, type ParkedKey, type ParkedRecord, type RelayCursor } from './relay-cursor.ts'

type Kept = { position: bigint; takeOvers: number; parked: ParkedRecord[]; asked: Set<string>; leader: symbol | undefined }

/** Two relays that share one of these compete for it. `lose` takes leadership away, as a cut connection does. */
export const memoryRelayCursor = (): RelayCursor & { readonly lose: () => void } => {
  const kept: Kept = { position: 0n, takeOvers: 0, parked: [], asked: new Set(), leader: undefined }
  const waiting = new Set<() => void>()
  let end = () => {}
  const free = () => {
    kept.leader = undefined
    end()
    for (const wake of waiting) wake()
  }
  const lead = async (signal: AbortSignal): Promise<Leadership | undefined> => {
    while (kept.leader && !signal.aborted) await new Promise<void>((wake) => { waiting.add(wake); signal.addEventListener('abort', () => wake()) })
    waiting.clear()
    if (signal.aborted) return undefined
    const own = Symbol('leader')
    kept.leader = own
    kept.takeOvers += 1
    const ended = new Promise<void>((resolve) => { end = resolve })
    return leadership({ kept, own, ended, free })
  }
  return {
    lead, lose: free,
    standing: async () => ({ position: kept.position, parked: kept.parked.length, takeOvers: kept.takeOvers }),
    parked: async () => kept.parked,
    askRelease: async (key) => {
      const waits = kept.parked.filter(same(key)).length
      if (waits > 0) kept.asked.add(name(key))
      return waits
    },
    rewind: async (position) => {
      if (kept.leader) throw new RelayActive()
      kept.position = position
    },
    close: async () => {},
  }
}

const leadership = ({ kept, own, ended, free }: { kept: Kept; own: symbol; ended: Promise<void>; free: () => void }): Leadership => {
  const still = () => { if (kept.leader !== own) throw new LeadershipLost('another relay may lead') }
  return {
    position: kept.position, ended,
    parkedKeys: kept.parked.map(({ topic, key }) => ({ topic, key })),
    move: async (position, parked) => {
      still()
      kept.position = position
      const before = new Set(kept.parked.map((each) => `${each.topic} ${each.eventId}`))
      kept.parked.push(...parked.filter((each) => !before.has(`${each.topic} ${each.eventId}`)))
    },
    asked: async () => { still(); return kept.parked.filter((each) => kept.asked.has(name(each))) },
    unpark: async (key, upTo) => {
      still()
      kept.parked = kept.parked.filter((each) => !same(key)(each) || each.position > upTo)
      if (!kept.parked.some(same(key))) kept.asked.delete(name(key))
    },
    keepParked: async (record) => {
      still()
      kept.parked = kept.parked.map((each) => (same(record)(each) && each.position === record.position ? { ...each, reason: record.reason } : each))
      kept.asked.delete(name(record))
    },
    release: async () => { if (kept.leader === own) free() },
  }
}

const name = ({ topic, key }: ParkedKey): string => `${topic} ${key}`
const same = (one: ParkedKey) => (other: ParkedKey): boolean => name(one) === name(other)
