// The people of the story: the security administrator opens an account for each, and each chooses a password before anything else.
import { expect } from 'vitest'
import { PASSWORD } from './product.ts'
import { cookieOf, personOf, post, type Person, type Reply } from './person.ts'

type Account = { readonly name: string; readonly roles: readonly string[]; readonly body?: string; readonly unitId?: string }

const ACCOUNTS = {
  office: { name: '顾文（示例）', roles: ['committeeOffice'] },
  organization: { name: '陶然（示例）', roles: ['organizationOfficer'], body: 'organization' },
  member: { name: '余青（示例）', roles: ['conferenceMember'], body: 'finance' },
  discipline: { name: '石坚（示例）', roles: ['disciplineOfficer'], body: 'municipal-discipline' },
  head: { name: '汤立（示例）', roles: ['divisionHead'], body: 'er-1' },
  leader: { name: '高铭（示例）', roles: ['teamLeader', 'auditor'], body: 'er-1' },
  drafter: { name: '林菲（示例）', roles: ['auditor'], body: 'er-1' },
  auditor: { name: '莫然（示例）', roles: ['auditor'], body: 'er-1' },
  reviewer: { name: '邱实（示例）', roles: ['erReviewer'] },
  lawyer: { name: '雷霆（示例）', roles: ['legalReviewer'] },
  director: { name: '岑博（示例）', roles: ['director'] },
  deputy: { name: '史磊（示例）', roles: ['deputyDirector'] },
  chief: { name: '吕清（示例）', roles: ['chiefAuditor'] },
  bureauOffice: { name: '何莲（示例）', roles: ['bureauOffice'] },
  otherDirector: { name: '罗静（示例）', roles: ['director'] },
  inspector: { name: '安平（示例）', roles: ['inspector'] },
  /** of another division, in no team of the story */
  stranger: { name: '胡凯（示例）', roles: ['auditor'], body: 'er-2' },
} as const satisfies Readonly<Record<string, Account>>

export type Name = keyof typeof ACCOUNTS | 'officer' | 'otherOfficer'
export type People = Readonly<Record<Name, Person>> & { readonly url: string }

type Desk = { readonly url: string; readonly latest: { after?: string } }

/** Changes the password that somebody else chose; before that the account opens nothing. */
const moveIn = async (desk: Desk, account: string, initial: string): Promise<Person> => {
  const signedIn = await post(desk.url, '/api/session', { account, password: initial })
  const session = cookieOf(signedIn)
  const { id, mustChange } = (signedIn.body as { account: { id: string; mustChange: boolean } }).account
  expect(mustChange).toBe(true)
  expect((await personOf({ ...desk, account, id, session }).gets('/api/contents')).status).toBe(403)
  const changed = await post(desk.url, '/api/session/password', { current: initial, next: `${PASSWORD} ${account}` }, session)
  return personOf({ ...desk, account, id, session: cookieOf(changed) })
}

export type Front = { readonly people: Omit<People, 'officer' | 'otherOfficer'>; readonly openOfficer: (account: string, unitId: string) => Promise<Person>; readonly tries: (account: Account & { readonly account: string }) => Promise<Reply> }

/** Opens everybody's account but those of the units' officers, whose units must be registered first. */
export const peopleOf = async (url: string): Promise<Front> => {
  const desk: Desk = { url, latest: {} }
  const first = await post(url, '/api/session', { account: 'sec-admin', password: PASSWORD })
  const admin = cookieOf(await post(url, '/api/session/password', { current: PASSWORD, next: `${PASSWORD} sec` }, cookieOf(first)))
  const opened = (account: Account & { readonly account: string }): Promise<Reply> => post(url, '/api/accounts', account, admin)
  const open = async (account: string, description: Account): Promise<Person> => {
    const reply = await opened({ account, ...description })
    expect(reply.status, reply.text).toBe(201)
    return moveIn(desk, account, (reply.body as { password: string }).password)
  }
  const people: Record<string, Person> = {}
  for (const [account, description] of Object.entries(ACCOUNTS)) people[account] = await open(account, description)
  return {
    people: { ...people, url } as Front['people'], tries: opened,
    openOfficer: (account, unitId) => open(account, { name: '单位经办人（示例）', roles: ['unitOfficer'], unitId }),
  }
}

/** Resolves when every view has read the log to its end, as the numbers for operators tell: what a person may do rests on views too. */
export const caughtUp = async ({ url }: { readonly url: string }): Promise<void> => {
  const lags = async () => [...(await (await fetch(`${url}/metrics`)).text()).matchAll(/^jingze_view_lag_events\{.*\} (\d+)$/gm)].map(([, lag]) => Number(lag))
  await expect.poll(async () => { const all = await lags(); return all.length > 0 && all.every((lag) => lag === 0) }, { timeout: 10_000, interval: 20 }).toBe(true)
}
