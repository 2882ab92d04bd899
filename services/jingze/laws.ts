// Records the laws of a folder in the law library, with the days on which each wording was in force; what cannot be read is left out, with the reason.
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { z } from 'zod'
import { digestOfText } from '../../packages/adapters/digest.ts'
import { addDays } from '../../packages/audit/calendar/days.ts'
import type { LawEvent, LawText } from '../../packages/audit/law/events.ts'
import { recordLaw } from '../../packages/audit/law/record-law.ts'
import { supersedeLaw } from '../../packages/audit/law/supersede-law.ts'
import type { AnyCommand } from '../../packages/kernel/command.ts'
import type { Fact } from '../../packages/kernel/event.ts'
import { handle, type World } from '../../packages/kernel/handle.ts'
import { knownBeginning } from './law-beginnings.ts'
import { beginningSaid, readLaw, wordingBetween, type LawRead } from './law-text.ts'
import { idOf } from '../../packages/kernel/stream.ts'

const MACHINE = { id: 'jingze', roles: ['machine'], within: {} }
const FILE_BYTES_MAX = 2 * 1024 ** 2
const FILES_MAX = 5_000

export type LawRecorded = { readonly id: string; readonly title: string; readonly version: string; readonly effectiveFrom: string; readonly effectiveTo: string | undefined; readonly articles: number }
export type LawsRecorded = {
  /** recorded now */
  readonly recorded: readonly LawRecorded[]
  /** recorded by an earlier call */
  readonly known: readonly LawRecorded[]
  readonly skipped: readonly { readonly file: string; readonly why: string }[]
}

/** The folder named by LAWS_DIR, else the one that lies beside the repository; nothing when there is none. */
export const lawsFolder = (environment: Readonly<Record<string, string | undefined>>, root: string): string | undefined => {
  const folder = resolve(environment['LAWS_DIR'] || join(root, '..', 'shared', 'data', 'laws'))
  return existsSync(folder) ? folder : undefined
}

/** The id of a wording follows from its title and day, so that recording it again finds it. */
export const lawIdOf = (title: string, version: string): string => `${version}-${digestOfText(title).slice(0, 12)}`

/**
 * Reads every `.md` below a folder and records each wording through RecordLaw; a wording that the next one of the same title replaces is
 * ended through SupersedeLaw on the day before that one takes effect. In: the world of a running store. A second call writes nothing twice.
 * Throws what the store throws, and when the folder cannot be read.
 */
export const recordLaws = async (world: World, folder: string): Promise<LawsRecorded> => {
  const result: Result = { recorded: [], known: [], skipped: [] }
  const byTitle = new Map<string, Wording[]>()
  for (const file of await filesOf(folder)) {
    const wording = await wordingOf(folder, file)
    if ('why' in wording) result.skipped.push({ file, why: wording.why })
    else byTitle.set(wording.read.title, [...byTitle.get(wording.read.title) ?? [], wording])
  }
  for (const [title, wordings] of byTitle) await recordTitle(world, title, wordings, result)
  return result
}

type Result = { readonly recorded: LawRecorded[]; readonly known: LawRecorded[]; readonly skipped: { file: string; why: string }[] }

/** One wording of the folder; `from` is missing where nothing says when it took effect. */
type Wording = { readonly file: string; readonly read: LawRead; readonly from?: { readonly day: string; readonly saidBy: string } }

const filesOf = async (folder: string): Promise<readonly string[]> => {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')).toSorted()
  return files.slice(0, FILES_MAX)
}

const wordingOf = async (folder: string, file: string): Promise<Wording | { readonly why: string }> => {
  if ((await stat(join(folder, file))).size > FILE_BYTES_MAX) return { why: '文件超过 2 MiB' }
  const read = readLaw(basename(file), await readFile(join(folder, file), 'utf8'))
  if ('why' in read) return read
  const known = knownBeginning(read.title, read.version)
  const from = beginningSaid(read) ?? (known && { day: known.effectiveFrom, saidBy: `${known.source.cites}${known.source.confirmed ? '' : '，待核实'}` })
  return from === undefined ? { file, read } : { file, read, from }
}

type Standing = z.infer<typeof LawText> & { readonly id: string }

/** The wordings of one title that are recorded already, oldest first, with the end that was recorded for each. */
const recordedOf = async ({ store }: World, title: string): Promise<readonly Standing[]> => {
  const facts = (await store.readByObject([{ type: 'lawTitle', id: title }])) as readonly Fact<LawEvent>[]
  const standing = new Map<string, Standing>()
  for (const fact of facts) {
    const id = idOf(fact.stream)
    const before = standing.get(id)
    if (fact.type === 'LawRecorded') standing.set(id, { ...fact.data, id })
    else if (before) standing.set(id, { ...before, effectiveTo: fact.data.effectiveTo })
  }
  return [...standing.values()].toSorted((one, other) => (one.version < other.version ? -1 : 1))
}

const recordTitle = async (world: World, title: string, wordings: readonly Wording[], result: Result): Promise<void> => {
  const before = new Set((await recordedOf(world, title)).map(({ id }) => id))
  const ordered = wordings.toSorted((one, other) => (one.read.version < other.read.version ? -1 : 1))
  for (const [at, wording] of ordered.entries()) {
    const why = flawOf(wording, ordered[at + 1]) ?? await record(world, wording)
    if (why !== undefined) result.skipped.push({ file: wording.file, why })
  }
  const headings = new Map(ordered.map(({ read }) => [lawIdOf(title, read.version), read]))
  const standing = await recordedOf(world, title)
  for (const [at, law] of standing.entries()) {
    const [next, read] = [standing[at + 1], headings.get(standing[at + 1]?.id ?? '')]
    const between = read && wordingBetween(law.version, read)
    if (next === undefined || law.effectiveTo !== undefined || between !== undefined) continue
    const why = await endBefore(world, law, next)
    if (why !== undefined) result.skipped.push({ file: `${title}(${law.version})`, why: `失效日没有登记：${why}` })
  }
  for (const law of await recordedOf(world, title)) {
    const told = { id: law.id, title, version: law.version, effectiveFrom: law.effectiveFrom, effectiveTo: law.effectiveTo, articles: law.articles.length }
    if (before.has(law.id)) result.known.push(told)
    else result.recorded.push(told)
  }
}

/** Why a wording is left out: nobody says from when it was in force, or until when. */
const flawOf = ({ read, from }: Wording, next: Wording | undefined): string | undefined => {
  if (from === undefined) {
    const last = read.heading.findLast(({ day }) => day <= read.version)
    return `正文没有载明 ${read.version} 版本自何时起施行（末条只说原法的施行日；题注最后一次变动为 ${last?.day ?? '无'}）。可在题注中加一行“YYYY年M月D日 施行”后重新导入`
  }
  if (next === undefined) return undefined
  const between = wordingBetween(read.version, next.read)
  if (between !== undefined) return `此后 ${between} 的版本不在文件夹中，本版本的失效日不能确定`
  return next.from === undefined ? `后一版本（${next.read.version}）的施行日不能确定，本版本的失效日也就不能确定` : undefined
}

const record = async (world: World, { file, read: { title, version, articles }, from }: Wording): Promise<string | undefined> => {
  const id = lawIdOf(title, version)
  const input: z.infer<typeof LawText> = { title, version, effectiveFrom: from!.day, source: `${basename(file)}；施行日据${from!.saidBy}`.slice(0, 300), articles: [...articles] }
  return whyNot(await handle(recordLaw as AnyCommand, { id, input, actor: MACHINE, commandId: `laws ${id}` }, world))
}

const endBefore = async (world: World, { id }: Standing, next: Standing): Promise<string | undefined> => {
  const input = { effectiveTo: addDays(next.effectiveFrom, -1), byLawId: next.id }
  return whyNot(await handle(supersedeLaw as AnyCommand, { id, input, actor: MACHINE, commandId: `laws ${id} until ${next.id}` }, world))
}

/** The rules or flaws that stood against a command; nothing when it is done, now or before. */
const whyNot = (outcome: Awaited<ReturnType<typeof handle>>): string | undefined => {
  switch (outcome.is) {
    case 'done': case 'unchanged': return undefined
    case 'refused': return outcome.rules.map(({ says }) => says.zh).join('')
    case 'invalid': return outcome.flaws.map(({ path, says }) => `${path} ${says}`).join('；')
    case 'keyReused': return '这一版本已收录，但文字与此文件不同'
    case 'forbidden': case 'unknown': case 'conflict': return outcome.is
  }
}
