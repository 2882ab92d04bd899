// 计划一键推荐: the recommended plan of a year, with the reason for everybody who is in, and for everybody who is not.
import type { Words } from '../../../kernel/rule.ts'
import { aDivisionFreeOfRecusalAudits, whatGoesTogetherFitsOneQuarter } from '../../rules/planning-recommendation.ts'
import { blockOf, boardOf, quartersFor, type Board, type Weighed } from './blocks.ts'
import { bringsIn, type Change } from './bring-in.ts'
import type { Slot } from './capacity.ts'
import { choose, type Choice } from './choose.ts'
import { inOrder, type Scenario } from './scenario.ts'
import type { Score } from './score.ts'
import { whyWanted, type Standing } from './standing.ts'

export type Line = {
  readonly tenureId: string
  readonly officialId: string
  readonly unitId: string
  readonly kind: 'inOffice' | 'departure'
  readonly score: Score
  readonly standing: Standing['is']
  /** the place in which it was looked at, 1 first; 0 when it is barred */
  readonly rank: number
  /** the audit that it is or would be part of; its person-days are counted once, not for every official in it */
  readonly engagement?: { readonly tenureIds: readonly string[]; readonly personDays: number }
  readonly is: 'in' | 'out'
  readonly quarter?: number
  readonly divisionId?: string
  readonly why: Words
  /** what alone would bring it in, the smallest first; absent for those that are in, and where it was not looked for */
  readonly bringsIn?: readonly Change[]
}

export type Recommendation = {
  readonly formulaVersion: string
  readonly lines: readonly Line[]
  readonly slots: readonly (Slot & { readonly left: number })[]
  /** points of all that are in; what the optimum is compared with */
  readonly score: number
  readonly personDays: number
}

/**
 * The recommended plan. In: a scenario (its lists in any order), and for how many of those that are out, from the first below the line,
 * to look for what would bring them in (each takes a few dozen plans; all unless said). Out: one line for every candidate: by rank, those without one last, by id.
 * The same scenario gives the same plan, byte for byte. Throws on an unknown formula version.
 */
export const recommend = (scenario: Scenario, lookFor = Number.POSITIVE_INFINITY): Recommendation => {
  const board = boardOf(inOrder(scenario))
  const choice = choose(board)
  const ranks = new Map(choice.order.map((n, at) => [n, at + 1]))
  const rankOf = ({ candidate: { tenureId } }: Weighed) => ranks.get(blockOf(board, tenureId)) ?? 0
  const ordered = board.weighed.map((each) => ({ each, rank: rankOf(each) })).sort((one, other) => (one.rank || Infinity) - (other.rank || Infinity) || 0)
  let looked = 0
  const lines = ordered.map(({ each, rank }) => {
    const line = lineOf(board, choice, each, rank)
    if (line.is === 'in' || looked >= lookFor) return line
    looked += 1
    return { ...line, bringsIn: bringsIn(board, choice, line.tenureId) }
  })
  return {
    formulaVersion: scenario.formulaVersion, lines,
    slots: board.slots.map((slot, n) => ({ ...slot, left: choice.left[n]! })),
    score: [...choice.places.keys()].reduce((sum, n) => sum + board.blocks[n]!.score, 0),
    personDays: [...choice.places.keys()].reduce((sum, n) => sum + board.blocks[n]!.personDays, 0),
  }
}

const lineOf = (board: Board, choice: Choice, weighed: Weighed, rank: number): Line => {
  const { candidate: { tenureId, officialId, unitId, kind }, score, standing } = weighed
  const n = blockOf(board, tenureId)
  const line = { tenureId, officialId, unitId, kind, score, standing: standing.is, rank }
  if (n === -1) return { ...line, is: 'out', why: barred(standing) }
  const block = board.blocks[n]!
  const at = block.engagements.findIndex(({ tenureIds }) => tenureIds.includes(tenureId))
  const { tenureIds, personDays } = block.engagements[at]!
  const engagement = { tenureIds, personDays }
  const number = choice.places.get(n)?.[at] ?? -1
  const slot = board.slots[number]
  if (slot === undefined) return { ...line, engagement, is: 'out', why: notChosen(board, choice, n) }
  return { ...line, engagement, is: 'in', quarter: slot.quarter, divisionId: slot.divisionId, why: chosen(weighed, board, rank, { ...slot, left: choice.left[number]! }) }
}

const barred = ({ rules, because }: Standing): Words => ({
  zh: rules.map(({ says }) => says.zh).join('') + (because === undefined ? '' : `排除理由：${because}`),
  en: rules.map(({ says }) => says.en).join(' ') + (because === undefined ? '' : ` Excluded because: ${because}`),
})

const chosen = ({ candidate, score, standing }: Weighed, { scenario, blocks }: Board, rank: number, slot: Slot & { readonly left: number }): Words => {
  const wanted = whyWanted(standing, candidate, scenario.limitsOn)
  const withWhom = wanted.length === 0 && blockOfRank(blocks, candidate.tenureId) < 2 ? [{ zh: '与必审或锁定对象合并、同步实施', en: 'goes together with one that must be planned' }] : []
  const { left } = slot
  const first = [...wanted, ...withWhom]
  return {
    zh: `${first.map(({ zh }) => `${zh}；`).join('')}得${score.total}分，排第${rank}位；安排在第${slot.quarter}季度，由${slot.divisionId}实施，该处室本季度安排后还余${left}人日。`,
    en: `${first.map(({ en }) => `${en}; `).join('')}${score.total} points, place ${rank}; in quarter ${slot.quarter}, by ${slot.divisionId}, which has ${left} person-days left there.`,
  }
}

const blockOfRank = (blocks: Board['blocks'], tenureId: string): number => blocks[blockOf({ blocks }, tenureId)]?.rank ?? 3

const notChosen = (board: Board, { left, places }: Choice, n: number): Words => {
  const block = board.blocks[n]!
  if (block.engagements.some(({ divisions }) => divisions.length === 0)) return aDivisionFreeOfRecusalAudits.says
  if (quartersFor(block, board).length === 0) return { zh: `${whatGoesTogetherFitsOneQuarter.says.zh}需${block.personDays}人日，任一季度都不足。`, en: `${whatGoesTogetherFitsOneQuarter.says.en} It takes ${block.personDays} person-days, more than any quarter has.` }
  const may = block.engagements.flatMap(({ divisions }) => board.slots.map((slot, at) => ({ slot, at })).filter(({ at }) => divisions.includes(at % board.divisions)))
  const most = may.reduce((best, each) => (left[each.at]! > left[best.at]! ? each : best))
  const last = [...places.keys()].map((each) => board.blocks[each]!).filter(({ rank }) => rank === 2).map(perTenDays)
  const pressing = block.rank < 2 ? { zh: '必审或锁定对象，但现有力量安排不下；', en: 'Must be planned or is locked in, but there is no room; ' } : { zh: '', en: '' }
  const line = last.length > 0 ? { zh: `择优列入者最低${tenths(Math.min(...last))}分；`, en: `the least among those chosen is ${tenths(Math.min(...last))}; ` } : { zh: '', en: '' }
  return {
    zh: `${pressing.zh}共${block.score}分、需${block.personDays}人日，每十人日${tenths(perTenDays(block))}分；${line.zh}余力最多的第${most.slot.quarter}季度${most.slot.divisionId}只剩${left[most.at]}人日。`,
    en: `${pressing.en}${block.score} points for ${block.personDays} person-days, ${tenths(perTenDays(block))} for ten; ${line.en}the most room is ${left[most.at]} person-days of ${most.slot.divisionId} in quarter ${most.slot.quarter}.`,
  }
}

/** What blocks are ranked by, in tenths of a point for ten person-days, rounded down. */
const perTenDays = ({ score, personDays }: { readonly score: number; readonly personDays: number }): number => Math.floor(score * 100 / personDays)

const tenths = (number: number): string => `${Math.floor(number / 10)}.${number % 10}`
