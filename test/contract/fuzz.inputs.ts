// Makes inputs from JSON Schemas with fast-check: some that fit, and some spoilt in one place, as a careless or hostile client would.
import fc from 'fast-check'

export type JsonSchema = Readonly<Record<string, unknown>>
type Json = unknown

const DEPTH_MAX = 6

/** Values that fit the schema's types and bounds; a pattern may still refuse some. */
export const fitting = (schema: JsonSchema, depth = 0): fc.Arbitrary<Json> => {
  if (schema['const'] !== undefined) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum'] as Json[])
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined
  if (choices) return fc.oneof(...choices.map((each) => fitting(each, depth + 1)))
  const [type] = [schema['type']].flat() as string[]
  switch (type) {
    case 'object': return depth > DEPTH_MAX ? fc.constant({}) : object(schema, depth)
    case 'array': return fc.array(fitting((schema['items'] ?? {}) as JsonSchema, depth + 1), { minLength: Number(schema['minItems'] ?? 0), maxLength: Math.min(3, Number(schema['maxItems'] ?? 3)) })
    case 'string': return text(schema)
    case 'integer': case 'number': return number(Number(schema['minimum'] ?? -5), Number(schema['maximum'] ?? Number.MAX_SAFE_INTEGER))
    case 'boolean': return fc.boolean()
    case 'null': return fc.constant(null)
    default: return fc.constantFrom('x', 1, null)
  }
}

/** Things that are there, so that inputs reach what they are about. */
export const KNOWN: Readonly<Record<string, string>> = { projectId: 'P-1', unitId: 'U-1', officialId: 'O-1', findingId: 'F-1', planItemId: 'I-1', lawId: 'L-1', limitId: 'immediate-rectification', limitsOn: '2026-03-02' }

const object = (schema: JsonSchema, depth: number): fc.Arbitrary<Json> => {
  const required = (schema['required'] ?? []) as string[]
  const members = Object.fromEntries(Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>).map(([name, member]) => [name, name in KNOWN ? fc.oneof({ weight: 3, arbitrary: fc.constant(KNOWN[name]) }, { weight: 1, arbitrary: fitting(member, depth + 1) }) : fitting(member, depth + 1)]))
  return fc.record(members, { requiredKeys: required as never[], noNullPrototype: true })
}

/** Mostly small, and often as large as the schema takes. */
const number = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 2, arbitrary: fc.integer({ min: Math.max(-1_000_000, min), max: Math.min(1_000_000, max) }) }, { weight: 1, arbitrary: fc.constantFrom(max, max - 1) })

const WORDS = ['某单位', 'U-1', '张三', 'report 7', '\u{1f600} ok', '一'.repeat(40)]

const text = (schema: JsonSchema): fc.Arbitrary<string> => {
  if (schema['format'] === 'date') return fc.constantFrom('2024-02-29', '2025-06-30', '2026-01-05')
  if (schema['x-sealed'] === 'idNumber') return fc.constant('410102196001011234')
  if (schema['x-sealed'] === 'phone') return fc.constant('13812345678')
  if (typeof schema['pattern'] === 'string' && /\{64\}/.test(schema['pattern'])) return fc.constant('a'.repeat(64))
  const [min, max] = [Number(schema['minLength'] ?? 0), Number(schema['maxLength'] ?? 100)]
  return fc.constantFrom(...WORDS).map((word) => [...word.slice(0, max)].join('').padEnd(min, 'x'))
}

/** What no field takes well. Lone surrogates and NULs survive JSON as escapes. */
const SPOILS: readonly Json[] = [
  'a\0b', '\ud800', '\udc00x', '', ' ', 'x'.repeat(20_000), '\u202etxt.exe', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(50), "'; drop table events; --", '<script>alert(1)</script>', '${7*7}', '../../etc/passwd', '=cmd|calc',
  -1, 1.5, 1e308, -0, 9_007_199_254_740_993, null, true, [], {}, [[[[]]]], { $enc: { k: 'x', n: 'x', c: 'x', t: 'x' } }, { $ne: null }, '9999-99-99', '2026-02-30', '0000-00-00', '0000-01-01', '9999-12-31',
]

type Place = { readonly path: readonly (string | number)[]; readonly holder: 'object' | 'array' | 'top' }

const placesIn = (value: Json, path: readonly (string | number)[] = []): readonly Place[] => [
  { path, holder: path.length === 0 ? 'top' : typeof path.at(-1) === 'number' ? 'array' : 'object' },
  ...(Array.isArray(value) ? value.flatMap((each, n) => placesIn(each, [...path, n])) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, member]) => placesIn(member, [...path, name])) : []),
]

const changedAt = (value: Json, [first, ...rest]: readonly (string | number)[], change: (value: Json) => Json): Json => {
  if (first === undefined) return change(value)
  if (Array.isArray(value)) return value.map((each, n) => (n === first ? changedAt(each, rest, change) : each))
  const entries = Object.entries(value as object).map(([name, member]): [string, Json] => [name, name === first ? changedAt(member, rest, change) : member])
  return Object.fromEntries(entries.filter(([, member]) => member !== MISSING))
}

const MISSING = Symbol('left out')

/** The value with one place spoilt: another value, something missing, or something too much. */
export const spoilt = (fit: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fit.chain((value) => fc.record({ place: fc.constantFrom(...placesIn(value)), how: fc.nat(9), spoil: fc.constantFrom(...SPOILS), name: fc.constantFrom('role', 'createdBy', '__proto__', 'constructor', 'a\0', '状态') }).map(({ place, how, spoil, name }) => {
    if (how === 0 && place.holder === 'object') return changedAt(value, place.path, () => MISSING)
    return changedAt(value, place.path, (each) => {
      const added = how <= 2 && typeof each === 'object' && each !== null && !Array.isArray(each)
      return added ? JSON.parse(`${JSON.stringify(each).slice(0, -1)}${Object.keys(each).length > 0 ? ',' : ''}${JSON.stringify(name)}:${JSON.stringify(spoil)}}`) as Json : spoil
    })
  }))
