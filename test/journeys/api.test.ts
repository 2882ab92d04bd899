// What a program meets over HTTP: commands that repeat safely, queries of any day, sealed values, histories, files, news.
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../contract/api-for-tests.ts'

let api: TestApi
let office: string
beforeAll(async () => {
  api = await startTestApi({ fileBytesMax: 100_000, start: new Date().toISOString() })
  office = await api.as('wang', ['committeeOffice'])
})
afterAll(() => api?.stop())

const BUREAU = { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } as const
const OFFICIAL = { name: '张某', rank: 'countyDivisionPrincipal', idNumber: '410102196001011234', birthDate: '1960-01-01', phone: '13812345678' } as const
const command = (name: string, body: unknown, { cookie = office, key }: { cookie?: string; key?: string } = {}) =>
  api.call('POST', `/api/commands/${name}`, { cookie, body, headers: { 'idempotency-key': key } })
const query = (path: string, cookie = office) => api.call('GET', `/api/queries/${path}`, { cookie })
const events = async () => Number((await api.parts.world.store.head()).position)
type Rows = { readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly total: number }

describe('a command', () => {
  test('that is done says what came of it, and the query sees it from its position on', async () => {
    const heard = await command('RegisterUnit', { id: 'U-1', input: BUREAU })
    expect([heard.status, heard.body]).toEqual([200, { id: 'U-1', stream: 'unit-U-1', revision: 0, position: api.parts.tokens.write(BigInt(await events())), events: ['UnitRegistered'], repeated: false }])
    await api.project()
    expect((await query(`ListUnits?unitId=U-1&after=${(heard.body as { position: string }).position}`)).body).toMatchObject({ total: 1, rows: [{ unitId: 'U-1', name: BUREAU.name }] })
  })
  test('mints an id when it opens something, the same one for the same key', async () => {
    const key = randomUUID()
    const [first, again] = [await command('RegisterUnit', { input: BUREAU }, { key }), await command('RegisterUnit', { input: BUREAU }, { key })]
    expect(again.body).toEqual({ ...first.body as object, repeated: true })
    expect((await command('RegisterUnit', { input: BUREAU })).body).not.toMatchObject({ id: (first.body as { id: string }).id })
  })
  test('repeated under its key is done once, also when both come at the same time', async () => {
    const before = await events()
    const heard = await Promise.all(Array.from({ length: 8 }, () => command('RegisterUnit', { input: BUREAU }, { key: 'at-once' })))
    expect(heard.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(new Set(heard.map(({ body }) => (body as { id: string }).id)).size).toBe(1)
    expect(await events()).toBe(before + 1)
  })
  test('under a key that stood for something else is refused; another account’s key is its own', async () => {
    await command('RegisterUnit', { id: 'U-2', input: BUREAU }, { key: 'k' })
    expect((await command('RegisterUnit', { id: 'U-3', input: BUREAU }, { key: 'k' })).body).toMatchObject({ status: 422, type: 'urn:jingze:problem:keyReused' })
    expect((await command('RegisterUnit', { id: 'U-4', input: BUREAU }, { key: 'k', cookie: await api.as('liu', ['committeeOffice']) })).status).toBe(200)
  })
  test('that asks for what is so already changes nothing', async () => {
    expect((await command('RenameUnit', { id: 'U-1', input: { name: BUREAU.name } })).body).toMatchObject({ id: 'U-1', revision: 0, events: [], repeated: false })
  })
  test('refused names its rules with their sources', async () => {
    const heard = await command('RegisterUnit', { id: 'U-1', input: BUREAU })
    expect(heard.type).toBe('application/problem+json; charset=utf-8')
    expect(heard.body).toMatchObject({ status: 422, type: 'urn:jingze:problem:refused', rules: [{ id: 'a-unit-is-registered-once', says: { zh: expect.any(String), en: expect.any(String) }, source: { confirmed: false } }] })
  })
  test.each([
    ['an input of the wrong shape', { id: 'U-9', input: { ...BUREAU, name: '' } }, ['input.name']],
    ['an unknown member', { id: 'U-9', input: { ...BUREAU, status: 'active' } }, ['input.status']],
    ['an unknown member beside the input', { id: 'U-9', input: BUREAU, createdBy: 'x' }, ['createdBy']],
    ['a day to come', { id: 'U-9', input: BUREAU, occurredOn: '2099-01-01' }, ['occurredOn']],
    ['no such day', { id: 'U-9', input: BUREAU, occurredOn: '2026-02-30' }, ['occurredOn']],
    ['an unfit id', { id: '../U', input: BUREAU }, ['id']],
    ['a NUL', { id: 'U-9', input: { ...BUREAU, name: 'a\0b' } }, ['input.name']],
    ['half a character', '{"id":"U-9","input":{"name":"\\ud800"}}', ['input.name']],
    ['no JSON', '{"id":', ['']],
  ])('with %s is invalid, saying where', async (_, body, paths) => {
    const heard = await api.call('POST', '/api/commands/RegisterUnit', { cookie: office, body, headers: { 'content-type': 'application/json' } })
    expect([heard.status, (heard.body as { flaws: { path: string }[] }).flaws.map(({ path }) => path)]).toEqual([400, paths])
  })
  test.each([
    ['that does not exist', () => command('Abolish', { input: {} }), 404], ['about what does not exist', () => command('RenameUnit', { id: 'nobody', input: { name: 'x' } }), 404],
    ['that is too large', () => command('RegisterUnit', { id: 'U-9', input: { ...BUREAU, name: 'x'.repeat(1_100_000) } }), 413],
    ['that is not JSON', () => api.call('POST', '/api/commands/RegisterUnit', { cookie: office, body: 'name=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }), 415],
    ['that is packed', () => api.call('POST', '/api/commands/RegisterUnit', { cookie: office, body: '{}', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } }), 415],
    ['under an unfit key', () => command('RegisterUnit', { id: 'U-9', input: BUREAU }, { key: 'x'.repeat(129) }), 400],
    ['with an unfit address', () => api.call('POST', '/api/commands/%ff', { cookie: office, body: {} }), 400],
  ])('%s is answered with a problem', async (_, ask, status) => {
    const before = await events()
    const heard = await ask()
    expect([heard.status, heard.type, (heard.body as { status: number }).status]).toEqual([status, 'application/problem+json; charset=utf-8', status])
    expect(await events()).toBe(before)
  })
  test('speaks the reader’s language', async () => {
    const zh = await api.call('POST', '/api/commands/RegisterUnit', { cookie: office, body: {}, headers: { 'accept-language': 'zh-CN,zh;q=0.9' } })
    expect((zh.body as { title: string }).title).toMatch(/\p{Script=Han}/u)
  })
})

describe('a query', () => {
  test('of a past day is answered as it was', async () => {
    const { position } = (await command('RegisterUnit', { id: 'U-past', input: BUREAU })).body as { position: string }
    await command('RenameUnit', { id: 'U-past', input: { name: '示例市城市建设局' } })
    await api.project()
    const name = async (rest: string) => ((await query(`ListUnits?unitId=U-past${rest}`)).body as Rows).rows[0]?.['name']
    expect([await name(''), await name(`&asOf=${api.parts.world.now().day}`), await name(`&asOf=${position}`), await name('&asOf=2020-01-01')]).toEqual(['示例市城市建设局', '示例市城市建设局', BUREAU.name, undefined])
  })
  test.each(['secret=1', 'page=0', 'pageSize=1000', 'sort=passwordHash', 'asOf=yesterday', 'asOf=2099-01-01', 'unitId=%00', 'after=-1', 'after=1', 'asOf=1', `after=${'A'.repeat(22)}`, `asOf=${'A'.repeat(22)}`])('with %s is invalid', async (search) =>
    expect((await query(`ListUnits?${search}`)).body).toMatchObject({ status: 400, flaws: [{ path: search.split('=')[0] }] }))
  test('after a position that the views have not read is asked again later', { timeout: 20_000 }, async () => {
    const heard = await query(`ListUnits?after=${api.parts.tokens.write(BigInt(await events() + 100))}`)
    expect([heard.status, heard.headers.get('retry-after')]).toEqual([503, '1'])
  })
})

describe('sealed values', () => {
  const portrait = async (id: string) => ((await query(`ShowPortrait?officialId=${id}`)).body as Rows).rows[0]!

  test('come as plain text, are stored as ciphertext, and are shown masked', async () => {
    expect((await command('RegisterOfficial', { id: 'O-1', input: OFFICIAL })).status).toBe(200)
    const stored = JSON.stringify(await api.parts.world.store.readStream('official-O-1'), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
    expect(stored).toContain('$enc')
    for (const plain of [OFFICIAL.idNumber, OFFICIAL.birthDate, OFFICIAL.phone]) expect(stored).not.toContain(plain)
    await api.project()
    expect(await portrait('O-1')).toMatchObject({ name: '张某', idNumber: '4101**********1234' })
    expect((await api.parts.accessLog.read({ limit: 1 }))[0]).toMatchObject({ act: 'sensitiveRead', target: 'query ShowPortrait' })
  })
  test('do not keep a command from being repeated', async () => {
    const [first, again] = [await command('RegisterOfficial', { id: 'O-2', input: OFFICIAL }, { key: 'official' }), await command('RegisterOfficial', { id: 'O-2', input: OFFICIAL }, { key: 'official' })]
    expect(again.body).toEqual({ ...first.body as object, repeated: true })
    expect((await command('RegisterOfficial', { id: 'O-2', input: { ...OFFICIAL, phone: '13900000000' } }, { key: 'official' })).body).toMatchObject({ type: 'urn:jingze:problem:keyReused' })
  })
  test('are judged like all input, and an envelope of one’s own making is refused', async () => {
    const flawed = async (input: object) => ((await command('RegisterOfficial', { id: 'O-9', input: { ...OFFICIAL, ...input } })).body as { flaws?: { path: string }[] }).flaws?.map(({ path }) => path)
    expect(await flawed({ idNumber: '123' })).toEqual(['input.idNumber'])
    expect(await flawed({ phone: { $enc: { k: 'official-O-1/phone', n: 'x', c: 'x', t: 'x' } } })).toEqual(['input.phone'])
  })
  test('of a destroyed key are gone, while the bytes of the log stay as they were', async () => {
    await command('RegisterOfficial', { id: 'O-3', input: OFFICIAL })
    await api.project()
    const before = await api.parts.world.store.readStream('official-O-3')
    expect(await portrait('O-3')).toMatchObject({ idNumber: '4101**********1234' })
    const destruction = { by: 'account-wang', reason: '依法删除', at: api.parts.world.now().instant }
    expect([await api.parts.keys.destroyKey('official-O-3', destruction), await api.parts.keys.destroyKey('official-O-3', destruction)]).toEqual([true, false])
    expect(await portrait('O-3')).toMatchObject({ name: '张某', idNumber: { erased: true } })
    expect(await api.parts.world.store.readStream('official-O-3')).toEqual(before)
    expect((await command('CorrectOfficialRecord', { id: 'O-3', input: { ...OFFICIAL, because: '更正' } })).body).toMatchObject({ status: 409, type: 'urn:jingze:problem:erased' })
    expect(await portrait('O-1'), 'others stay readable').toMatchObject({ idNumber: '4101**********1234' })
  })
})

describe('a history', () => {
  const history = (path: string, cookie = office) => api.call('GET', `/api/history/${path}`, { cookie })
  type Told = { readonly events: readonly Readonly<Record<string, unknown>>[]; readonly total: number; readonly more: boolean }

  test('tells what happened, newest first, without sealed values', async () => {
    const told = (await history('unit/U-past')).body as Told
    expect(told.events.map(({ type }) => type)).toEqual(['UnitRenamed', 'UnitRegistered'])
    expect(((await history('unit/U-past?pageSize=1&page=2')).body as Told)).toMatchObject({ more: false, total: 2, events: [{ type: 'UnitRegistered' }] })
    expect(((await history(`unit/U-past?asOf=${String(told.events[1]!['position'])}`)).body as Told).events).toHaveLength(1)
    expect((await history('unit/U-past?asOf=2020-01-01')).status).toBe(404)
    expect(((await history('official/O-1')).body as Told).events[0]).toMatchObject({ actor: 'account-wang', data: { name: '张某', idNumber: { sealed: true } } })
  })
  test('is not there for those who may not ask about the object', async () => {
    const researcher = await api.as('researcher', ['researcher'])
    const officer = (unitId: string) => api.as(`officer${unitId}`, ['unitOfficer'], { unitId })
    expect((await history('unit/U-past', researcher)).status).toBe(404)
    expect([(await history('unit/U-past', await officer('U-past'))).status, (await history('unit/U-past', await officer('U-1'))).status]).toEqual([200, 404])
    expect([(await history('unit/none')).status, (await history('unit/..%2f')).status]).toEqual([404, 404])
  })
  test('of what is need-to-know is told to its list only, and nothing tells others that it is there', async () => {
    const clue = { type: 'ClueRecorded', data: { no: 'X', projectId: 'P-1', officialIds: ['O-1'], kind: 'suspicion', level: 'municipal', concernsIntegrity: true, summary: { $enc: { k: 'clue-C-1/summary', n: 'a', c: 'b', t: 'c' } }, attachmentHashes: [] } }
    const objects = [{ type: 'clue', id: 'C-1', qualifier: 'subject' }, { type: 'official', id: 'O-1', qualifier: 'concerns' }]
    await api.parts.world.store.append({ stream: 'clue-C-1', expected: 'none', events: [{ id: randomUUID(), schemaVersion: 1, ...clue, objects, occurredOn: '2026-03-03', actor: 'account-he', commandId: 'c', commandDigest: 'd', correlationId: 'c', rulesVersion: 'test' }] })
    const [insider, outsider, director] = [await api.as('he', ['auditor'], { within: { clue: ['C-1'], project: ['P-1'] } }), await api.as('lv', ['auditor'], { within: { project: ['P-1'] } }), await api.as('director', ['director'])]
    expect(((await history('clue/C-1', insider)).body as Told).events).toHaveLength(1)
    for (const cookie of [outsider, director]) {
      expect((await history('clue/C-1', cookie)).text).toBe((await history('clue/C-none', cookie)).text)
      expect(JSON.stringify((await history('official/O-1', cookie)).body)).not.toMatch(/clue|C-1/i)
      expect(((await query('ListClues', cookie)).body as Rows).total).toBe(0)
    }
  })
})

describe('a file', () => {
  const bytes = Buffer.from('%PDF-1.7 the contract')
  const hash = createHash('sha256').update(bytes).digest('hex')
  const send = (cookie: string, body: Uint8Array, name: string, more: Record<string, string> = {}) =>
    api.call('PUT', '/api/files', { cookie, body, headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name), ...more } })

  test('is kept by its hash and read back as an attachment, and each reading is written down', async () => {
    const auditor = await api.as('auditor', ['auditor'])
    expect((await send(auditor, bytes, '合同.pdf', { 'x-sha256': hash })).body).toEqual({ hash, bytes: bytes.length, mediaType: 'application/pdf', name: '合同.pdf' })
    const heard = await api.call('GET', `/api/files/${hash}`, { cookie: auditor })
    expect([heard.status, heard.text]).toEqual([200, bytes.toString()])
    expect(heard.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('合同.pdf')}`)
    expect([heard.headers.get('content-security-policy'), heard.headers.get('x-content-type-options'), heard.headers.get('cache-control')]).toEqual(["sandbox; default-src 'none'", 'nosniff', 'no-store'])
    expect((await api.parts.accessLog.read({ limit: 1 }))[0]).toMatchObject({ act: 'fileRead', target: `file ${hash}`, result: 'done', accountId: 'account-auditor' })
  })
  test('of one unit is not there for another', async () => {
    const [one, other] = [await api.as('unit1', ['unitOfficer'], { unitId: 'U-1' }), await api.as('unit2', ['unitOfficer'], { unitId: 'U-2' })]
    const own = Buffer.from('整改佐证')
    const { hash: ownHash } = (await send(one, own, '佐证.txt')).body as { hash: string }
    const statuses = await Promise.all([one, other, await api.as('auditor', ['auditor'])].map(async (cookie) => (await api.call('GET', `/api/files/${ownHash}`, { cookie })).status))
    expect(statuses, 'nothing names it yet').toEqual([200, 404, 404])
  })
  test('that is need-to-know is there for those only who are on the list of a clue that names it', async () => {
    const page = Buffer.from('线索附件')
    const { hash: pageHash } = (await send(await api.as('he', ['auditor']), page, '附件.txt', { 'x-need-to-know': '1' })).body as { hash: string }
    const read = async (cookie: string) => (await api.call('GET', `/api/files/${pageHash}`, { cookie })).status
    const [director, insider] = [await api.as('director', ['director']), await api.as('insider', ['auditor'], { within: { clue: ['C-2'] } })]
    expect([await read(await api.as('he', ['auditor'])), await read(director), await read(insider)]).toEqual([200, 404, 404])
    const told = { id: randomUUID(), schemaVersion: 1, type: 'ClueRecorded', data: { attachmentHashes: [pageHash] }, objects: [{ type: 'clue', id: 'C-2', qualifier: 'subject' }], occurredOn: '2026-03-03', actor: 'account-he', commandId: 'c2', commandDigest: 'd', correlationId: 'c2', rulesVersion: 'test' }
    await api.parts.world.store.append({ stream: 'clue-C-2', expected: 'none', events: [told] })
    expect([await read(director), await read(insider)]).toEqual([404, 200])
  })
  test.each([
    ['too large', Buffer.alloc(100_001, '%PDF-'), 'a.pdf', {}, 413], ['not what its name says', Buffer.from('MZ'), 'a.pdf', {}, 415], ['a web page', Buffer.from('<html>'), 'a.html', {}, 415],
    ['other than announced', bytes, 'a.pdf', { 'x-sha256': '0'.repeat(64) }, 400], ['badly named', bytes, '../a.pdf', {}, 400], ['empty', Buffer.alloc(0), 'a.pdf', {}, 400],
  ])('that is %s is refused', async (_, body, name, more, status) => {
    const heard = await send(await api.as('auditor', ['auditor']), body, name, more)
    expect([heard.status, heard.type]).toEqual([status, 'application/problem+json; charset=utf-8'])
  })
})

describe('the log', () => {
  test('nothing that people typed gets into the log', async () => {
    const canary = 'canary7f3a'
    await command('RegisterUnit', { input: { ...BUREAU, name: canary } })
    await command('RegisterUnit', { input: { ...BUREAU, [canary]: canary } })
    await command('RegisterOfficial', { input: { ...OFFICIAL, birthDate: canary } })
    await query(`ListUnits?words=${canary}&page=${canary}`)
    await api.call('POST', '/api/session', { body: { account: canary, password: canary } })
    await api.call('POST', '/api/commands/RegisterUnit', { cookie: office, body: `{"${canary}`, headers: { 'content-type': 'application/json' } })
    await api.call('GET', `/api/${canary}`)
    await api.call('GET', `/api/files/${canary}`, { cookie: office })
    await expect.poll(() => api.logged.length).toBeGreaterThan(50)
    expect(api.logged.filter((line) => line.includes(canary) || line.includes(office.split('=')[1]!) || line.includes(OFFICIAL.idNumber))).toEqual([])
  })
})
