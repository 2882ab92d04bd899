// Two scenarios side by side: who comes in, who goes out, who moves, and why.
import type { Words } from '../../../kernel/rule.ts'
import type { Line, Recommendation } from './recommend.ts'
import { byId } from './scenario.ts'

export type Difference = {
  readonly tenureId: string
  readonly is: 'entering' | 'leaving' | 'moving' | 'appearing' | 'disappearing'
  readonly points: { readonly before: number | null; readonly after: number | null }
  readonly why: Words
}

/** In: two recommendations. Out: a difference for everybody whose place in the plan is not the same, by id, with the reason that the second plan gives (the first, for who is no candidate any more). */
export const differences = (before: Recommendation, after: Recommendation): readonly Difference[] => {
  const [was, is] = [byTenure(before), byTenure(after)]
  return [...new Set([...was.keys(), ...is.keys()])].sort(byId).flatMap((tenureId): readonly Difference[] => {
    const [one, other] = [was.get(tenureId), is.get(tenureId)]
    const kind = change(one, other)
    const points = { before: one?.score.total ?? null, after: other?.score.total ?? null }
    return kind === undefined ? [] : [{ tenureId, is: kind, points, why: (other ?? one)!.why }]
  })
}

const byTenure = ({ lines }: Recommendation): ReadonlyMap<string, Line> => new Map(lines.map((line) => [line.tenureId, line]))

const change = (was: Line | undefined, is: Line | undefined): Difference['is'] | undefined => {
  if (was === undefined) return 'appearing'
  if (is === undefined) return 'disappearing'
  if (was.is !== is.is) return is.is === 'in' ? 'entering' : 'leaving'
  return was.quarter !== is.quarter || was.divisionId !== is.divisionId ? 'moving' : undefined
}
