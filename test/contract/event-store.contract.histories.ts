// Random histories, some appends at once, compared with a model made of a plain list.
import { array, asyncProperty, assert, bigInt, boolean, constantFrom, integer, option, record, subarray, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { eventId, newId } from '../../packages/adapters/ids.ts'
import type { ObjectKey } from '../../packages/kernel/event.ts'
import type { Appended, AppendRequest, EventStore, Expected } from '../../packages/kernel/store.ts'
import type { Capabilities, TheStore } from './event-store.contract.ts'
import { event } from './event-store.events.ts'

const TYPES = ['Started', 'Renamed'] as const
const OBJECTS = ['a', 'b', 'c'] as const
/** The stream `project-a` is about the object a. */
const STREAMS = ['project-a', 'project-b', 'three'] as const

const condition = record({ about: subarray([...OBJECTS], { minLength: 1 }), types: subarray([...TYPES]), after: bigInt({ min: 0n, max: 12n }) })
const anAppend = record({
  stream: constantFrom(...STREAMS),
  expected: constantFrom<Expected[]>('any', 'any', 'none', 'exists', 0, 1, 2, 3),
  ids: uniqueArray(integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 3 }),
  type: constantFrom(...TYPES),
  objects: subarray([...OBJECTS]),
  unless: option(condition, { freq: 3 }),
})
const aHistory = array(record({ atOnce: boolean(), appends: array(anAppend, { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 8 })

type Line = { readonly stream: string; readonly id: string; readonly type: string; readonly objects: readonly ObjectKey[] }

export const histories = (theStore: TheStore, { histories: numRuns, conditionsAreAtomic }: Capabilities): void => {
  test('every verdict and every answer is that of the model', () => assert(asyncProperty(aHistory, async (history) => {
    const [run, { position: base }] = [newId(), await theStore().head()]
    const model: Line[] = []
    for (const { atOnce, appends } of history) {
      const requests = appends.map((each) => requestOf(each, run, base))
      const together = atOnce && (conditionsAreAtomic || requests.every(({ unless }) => unless?.length === 0))
      for (const group of together ? [requests] : requests.map((each) => [each])) {
        const verdicts = await Promise.all(group.map((request) => theStore().append(request)))
        check(model, base, group.map((request, n) => ({ request, verdict: verdicts[n]! })))
      }
    }
    await sameAnswers(theStore(), model, base, run)
  }), { numRuns }), 60_000)
}

const objectOf = (name: string, run: string): ObjectKey => ({ type: 'project', id: `${name}-${run}` })

const requestOf = (each: { stream: string; expected: Expected; ids: number[]; type: string; objects: string[]; unless: { about: string[]; types: string[]; after: bigint } | null }, run: string, base: bigint): AppendRequest => ({
  stream: `${each.stream}-${run}`, expected: each.expected,
  events: each.ids.map((n) => event({ id: eventId(run, n), type: each.type, objects: each.objects.map((name) => ({ ...objectOf(name, run), qualifier: 'subject' })) })),
  unless: each.unless ? [{ ...each.unless, about: each.unless.about.map((name) => objectOf(name, run)), after: base + each.unless.after }] : [],
})

/** Appends made at once took place in some order: that of their positions. What changed nothing took place somewhere between. */
const check = (model: Line[], base: bigint, made: readonly { request: AppendRequest; verdict: Appended }[]): void => {
  const wrote = made.filter(({ verdict }) => verdict.ok && !verdict.repeated).toSorted((a, b) => Number((a.verdict as { first: bigint }).first - (b.verdict as { first: bigint }).first))
  const quiet = made.filter((each) => !wrote.includes(each))
  const possible = quiet.map(({ request }) => [judged(model, base, request)])
  for (const { request, verdict } of wrote) {
    expect(withoutTime(verdict)).toEqual(judged(model, base, request))
    model.push(...request.events.map(({ id, type, objects }) => ({ stream: request.stream, id, type, objects })))
    for (const [n, { request: other }] of quiet.entries()) possible[n]!.push(judged(model, base, other))
  }
  for (const [n, { verdict }] of quiet.entries()) expect(possible[n]).toContainEqual(withoutTime(verdict))
}

const withoutTime = (verdict: Appended): object => {
  const { recordedAt: _, ...rest } = verdict as Appended & { recordedAt?: string }
  return rest
}

const judged = (model: readonly Line[], base: bigint, { stream, expected, events, unless }: AppendRequest): object => {
  const own = model.filter((line) => line.stream === stream)
  const revision = own.length > 0 ? own.length - 1 : undefined
  const before = events.map(({ id }) => model.findIndex((line) => line.id === id)).filter((n) => n >= 0)
  const position = (n: number) => base + BigInt(n + 1)
  if (before.length > 0) {
    const ordered = before.length === events.length && before.every((n, at) => model[n]!.stream === stream && (at === 0 || n > before[at - 1]!))
    if (!ordered) return { ok: false, because: 'overlap', revision }
    const last = before[before.length - 1]!
    return { ok: true, first: position(before[0]!), last: position(last), revision: own.indexOf(model[last]!), repeated: true }
  }
  const fits = expected === 'any' || (expected === 'none' ? own.length === 0 : expected === 'exists' ? own.length > 0 : expected === revision)
  if (!fits) return { ok: false, because: 'conflict', revision }
  const broken = unless!.some(({ about, types, after }) => model.some((line, n) => position(n) > after && types.includes(line.type) && line.objects.some((object) => about.some(({ id }) => id === object.id))))
  if (broken) return { ok: false, because: 'condition', revision }
  return { ok: true, first: position(model.length), last: position(model.length + events.length - 1), revision: own.length + events.length - 1, repeated: false }
}

const sameAnswers = async (store: EventStore, model: readonly Line[], base: bigint, run: string): Promise<void> => {
  const idsOf = (lines: readonly { id: string }[]) => lines.map(({ id }) => id)
  expect((await store.head()).position).toBe(base + BigInt(model.length))
  expect(idsOf(await store.readAll(base, 1_000))).toEqual(idsOf(model))
  for (const name of STREAMS) expect(idsOf(await store.readStream(`${name}-${run}`))).toEqual(idsOf(model.filter(({ stream }) => stream === `${name}-${run}`)))
  for (const names of [['a'], ['b', 'c']]) for (const types of [undefined, ['Started']]) {
    const upTo = base + 5n
    const wanted = model.filter((line, n) => n < 5 && (types?.includes(line.type) ?? true) && line.objects.some(({ id }) => names.some((name) => id === `${name}-${run}`)))
    expect(idsOf(await store.readByObject(names.map((name) => objectOf(name, run)), types ? { types, upTo } : { upTo }))).toEqual(idsOf(wanted))
  }
}
