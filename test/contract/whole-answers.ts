// Asks everything that can be asked of an API, and keeps whole answers, so that two of them can be compared byte by byte.
import { expect } from 'vitest'
import { eventId } from '../../packages/adapters/ids.ts'
import { factsOf, type Tale } from '../../packages/kernel/testing/history.ts'
import type { Heard, TestApi } from './api-for-tests.ts'

/** Every query, without filters and by day, and histories of every kind of object, with the ids of the objects to ask about (P-1 for others). */
export const pathsOf = ({ parts }: TestApi, ids: Readonly<Record<string, string>>, kinds: readonly string[] = []): readonly string[] => {
  const { day } = parts.world.now()
  const needed: Readonly<Record<string, string>> = { ShowPortrait: 'officialId=O-1', ShowHistory: 'objectType=official&objectId=O-1' }
  return [
    ...parts.queries.flatMap(({ name }) => ['', `asOf=${day}`].map((rest) => `/api/queries/${name}?${[needed[name], rest].filter(Boolean).join('&')}`)),
    ...[...new Set([...parts.streams.map(({ name }) => name), 'category', 'planItem', ...kinds])].map((kind) => `/api/history/${kind}/${ids[kind] ?? 'P-1'}`), `/api/history/unit/U-1?asOf=${day}`, '/api/queries/ListUnits?pageSize=200&page=2',
    '/api/contents', '/api/session', '/api/people', '/api/imports', '/api/openapi.json', '/readyz', '/healthz',
  ]
}

/** What each of some people is answered to each path, by both; each must be answered something at all. */
export const everythingFor = async (api: TestApi, people: ReadonlyMap<string, string>, paths: readonly string[]): Promise<Readonly<Record<string, string>>> => {
  const all: Record<string, string> = {}
  for (const [name, cookie] of people) {
    const answers = await Promise.all(paths.map(async (path) => [`${name} ${path}`, await wholeAnswer(api, path, cookie)] as const))
    expect(answers.filter(([, text]) => text.startsWith('200 ')).length, `${name} is answered at all`).toBeGreaterThan(4)
    Object.assign(all, Object.fromEntries(answers))
  }
  return all
}

/** Status, headers and body as they came; of two answers only the date and the number of the request differ. */
export const wholeAnswer = async (api: TestApi, path: string, cookie: string): Promise<string> => asItCame(await api.call('GET', path, { cookie }))
export const asItCame = ({ status, headers, text }: Heard): string =>
  `${status} ${[...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id').map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${text}`

/** Answers without how far the log had come: that something was recorded somewhere is no secret where what was recorded is none. */
export const withoutPositions = (answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(answers).map(([path, text]) => [path, text.replace(/"position":"[\w-]{22}"(?=[^[\]]*$)/g, '"position":"…"')]))

/** Appends what tales tell beyond what their streams hold already, as the commands would, and lets the views read it. */
export const record = async ({ parts, project }: TestApi, ...tales: readonly Tale[]): Promise<void> => {
  const { store } = parts.world
  for (const { stream, revision, type, data, objects, occurredOn, actor } of factsOf(tales)) {
    if ((await store.readStream(stream, revision)).length > 0) continue
    const commandId = parts.newId()
    const event = { id: eventId(commandId, 0), type, schemaVersion: 1, data, objects, occurredOn, actor, commandId, commandDigest: '', correlationId: commandId, rulesVersion: 'test' }
    expect(await store.append({ stream, expected: revision === 0 ? 'none' : revision - 1, events: [event] })).toMatchObject({ ok: true })
  }
  await project()
}
