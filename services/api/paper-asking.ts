// Asks what a form is filled from as the person who calls: through the queries, the history and the list of people, each with its own bounds.
import type { Asking, Told } from '../../packages/documents/forms/asking.ts'
import { lastPositionOf } from './past.ts'
import type { Paging } from './parameters.ts'
import type { Parts } from './parts.ts'
import { mayKnowPeople } from './people.ts'
import { ask, type AskedQuery } from './queries.ts'
import type { CallOfCaller, Reply } from './route.ts'
import { withoutSealed } from './sealed-values.ts'
import { sight, type Readers } from './sight.ts'

/** A longer list is cut, on paper as on the screen. */
const ROWS_MAX = 2_000

/** A query that was not answered, with what is to be replied. */
export class Unanswered extends Error {
  readonly reply: Reply
  constructor(reply: Reply) {
    super('a query was not answered')
    this.reply = reply
  }
}

type Known = { readonly parts: Parts; readonly queries: ReadonlyMap<string, AskedQuery>; readonly readers: Readers }

/** `sensitive` tells whether what was asked so far held anything whose reading is recorded as such. */
export const askingFor = ({ parts, queries, readers }: Known, call: CallOfCaller, { asOf, after }: Paging): { readonly ask: Asking; readonly sensitive: () => boolean } => {
  let sensitive = false
  const given = new URL(call.request.url, 'http://localhost').searchParams
  const at = ['asOf', 'after'].flatMap((name) => (given.has(name) ? [[name, given.get(name)!]] : []))
  return {
    sensitive: () => sensitive,
    ask: {
      rows: async <Row>(query: string, parameters: Parameters<Asking['rows']>[1]) => {
        const search = new URLSearchParams([...Object.entries(parameters).flatMap(([name, value]) => [value].flat().map((each) => [name, String(each)])), ...at])
        const asked = await ask(parts, queries.get(query)!, call, { search: String(search), page: { page: 1, pageSize: ROWS_MAX } })
        if ('reply' in asked) throw new Unanswered(asked.reply)
        sensitive ||= asked.sensitive
        return { rows: asked.answer.rows as readonly Row[], total: asked.answer.total }
      },
      mayAsk: async (query) => queries.get(query)!.query.who.some(({ role }) => call.caller.account.roles.includes(role)),
      events: async ({ type, id }, kinds) => {
        const { store } = parts.world
        const told = await store.readByObject([{ type, id }], { types: kinds, ...(asOf === undefined ? {} : { upTo: await lastPositionOf(store, asOf) }) })
        const maySee = sight(parts, readers, await call.caller.actor(after))
        const seen: Told[] = []
        for (const event of told) if (await maySee(event)) seen.push({ id: event.id, type: event.type, data: withoutSealed(event.data) as Told['data'], occurredOn: event.occurredOn, actor: event.actor })
        return seen
      },
      people: async () => (mayKnowPeople(call.caller.account.roles) ? new Map((await parts.accounts.list()).map(({ id, name }) => [id, name])) : new Map()),
    },
  }
}
