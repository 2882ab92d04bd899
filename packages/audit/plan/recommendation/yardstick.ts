// How far a recommended plan is from the best one possible: the problem put to a solver, and its answer in words. It never changes the plan.
import type { Words } from '../../../kernel/rule.ts'
import { boardOf } from './blocks.ts'
import { choose } from './choose.ts'
import { inOrder, type Scenario } from './scenario.ts'

/** Blocks to pack into the slots of four quarters; plain numbers, so that it can be handed to a solver. */
export type Packing = {
  readonly blocks: readonly {
    readonly points: number
    /** true for the locked and the must that the plan has: the best plan has them too */
    readonly fixed: boolean
    readonly engagements: readonly { readonly personDays: number; readonly divisions: readonly number[] }[]
  }[]
  readonly divisions: number
  /** person-days of each slot: quarter by quarter, division by division */
  readonly capacity: readonly number[]
}

/** `atMost`: no plan has more points, proven. `found`: the best that the solver has seen; null when it saw none. Equal when it finished. */
export type Bound = { readonly atMost: number; readonly found: number | null; readonly finished: boolean }

/** A solver. It answers within about so many seconds, with the bound proven until then. */
export type Optimum = (packing: Packing, seconds: number) => Promise<Bound>

/** In: a scenario in any order. Out: what the solver is asked, with the locked and musts of the recommended plan fixed, and the points of that plan. */
export const packingOf = (scenario: Scenario): { readonly packing: Packing; readonly points: number } => {
  const board = boardOf(inOrder(scenario))
  const { places } = choose(board)
  return {
    points: [...places.keys()].reduce((sum, n) => sum + board.blocks[n]!.score, 0),
    packing: {
      divisions: board.divisions, capacity: board.slots.map(({ personDays }) => personDays),
      blocks: board.blocks.map(({ score, rank, engagements }, n) => ({ points: score, fixed: rank < 2 && places.has(n), engagements: engagements.map(({ personDays, divisions }) => ({ personDays, divisions })) })),
    },
  }
}

/** A bound that needs no solver: all days in one heap, and the last block that fits only in part may count in part. */
export const looseBound = ({ blocks, capacity }: Packing): number => {
  const days = (block: Packing['blocks'][number]) => block.engagements.reduce((sum, { personDays }) => sum + personDays, 0)
  const [fixed, free] = [blocks.filter((each) => each.fixed), blocks.filter((each) => !each.fixed)]
  let left = capacity.reduce((sum, each) => sum + each, 0) - fixed.reduce((sum, each) => sum + days(each), 0)
  let points = fixed.reduce((sum, each) => sum + each.points, 0)
  for (const each of free.toSorted((one, other) => other.points * days(one) - one.points * days(other))) {
    const part = Math.min(left, days(each))
    points += Math.ceil(each.points * part / days(each))
    left -= part
  }
  return points
}

/** In: points of a plan and a bound. Out: by how many thousandths of the bound the plan may fall short, rounded up. */
export const gapOf = (points: number, { atMost }: Pick<Bound, 'atMost'>): number => (atMost <= points ? 0 : Math.ceil((atMost - points) * 1000 / atMost))

export const gapInWords = (points: number, bound: Bound): Words => {
  const percent = (gapOf(points, bound) / 10).toFixed(1)
  return bound.finished
    ? { zh: `距最优≤${percent}%（最优${bound.atMost}分，本方案${points}分）`, en: `At most ${percent} % from the optimum (optimum ${bound.atMost} points, this plan ${points})` }
    : { zh: `距最优≤${percent}%（限时内已证明上限${bound.atMost}分，本方案${points}分）`, en: `At most ${percent} % from the optimum (no plan has more than ${bound.atMost} points, as proven within the time limit; this plan ${points})` }
}
