// Goes through a value along the JSON Schema that it was made for, and hands over each place with the schema that holds there.
import { isSealed } from '../../packages/adapters/sealing.ts'
import type { Schema } from './route.ts'

/** What stands at a place: `instead`, or, with nothing returned, the value as it is, gone through further. */
export type Visit = (node: Schema | undefined, value: unknown, path: string) => { readonly instead: unknown } | undefined
type Place = { readonly root: Schema; readonly visit: Visit }

/** A copy of the value with what `visit` puts at its places. Follows `machineSchema`; where a union allows several shapes, the first that fits the value. */
export const mapPlaces = (root: Schema, value: unknown, visit: Visit): unknown => walk(root, value, '', { root, visit })

const walk = (given: Schema | undefined, value: unknown, path: string, place: Place): unknown => {
  const node = resolve(given, value, place.root)
  const placed = place.visit(node, value, path)
  if (placed) return placed.instead
  if (Array.isArray(value)) return value.map((each, n) => walk(itemOf(node, n), each, join(path, n), place))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(memberOf(node, name), member, join(path, name), place)]))
}

const join = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`)
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)

const memberOf = (node: Schema | undefined, name: string): Schema | undefined => {
  const properties = node?.['properties'] as Readonly<Record<string, Schema>> | undefined
  const rest = node?.['additionalProperties']
  return properties && Object.hasOwn(properties, name) ? properties[name] : isSchema(rest) ? rest : undefined
}

const itemOf = (node: Schema | undefined, n: number): Schema | undefined => {
  const first = (node?.['prefixItems'] as readonly Schema[] | undefined)?.[n]
  const rest = node?.['items']
  return first ?? (isSchema(rest) ? rest : undefined)
}

/** Through references, unions and intersections, to the schema that this value is meant for. */
const resolve = (node: Schema | undefined, value: unknown, root: Schema): Schema | undefined => {
  if (node === undefined) return undefined
  if (typeof node['$ref'] === 'string') return resolve(referred(node['$ref'], root), value, root)
  const choices = (node['anyOf'] ?? node['oneOf']) as readonly Schema[] | undefined
  if (choices) return choices.map((each) => resolve(each, value, root)).find((each) => each !== undefined && fits(each, value))
  const parts = node['allOf'] as readonly Schema[] | undefined
  if (!parts) return node
  const all = parts.map((each) => resolve(each, value, root))
  return all.find((each) => each?.['sealed'] !== undefined) ?? { ...node, properties: Object.assign({}, ...all.map((each) => each?.['properties'])) as Schema }
}

const referred = (reference: string, root: Schema): Schema | undefined =>
  reference === '#' ? root : reference.slice(2).split('/').reduce<unknown>((at, name) => (isSchema(at) ? at[name] : undefined), root) as Schema | undefined

const fits = (node: Schema, value: unknown): boolean => {
  if (node['sealed'] !== undefined) return typeof value === 'string' || isSealed(value)
  const type = node['type']
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  if (type !== undefined && type !== kind && !(type === 'integer' && kind === 'number') && !(Array.isArray(type) && type.includes(kind))) return false
  if (kind !== 'object' || !isSchema(node['properties'])) return true
  return Object.entries(node['properties']).every(([name, member]) => !isSchema(member) || member['const'] === undefined || (value as Record<string, unknown>)[name] === member['const'])
}
