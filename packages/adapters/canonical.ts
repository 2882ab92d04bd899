// Writes JSON in the one form that everybody can re-create byte for byte (RFC 8785), and refuses what has no such form.
import canonicalize from 'canonicalize'

/** A value that has no canonical JSON: not plain JSON, or text with a NUL or half a surrogate pair, which no database keeps. */
export class NotCanonical extends Error {
  /** where in the value, for example `data.title` */
  readonly path: string
  constructor(path: string, says: string) {
    super(`${path || 'the value'} ${says}`)
    this.path = path
  }
}

/**
 * Canonical JSON of a plain JSON value: members sorted by UTF-16 code units, ECMAScript numbers, no white space (RFC 8785).
 * Members that are undefined are left out. Throws `NotCanonical`.
 */
export const canonical = (value: unknown): string => {
  try {
    // Sorting a copy for JSON.stringify takes 5.5 µs an event and gives the same bytes as canonicalize, which takes 15.4.
    return JSON.stringify(sorted(value))
  } catch (reason) {
    if (reason === NUMERIC_NAME) return canonicalize(value) as string
    throw flawIn(value, '') ?? reason
  }
}

/** JavaScript puts such names before all others, whatever order they were added in. */
const NUMERIC_NAME = new Error('a member is named like an array index')
const FLAW = new Error('not canonical')

const sorted = (value: unknown): unknown => {
  if (typeof value === 'string') return sound(value)
  if (typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (Array.isArray(value)) return value.map(sorted)
  if (!isPlain(value)) throw FLAW
  const copy: Record<string, unknown> = {}
  let numeric = false
  for (const name of Object.keys(value).sort()) {
    const member = value[name]
    if (member === undefined) continue
    const first = name.charCodeAt(0)
    numeric ||= (first >= 48 && first <= 57) || name === '__proto__'
    copy[sound(name)] = sorted(member)
  }
  if (numeric) throw NUMERIC_NAME
  return copy
}

const sound = (text: string): string => {
  if (!text.isWellFormed() || text.includes('\0')) throw FLAW
  return text
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false
  const kind: unknown = Object.getPrototypeOf(value)
  return kind === Object.prototype || kind === null
}

/** The first flaw and where it is; only asked for when there is one. */
const flawIn = (value: unknown, path: string): NotCanonical | undefined => {
  if (typeof value === 'string') {
    if (value.includes('\0')) return new NotCanonical(path, 'holds a NUL character')
    return value.isWellFormed() ? undefined : new NotCanonical(path, 'holds half a surrogate pair, which is no character')
  }
  if (typeof value === 'boolean' || value === null || (typeof value === 'number' && Number.isFinite(value))) return undefined
  const within = (name: string | number) => (path ? `${path}.${name}` : String(name))
  if (Array.isArray(value)) return firstFlaw(value.map((each: unknown, n) => () => flawIn(each, within(n))))
  if (!isPlain(value)) return new NotCanonical(path, 'is not plain JSON')
  return firstFlaw(Object.entries(value).map(([name, member]) => () => flawIn(name, `a name in ${path || 'the value'}`) ?? (member === undefined ? undefined : flawIn(member, within(name)))))
}

const firstFlaw = (looks: readonly (() => NotCanonical | undefined)[]): NotCanonical | undefined => {
  for (const look of looks) {
    const flaw = look()
    if (flaw) return flaw
  }
  return undefined
}
