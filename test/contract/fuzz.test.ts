// Whatever is sent to any command or query, the answer is right or a problem that says why; nothing breaks and nothing is written by the way.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROLES, type Role } from '../../packages/audit/roles.ts'
import type { AnyEvent } from '../../packages/kernel/event.ts'
import { evolveOne, streamName } from '../../packages/kernel/stream.ts'
import { machineSchema, wireSchema } from '../../services/api/schemas.ts'
import { startTestApi, type Heard, type TestApi } from './api-for-tests.ts'
import { fitting, KNOWN, spoilt, type JsonSchema } from './fuzz.inputs.ts'

const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 10)
const PER_ROUND = 4

let api: TestApi
const cookies = new Map<Role, string>()
beforeAll(async () => {
  api = await startTestApi({ start: new Date().toISOString() })
  const within = { project: ['P-1'], unit: ['U-1'], clue: ['C-1'], official: ['O-1'], body: ['某单位'] }
  await begin()
  await api.parts.fileRecords.add({ hash: 'a'.repeat(64), accountId: 'account-auditor', name: 'a.pdf', mediaType: 'application/pdf', bytes: 1, at: api.parts.world.now().instant, restricted: false })
  for (const role of Object.keys(ROLES).filter((each) => each !== 'machine') as Role[]) cookies.set(role, await api.as(role, [role], { within }))
})
afterAll(() => api?.stop())

const IDS: Readonly<Record<string, string>> = { project: 'P-1', unit: 'U-1', official: 'O-1', clue: 'C-1', finding: 'F-1', rectification: 'R-1', plan: 'A-1', evidence: 'E-1', workingPaper: 'W-1', law: 'L-1' }

/** One thing of each kind, as its first event makes it, so that commands get as far as their decision. */
const begin = async (): Promise<void> => {
  for (const stream of api.parts.streams) {
    const schema = machineSchema(stream.events, 'output') as { oneOf?: readonly JsonSchema[]; anyOf?: readonly JsonSchema[] }
    const first = (schema.oneOf ?? schema.anyOf)![0]!
    const [event] = fc.sample(fitting(first).filter((each) => stream.events.safeParse(each).success), { numRuns: 1, seed: 1 }) as AnyEvent[]
    const [id, told] = [IDS[stream.name] ?? 'A-1', { ...event!, occurredOn: '2026-01-05', recordedAt: '2026-01-05T01:00:00.000Z', actor: 'account-auditor' }]
    const objects = [{ type: stream.name, id, qualifier: 'subject' }, ...stream.about(evolveOne(stream.evolve, stream.initial, told, id), told, id)]
    await api.parts.world.store.append({
      stream: streamName(stream, id), expected: 'none',
      events: [{ id: randomUUID(), schemaVersion: 1, ...event!, objects, occurredOn: '2026-01-05', actor: 'account-auditor', commandId: stream.name, commandDigest: 'd', correlationId: 'c', rulesVersion: 'test' }],
    })
  }
  await api.project()
}

const head = async () => (await api.parts.world.store.head()).position

/** Everything that an answer may be, whoever asked for what. */
const isSound = (heard: Heard): void => {
  expect(heard.status, api.logged.findLast((line) => line.includes('could not be answered')) ?? heard.text).toBeLessThan(500)
  if (heard.status < 400) return
  expect(heard.type).toBe('application/problem+json; charset=utf-8')
  const { status, type, flaws, rules } = heard.body as { status: number; type: string; flaws?: { path: string; says: string }[]; rules?: { id: string; says: object; source: object }[] }
  expect([status, type]).toEqual([heard.status, expect.stringMatching(/^urn:jingze:problem:\w+$/)])
  if (type.endsWith(':invalid')) expect(flaws!.length).toBeGreaterThan(0)
  for (const flaw of flaws ?? []) expect([typeof flaw.path, flaw.says.length > 0]).toEqual(['string', true])
  if (type.endsWith(':refused')) expect(rules!.length).toBeGreaterThan(0)
  for (const rule of rules ?? []) expect(rule).toEqual({ id: expect.any(String), says: { zh: expect.any(String), en: expect.any(String) }, source: { confirmed: expect.any(Boolean), cites: expect.any(String) } })
  expect(heard.text).not.toMatch(/node_modules|\.ts:\d|at async|ECONN|select |postgres/)
}

/** Round after round over all of them until time is up, so that each gets its share; a failure shrinks to one request. */
const forEachInTurn = async <Asked>(all: readonly Asked[], check: (one: Asked, seed: number) => Promise<void>): Promise<number> => {
  const until = performance.now() + SECONDS * 1000
  let rounds = 0
  for (let seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000); rounds === 0 || performance.now() < until; seed++, rounds++) for (const one of all) await check(one, seed)
  return rounds
}

test('every command takes any input without breaking, and writes nothing when it says no', { timeout: 300_000 }, async () => {
  const done = new Set<string>()
  await forEachInTurn(api.parts.commands.filter(({ who }) => who.some(({ role }) => role !== 'machine')), async (command, seed) => {
    const roles = command.who.map(({ role }) => role as Role).filter((role) => cookies.has(role))
    const fit = fitting(wireSchema(command.input, 'input') as JsonSchema)
    const request = fc.record({ role: fc.constantFrom(...roles), id: fc.constantFrom(IDS[command.stream.name] ?? 'A-1', IDS[command.stream.name] ?? 'A-1', 'none', 'A-2'), input: fc.oneof({ weight: 1, arbitrary: fit }, { weight: 2, arbitrary: spoilt(fit) }) })
    await fc.assert(fc.asyncProperty(request, async ({ role, id, input }) => {
      const before = await head()
      const heard = await api.call('POST', `/api/commands/${command.name}`, { cookie: cookies.get(role), body: { id, input } })
      isSound(heard)
      if (heard.status === 200) {
        done.add(command.name)
        // Once more under names of its own, since what one is let do twice may add up to what nothing holds.
        isSound(await api.call('POST', `/api/commands/${command.name}`, { cookie: cookies.get(role), body: { id, input: renamed(input) } }))
      }
      else expect(await head(), `${command.name} said ${heard.status} and yet wrote`).toBe(before)
    }), { seed, numRuns: PER_ROUND })
  })
  expect(done.size, 'many inputs fit').toBeGreaterThan(8)
  await api.project()
  expect((await api.parts.views()).filter(({ parked }) => parked > 0), 'every view takes what a command let through').toEqual([])
})

test('every command takes any body without breaking', { timeout: 300_000 }, async () => {
  const body = fc.oneof(
    spoilt(fc.record({ id: fc.constant('A-1'), input: fc.constant({}), occurredOn: fc.constant('2026-01-05'), reason: fc.constant('因故') })).map((value) => JSON.stringify(value) ?? ''),
    fc.constantFrom('', 'null', '[]', '"x"', '{', '{"a":1', '{"input":' + '['.repeat(50_000), '{"id":"A","id":"B"}', '\ufeff{}', '{"input":{"name":"\\u0000"}}', 'x=1'),
  )
  await forEachInTurn(api.parts.commands.slice(0, 3), async (command, seed) => {
    const cookie = cookies.get(command.who[0]!.role as Role)
    await fc.assert(fc.asyncProperty(body, fc.constantFrom('application/json', 'application/json; charset=utf-16', 'application/json; charset=nonsense', 'text/plain', 'multipart/form-data'), async (sent, type) => {
      const before = await head()
      const heard = await api.call('POST', `/api/commands/${command.name}`, { cookie, body: sent, headers: { 'content-type': type } })
      isSound(heard)
      if (heard.status !== 200) expect(await head()).toBe(before)
    }), { seed, numRuns: PER_ROUND * 4 })
  })
})

test('every query takes any parameters without breaking', { timeout: 300_000 }, async () => {
  await forEachInTurn(api.parts.queries, async (query, seed) => {
    const properties = Object.entries((wireSchema(query.input, 'input')['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>)
    const own = properties.map(([name, schema]) => fc.oneof(fitting(schema).map(String), spoilt(fitting(schema)).map(String)).map((value): [string, string] => [name, value]))
    const paging = fc.constantFrom<[string, string]>(['page', '2'], ['page', '99999999999'], ['pageSize', '200'], ['pageSize', '0'], ['sort', query.sort[0] ?? ''], ['sort', '-x'], ['asOf', '2026-01-01'], ['asOf', '0000-01-01'], ['asOf', '9999-12-31'], ['asOf', '0'], ['asOf', '99999999999999999999'], ['nowhere', 'x'], ['__proto__', 'x'], ['page', '']) 
    const search = fc.array(fc.oneof(paging, ...own), { maxLength: 4 }).map((pairs) => pairs.map(([name, value]) => `${encoded(name)}=${encoded(value.slice(0, 3_000))}`).join('&'))
    const roles = query.who.map(({ role }) => role as Role).filter((role) => cookies.has(role))
    await fc.assert(fc.asyncProperty(search, fc.constantFrom(...roles), async (text, role) => {
      const before = await head()
      const heard = await api.call('GET', `/api/queries/${query.name}?${text}`, { cookie: cookies.get(role) })
      isSound(heard)
      expect([200, 400]).toContain(heard.status)
      expect(await head()).toBe(before)
    }), { seed, numRuns: PER_ROUND })
  })
})

test('any path and method is answered', { timeout: 60_000 }, async () => {
  const segment = fc.constantFrom('api', 'commands', 'queries', 'files', 'history', 'unit', 'U-1', '..', '%2e%2e', '%00', '%ff', 'constructor', '__proto__', 'a'.repeat(3_000), '', '.', '%F0%9F%98%80', 'session', 'accounts', 'events')
  await fc.assert(fc.asyncProperty(fc.array(segment, { maxLength: 5 }), fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'), async (segments, method) => {
    const path = `/${segments.join('/')}`
    if (/events\/?$/.test(path)) return
    const heard = await api.call(method, path, { cookie: cookies.get('auditor'), ...(method === 'GET' ? {} : { body: {} }) })
    if (path.startsWith('/api/session') && method === 'DELETE') cookies.set('auditor', await api.as('auditor', ['auditor']))
    isSound(heard)
  }), { numRuns: 300, interruptAfterTimeLimit: 10_000 })
})

/** With ids of its own for what it enters (a report of progress, a criterion), while it is about the same things. */
const renamed = (input: unknown): unknown =>
  Object.fromEntries(Object.entries(input as object).map(([name, value]: [string, unknown]) => [name, name.endsWith('Id') && !(name in KNOWN) && typeof value === 'string' ? `${value}2` : value]))

/** Percent-encoded, half characters too: as bytes that are no UTF-8. */
const encoded = (text: string): string => (text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80')
