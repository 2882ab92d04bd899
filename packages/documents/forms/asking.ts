// How a form asks for what it is filled from: the console and the API each ask in their own way, always as one reader.
type Row = object
export type Parameters = Readonly<Record<string, string | number | readonly string[]>>

export type Told = { readonly id: string; readonly type: string; readonly data: Readonly<Record<string, unknown>>; readonly occurredOn: string; readonly actor: string }

export type Asking = {
  /** The rows of a query, all of them up to 2,000, and how many there are. Throws when the reader may not ask it. */
  readonly rows: <Asked extends Row>(query: string, parameters: Parameters) => Promise<{ readonly rows: readonly Asked[]; readonly total: number }>
  readonly mayAsk: (query: string) => Promise<boolean>
  /** The events of some kinds about an object that the reader may see, oldest first. */
  readonly events: (of: { readonly type: string; readonly id: string }, kinds: readonly string[]) => Promise<readonly Told[]>
  /** Names by account; empty for those who may not know who works at the bureau. */
  readonly people: () => Promise<ReadonlyMap<string, string>>
}

/** The one row with an id. */
export const one = async <Asked extends Row>(ask: Asking, query: string, parameters: Parameters): Promise<Asked | undefined> => (await ask.rows<Asked>(query, parameters)).rows[0]

/** As many ids as one question may name. */
const IDS_MAX = 50

/** The rows of these ids, by id, as far as the reader may ask for them. */
export const rowsOf = async <Asked extends Row>(ask: Asking, query: string, { column, ids }: { readonly column: keyof Asked & string; readonly ids: readonly string[] }): Promise<ReadonlyMap<string, Asked>> => {
  const wanted = [...new Set(ids)].toSorted()
  if (wanted.length === 0 || !(await ask.mayAsk(query))) return new Map()
  const batches = Array.from({ length: Math.ceil(wanted.length / IDS_MAX) }, (_, n) => wanted.slice(n * IDS_MAX, (n + 1) * IDS_MAX))
  const answers = await Promise.all(batches.map((some) => ask.rows<Asked>(query, { [column]: some })))
  return new Map(answers.flatMap(({ rows }) => rows.map((row) => [String(row[column]), row] as const)))
}

/** What the approved implementation plan calls its audit items, by id; empty before approval. */
export const auditItems = async (ask: Asking, projectId: string): Promise<ReadonlyMap<string, string>> => {
  const approved = (await ask.events({ type: 'project', id: projectId }, ['ImplementationPlanApproved'])).at(-1)
  const items = (approved?.data['items'] ?? []) as readonly { readonly auditItemId: string; readonly title: string }[]
  return new Map(items.map(({ auditItemId, title }) => [auditItemId, title]))
}
