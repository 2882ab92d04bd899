// Times appends and catch-up: all contenders in turn, round by round, so that a slow moment of the machine hits them all.
import { benchEvent, type Contender } from './contender.ts'

export type Load = { readonly inFlight: number; readonly perAppend: number }
export const LOADS: readonly Load[] = [{ inFlight: 1, perAppend: 1 }, { inFlight: 8, perAppend: 1 }, { inFlight: 64, perAppend: 1 }, { inFlight: 8, perAppend: 10 }]

/** Events per second that a contender kept up for some time. Streams are many: nobody waits for a revision. */
export const appendRate = async (contender: Contender, { inFlight, perAppend }: Load, ms: number): Promise<number> => {
  const until = performance.now() + ms
  let n = 0
  const worker = async (who: number) => {
    while (performance.now() < until) {
      n += perAppend
      await contender.append(`finding-${who}x${n}`, Array.from({ length: perAppend }, (_, at) => benchEvent(n + at)))
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: inFlight }, (_, who) => worker(who)))
  return n / ((performance.now() - from) / 1000)
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Rates by contender and load: the median of interleaved rounds. */
export const appendRounds = async (contenders: readonly Contender[], rounds: number, ms: number, say: (line: string) => void): Promise<ReadonlyMap<Load, ReadonlyMap<string, number>>> => {
  const rates = new Map(LOADS.map((load) => [load, new Map(contenders.map(({ name }) => [name, [] as number[]]))]))
  for (let round = 1; round <= rounds; round++) for (const load of LOADS) {
    for (const contender of contenders) rates.get(load)!.get(contender.name)!.push(await appendRate(contender, load, ms))
    say(`  round ${round}/${rounds}: ${load.inFlight} in flight, ${load.perAppend} per append`)
  }
  return new Map([...rates].map(([load, byName]) => [load, new Map([...byName].map(([name, all]) => [name, median(all)]))]))
}

export const catchUpRounds = async (contenders: readonly Contender[], rounds: number): Promise<ReadonlyMap<string, { readonly rate: number; readonly seen: number }>> => {
  const found = new Map<string, { rates: number[]; seen: number }>()
  for (let round = 0; round < rounds; round++) for (const { name, catchUp } of contenders) {
    if (!catchUp) continue
    const from = performance.now()
    const seen = await catchUp()
    const rate = seen / ((performance.now() - from) / 1000)
    found.set(name, { rates: [...found.get(name)?.rates ?? [], rate], seen })
  }
  return new Map([...found].map(([name, { rates, seen }]) => [name, { rate: median(rates), seen }]))
}
