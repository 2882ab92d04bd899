// Finds the places where sealed values belong, seals what comes in and opens what goes out to those whose query says so.
import type { Keys } from '../../packages/adapters/keys.postgres.ts'
import { isSealed, masked, seal, subjectOf, unseal } from '../../packages/adapters/sealing.ts'
import type { Flaw } from '../../packages/kernel/handle.ts'
import type { Sealed, SealedKind } from '../../packages/kernel/sealed.ts'
import type { Schema } from './route.ts'
import { mapPlaces } from './schema-walk.ts'
import { SEALED_BYTES_MAX, wireSchemaOf } from './schemas.ts'

type Change = (value: unknown, kind: SealedKind | undefined, path: string) => unknown

/** A copy in which `change` has replaced each value at a place marked as sealed, and each envelope elsewhere (with no kind). */
export const mapSealed = (root: Schema, value: unknown, change: Change): unknown => mapPlaces(root, value, (node, each, path) => {
  const kind = node?.['sealed'] as SealedKind | undefined
  return kind !== undefined || isSealed(each) ? { instead: change(each, kind, path) } : undefined
})

/** What is wrong with a plain text that is to be sealed. */
const flawOfPlain = (plain: unknown, kind: SealedKind): string | undefined => {
  if (typeof plain !== 'string') return 'must be a text'
  const { pattern, maxLength, minLength } = wireSchemaOf(kind)
  if (typeof minLength === 'number' && plain.length < minLength) return 'must not be empty'
  if ((typeof maxLength === 'number' && plain.length > maxLength) || Buffer.byteLength(plain) > SEALED_BYTES_MAX) return 'is too long'
  return typeof pattern === 'string' && !new RegExp(pattern).test(plain) ? (kind === 'phone' ? 'must be a telephone number' : 'must be an 18-digit identity number') : undefined
}

/** Flaws of the texts at sealed places; an envelope that a client made is one, because it could be somebody else's. */
export const flawsOfPlain = (schema: Schema, input: unknown): readonly Flaw[] => {
  const flaws: Flaw[] = []
  mapSealed(schema, input, (value, kind, path) => {
    const says = kind === undefined ? 'must not be an envelope' : flawOfPlain(value, kind)
    if (says !== undefined) flaws.push({ path, says })
  })
  return flaws
}

/** Stands in for what will be sealed, so that the rest can be judged before a key is made. */
export const withPlaceholders = (schema: Schema, input: unknown): unknown =>
  mapSealed(schema, input, () => ({ $enc: { k: '-', n: '-', c: '-', t: '-' } }))

export const hasSealed = (schema: Schema, input: unknown): boolean => {
  let found = false
  mapSealed(schema, input, (_, kind) => { found ||= kind !== undefined })
  return found
}

/** The input with every text at a sealed place sealed for `subject`. Repeating the command repeats the bytes. */
export const sealInput = (schema: Schema, input: unknown, how: { readonly key: Buffer; readonly subject: string; readonly commandId: string }): unknown =>
  mapSealed(schema, input, (plain, _, path) => seal(how.key, { subject: how.subject, path, commandId: how.commandId, plain: plain as string }))

/**
 * The rows with the values opened that the query's output declares as sealed, masked by kind; `{ erased: true }` when the key is gone.
 * Envelopes elsewhere become `{ sealed: true }`. `opened` counts those whose text is now readable.
 */
export const openRows = async (schema: Schema, rows: readonly unknown[], keys: Keys): Promise<{ readonly rows: readonly unknown[]; readonly opened: number }> => {
  const envelopes: Sealed[] = []
  const collect: Change = (value, kind) => { if (kind !== undefined && isSealed(value)) envelopes.push(value); return value }
  for (const row of rows) mapSealed(schema, row, collect)
  const found = await keys.forOpening([...new Set(envelopes.map(subjectOf))])
  let opened = 0
  const change: Change = (value, kind) => {
    if (!isSealed(value)) return value
    if (kind === undefined) return { sealed: true }
    const key = found.get(subjectOf(value))
    if (!key) return { erased: true }
    opened += 1
    return masked(kind, unseal(key, value))
  }
  return { rows: rows.map((row) => mapSealed(schema, row, change)), opened }
}

/** Event data as a history shows it: nothing sealed is opened there. */
export const withoutSealed = (value: unknown): unknown => mapSealed({}, value, () => ({ sealed: true }))
