// What is planned together: officials of one unit in one engagement (一审多项), units of one kind in one quarter (同类同步).
import { formulaOf, type Effort } from './formula.ts'
import { byId, QUARTERS, type Candidate, type Scenario } from './scenario.ts'
import { scoreOf, type Score } from './score.ts'
import { slotsOf, type Slot } from './capacity.ts'
import { standingOf, type Standing } from './standing.ts'

export type Weighed = { readonly candidate: Candidate; readonly score: Score; readonly standing: Standing }

/** One audit of one unit, by one division in one quarter. Its id is that of its unit. */
export type Engagement = { readonly unitId: string; readonly tenureIds: readonly string[]; readonly personDays: number; /** by number among the divisions */ readonly divisions: readonly number[] }

/** What comes in or stays out as a whole. Its id is the smallest tenure id in it. */
export type Block = {
  readonly id: string
  readonly engagements: readonly Engagement[]
  readonly personDays: number
  readonly score: number
  /** 0 locked, 1 must, 2 open */
  readonly rank: number
}

/** A scenario made ready for choosing: candidates weighed, blocks formed, slots counted. */
export type Board = { readonly scenario: Scenario; readonly weighed: readonly Weighed[]; readonly blocks: readonly Block[]; readonly slots: readonly Slot[]; readonly divisions: number }

/** In: a scenario in order, and candidates that another board has weighed already and nothing has changed about. */
export const boardOf = (scenario: Scenario, known: readonly Weighed[] = []): Board => {
  const formula = formulaOf(scenario.formulaVersion)
  const before = new Map(known.map((each) => [each.candidate.tenureId, each]))
  const weighed = scenario.candidates.map((candidate): Weighed => before.get(candidate.tenureId) ?? {
    candidate, score: scoreOf(candidate, formula, `${scenario.year}-01-01`, scenario.raises), standing: standingOf(candidate, scenario),
  })
  return { scenario, weighed, blocks: blocksOf(weighed, scenario), slots: slotsOf(scenario), divisions: scenario.divisions.length }
}

/** The number of the block that a tenure is in; -1 when it is barred. */
export const blockOf = ({ blocks }: Pick<Board, 'blocks'>, tenureId: string): number =>
  blocks.findIndex(({ engagements }) => engagements.some(({ tenureIds }) => tenureIds.includes(tenureId)))

const RANKS = { locked: 0, must: 1, open: 2, barred: 3 } as const

const blocksOf = (weighed: readonly Weighed[], scenario: Scenario): readonly Block[] => {
  const free = weighed.filter(({ standing }) => standing.is !== 'barred')
  const groups = joined(free, ({ candidate: { unitId, cohort } }) => [`unit ${unitId}`, ...(cohort === undefined ? [] : [`cohort ${cohort}`])])
  const { effort } = formulaOf(scenario.formulaVersion)
  return groups.map((group) => {
    const engagements = joined(group, ({ candidate }) => [candidate.unitId]).map((members) => engagementOf(members, scenario, effort))
    return {
      id: group[0]!.candidate.tenureId, engagements, personDays: engagements.reduce((sum, { personDays }) => sum + personDays, 0),
      score: group.reduce((sum, { score }) => sum + score.total, 0), rank: Math.min(...group.map(({ standing }) => RANKS[standing.is])),
    }
  })
}

const engagementOf = (members: readonly Weighed[], scenario: Scenario, effort: Effort): Engagement => ({
  unitId: members[0]!.candidate.unitId, tenureIds: members.map(({ candidate }) => candidate.tenureId),
  personDays: Math.max(...members.map(({ candidate }) => effort[candidate.kind])) + effort.furtherSubject * (members.length - 1),
  // a division that keeps away from one of them keeps away from the audit
  divisions: scenario.divisions.flatMap(({ divisionId }, n) => (members.every(({ standing }) => standing.divisionIds.includes(divisionId)) ? [n] : [])),
})

/** Groups of whatever shares a key, directly or through others; groups and members keep the order of the list. */
const joined = <Each>(list: readonly Each[], keys: (each: Each) => readonly string[]): readonly (readonly Each[])[] => {
  const parent = new Map<string, string>()
  const root = (key: string): string => { const up = parent.get(key); return up === undefined || up === key ? key : root(up) }
  for (const each of list) for (const key of keys(each)) parent.set(root(key), root(keys(each)[0]!))
  const groups = new Map<string, Each[]>()
  for (const each of list) {
    const key = root(keys(each)[0]!)
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()]
}

/** The slot of a division in a quarter, by number. */
export const slotAt = (divisions: number, quarter: number, division: number): number => (quarter - 1) * divisions + division

/** The quarters in which a block would fit if nothing else were planned. */
export const quartersFor = (block: Block, { slots, divisions }: Pick<Board, 'slots' | 'divisions'>): readonly number[] =>
  QUARTERS.filter((quarter) => assigned(block, quarter, slots.map(({ personDays }) => personDays), divisions) !== undefined)

/**
 * In: a block, a quarter and the person-days left in every slot. Out: the slot of each of its engagements, in their order: the largest first,
 * each to the division whose days left it fills best (the first of equals); undefined when one of them finds no room.
 */
export const assigned = (block: Block, quarter: number, left: readonly number[], divisions: number): readonly number[] | undefined => {
  if (block.engagements.length === 1) {
    const slot = tightest(block.engagements[0]!, quarter, left, divisions)
    return slot === -1 ? undefined : [slot]
  }
  const rest = [...left]
  const places: number[] = block.engagements.map(() => -1)
  const order = block.engagements.map((each, n) => ({ each, n })).sort((one, other) => other.each.personDays - one.each.personDays || byId(one.each.unitId, other.each.unitId))
  for (const { each, n } of order) {
    const slot = tightest(each, quarter, rest, divisions)
    if (slot === -1) return undefined
    places[n] = slot
    rest[slot]! -= each.personDays
  }
  return places
}

const tightest = ({ personDays, divisions: may }: Engagement, quarter: number, left: readonly number[], divisions: number): number => {
  let best = -1
  for (const division of may) {
    const slot = slotAt(divisions, quarter, division)
    if (left[slot]! >= personDays && (best === -1 || left[slot]! < left[best]!)) best = slot
  }
  return best
}
