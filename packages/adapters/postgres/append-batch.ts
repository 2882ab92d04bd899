// What goes to the database for a batch of appends, and what comes back from it. `append-batch.sql` says what each parameter holds.
import type { Appended, AppendRequest, Expected } from '../../kernel/store.ts'
import { objectText, ownStream, type Prepared } from '../stored-event.ts'

const APPEND = 'select event_store.append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)'
const APPEND_ONE = 'select event_store.append_one($1, $2, $3, $4, $5, $6, $7)'

export type Statement = { readonly name: string; readonly text: string; readonly values: (string | number | null)[] }

export type Asked = { readonly request: AppendRequest; readonly events: readonly Prepared[] }

const WORDS = { none: -1, exists: -2, any: -3 } as const
const expectation = (expected: Expected): number => (typeof expected === 'number' ? expected : WORDS[expected])

/** What to ask the database for a batch. `append-one.sql` says why a single event goes another way. */
export const statement = (batch: readonly Asked[]): Statement => {
  const [{ request, events }] = batch as readonly [Asked]
  const [event] = events as readonly [Prepared]
  if (batch.length > 1 || events.length > 1 || (request.unless?.length ?? 0) > 0) return { name: 'append', text: APPEND, values: parameters(batch) }
  const objects = event.objects.filter((object) => ownStream(object) !== request.stream)
  return { name: 'appendOne', text: APPEND_ONE, values: [request.stream, expectation(request.expected), event.id, event.type, event.data, event.meta, lines(objects)] }
}

/** The parameters of `append_batch`. */
const parameters = (batch: readonly Asked[]): (string | null)[] => {
  const streams = new Map<string, number>()
  const [requestStream, requestExpected, requestStart, eventRequest, objectEvent]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []]
  const [ids, types, data, meta, objects]: [string[], string[], string[], string[], string[]] = [[], [], [], [], []]
  for (const [n, { request, events }] of batch.entries()) {
    const stream = streams.get(request.stream) ?? streams.size + 1
    streams.set(request.stream, stream)
    requestStream.push(stream)
    requestExpected.push(expectation(request.expected))
    requestStart.push(ids.length + 1)
    for (const event of events) {
      ids.push(event.id)
      types.push(event.type)
      data.push(event.data)
      meta.push(event.meta)
      eventRequest.push(n + 1)
      objects.push(...event.objects)
      for (const object of event.objects) objectEvent.push(ownStream(object) === request.stream ? -ids.length : ids.length)
    }
  }
  requestStart.push(ids.length + 1)
  return [lines([...streams.keys()]), list(requestStream), list(requestExpected), list(requestStart), list(eventRequest),
    lines(ids), lines(types), lines(data), lines(meta), list(objectEvent), lines(objects), ...conditions(batch)]
}

/** The last four parameters: what the log must not hold, and which events of the batch itself would break that. */
const conditions = (batch: readonly Asked[]): (string | null)[] => {
  if (batch.every(({ request }) => (request.unless?.length ?? 0) === 0)) return [null, null, null, null]
  const unless: object[] = []
  const [rivaled, rivals, afters]: [number[], number[], bigint[]] = [[], [], []]
  const earlier = new Map<string, { readonly number: number; readonly type: string }[]>()
  let number = 0
  for (const [n, { request, events }] of batch.entries()) {
    for (const { about, types, after } of request.unless ?? []) {
      const objects = about.map(objectText)
      unless.push({ request: n + 1, after: String(after), objects, types })
      for (const event of objects.flatMap((object) => earlier.get(object) ?? [])) {
        if (!types.includes(event.type)) continue
        rivaled.push(n + 1)
        rivals.push(event.number)
        afters.push(after)
      }
    }
    for (const { type, objects } of events) {
      number++
      for (const object of objects) {
        const list = earlier.get(object) ?? []
        list.push({ number, type })
        earlier.set(object, list)
      }
    }
  }
  return [JSON.stringify(unless), ...(rivaled.length > 0 ? [list(rivaled), list(rivals), list(afters)] : [null, null, null])]
}

const lines = (texts: readonly string[]): string => texts.join('\n')
const list = (numbers: readonly (number | bigint)[]): string => `{${numbers.join(',')}}`

type Answer = {
  readonly recordedAt: string
  readonly verdicts: readonly number[]
  readonly firsts: readonly (number | null)[]
  /** by request: where its stream stands, -1 when there is none */
  readonly revisions: readonly (number | null)[]
  /** by request number: the first answer to a repeat */
  readonly earlier: Readonly<Record<string, { readonly first: number; readonly last: number; readonly revision: number; readonly recordedAt: string }>> | null
  /** how long the database worked and waited for its turn, without commit and wire */
  readonly tookMs: number
}

const REFUSALS = { 2: 'conflict', 3: 'condition', 4: 'overlap' } as const

/** The verdicts on a batch, one for each request in its order, and how long the database worked on it where it says so. */
export const answered = (batch: readonly Asked[], text: string): { readonly verdicts: readonly Appended[]; readonly tookMs?: number } => {
  if (!text.startsWith('{')) return { verdicts: [appendedOne(text)] }
  const answer = JSON.parse(text) as Answer
  return { verdicts: verdictsOf(batch, answer), tookMs: answer.tookMs }
}

const appendedOne = (text: string): Appended => {
  const [position, revision, seconds] = text.split(' ') as [string, string, string]
  const first = BigInt(position)
  return { ok: true, first, last: first, revision: Number(revision), recordedAt: new Date(Math.round(Number(seconds) * 1_000)).toISOString(), repeated: false }
}

const verdictsOf = (batch: readonly Asked[], answer: Answer): readonly Appended[] => {
  const recordedAt = iso(answer.recordedAt)
  return batch.map(({ events }, n) => {
    const [verdict, first, revision, before] = [answer.verdicts[n]!, answer.firsts[n]!, answer.revisions[n]!, answer.earlier?.[n + 1]]
    if (before) return { ok: true, first: BigInt(before.first), last: BigInt(before.last), revision: before.revision, recordedAt: iso(before.recordedAt), repeated: true }
    if (verdict === 0) return { ok: true, first: BigInt(first), last: BigInt(first + events.length - 1), revision, recordedAt, repeated: false }
    return { ok: false, because: REFUSALS[verdict as keyof typeof REFUSALS], revision: revision < 0 ? undefined : revision }
  })
}

const iso = (instant: string): string => new Date(instant).toISOString()
