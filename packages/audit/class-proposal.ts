// Proposes the class of a post by a scheme: with one reason in a sentence each, and what is missing to be sure.
import { addMonths } from './calendar/days.ts'
import type { Source, Words } from '../kernel/rule.ts'
import { CLASS_SCHEMES, CLASSES, type ClassCondition, type ClassFact, type ClassLine, type ClassScheme } from './class-schemes.ts'
import type { SubjectClass } from './official/events.ts'

/** What is known of a post and its unit; null where nobody has told. */
export type ClassFacts = { readonly [Fact in ClassFact]: string | number | null } & {
  /** since when nobody has audited it: the end of the last audit period, or the first day in the post */
  readonly unauditedSince: string | null
}

export type ClassProposal = {
  readonly version: string
  readonly class: SubjectClass
  /** what it could be at most if the missing facts were known */
  readonly highest: SubjectClass
  readonly reasons: readonly { readonly lineId: string; readonly says: Words; readonly source: Source }[]
  /** facts that are not known and could put it into a higher class */
  readonly missing: readonly ClassFact[]
}

/** Lines of the post itself; all others speak of its unit. */
const OF_POST: ReadonlySet<ClassFact> = new Set(['category'])
const isOfPost = ({ when }: ClassLine): boolean => when.some(({ fact }) => OF_POST.has(fact))

const judge = (condition: ClassCondition, value: string | number | null): 'yes' | 'no' | 'unknown' => {
  if (value === null || value === '') return 'unknown'
  if (condition.is === 'oneOf') return condition.values.includes(String(value)) ? 'yes' : 'no'
  return (condition.is === 'atLeast' ? Number(value) >= condition.value : Number(value) <= condition.value) ? 'yes' : 'no'
}

/** One condition that fails decides, whatever else is unknown. */
const holds = ({ when }: ClassLine, facts: Partial<ClassFacts>): 'yes' | 'no' | 'unknown' => {
  const each = when.map((condition) => judge(condition, facts[condition.fact] ?? null))
  return each.includes('no') ? 'no' : each.includes('unknown') ? 'unknown' : 'yes'
}

const rank = (one: SubjectClass): number => CLASSES.indexOf(one)
export const higher = (one: SubjectClass, other: SubjectClass): SubjectClass => (rank(one) <= rank(other) ? one : other)
export const oneUp = (one: SubjectClass): SubjectClass => CLASSES[Math.max(0, rank(one) - 1)]!

const highestOf = (lines: readonly ClassLine[], from: SubjectClass): SubjectClass => lines.reduce((best, line) => higher(best, line.class), from)

/** The last day of an audit, or first day in post, that makes a post unaudited for as long as the scheme asks. */
export const unauditedBefore = ({ unaudited: { months } }: Pick<ClassScheme, 'unaudited'>, day: string): string => addMonths(day, -months)

/** In: a scheme, what is known, and the day. Out: the class with its reasons; the highest line that holds wins, long without an audit goes one class up. */
export const proposeClass = (scheme: ClassScheme, facts: ClassFacts, day: string): ClassProposal => {
  const met = scheme.lines.filter((line) => holds(line, facts) === 'yes')
  const open = scheme.lines.filter((line) => holds(line, facts) === 'unknown')
  const byLines = highestOf(met, scheme.otherwise.class)
  const long = facts.unauditedSince !== null && facts.unauditedSince <= unauditedBefore(scheme, day)
  const raised = (one: SubjectClass) => (long ? oneUp(one) : one)
  const deciding = met.filter((line) => line.class === byLines)
  const highest = raised(highestOf(open, byLines))
  // what cannot change the class any more is not missed
  const outranking = highest === raised(byLines) ? [] : open.filter((line) => rank(line.class) < rank(byLines))
  return {
    version: scheme.version, class: raised(byLines), highest,
    reasons: [
      ...(deciding.length > 0 ? deciding.map((line) => ({ lineId: line.id, says: told(line.says, facts), source: line.source })) : [{ lineId: 'otherwise', says: scheme.otherwise.says, source: scheme.source }]),
      ...(long && byLines !== raised(byLines) ? [{ lineId: 'unaudited', says: scheme.unaudited.says, source: scheme.unaudited.source }] : []),
    ],
    missing: [...new Set(outranking.flatMap(({ when }) => when.filter(({ fact }) => (facts[fact] ?? null) === null || facts[fact] === '').map(({ fact }) => fact)))],
  }
}

const YI = 10_000_000_000

const told = ({ zh, en }: Words, facts: ClassFacts): Words => {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, fact: ClassFact) => (fact.endsWith('Fen') ? String(Math.round(Number(facts[fact]) / YI * 100) / 100) : String(facts[fact])))
  return { zh: fill(zh), en: fill(en) }
}

const marked = (classOf: (scheme: ClassScheme) => string): string[] => CLASS_SCHEMES.map((scheme) => `${scheme.version}:${classOf(scheme)}`)

/** What each version of the scheme says of a unit alone, as `version:class`. Lists keep it, so that they can be filtered by it. */
export const classesByUnit = (facts: Omit<ClassFacts, 'category' | 'unauditedSince'>): string[] =>
  marked(({ lines, otherwise }) => highestOf(lines.filter((line) => !isOfPost(line) && holds(line, facts) === 'yes'), otherwise.class))

/** What each version says of a post alone: `version:class`, or `version:-` where it says nothing. */
export const classesByPost = (facts: Pick<ClassFacts, 'category'>): string[] =>
  marked(({ lines, otherwise }) => {
    const met = lines.filter((line) => isOfPost(line) && holds(line, facts) === 'yes')
    return met.length === 0 ? '-' : highestOf(met, otherwise.class)
  })
