// The pure parts at the edge: text, parameters, allowances, passwords, sealed places.
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { positionTokens } from '../../packages/adapters/position-tokens.ts'
import { unseal } from '../../packages/adapters/sealing.ts'
import { sealed, type Sealed } from '../../packages/kernel/sealed.ts'
import { cookieFor, secretOf } from './cookies.ts'
import { judge } from './flaws.ts'
import { bucketOf } from './limits.ts'
import { loggable } from './logging.ts'
import { readParameters } from './parameters.ts'
import { inOrder } from './queries.ts'
import { flawOfPassword } from './password-rules.ts'
import { machineSchema, wireSchema } from './schemas.ts'
import { flawsOfPlain, openRows, sealInput, withoutSealed, withPlaceholders } from './sealed-values.ts'
import { NotConfigured, settingsFrom } from './settings.ts'
import { textFlaw } from './text-flaws.ts'

describe('text in JSON', () => {
  test.each([
    [{ a: ['x', { b: 'a\0' }] }, 'a.1.b'], [{ a: '\ud800' }, 'a'], [{ a: '\u001b[31m' }, 'a'], [{ 'n\0': 1 }, ''], [JSON.parse('{"a":{"__proto__":1}}'), 'a'], [{ constructor: 1 }, ''],
  ])('%j has a flaw at "%s"', (value, path) => expect(textFlaw(value)?.path).toBe(path))
  test('emoji, unusual writing and line ends are no flaw', () => expect(textFlaw({ a: ['👩‍👩‍👧', 'a\n\tb\r\n', '𠮷', 'e\u0301'] })).toBeUndefined())
  test('nesting ends at 32', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
    expect(textFlaw(nested(32))).toBeUndefined()
    expect(textFlaw(nested(33))?.says).toContain('32')
  })
})

describe('flaws of input', () => {
  const schema = z.strictObject({ name: z.string().min(1), days: z.array(z.iso.date()) })
  test('each says where, also what is not known', () =>
    expect(judge(schema, { name: '', days: ['2026-02-30'], role: 'x' }, 'en')).toMatchObject({ flaws: [{ path: 'name' }, { path: 'days.0' }, { path: 'role' }] }))
  test('they are said in the reader’s language', () => {
    const says = (language: 'zh' | 'en') => {
      const judged = judge(schema, { days: [] }, language)
      return 'flaws' in judged ? judged.flaws[0]?.says : undefined
    }
    expect(says('zh')).toMatch(/\p{Script=Han}/u)
    expect(says('en')).not.toMatch(/\p{Script=Han}/u)
  })
})

describe('parameters', () => {
  const schema = wireSchema(z.strictObject({ year: z.int().optional(), open: z.boolean().optional(), states: z.array(z.string()).optional(), name: z.string().nullable().optional() }), 'input')
  const tokens = positionTokens(Buffer.from(Array.from({ length: 32 }, (_, n) => n)))
  const read = (search: string) => readParameters(search, schema, ['-dueOn', 'name'], tokens.read)
  test('are read by the query’s schema', () =>
    expect(read(`year=2026&open=true&states=a&states=b&name=7&page=2&pageSize=200&sort=-name&after=${tokens.write(12n)}`)).toEqual({ input: { year: 2026, open: true, states: ['a', 'b'], name: '7' }, paging: { page: 2, pageSize: 200, sort: '-name', after: 12n } }))
  test('one of an array is an array', () => expect(read('states=a')).toMatchObject({ input: { states: ['a'] } }))
  test('as of a day or a position', () => {
    expect(read('asOf=2026-02-28')).toMatchObject({ paging: { asOf: { day: '2026-02-28' } } })
    expect(read(`asOf=${tokens.write(77n)}`)).toMatchObject({ paging: { asOf: { position: 77n } } })
  })
  test.each([
    ['secret=1', 'secret'], ['year=1&year=2', 'year'], ['page=0', 'page'], ['page=1.5', 'page'], ['pageSize=201', 'pageSize'], ['sort=hidden', 'sort'], ['asOf=2026-02-30', 'asOf'],
    ['asOf=-1', 'asOf'], ['name=%00', 'name'], ['states=a&states=%1b', 'states'], ['asOf=0000-01-01', 'asOf'], ['asOf=1899-12-31', 'asOf'], ['asOf=2200-01-01', 'asOf'], ['asOf=77', 'asOf'], ['after=x', 'after'], ['after=12', 'after'], [`after=${'A'.repeat(22)}`, 'after'], ['asOf=2026-02-28&asOf=2026-02-28', 'asOf'], ['__proto__=1', '__proto__'], ['toString=1', 'toString'],
  ])('%s is flawed at %s', (search, path) => expect(read(search)).toMatchObject({ flaws: [{ path }] }))
  test('no query string makes it throw', () => fc.assert(fc.property(fc.array(fc.constantFrom('=', '&', '?', '%', '%00', '%ff', '\ud800', '😀', '-1', '9'.repeat(30), 'year', 'states', 'page', 'sort', 'asOf', 'after', '2026-13-99', '+'), { maxLength: 20 }), (parts) => { read(parts.join('')) })))
})

test('counts come in one order, whoever counted', () =>
  expect(JSON.stringify(inOrder({ standing: { open: 2, closed: 1 }, kind: {} }))).toBe('{"standing":{"closed":1,"open":2},"kind":{}}'))

describe('allowances', () => {
  test('a burst, then as much as time gives back', () => {
    const bucket = bucketOf({ burst: 2, perSecond: 1 })
    expect([bucket.take('a', 0).ok, bucket.take('a', 0).ok, bucket.take('a', 0)]).toEqual([true, true, { ok: false, retryAfterSeconds: 1 }])
    expect([bucket.take('b', 0).ok, bucket.take('a', 999).ok, bucket.take('a', 1_000).ok, bucket.look('a', 1_000).ok]).toEqual([true, false, true, false])
  })
  test('memory is bounded: the longest silent is forgotten', () => {
    const bucket = bucketOf({ burst: 1, perSecond: 0.001 }, 2)
    for (const name of ['a', 'b', 'c']) bucket.take(name, 0)
    expect([bucket.look('a', 0).ok, bucket.look('b', 0).ok, bucket.look('c', 0).ok]).toEqual([true, false, false])
  })
})

describe('a cookie', () => {
  const asks = (cookie: string) => ({ get: (name: string) => (name === 'cookie' ? cookie : undefined) }) as never
  const secret = 'x'.repeat(43)
  test('over https is bound to this very host', () => expect(cookieFor(secret, 'https://jingze.example')).toBe(`__Host-jingze=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200; Secure`))
  test('of another name, form or place is none', () => {
    expect(secretOf(asks(`a=b; __Host-jingze=${secret}`), 'https://jingze.example')).toBe(secret)
    for (const cookie of [`jingze=${secret}`, `x__Host-jingze=${secret}`, `__Host-jingze=${secret}x`, '__Host-jingze=']) expect(secretOf(asks(cookie), 'https://jingze.example')).toBeUndefined()
  })
})

describe('the environment', () => {
  test('is taken as it is when it is right', () => expect(settingsFrom({ PUBLIC_URL: 'https://jingze.example', TRUST_PROXY: '1', METRICS_TOKEN: 'm'.repeat(32) })).toEqual({ publicUrl: 'https://jingze.example', trustProxy: true, metricsToken: 'm'.repeat(32) }))
  test.each([{ PUBLIC_URL: 'jingze.example' }, { PUBLIC_URL: 'https://jingze.example/path' }, { TRUST_PROXY: 'yes' }, { METRICS_TOKEN: 'short' }])('%j is refused', (environment) => expect(() => settingsFrom(environment)).toThrow(NotConfigured))
})

describe('passwords', () => {
  test.each(['correct horse battery staple', '春眠不觉晓处处闻啼', ' spaces kept ', `unusual${'q'.repeat(90)}`])('%.20s may be used', (password) =>
    expect(flawOfPassword(password, ['wang', '王小明'])).toBeUndefined())
  test.each(['short', '12345678', 'Password123', 'aaaaaaaaaa', 'xxxxxxxKz9', 'abcabcabc', 'qwertyuiop', 'woaini1314', 'wang2026', 'linfei12', 'lin.fei.1', '王小明王小明王小明', 'jingze2026', 'xy1'.repeat(350)])('%.20s may not', (password) =>
    expect(flawOfPassword(password, ['wang', '王小明', 'lin-fei'])).toBeDefined())
})

describe('an error in the log', () => {
  test('says its kind, code and places, and nothing that it quotes', () => {
    const cause = Object.assign(new Error('Key (account)=(canary) already exists: "canary'), { code: '23505' })
    const said = JSON.stringify(loggable(new TypeError(`bad input 'canary' in \`canary\` “canary”\nDETAIL: canary`, { cause })))
    expect(said).not.toContain('canary')
    expect(loggable(new TypeError('bad', { cause }))).toMatchObject({ kind: 'TypeError', says: 'bad', at: expect.arrayContaining([expect.stringContaining('edge.test.ts')]), cause: { code: '23505' } })
  })
})

describe('sealed places', () => {
  const input = z.strictObject({
    summary: sealed('text'), phone: sealed('phone').optional(), note: z.string().nullable().optional(), persons: z.array(z.strictObject({ name: z.string(), number: sealed('idNumber').nullable() })),
    how: z.discriminatedUnion('by', [z.strictObject({ by: z.literal('letter'), text: z.string() }), z.strictObject({ by: z.literal('call'), text: sealed('text') })]),
  })
  const schema = machineSchema(input, 'input')
  const plain = { summary: '某某挪用', phone: '13812345678', note: '公开', persons: [{ name: '甲', number: '410102199001011234' }, { name: '乙', number: null }], how: { by: 'call', text: '来电' } }
  const how = { key: randomBytes(32), subject: 'clue-1', commandId: 'c' }
  const keys = { forSealing: () => Promise.resolve(how.key), forOpening: (subjects: readonly string[]) => Promise.resolve(new Map(subjects.includes('clue-1') ? [['clue-1', how.key] as const] : [])), destroyKey: () => Promise.resolve(true) }

  test('are replaced by envelopes that fit the command, the rest is left', () => {
    const made = sealInput(schema, plain, how) as { summary: Sealed; persons: { number: Sealed | null }[]; note: string }
    expect(input.safeParse(made).success).toBe(true)
    expect(unseal(how.key, made.summary)).toBe('某某挪用')
    expect([made.note, made.persons[1]!.number, made.persons[0]!.number!.$enc.k]).toEqual(['公开', null, 'clue-1/persons.0.number'])
    expect(JSON.stringify(made)).not.toMatch(/某某挪用|138123|410102|来电/)
    expect(input.safeParse(withPlaceholders(schema, plain)).success).toBe(true)
  })
  test('another branch of a union is not sealed', () => expect(sealInput(schema, { ...plain, how: { by: 'letter', text: '公开信' } }, how)).toMatchObject({ how: { text: '公开信' } }))
  test.each([
    [{ phone: 'call me' }, 'phone'], [{ summary: '' }, 'summary'], [{ summary: 7 }, 'summary'], [{ summary: '字'.repeat(15_001) }, 'summary'],
    [{ persons: [{ name: '甲', number: '123' }] }, 'persons.0.number'], [{ summary: { $enc: { k: 'clue-2/summary', n: '', c: '', t: '' } } }, 'summary'], [{ note: { $enc: { k: 'x', n: '', c: '', t: '' } } }, 'note'],
  ])('%.40j is flawed at %s', (over, path) => expect(flawsOfPlain(schema, { ...plain, ...over }).map((flaw) => flaw.path)).toEqual([path]))
  test('on the wire they are plain text', () => expect(wireSchema(input, 'input')).toMatchObject({ properties: { phone: { type: 'string', 'x-sealed': 'phone' } } }))

  test('are opened where the query declares them, masked by kind, and nowhere else', async () => {
    const row = sealInput(schema, plain, how) as Record<string, unknown>
    const output = machineSchema(z.strictObject({ summary: sealed('text'), phone: sealed('phone'), persons: z.array(z.strictObject({ name: z.string(), number: sealed('idNumber').nullable() })) }), 'output')
    const { rows: [shown], opened } = await openRows(output, [row], keys)
    expect(shown).toMatchObject({ summary: '某某挪用', phone: '138****5678', persons: [{ number: '4101**********1234' }, { number: null }], how: { text: { sealed: true } } })
    expect(opened).toBe(3)
  })
  test('a destroyed key leaves word that it is gone', async () => {
    const row = sealInput(schema, plain, { ...how, subject: 'clue-2' })
    const { rows, opened } = await openRows(machineSchema(input, 'output'), [row], keys)
    expect([rows[0], opened]).toMatchObject([{ summary: { erased: true }, persons: [{ number: { erased: true } }, {}] }, 0])
  })
  test('a history shows none of them', () => expect(JSON.stringify(withoutSealed(sealInput(schema, plain, how)))).not.toContain('$enc'))
})
