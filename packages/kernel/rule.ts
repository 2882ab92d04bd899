// A true sentence about the domain: the same value refuses a command, explains itself, fills the handbook and tests itself.

/** The same words in the two languages of the product. */
export type Words = { readonly zh: string; readonly en: string }

/** Where a rule comes from. `confirmed: false` is shown to readers as 待核实, never as law. */
export type Source = { readonly confirmed: boolean; readonly cites: string }

export type Example<Facts> = { readonly of: Facts; readonly holds: boolean }

export type Rule<Facts> = {
  readonly id: string
  readonly says: Words
  readonly source: Source
  readonly holds: (facts: Facts) => boolean
  readonly examples: readonly Example<NoInfer<Facts>>[]
}

/** A rule as a refusal shows it. */
export type Broken = { readonly id: string; readonly says: Words; readonly source: Source }

export type Refusal = { readonly refused: readonly Broken[] }

export const rule = <Facts>(value: Rule<Facts>): Rule<Facts> => value

/** All rules that do not hold for these facts. A rule about less accepts facts that know more. */
export const unmet = <Facts>(
  facts: Facts,
  rules: readonly (Broken & { readonly holds: (facts: Facts) => boolean })[],
): readonly Broken[] =>
  rules.filter((each) => !each.holds(facts)).map(({ id, says, source }) => ({ id, says, source }))

export const refuse = (broken: readonly Broken[]): Refusal => ({ refused: broken })

/** The events, unless a rule is broken: `allow(unmet(facts, rules), () => [event])`. */
export const allow = <Event>(broken: readonly Broken[], events: () => readonly Event[]): readonly Event[] | Refusal =>
  broken.length > 0 ? refuse(broken) : events()
