// Finds what no schema looks for in JSON: text that no database keeps, names that trick programs, nesting without end.
import type { Flaw } from '../../packages/kernel/handle.ts'

const DEPTH_MAX = 32
/** All but tab and line ends: they are no text, and trick terminals and logs. */
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
const TRICK_NAMES = new Set(['__proto__', 'constructor', 'prototype'])

/** The first flaw, or nothing. Looks into every text and every member name, to a depth of 32. */
export const textFlaw = (value: unknown, path = '', depth = 0): Flaw | undefined => {
  if (typeof value === 'string') return flawOf(value, path)
  if (typeof value !== 'object' || value === null) return undefined
  if (depth >= DEPTH_MAX) return { path, says: `is nested deeper than ${DEPTH_MAX}` }
  for (const [name, member] of Object.entries(value)) {
    const unfit = flawOf(name, path) ?? (TRICK_NAMES.has(name) ? { path, says: `must not have a member called ${name}` } : undefined)
    const flaw = unfit ?? textFlaw(member, path ? `${path}.${name}` : name, depth + 1)
    if (flaw) return flaw
  }
  return undefined
}

const flawOf = (text: string, path: string): Flaw | undefined => {
  if (text.includes('\0')) return { path, says: 'must not hold a NUL character' }
  if (CONTROL.test(text)) return { path, says: 'must not hold control characters' }
  return text.isWellFormed() ? undefined : { path, says: 'must not hold half a surrogate pair' }
}
