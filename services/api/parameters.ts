// Turns the query string into a query's input and paging, by the query's own schema; what it does not know is a flaw.
import { isDay } from '../../packages/adapters/clock.ts'
import { TOKEN } from '../../packages/adapters/position-tokens.ts'
import type { Flaw } from '../../packages/kernel/handle.ts'
import type { Schema } from './route.ts'
import { textFlaw } from './text-flaws.ts'

export const PAGE_SIZE_MAX = 200
const PAGE_SIZE = 50
const PAGE_MAX = 1_000_000
const PARAMETERS_MAX = 100
/** As `isDay` judges it, near enough to be told. */
const DAY = '^(19|2[01])\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'

/** Which page of which past, in which order. */
export type Paging = {
  readonly page: number
  readonly pageSize: number
  readonly sort?: string
  readonly asOf?: { readonly day: string } | { readonly position: bigint }
  /** answer only when the views have read at least this far */
  readonly after?: bigint
}

type PositionOf = (token: string) => bigint | undefined

export type Read = { readonly input: Readonly<Record<string, unknown>>; readonly paging: Paging } | { readonly flaws: readonly Flaw[] }

/** The parameters that every query takes. */
export const PAGING: Readonly<Record<string, Schema>> = {
  page: { type: 'integer', minimum: 1, maximum: PAGE_MAX, default: 1 },
  pageSize: { type: 'integer', minimum: 1, maximum: PAGE_SIZE_MAX, default: PAGE_SIZE },
  sort: { type: 'string' },
  asOf: { type: 'string', description: 'a day (YYYY-MM-DD), or a position as an answer gave it', pattern: `${DAY}|${TOKEN.source}` },
  after: { type: 'string', description: 'a position, as a command gave it, that the answer must reflect', pattern: TOKEN.source },
}

/**
 * `schema` is the query's input as JSON Schema, `sorts` the columns it may be sorted by. Numbers and booleans are written as in JSON;
 * a repeated parameter is an array. Values that cannot be read are left as text for the schema to judge. `positionOf` reads the token of a position.
 */
export const readParameters = (search: string, schema: Schema, sorts: readonly string[], positionOf: PositionOf): Read => {
  const given = new URLSearchParams(search)
  const names = [...new Set(given.keys())]
  if (given.size > PARAMETERS_MAX) return { flaws: [{ path: '', says: `must not have more than ${PARAMETERS_MAX} parameters` }] }
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>
  const flaws: Flaw[] = []
  const input: Record<string, unknown> = {}
  for (const [name, text] of given) {
    const flaw = textFlaw(text)
    if (flaw) flaws.push({ path: shown(name), says: flaw.says })
  }
  for (const name of names.filter((each) => !Object.hasOwn(PAGING, each))) {
    if (!Object.hasOwn(properties, name)) flaws.push({ path: shown(name), says: 'is not a parameter of this query' })
    else if (isArray(properties[name]!)) input[name] = given.getAll(name).map((text) => read(text, itemOf(properties[name]!)))
    else if (given.getAll(name).length > 1) flaws.push({ path: name, says: 'must be given once' })
    else input[name] = read(given.get(name)!, properties[name]!)
  }
  const { paging, flaws: more } = readPaging(given, sorts, positionOf)
  return flaws.length + more.length > 0 ? { flaws: [...flaws, ...more] } : { input, paging }
}

const shown = (name: string): string => name.replaceAll('\0', '').slice(0, 64)

const typesOf = (schema: Schema): readonly string[] => {
  const inner = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined
  if (inner) return inner.flatMap(typesOf)
  const type = schema['type']
  if (Array.isArray(type)) return type as string[]
  if (typeof type === 'string') return [type]
  return schema['const'] === undefined ? ['string'] : [typeof schema['const']]
}

const isArray = (schema: Schema): boolean => typesOf(schema).includes('array')
const itemOf = (schema: Schema): Schema =>
  (schema['items'] ?? ((schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined)?.find(isArray)?.['items'] ?? {}) as Schema

const read = (text: string, schema: Schema): unknown => {
  const types = typesOf(schema)
  if ((types.includes('number') || types.includes('integer')) && /^-?\d{1,16}(\.\d{1,16})?$/.test(text)) return Number(text)
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

const readPaging = (given: URLSearchParams, sorts: readonly string[], positionOf: PositionOf): { readonly paging: Paging; readonly flaws: readonly Flaw[] } => {
  const flaws: Flaw[] = Object.keys(PAGING).filter((name) => given.getAll(name).length > 1).map((path) => ({ path, says: 'must be given once' }))
  const whole = (name: string, usual: number, max: number): number => {
    const text = given.get(name)
    if (text === null) return usual
    const value = /^\d{1,9}$/.test(text) ? Number(text) : 0
    if (value < 1 || value > max) flaws.push({ path: name, says: `must be a whole number from 1 to ${max}` })
    return value
  }
  const matching = (name: string, fits: (text: string) => boolean, says: string): string | undefined => {
    const text = given.get(name)
    if (text === null) return undefined
    if (!fits(text)) flaws.push({ path: name, says })
    return text
  }
  const [page, pageSize] = [whole('page', 1, PAGE_MAX), whole('pageSize', PAGE_SIZE, PAGE_SIZE_MAX)]
  const columns = new Set(sorts.map((each) => each.replace(/^-/, '')))
  const sort = matching('sort', (text) => text.split(',').every((each) => columns.has(each.replace(/^-/, ''))), `must be among ${[...columns].join(', ') || 'none'}, with - in front for descending and commas between`)
  const asOf = matching('asOf', (text) => isDay(text) || positionOf(text) !== undefined, 'must be a day (YYYY-MM-DD, 1900 to 2199), or a position as an answer gave it')
  const after = matching('after', (text) => positionOf(text) !== undefined, 'must be a position as a command or an answer gave it')
  if (flaws.length > 0) return { paging: { page, pageSize }, flaws }
  return {
    flaws,
    paging: {
      page, pageSize, ...(sort === undefined ? {} : { sort }), ...(after === undefined ? {} : { after: positionOf(after)! }),
      ...(asOf === undefined ? {} : { asOf: isDay(asOf) ? { day: asOf } : { position: positionOf(asOf)! } }),
    },
  }
}
