// Tells which of many events each view must take, and the rows that it needs for that.
import type { Stored } from '../../packages/kernel/event.ts'
import { isKey } from '../../packages/kernel/project.ts'
import { keysOf, type AnyView } from '../../packages/kernel/view.ts'

/** What each view needs for a step. */
export type Needs = ReadonlyMap<AnyView, Need>

type Need = { readonly facts: Stored[]; readonly keysOfFacts: (readonly string[] | undefined)[]; readonly keys: Set<string> }

/** The facts that matter to each view and the keys they touch. A fact whose keys cannot be told matters too: it will be parked. */
export const needsOf = (views: readonly AnyView[], facts: readonly Stored[]): Needs => {
  const needs = new Map(views.map((view): [AnyView, Need] => [view, { facts: [], keysOfFacts: [], keys: new Set() }]))
  const hearing = new Map<string, readonly (readonly [AnyView, Need])[]>()
  for (const fact of facts) {
    const heardBy = hearing.get(fact.type) ?? [...needs].filter(([view]) => view.on[fact.type] !== undefined)
    hearing.set(fact.type, heardBy)
    for (const [view, need] of heardBy) note(need, fact, keysIfTold(view, fact))
  }
  return needs
}

const keysIfTold = (view: AnyView, fact: Stored): readonly string[] | undefined => {
  try { return keysOf(view, fact) } catch { return undefined }
}

const note = ({ facts, keysOfFacts, keys }: Need, fact: Stored, told: readonly string[] | undefined): void => {
  if (told?.length === 0) return
  for (const key of told ?? []) if (!keys.has(key) && isKey(key)) keys.add(key)
  facts.push(fact)
  keysOfFacts.push(told)
}
