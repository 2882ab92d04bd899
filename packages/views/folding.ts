// Small steps that many folds take: ids out of streams, lists without doubles, a line put in the place of the former. What does not change stays the same object, for only what changed is checked again.

/** True when an event was told by the thing itself; others only mention it. */
export const tells = (event: { readonly stream: string }, type: string, id: string): boolean => event.stream === `${type}-${id}`

export const including = <Value extends string>(all: Value[], one: Value): Value[] => (all.includes(one) ? all : [...all, one])

export const without = <Value extends string>(all: Value[], one: Value): Value[] => (all.includes(one) ? all.filter((each) => each !== one) : all)

/** The list as it was when the new one has the same members in the same order. */
export const kept = <Value>(before: Value[], after: Value[]): Value[] =>
  before.length === after.length && before.every((each, n) => each === after[n]) ? before : after

/** The lines with this one in the place of that with the same id, or at the end. */
export const put = <Line, Id extends keyof Line>(lines: readonly Line[], id: Id, line: Line): Line[] =>
  lines.some((each) => each[id] === line[id]) ? lines.map((each) => (each[id] === line[id] ? line : each)) : [...lines, line]

/** The lines with a change to those that fit. */
export const changed = <Line>(lines: Line[], fits: (line: Line) => boolean, change: Partial<Line>): Line[] =>
  (lines.some(fits) ? lines.map((each) => (fits(each) ? { ...each, ...change } : each)) : lines)

/** The earliest of some days, null when there is none. */
export const earliest = (days: readonly (string | null)[]): string | null =>
  days.reduce<string | null>((first, day) => (day !== null && (first === null || day < first) ? day : first), null)

/** The event that a line rests on, as people can look it up: stream and revision. */
export const sourceOf = (event: { readonly stream: string; readonly revision: number }): string => `${event.stream}@${event.revision}`
