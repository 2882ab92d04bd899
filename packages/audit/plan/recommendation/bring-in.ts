// What would bring a candidate in: the smallest single change, found by trying it.
import type { Words } from '../../../kernel/rule.ts'
import { blockOf, boardOf, slotAt, type Board } from './blocks.ts'
import { choose, type Choice } from './choose.ts'
import { formulaOf, type FactorId } from './formula.ts'
import { QUARTERS, type Scenario } from './scenario.ts'
import { headroom } from './score.ts'

export type Change =
  | { readonly change: 'liftExclusion' }
  | { readonly change: 'inspectTogether' }
  | { readonly change: 'score'; readonly factorId: FactorId; readonly points: number }
  | { readonly change: 'capacity'; readonly divisionId: string; readonly quarter: number; readonly personDays: number }
  /** a decision of people, with a reason; it also puts an end to an exclusion */
  | { readonly change: 'lock' }

/** The scenario after a change for one tenure. Trying it on `recommend` shows whether it brings that tenure in. */
export const applied = (scenario: Scenario, tenureId: string, change: Change): Scenario => {
  const exclusions = scenario.exclusions.filter((each) => each.tenureId !== tenureId)
  switch (change.change) {
    case 'liftExclusion': return { ...scenario, exclusions }
    case 'inspectTogether': return { ...scenario, candidates: scenario.candidates.map((each) => (each.tenureId === tenureId ? { ...each, inspection: 'together' } : each)) }
    case 'score': return { ...scenario, raises: [...scenario.raises, { tenureId, factorId: change.factorId, points: change.points }] }
    case 'capacity': return { ...scenario, added: [...scenario.added, { divisionId: change.divisionId, quarter: change.quarter, personDays: change.personDays }] }
    case 'lock': return { ...scenario, exclusions, locks: [...scenario.locks, { tenureId, because: '…' }] }
  }
}

/**
 * In: a board, the choice made on it, and a tenure that is out. Out: changes each of which alone brings it in, the smallest first: a bar lifted,
 * points (one less would not do, nor would another factor need fewer), person-days in the quarter and division with the most room (one less would not do);
 * a lock only when none of these does. Empty when nothing does.
 */
export const bringsIn = (board: Board, choice: Choice, tenureId: string): readonly Change[] => {
  const n = blockOf(board, tenureId)
  const found = n === -1 ? lifts(board, tenureId) : [...raise(board, n, tenureId), ...room(board, choice, n)]
  if (found.length > 0) return found
  return works(board, tenureId, { change: 'lock' }) ? [{ change: 'lock' }] : []
}

const lifts = (board: Board, tenureId: string): readonly Change[] =>
  ([{ change: 'liftExclusion' }, { change: 'inspectTogether' }] as const).filter((change) =>
    (change.change === 'liftExclusion' ? board.scenario.exclusions.some((each) => each.tenureId === tenureId) : true) && works(board, tenureId, change))

/** Weighs only this tenure again: no other is touched by these changes. */
const works = (board: Board, tenureId: string, change: Change): boolean => {
  const changed = boardOf(applied(board.scenario, tenureId, change), board.weighed.filter(({ candidate }) => candidate.tenureId !== tenureId))
  return choose(changed).places.has(blockOf(changed, tenureId))
}

const raise = (board: Board, n: number, tenureId: string): readonly Change[] => {
  const { score } = board.weighed.find(({ candidate }) => candidate.tenureId === tenureId)!
  const { factors } = formulaOf(board.scenario.formulaVersion)
  const rooms = factors.map((each) => { const own = score.contributions.find(({ factorId }) => factorId === each.id)!; return { id: each.id, unknown: own.value === null, most: headroom(each, own) } })
  const points = least(0, Math.max(...rooms.map(({ most }) => most)), (more) => isIn(board, n, { points: more }))
  if (points === undefined) return []
  // what is not known might bring the points without anything having changed
  const enough = rooms.filter(({ most }) => most >= points)
  return [{ change: 'score', factorId: (enough.find(({ unknown }) => unknown) ?? enough[0]!).id, points }]
}

/** Others may take what is added, so more than the days of the block itself is tried before giving up. */
const TRIED_DAYS = 3

const room = (board: Board, { left }: Choice, n: number): readonly Change[] => {
  const { engagements, personDays } = board.blocks[n]!
  const may = QUARTERS.flatMap((quarter) => [...new Set(engagements.flatMap(({ divisions }) => divisions))].map((division) => ({ quarter, division, slot: slotAt(board.divisions, quarter, division) })))
  const best = may.reduce<(typeof may)[number] | undefined>((most, each) => (most === undefined || left[each.slot]! > left[most.slot]! ? each : most), undefined)
  if (best === undefined) return []
  const days = least(0, personDays * TRIED_DAYS, (more) => isIn(board, n, { slot: best.slot, days: more }))
  return days === undefined ? [] : [{ change: 'capacity', divisionId: board.scenario.divisions[best.division]!.divisionId, quarter: best.quarter, personDays: days }]
}

type More = { readonly points?: number; readonly slot?: number; readonly days?: number }

const isIn = ({ blocks, slots, divisions }: Board, n: number, { points = 0, slot = -1, days = 0 }: More): boolean => choose({
  divisions,
  blocks: blocks.map((each, at) => (at === n ? { ...each, score: each.score + points } : each)),
  slots: slots.map((each, at) => (at === slot ? { ...each, personDays: each.personDays + days } : each)),
}).places.has(n)

/** A number that does while one less does not, between one that does not and one that might; undefined when the highest does not. */
const least = (doesNot: number, highest: number, does: (n: number) => boolean): number | undefined => {
  if (highest <= doesNot || !does(highest)) return undefined
  let [low, high] = [doesNot, highest]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (does(middle)) high = middle
    else low = middle
  }
  return high
}

/** A change as a sentence. */
export const changeInWords = (change: Change, { formulaVersion }: Pick<Scenario, 'formulaVersion'>): Words => {
  switch (change.change) {
    case 'liftExclusion': return { zh: '取消人工排除，即可列入', en: 'In as soon as the exclusion is lifted' }
    case 'inspectTogether': return { zh: '改为巡审同步，即可列入', en: 'In when inspection and audit go together' }
    case 'score': {
      const says = formulaOf(formulaVersion).factors.find(({ id }) => id === change.factorId)!.says
      return { zh: `“${says.zh}”再增${change.points}分，即可列入`, en: `In with ${change.points} more points for “${says.en}”` }
    }
    case 'capacity': return { zh: `第${change.quarter}季度${change.divisionId}再增${change.personDays}人日，即可列入`, en: `In with ${change.personDays} more person-days of ${change.divisionId} in quarter ${change.quarter}` }
    case 'lock': return { zh: '经人工锁定（须说明理由），即可列入', en: 'In when locked in by people, with a reason' }
  }
}
