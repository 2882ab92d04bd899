// JSON Schemas of what goes over the wire, made from the schemas of commands and queries, where sealed values are plain text.
import { z } from 'zod'
import type { SealedKind } from '../../packages/kernel/sealed.ts'
import type { Schema } from './route.ts'

/** UTF-8 bytes of a sealed text: their base64 fits the envelope. */
export const SEALED_BYTES_MAX = 45_000

const WIRE: Readonly<Record<SealedKind, Schema>> = {
  text: { type: 'string', minLength: 1, maxLength: 15_000 },
  idNumber: { type: 'string', pattern: '^\\d{17}[\\dXx]$' },
  phone: { type: 'string', pattern: '^\\+?[\\d-]{5,20}$' },
}

/** How a sealed value of a kind is written on the wire. */
export const wireSchemaOf = (kind: SealedKind): Schema => WIRE[kind]

/** With `sealed` marks and envelopes, as the machine sees it: what the walk of sealed-values.ts goes by. */
export const machineSchema = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>
  return rest
}

/** As a client sees it. In an answer a sealed value may also be masked, or erased. */
export const wireSchema = (schema: z.ZodType, io: 'input' | 'output'): Schema => unsealed(machineSchema(schema, io), io) as Schema

export const ERASED: Schema = { type: 'object', properties: { erased: { const: true } }, required: ['erased'], additionalProperties: false }

const unsealed = (node: unknown, io: 'input' | 'output'): unknown => {
  if (Array.isArray(node)) return node.map((each) => unsealed(each, io))
  if (typeof node !== 'object' || node === null) return node
  const kind = (node as { sealed?: SealedKind }).sealed
  if (typeof kind === 'string' && kind in WIRE) {
    const { title, description } = node as Schema
    const named = { ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }), 'x-sealed': kind }
    return io === 'input' ? { ...named, ...WIRE[kind] } : { ...named, anyOf: [{ type: 'string' }, ERASED] }
  }
  return Object.fromEntries(Object.entries(node).map(([name, member]) => [name, unsealed(member, io)]))
}
