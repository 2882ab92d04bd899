// Filters by the class that the rule proposes: what a list keeps of unit and post, and the days without an audit, taken together as conditions on columns.
import { addDays } from '../../audit/calendar/days.ts'
import { higher, oneUp, unauditedBefore } from '../../audit/class-proposal.ts'
import { CLASSES, type ClassScheme } from '../../audit/class-schemes.ts'
import type { SubjectClass } from '../../audit/official/events.ts'
import type { Condition, Where } from '../../kernel/query.ts'

/** One way in which a scheme gives a class: the unit's class is one of these, the post's is this, and it is long unaudited or not. */
type Way = { readonly units: readonly SubjectClass[]; readonly post: SubjectClass | '-'; readonly long: boolean }

const POSTS: readonly (SubjectClass | '-')[] = [...CLASSES, '-']

/** All ways in which a scheme comes to a class. The lines of posts that a scheme has decide which post classes can occur. */
const waysTo = ({ lines }: ClassScheme, goal: SubjectClass): readonly Way[] => POSTS
  .filter((post) => post === '-' || lines.some(({ class: given, when }) => given === post && when.some(({ fact }) => fact === 'category')))
  .flatMap((post) => [true, false].map((long): Way => ({
    post, long, units: CLASSES.filter((unit) => { const both = post === '-' ? unit : higher(unit, post); return (long ? oneUp(both) : both) === goal }),
  })))
  .filter(({ units }) => units.length > 0)

/** Any of these holds when the scheme does not come to the class this way. */
const notThisWay = (scheme: ClassScheme, { units, post, long }: Way, day: string): readonly Condition[] => {
  const since = unauditedBefore(scheme, day)
  const others = (all: readonly string[], those: readonly string[]) => all.filter((each) => !those.includes(each)).map((each) => `${scheme.version}:${each}`)
  return [
    { column: 'unitClasses', is: 'has', value: others(CLASSES, units) }, { column: 'unitClasses', is: 'empty' },
    { column: 'classesByPost', is: 'has', value: others(POSTS, [post]) }, { column: 'classesByPost', is: 'empty' },
    ...(long ? [{ column: 'unauditedSince', is: 'atLeast', value: addDays(since, 1) } as const, { column: 'unauditedSince', is: 'empty' } as const] : [{ column: 'unauditedSince', is: 'atMost', value: since } as const]),
  ]
}

const STILL_IN_POST: Condition = { column: 'standing', is: 'notEqual', value: 'left' }

/** In post, and the class assigned is not the one that the scheme proposes on that day; also where none is assigned. */
export const differsFromRule = (scheme: ClassScheme, day: string): Where => [
  STILL_IN_POST,
  ...CLASSES.flatMap((each) => waysTo(scheme, each).map((way) => [...notThisWay(scheme, way, day), { column: 'subjectClass', is: 'notEqual', value: each } as const])),
]

/** In post, and the two schemes propose different classes on that day. */
export const movesBetween = (one: ClassScheme, other: ClassScheme, day: string): Where => [
  STILL_IN_POST,
  ...CLASSES.flatMap((each) => waysTo(one, each).flatMap((first) => waysTo(other, each).map((second) => [...notThisWay(one, first, day), ...notThisWay(other, second, day)]))),
]
