// A day of a year that nobody can mean is a flaw that says where it stands, wherever a day is taken.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROLES, type Role } from '../../packages/audit/roles.ts'
import { wireSchema } from '../../services/api/schemas.ts'
import { startTestApi, type TestApi } from './api-for-tests.ts'

const FAR = ['0000-01-01', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31']

let api: TestApi
let cookies: ReadonlyMap<string, string>
beforeAll(async () => {
  api = await startTestApi()
  cookies = new Map(await Promise.all((Object.keys(ROLES) as Role[]).filter((role) => role !== 'machine').map(async (role) => [role, await api.as(role, [role])] as const)))
})
afterAll(() => api?.stop())

const asker = (who: readonly { readonly role: string }[]): string => who.map(({ role }) => cookies.get(role)).find((each) => each !== undefined)!
const paths = (body: unknown): readonly string[] => ((body as { flaws?: { path: string }[] }).flaws ?? []).map(({ path }) => path)

test.each(FAR)('as of %s', async (day) => {
  for (const query of api.parts.queries) {
    const heard = await api.call('GET', `/api/queries/${query.name}?asOf=${day}`, { cookie: asker(query.who) })
    expect([query.name, heard.status, paths(heard.body)]).toEqual([query.name, 400, ['asOf']])
  }
  expect((await api.call('GET', `/api/history/unit/U-1?asOf=${day}`, { cookie: cookies.get('committeeOffice') })).status).toBe(400)
})

test('in any other parameter of a query', async () => {
  let asked = 0
  for (const query of api.parts.queries) {
    const properties = Object.entries((wireSchema(query.input, 'input')['properties'] ?? {}) as Readonly<Record<string, { readonly format?: string }>>)
    for (const [name] of properties.filter(([, { format }]) => format === 'date')) for (const day of FAR) {
      const heard = await api.call('GET', `/api/queries/${query.name}?${name}=${day}`, { cookie: asker(query.who) })
      expect([query.name, heard.status]).toEqual([query.name, 400])
      expect(paths(heard.body)).toContain(name)
      asked += 1
    }
  }
  expect(asked).toBeGreaterThan(FAR.length)
})

test.each(FAR)('of an act, or in what it says: %s', async (day) => {
  const announce = (body: object) => api.call('POST', '/api/commands/AnnounceDeparture', { cookie: cookies.get('organizationOfficer'), body: { id: 'O-1', ...body } })
  const input = { tenureId: 'T-1', expectedOn: '2026-06-30' }
  expect((await announce({ input, occurredOn: '2026-01-05' })).status, 'there is no such official').toBe(404)
  const said = await Promise.all([announce({ input, occurredOn: day }), announce({ input: { ...input, expectedOn: day } })])
  expect(said.map(({ status }) => status)).toEqual([400, 400])
  expect(paths(said[0]!.body)).toEqual(['occurredOn'])
  expect(paths(said[1]!.body)).toEqual(['input.expectedOn'])
})
