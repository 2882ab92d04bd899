// The log of a simulated bureau of any size, made once and kept in the system's temporary folder until the code that makes it changes.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import { z } from 'zod'
import { digestOfText } from '../../packages/adapters/digest.ts'
import type { Kept } from '../../packages/adapters/stored-event.ts'
import { STREAMS } from '../../packages/audit/contents.ts'
import { grainOf } from '../../services/jingze/example/grain.ts'
import { divisionsOf } from '../../services/jingze/example/people.ts'
import { simulatedCity } from '../../services/jingze/example/simulation.ts'

const EXAMPLE = join(import.meta.dirname, '../../services/jingze/example')
const FOLDER = join(tmpdir(), 'jingze-simulated-logs')
const PAPERS = 40
/** What an audit with so many papers writes, with all that goes with it, a little less than measured; where that was too much, more audits are made. */
const EVENTS_OF_A_PROJECT = 1_130
const YEARS_MAX = 10
const [LAST_YEAR, LAST_DAY] = [2025, '2026-11-20']
const SEALED = { $enc: { k: 'key', n: 'bm9uY2U', c: 'Y2lwaGVydGV4dA', t: 'dGFn' } }

/** The first `events` events of a bureau as large as that takes (an append is not cut): 500,000 are ten years with 44 audits each. The same seed gives the same log. */
export const simulatedLog = async (events: number, seed = 1): Promise<readonly Kept[]> => {
  const [prefix, path] = [`${events}-${seed}-`, join(FOLDER, `${events}-${seed}-${(await codeDigest()).slice(0, 16)}.jsonl.zst`)]
  const known = await read(path)
  if (known !== undefined) return known
  const kept = await simulate(events, seed)
  await mkdir(FOLDER, { recursive: true })
  // what older code has made is of no use any more
  for (const name of await readdir(FOLDER)) if (name.startsWith(prefix)) await rm(join(FOLDER, name), { force: true })
  await write(path, kept)
  return kept
}

const simulate = async (events: number, seed: number, projects = Math.ceil(events / EVENTS_OF_A_PROJECT)): Promise<readonly Kept[]> => {
  const years = Math.min(YEARS_MAX, Math.ceil(projects / 6))
  // one more comes into each plan by adjustment
  const projectsPerYear = Math.max(2, Math.ceil(projects / years) - 1)
  const units = Math.max(30, 5 * projectsPerYear)
  const { kept } = await simulatedCity({
    seed, firstYear: LAST_YEAR - years + 1, lastYear: LAST_YEAR, until: LAST_DAY, units, officials: Math.round(units * 2.4), changes: Math.max(1, Math.round(years / 3.5)), projectsPerYear,
    divisions: divisionsOf(4, Math.max(2, Math.ceil(projectsPerYear / 13))), cluesEvery: 2, grain: grainOf(PAPERS), seal: async () => SEALED,
  })
  return kept.length < events ? simulate(events, seed, Math.ceil(projects * 1.1) + 1) : kept.slice(0, endOfAppend(kept, events))
}

/** Each act has a minute of its own. */
const endOfAppend = (kept: readonly Kept[], from: number): number => {
  let end = from
  while (end < kept.length && kept[end]!.stream === kept[end - 1]!.stream && kept[end]!.recordedAt === kept[end - 1]!.recordedAt) end++
  return end
}

/** Of the shapes of all events, and of the simulator itself. */
const codeDigest = async (): Promise<string> => {
  const shapes = STREAMS.map(({ name, events }) => [name, z.toJSONSchema(events, { unrepresentable: 'any', io: 'input' })])
  const names = (await readdir(EXAMPLE)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort()
  const own = await Promise.all([...names.map((name) => join(EXAMPLE, name)), import.meta.filename].map((path) => readFile(path, 'utf8')))
  return digestOfText(JSON.stringify([shapes, own]))
}

const write = async (path: string, kept: readonly Kept[]): Promise<void> => {
  const unfinished = `${path}.${process.pid}`
  const lines = function* () { for (const { position, ...rest } of kept) yield `${JSON.stringify({ ...rest, position: String(position) })}\n` }
  await pipeline(Readable.from(lines()), createZstdCompress(), createWriteStream(unfinished))
  await rename(unfinished, path)
}

const read = async (path: string): Promise<readonly Kept[] | undefined> => {
  const [file, unpacked] = [createReadStream(path), createZstdDecompress()]
  const piped = pipeline(file, unpacked)
  const kept: Kept[] = []
  try {
    const lines = createInterface({ input: unpacked, crlfDelay: Infinity })
    piped.catch(() => lines.close())
    for await (const line of lines) {
      const { position, ...rest } = JSON.parse(line) as Omit<Kept, 'position'> & { readonly position: string }
      kept.push({ ...rest, position: BigInt(position) })
    }
    await piped
    return kept
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
