// One person at a browser of their own: signs in, acts, asks, hands in files; every answer is kept as it came.
import { expect } from 'vitest'

export type Reply = { readonly status: number; readonly text: string; readonly body: unknown; readonly headers: Headers }

export type Done = { readonly id: string; readonly stream: string; readonly revision: number; readonly position: string; readonly events: readonly string[]; readonly repeated: boolean }

export type Row = Readonly<Record<string, unknown>>
export type Answer = {
  readonly rows: readonly Row[]
  readonly total: number
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly sums: Readonly<Record<string, number>>
  readonly position: string
  readonly day: string
}
export type Told = { readonly position: string; readonly type: string; readonly stream: string; readonly actor: string; readonly occurredOn: string; readonly recordedAt: string; readonly data: Readonly<Record<string, unknown>>; readonly objects: readonly { readonly type: string; readonly id: string }[] }

/** What is asked of a command: about which thing, on which past day, with which input. */
export type Act = { readonly id?: string; readonly on?: string; readonly input?: object; readonly reason?: string; readonly key?: string }
type Parameters = Readonly<Record<string, string | number | undefined>>

export type Person = {
  readonly id: string
  readonly account: string
  /** Sends a command, whatever comes of it. */
  readonly sends: (command: string, act: Act) => Promise<Reply>
  /** Carries out a command; anything but success fails the test and shows why. */
  readonly does: (command: string, act: Act) => Promise<Done>
  /** Is refused: gives the ids of the rules that the answer names, each with words and a source. */
  readonly isRefused: (command: string, act: Act) => Promise<readonly string[]>
  readonly gets: (path: string) => Promise<Reply>
  readonly asks: (query: string, parameters?: Parameters) => Promise<Answer>
  /** All events about an object that this person may see, in the order of the log. */
  readonly hears: (type: string, id: string, asOf?: string) => Promise<readonly Told[]>
  readonly handsIn: (name: string, bytes: Uint8Array) => Promise<Reply>
  /** Brings a workbook in: tries it first, then carries out what the trial let pass; gives each row as it came out. */
  readonly imports: (kind: string, name: string, bytes: Uint8Array) => Promise<readonly Row[]>
}

const send = async (url: string, path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Reply> => {
  const response = await fetch(url + path, { ...init, headers: { 'accept-language': 'zh', ...init.headers } })
  const text = await response.text()
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  return { status: response.status, text, body: isJson ? JSON.parse(text) as unknown : undefined, headers: response.headers }
}

export const post = (url: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> =>
  send(url, path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'x-jingze': '1', ...headers } })

/** The session's cookie as a header; fails when the sign-in is refused. */
export const cookieOf = (signedIn: Reply): { readonly cookie: string } => {
  expect(signedIn.status, signedIn.text).toBeLessThan(300)
  return { cookie: signedIn.headers.get('set-cookie')!.split(';')[0]! }
}

/** Signed in as somebody. `after` is where the log stood after the latest act of anybody in the story, so that every question sees it. */
export type Signed = { readonly url: string; readonly account: string; readonly id: string; readonly session: { readonly cookie: string }; readonly latest: { after?: string } }

export const personOf = ({ url, account, id, session, latest }: Signed): Person => {
  const gets = (path: string) => send(url, path, { headers: session })
  const sends = (command: string, { id: thing, on, input = {}, reason, key }: Act) => post(url, `/api/commands/${command}`, {
    ...(thing === undefined ? {} : { id: thing }), input, ...(on === undefined ? {} : { occurredOn: on }), ...(reason === undefined ? {} : { reason }),
  }, { ...session, ...(key === undefined ? {} : { 'idempotency-key': key }) })
  const bytesTo = (path: string, name: string, bytes: Uint8Array) => send(url, path, { method: 'POST', body: bytes as BodyInit, headers: { ...session, 'x-jingze': '1', 'x-file-name': encodeURIComponent(name) } })
  return {
    id, account, gets, sends,
    does: async (command, act) => {
      const reply = await sends(command, act)
      expect(reply.status, `${account} ${command} ${act.id ?? ''}: ${reply.text}`).toBe(200)
      const done = reply.body as Done
      latest.after = done.position
      return done
    },
    isRefused: async (command, act) => {
      const reply = await sends(command, act)
      expect(reply.status, `${account} ${command}: ${reply.text}`).toBe(422)
      const { rules } = reply.body as { rules: readonly { id: string; says: { zh: string; en: string }; source: { cites: string } }[] }
      for (const { says, source } of rules) for (const words of [says.zh, says.en, source.cites]) expect(words.length).toBeGreaterThan(3)
      return rules.map((rule) => rule.id)
    },
    asks: async (query, parameters = {}) => {
      const reply = await gets(`/api/queries/${query}?${searchOf({ ...('asOf' in parameters ? {} : latest), ...parameters })}`)
      expect(reply.status, `${account} ${query}: ${reply.text}`).toBe(200)
      return reply.body as Answer
    },
    hears: async (type, of, asOf) => {
      const told: Told[] = []
      for (let page = 1; ; page++) {
        const reply = await gets(`/api/history/${type}/${of}?${searchOf({ page, pageSize: 200, asOf })}`)
        expect(reply.status, `${account} history ${type} ${of}: ${reply.text}`).toBe(200)
        const { events, more } = reply.body as { events: readonly Told[]; more: boolean }
        told.unshift(...events.toReversed())
        if (!more) return told
      }
    },
    handsIn: (name, bytes) => bytesTo('/api/files', name, bytes),
    imports: async (kind, name, bytes) => {
      const brought = async (parameters: Parameters) => {
        const reply = await bytesTo(`/api/imports/${kind}?${searchOf(parameters)}`, name, bytes)
        expect(reply.status, `${account} import ${kind}: ${reply.text}`).toBe(200)
        return reply.body as { readonly batchId: string; readonly rows: readonly Row[]; readonly position: string }
      }
      const { batchId } = await brought({ dryRun: 'true' })
      const { rows, position } = await brought({ batchId })
      latest.after = position
      return rows
    },
  }
}

const searchOf = (parameters: Parameters): string =>
  new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)])).toString()
