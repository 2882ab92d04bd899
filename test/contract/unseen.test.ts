// A clue that is recorded changes nothing for whoever is not on its list: not one byte of any answer, of any history, of the news.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventId } from '../../packages/adapters/ids.ts'
import { ROLES, type Role } from '../../packages/audit/roles.ts'
import type { NewEvent } from '../../packages/kernel/event.ts'
import { startTestApi, type TestApi } from './api-for-tests.ts'
import { listenTo, type Listening } from './news-for-tests.ts'
import { asItCame, everythingFor, pathsOf, wholeAnswer } from './whole-answers.ts'

let api: TestApi
let office: string
/** by name: everybody who is not on the clue's list, once as somebody with nothing and once with the clue's project, unit and another clue */
const outsiders = new Map<string, string>()
let insider: string

const OTHER = 'C-other'
const SECRET = 'C-secret'

beforeAll(async () => {
  api = await startTestApi()
  office = await api.as('wang', ['committeeOffice'])
  insider = await api.as('insider', ['auditor'], { within: { project: ['P-1'], clue: [SECRET] } })
  for (const role of (Object.keys(ROLES) as Role[]).filter((each) => each !== 'machine')) {
    outsiders.set(`${role} with nothing`, await api.as(`bare-${role}`, [role]))
    outsiders.set(`${role} of the project`, await api.as(`near-${role}`, [role], { unitId: 'U-1', within: { project: ['P-1'], clue: [OTHER] } }))
  }
  const acts = [['RegisterUnit', { id: 'U-1', input: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } }], ['RegisterOfficial', { id: 'O-1', input: { name: '张某', rank: 'countyDivisionPrincipal' } }]] as const
  for (const [name, body] of acts) expect((await api.call('POST', `/api/commands/${name}`, { cookie: office, body })).status, name).toBe(200)
  await recordClue(OTHER)
  await rename('示例市城乡建设局')
})
afterAll(() => api?.stop())

describe('a clue', () => {
  test('recorded in between is in no answer to an outsider, in no header, and makes no news', async () => {
    const news = new Map<string, Listening>()
    for (const [name, cookie] of outsiders) news.set(name, await listenTo(api.url, cookie))
    const heard = await listenTo(api.url, insider)
    for (const [name, { text }] of [...news, ['the insider', heard] as const]) await expect.poll(text, { timeout: 60_000, message: name }).toContain('event: tick')
    const [before, newsBefore] = [await everything(), texts(news)]
    for (const text of Object.values(before)) expect(text).not.toMatch(/"(position|head|lag|afterPosition|toPosition)":"?\d+"?[,}]/)
    await recordClue(SECRET)
    await recordClue(SECRET)
    // The insider was the last to connect, so whoever hears of this hears of it no later.
    const told = await wholeAnswer(api, '/api/queries/ListUnits', insider)
    await expect.poll(heard.text, { timeout: 60_000 }).toContain(`"position":"${(JSON.parse(told.slice(told.indexOf('\n\n'))) as { position: string }).position}"`)
    expect(await everything()).toEqual(before)
    expect(texts(news)).toEqual(newsBefore)
    await rename('示例市住房建设局')
    for (const [name, { text }] of news) await expect.poll(() => text().length, { timeout: 60_000, message: name }).toBeGreaterThan(newsBefore.get(name)!.length)
    for (const { stop } of [heard, ...news.values()]) await stop()
  })
  test('moves the position of those on its list, who read it with what they were given', async () => {
    const position = async (cookie: string) => ((await api.call('GET', '/api/queries/ListUnits', { cookie })).body as { position: string }).position
    const [inside, outside] = [await position(insider), await position(office)]
    expect(inside).toBe(outside)
    await recordClue(SECRET)
    const moved = await position(insider)
    expect([moved === inside, await position(office)]).toEqual([false, outside])
    expect((await api.call('GET', `/api/queries/ListClues?after=${moved}`, { cookie: insider })).body).toMatchObject({ total: 1, rows: [{ clueId: SECRET }], position: moved })
    expect((await api.call('GET', `/api/queries/ListClues?asOf=${outside}`, { cookie: insider })).body).toMatchObject({ total: 1, position: outside })
    expect(((await api.call('GET', `/api/history/clue/${SECRET}?asOf=${outside}`, { cookie: insider })).body as { total: number }).total).toBe(2)
    expect(((await api.call('GET', `/api/history/clue/${SECRET}`, { cookie: insider })).body as { total: number; events: { position: string }[] })).toMatchObject({ total: 3, events: [{ position: moved }, {}, {}] })
  })
  test('does not show in what commands answer that change nothing', async () => {
    const unchanged = async () => (await api.call('POST', '/api/commands/RenameUnit', { cookie: office, body: { id: 'U-1', input: { name: '示例市住房建设局' } } })).text
    const before = await unchanged()
    await recordClue(SECRET)
    expect(await unchanged()).toBe(before)
    expect(before).toMatch(/"position":"[\w-]{22}","events":\[\]/)
  })
  test('is not found out by recording another under its id', async () => {
    await recordClue(SECRET)
    const cookie = outsiders.get('auditor of the project')!
    const record = async (id: string) => asItCame(await api.call('POST', '/api/commands/RecordClue', { cookie, body: { id, input: { no: '1', projectId: 'P-1', officialIds: ['O-1'], kind: 'suspicion', level: 'municipal', concernsIntegrity: true, summary: '疑点', attachmentHashes: [] } } }))
    expect(await record(SECRET)).toBe(await record('C-nobody'))
  })
  test('a place in the log is not taken for a position', async () => {
    const { position } = await api.parts.world.store.head()
    expect((await api.call('GET', `/api/queries/ListUnits?after=${position}`, { cookie: office })).body).toMatchObject({ status: 400, flaws: [{ path: 'after' }] })
    expect((await api.call('GET', `/api/history/unit/U-1?asOf=${position}`, { cookie: office })).body).toMatchObject({ status: 400, flaws: [{ path: 'asOf' }] })
  })
})

const everything = () => everythingFor(api, outsiders, [
  ...pathsOf(api, { unit: 'U-1', official: 'O-1', clue: SECRET, clueOfficial: 'O-1', clueReader: 'account-insider' }, ['clueOfficial', 'clueProject', 'clueFinding', 'clueReader']), `/api/queries/ListClues?clueId=${SECRET}`,
])

/** What was told, without the signs of life that come every quarter of a minute. */
const texts = (news: ReadonlyMap<string, Listening>): ReadonlyMap<string, string> => new Map([...news].map(([name, { text }]) => [name, text().replaceAll(': still here\n\n', '')]))

const rename = async (name: string): Promise<void> => {
  expect((await api.call('POST', '/api/commands/RenameUnit', { cookie: office, body: { id: 'U-1', input: { name } } })).status).toBe(200)
  await api.project()
}

/** Appended as the command would, which needs a whole audit before it. */
const recordClue = async (id: string): Promise<void> => {
  const [commandId, sealed] = [api.parts.newId(), { $enc: { k: `clue-${id}/summary`, n: '', c: '', t: '' } }]
  const event: NewEvent = {
    id: eventId(commandId, 0), type: 'ClueRecorded', schemaVersion: 1, occurredOn: '2026-03-02', actor: 'account-insider', commandId, commandDigest: '', correlationId: commandId, rulesVersion: 'test',
    data: { no: '示例线索1', projectId: 'P-1', officialIds: ['O-1'], kind: 'suspicion', level: 'municipal', concernsIntegrity: true, summary: sealed, attachmentHashes: [] },
    objects: [['clue', id], ['clueProject', 'P-1'], ['clueOfficial', 'O-1'], ['clueReader', 'account-insider']].map(([type, of]) => ({ type: type!, id: of!, qualifier: 'of' })),
  }
  expect(await api.parts.world.store.append({ stream: `clue-${id}`, expected: 'any', events: [event] })).toMatchObject({ ok: true })
  await api.project()
}
