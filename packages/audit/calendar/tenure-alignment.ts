// 任期对齐: cuts the time of a finding's conduct at the borders of tenures, and says what is each audited official's own, inherited, unremedied, in days and money.
import { addDays, daysBetween, monthsBetween } from './days.ts'
import { aDeputyInChargeIsASubjectAfterTwelveMonths } from '../rules/officials.ts'
import { apportioned } from './apportion.ts'
import type { HeldPost, Merger } from '../finding/events.ts'

export type StatedAmount = { readonly from: string; readonly to: string; readonly amountFen: number }

export type Conduct = {
  readonly unitId: string
  readonly from: string
  /** undefined when it has not ended: then it is counted up to `seenUntil` */
  readonly to: string | undefined
  /** the last day that was looked at */
  readonly seenUntil: string
  readonly amountFen: number
  /** amounts by period, as the finding states them; what they leave of the total is apportioned by days */
  readonly stated: readonly StatedAmount[]
}

export type ToAlign = {
  readonly conduct: Conduct
  /** all tenures in the units concerned, in any order */
  readonly tenures: readonly HeldPost[]
  readonly mergers: readonly Merger[]
  readonly audited: readonly { readonly officialId: string; readonly tenureId: string }[]
  /** how many months a deputy must have been in charge for the tenure to count; limit `deputy-in-charge` */
  readonly actingMonths: number
}

export type Part = { readonly days: number; readonly amountFen: number }
/** 本人 · 前任遗留 · 接续未改 · 任期外. They make up the whole. */
export type PartName = 'own' | 'inherited' | 'unremedied' | 'beyond'
export const PART_NAMES: readonly PartName[] = ['own', 'inherited', 'unremedied', 'beyond']

export type Share = { readonly officialId: string; readonly tenureIds: readonly string[]; readonly began: 'inOffice' | 'before' | 'after' } & Readonly<Record<PartName, Part>>

/** A run of days with the same people in office. */
export type Stretch = Part & { readonly from: string; readonly to: string; readonly tenureIds: readonly string[] }

export type Alignment = Part & {
  readonly from: string
  readonly to: string
  readonly goesOn: boolean
  readonly money: 'none' | 'stated' | 'statedAndApportioned' | 'apportioned'
  readonly stretches: readonly Stretch[]
  /** one for each audited official, in the order in which they are audited */
  readonly shares: readonly Share[]
  /** what lies in the audited tenures of any of them, counted once */
  readonly inTenures: Part
  /** deputies in charge whose time was too short to count */
  readonly tooShort: readonly string[]
  /** audited tenures that are not among those given */
  readonly unknown: readonly string[]
}

/**
 * In: conduct (days YYYY-MM-DD, both ends counted; money in fen), the tenures of the units concerned, mergers, who is audited.
 * Out: days and fen of each part, exact: for each official the four parts sum to all days and the whole amount.
 * An official's time in an audited tenure is 本人 when the conduct began while he was in office, and 接续未改 when it began before; what passed before he
 * took office is 前任遗留; the rest (after he left, between two tenures, in a tenure not audited here) is 任期外.
 * Throws RangeError when the stated amounts exceed the total or lie outside the conduct, or the conduct ends before it begins.
 * Source: product design (新官不理旧账 answered by arithmetic); amounts in tenure apart from the total as in the form notes; the borders as in rules/tenure-alignment.ts.
 */
export const aligned = ({ conduct, tenures, mergers, audited, actingMonths }: ToAlign): Alignment => {
  const to = conduct.to ?? conduct.seenUntil
  if (to < conduct.from) throw new RangeError(`the conduct ends before it begins: ${conduct.from} ${to}`)
  const auditedIds = audited.map(({ tenureId }) => tenureId)
  const legs = legsFrom(conduct.unitId, mergers)
  const counting = tenures.filter((each) => auditedIds.includes(each.tenureId) || longEnough(each, tenures, conduct.seenUntil, actingMonths))
  const held = counting.map((each) => ({ ...each, ...timeOf(each, counting, legs) })).filter(({ start, end }) => start < end)
  const cut = stretchesOf(held, conduct.from, to)
  const { amounts, money } = moneyOf(conduct, cut)
  const stretches = cut.map((each, n) => ({ ...each, amountFen: amounts[n]! }))
  const officials = [...new Set(audited.map(({ officialId }) => officialId))]
  return {
    from: conduct.from, to, goesOn: conduct.to === undefined, days: daysBetween(conduct.from, to) + 1, amountFen: conduct.amountFen, money, stretches,
    shares: officials.map((officialId) => shareOf(officialId, audited.filter((each) => each.officialId === officialId).map(({ tenureId }) => tenureId), stretches, held)),
    inTenures: sumOf(stretches.filter(({ tenureIds }) => tenureIds.some((id) => auditedIds.includes(id)))),
    tooShort: tenures.filter((each) => !counting.includes(each)).map(({ tenureId }) => tenureId),
    unknown: auditedIds.filter((id) => !tenures.some(({ tenureId }) => tenureId === id)),
  }
}

/** The days in office as [start, end): without the day of handing over, and only while the unit was the one where the conduct went on. */
type InLine = HeldPost & { readonly start: string; readonly end: string }
const FOREVER = '9999-12-31'

const timeOf = (tenure: HeldPost, all: readonly HeldPost[], legs: readonly Leg[]): Pick<InLine, 'start' | 'end'> => {
  const end = tenure.until === undefined ? FOREVER : all.some((other) => takesOver(other, tenure)) ? tenure.until : addDays(tenure.until, 1)
  // A unit outside the line is another one that the audit was extended from: its head answers by his own tenure.
  const leg = legs.find(({ unitId }) => unitId === tenure.unitId)
  return { start: later(tenure.from, leg?.start ?? ''), end: earlier(end, leg?.end ?? FOREVER) }
}

/** On the leaver's last day, on the same side of the same unit; of two who held one day only, neither. */
const takesOver = (other: HeldPost, leaver: HeldPost): boolean =>
  other.tenureId !== leaver.tenureId && other.unitId === leaver.unitId && other.side === leaver.side && other.from === leaver.until
  && (other.from > leaver.from || (other.until ?? FOREVER) > leaver.until)

type Leg = { readonly unitId: string; readonly start: string; readonly end: string }

/** A unit and those into which it went up, each for its time; the day of a merger is the successor's. */
const legsFrom = (unitId: string, mergers: readonly Merger[]): readonly Leg[] => {
  const legs: Leg[] = []
  for (let [at, start]: [string | undefined, string] = [unitId, '']; at !== undefined && !legs.some((leg) => leg.unitId === at);) {
    const next = mergers.find((each) => each.unitId === at)
    legs.push({ unitId: at, start, end: next?.on ?? FOREVER })
    ;[at, start] = [next?.intoUnitId, next?.on ?? FOREVER]
  }
  return legs
}

/** A deputy in charge counts after so many months, or when the same person went on as head without a day between. */
const longEnough = (tenure: HeldPost, all: readonly HeldPost[], seenUntil: string, actingMonths: number): boolean => {
  if (tenure.capacity !== 'deputyInCharge') return true
  const { until } = tenure
  const wentOn = until !== undefined && all.some((next) =>
    next.officialId === tenure.officialId && next.unitId === tenure.unitId && next.capacity !== 'deputyInCharge' && next.from > tenure.from && next.from <= addDays(until, 1))
  return wentOn || aDeputyInChargeIsASubjectAfterTwelveMonths.holds({ deputyMonths: [monthsBetween(tenure.from, until ?? seenUntil)], monthsNeeded: actingMonths })
}

type Cut = Omit<Stretch, 'amountFen'>

const stretchesOf = (held: readonly InLine[], from: string, to: string): readonly Cut[] => {
  const after = addDays(to, 1)
  const borders = [...new Set([from, ...held.flatMap(({ start, end }) => [start, end]).filter((day) => from < day && day < after), after])].sort()
  return borders.slice(0, -1).map((start, n) => {
    const end = borders[n + 1]!
    return { from: start, to: addDays(end, -1), days: daysBetween(start, end), tenureIds: held.filter((each) => each.start <= start && start < each.end).map(({ tenureId }) => tenureId) }
  })
}

/** What is stated by period goes to the days of that period; what is left, to all days alike. */
const moneyOf = ({ amountFen, stated, from }: Conduct, cut: readonly Cut[]): { readonly amounts: readonly number[]; readonly money: Alignment['money'] } => {
  const rest = amountFen - stated.reduce((sum, each) => sum + each.amountFen, 0)
  if (rest < 0) throw new RangeError(`the amounts stated exceed the total by ${-rest} fen`)
  const last = cut.at(-1)!.to
  const entries = [...stated, ...(rest > 0 ? [{ from, to: last, amountFen: rest }] : [])].map((entry) => {
    if (entry.from < from || entry.to > last || entry.to < entry.from) throw new RangeError(`an amount is stated outside the conduct: ${entry.from} ${entry.to}`)
    return { amountFen: entry.amountFen, days: cut.map((each) => Math.max(0, daysBetween(later(each.from, entry.from), earlier(each.to, entry.to)) + 1)) }
  })
  const given = entries.map(({ amountFen: fen, days }) => apportioned(fen, days))
  const split = rest > 0 || entries.some(({ days }) => days.filter((each) => each > 0).length > 1)
  return {
    amounts: cut.map((_, n) => given.reduce((sum, each) => sum + each[n]!, 0)),
    money: amountFen === 0 ? 'none' : stated.length === 0 ? 'apportioned' : split ? 'statedAndApportioned' : 'stated',
  }
}

const shareOf = (officialId: string, auditedIds: readonly string[], stretches: readonly Stretch[], held: readonly InLine[]): Share => {
  const his = held.filter((each) => each.officialId === officialId)
  const ids = his.map(({ tenureId }) => tenureId)
  const inOffice = ({ tenureIds }: Stretch) => tenureIds.some((id) => ids.includes(id))
  const first = stretches.findIndex(inOffice)
  const began = first === 0 ? 'inOffice' : first > 0 ? 'before' : his.some(({ start }) => start > stretches[0]!.from) ? 'before' : 'after'
  const nameOf = (stretch: Stretch, n: number): PartName => {
    if (stretch.tenureIds.some((id) => auditedIds.includes(id))) return began === 'inOffice' ? 'own' : 'unremedied'
    return began === 'before' && (first === -1 || n < first) ? 'inherited' : 'beyond'
  }
  const part = (name: PartName): Part => sumOf(stretches.filter((stretch, n) => nameOf(stretch, n) === name))
  return { officialId, tenureIds: auditedIds, began, own: part('own'), inherited: part('inherited'), unremedied: part('unremedied'), beyond: part('beyond') }
}

/** Days and money of several parts together. */
export const sumOf = (parts: readonly Part[]): Part => parts.reduce<Part>((sum, { days, amountFen }) => ({ days: sum.days + days, amountFen: sum.amountFen + amountFen }), { days: 0, amountFen: 0 })

/** What lies in an official's audited tenures: his own part and what he did not remedy. */
export const inTenureOf = ({ own, unremedied }: Readonly<Record<PartName, Part>>): Part => sumOf([own, unremedied])

const later = (one: string, other: string): string => (one > other ? one : other)
const earlier = (one: string, other: string): string => (one < other ? one : other)
