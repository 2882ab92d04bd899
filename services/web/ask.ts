// How the console speaks to the API: queries, commands and the session, with problems as values that a page can show.
import type { Who } from '../../packages/kernel/who.ts'
import type { Answer } from '../../packages/kernel/query.ts'

/** RFC 9457 problem document, with the rules that refused or the flaws found. */
export type Problem = {
  readonly status: number
  readonly title: string
  readonly detail?: string
  readonly rules?: readonly { readonly id: string; readonly says: { readonly zh: string; readonly en: string }; readonly source: { readonly confirmed: boolean; readonly cites: string } }[]
  readonly flaws?: readonly { readonly path: string; readonly says: string }[]
}

export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

export type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined>>

const problemOf = async (response: Response): Promise<Problem> => {
  try {
    return { ...((await response.json()) as object), status: response.status } as Problem
  } catch {
    return { status: response.status, title: response.statusText || `HTTP ${response.status}` }
  }
}

/** Any request of one's own; throws `ProblemError`. */
export const call = async (path: string, init?: RequestInit): Promise<Response> => {
  let response: Response
  try {
    // the server answers in the language of the page, whatever the browser's own is
    response = await fetch(path, { credentials: 'same-origin', ...init, headers: { 'accept-language': document.documentElement.lang, ...init?.headers } })
  } catch {
    throw new ProblemError({ status: 0, title: 'offline' })
  }
  if (!response.ok) throw new ProblemError(await problemOf(response))
  return response
}

const WRITES = { 'content-type': 'application/json', 'x-jingze': '1' }

/** Parameters as an address holds them. */
export const searchOf = (parameters: Parameters): string => {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(parameters)) {
    if (value === undefined || value === '') continue
    for (const each of Array.isArray(value) ? (value as readonly string[]) : [value]) search.append(key, String(each))
  }
  return String(search)
}

/** Asks a query. `asOf` is a day or nothing; `after` waits until a position has been folded in. */
export const ask = async <Row>(name: string, parameters: Parameters): Promise<Answer<Row>> =>
  (await (await call(`/api/queries/${name}?${searchOf(parameters)}`)).json()) as Answer<Row>

/** A column of a workbook: where its value lies in a row, what is written for it, in which unit money is. */
export type Taken = { readonly title: string; readonly take: string; readonly words?: Readonly<Record<string, string>>; readonly fen?: 'yuan' | 'wan'; readonly sum?: boolean }
/** What filters are called on the screen, so that the workbook says it in the same words. */
export type Labels = Readonly<Record<string, { readonly says: string; readonly words?: Readonly<Record<string, string>> }>>

/** All rows of a query as a workbook, with the name that the server gives it. */
export const takeAway = async (name: string, parameters: Parameters, shown: { readonly columns: readonly Taken[]; readonly labels: Labels }): Promise<{ readonly name: string; readonly bytes: Blob }> => {
  const response = await call(`/api/exports/${name}`, { method: 'POST', headers: WRITES, body: JSON.stringify({ search: searchOf(parameters), ...shown }) })
  const called = /filename\*=UTF-8''(\S+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return { name: called === undefined ? `${name}.xlsx` : decodeURIComponent(called), bytes: await response.blob() }
}

export type Done = { readonly id: string; readonly stream: string; readonly revision: number; readonly position?: string; readonly events: readonly string[] }
export type Sent = { readonly id?: string; readonly input: object; readonly occurredOn?: string; readonly reason?: string }

/** Sends a command. The key makes a retry after a lost answer harmless: it gets the first answer. */
export const send = async (name: string, sent: Sent, idempotencyKey: string): Promise<Done> =>
  (await (await call(`/api/commands/${name}`, { method: 'POST', headers: { ...WRITES, 'idempotency-key': idempotencyKey }, body: JSON.stringify(sent) })).json()) as Done

/** A file as the server keeps it: its hash names it. */
export type HandedIn = { readonly hash: string; readonly bytes: number; readonly name: string; /** what the server found it to be */ readonly mediaType: string }

/** Hands in a file for this person's own part. Throws `ProblemError` when it is too large, empty or of no kind that is kept. */
export const handIn = async (file: File): Promise<HandedIn> =>
  (await (await call('/api/files', { method: 'POST', headers: { 'x-jingze': '1', 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) }, body: file })).json()) as HandedIn

export type Session = { readonly account: { readonly id: string; readonly account: string; readonly name: string; readonly roles: readonly string[]; readonly unitId?: string; readonly mustChange?: boolean } }

export const session = {
  read: async (): Promise<Session | null> => {
    try {
      return (await (await call('/api/session')).json()) as Session
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return null
      throw error
    }
  },
  signIn: async (account: string, password: string): Promise<Session> =>
    (await (await call('/api/session', { method: 'POST', headers: WRITES, body: JSON.stringify({ account, password }) })).json()) as Session,
  signOut: async (): Promise<void> => {
    await call('/api/session', { method: 'DELETE', headers: WRITES })
  },
  changePassword: async (current: string, next: string): Promise<void> => {
    await call('/api/session/password', { method: 'POST', headers: WRITES, body: JSON.stringify({ current, next }) })
  },
}

/** A command or query as the API describes it to this person: what forms are made from. */
export type Described = { readonly name: string; readonly does?: { zh: string; en: string }; readonly asks?: { zh: string; en: string }; readonly input: object; readonly opens?: boolean; readonly who: Who }

export const contents = async (): Promise<{ readonly commands: readonly Described[]; readonly queries: readonly Described[] }> =>
  (await (await call('/api/contents')).json()) as { commands: Described[]; queries: Described[] }

export type Happening = {
  readonly id: string; readonly stream: string; readonly revision: number; readonly type: string; readonly data: Readonly<Record<string, unknown>>
  readonly occurredOn: string; readonly recordedAt: string; readonly actor: string; readonly reason?: string; readonly objects: readonly { readonly type: string; readonly id: string; readonly qualifier: string }[]
}

/** The events about one object, newest first: as of a day, or with what `after` let this person know. */
export const story = async (type: string, id: string, at: { readonly asOf: string } | { readonly after: string | undefined }): Promise<{ readonly events: readonly Happening[]; readonly total: number }> =>
  (await (await call(`/api/history/${encodeURIComponent(type)}/${encodeURIComponent(id)}?${searchOf(at)}`)).json()) as { events: Happening[]; total: number }

const LOOK_BACK = 200

/** The latest event of a kind about one object; undefined where there was none, or none for this person to see. */
export const latest = async (type: string, id: string, event: string, at: { readonly asOf: string } | { readonly after: string | undefined }): Promise<Happening | undefined> => {
  for (let page = 1; ; page++) {
    const { events, more } = (await (await call(`/api/history/${encodeURIComponent(type)}/${encodeURIComponent(id)}?${searchOf({ ...at, page, pageSize: LOOK_BACK })}`)).json()) as { readonly events: readonly Happening[]; readonly more: boolean }
    const found = events.find((each) => each.type === event)
    if (found !== undefined || !more) return found
  }
}

/** Every event of some kinds about one object, oldest first, that this person may see. */
export const every = async (type: string, id: string, kinds: readonly string[], at: { readonly asOf: string } | { readonly after: string | undefined }): Promise<readonly Happening[]> => {
  const found: Happening[] = []
  for (let page = 1; ; page++) {
    const { events, more } = (await (await call(`/api/history/${encodeURIComponent(type)}/${encodeURIComponent(id)}?${searchOf({ ...at, page, pageSize: LOOK_BACK })}`)).json()) as { readonly events: readonly Happening[]; readonly more: boolean }
    found.push(...events.filter((each) => kinds.includes(each.type)))
    if (!more) return found.reverse()
  }
}

/** Somebody who works here. `body` is the division or the outside body that the person belongs to. */
export type Person = { readonly id: string; readonly name: string; readonly roles: readonly string[]; readonly body?: string; readonly disabled: boolean }

/** Those who work here, by account id; empty for those who may not know them. */
export const people = async (): Promise<ReadonlyMap<string, Person>> => {
  try {
    const { rows } = (await (await call('/api/people')).json()) as { readonly rows: readonly Person[] }
    return new Map(rows.map((person) => [person.id, person]))
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 403) return new Map()
    throw error
  }
}
