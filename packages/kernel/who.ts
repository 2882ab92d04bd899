// Who may: a list of grants beside each command and query, judged against the person who asks and what the thing lies within.

/** What something lies within, by relation: `{ project: ['P-1'], unit: ['U-7'] }`. */
export type Scope = Readonly<Record<string, readonly string[]>>

/** The person or program that asks. `within` lists the things of each relation that are theirs. */
export type Actor = {
  readonly id: string
  readonly roles: readonly string[]
  readonly within: Scope
}

/** A role, wholly or only within a relation: `{ role: 'auditor', within: 'project' }` is an auditor of that project. */
export type Grant = { readonly role: string; readonly within?: string }
export type Who = readonly Grant[]

/** True when one grant fits: the role is held and, where a relation is named, the thing is among the actor's own. */
export const may = (actor: Actor, who: Who, scope: Scope): boolean =>
  who.some((grant) =>
    actor.roles.includes(grant.role) &&
    (grant.within === undefined || overlaps(scope[grant.within], actor.within[grant.within])))

const overlaps = (these: readonly string[] | undefined, those: readonly string[] | undefined): boolean =>
  these !== undefined && those !== undefined && these.some((each) => those.includes(each))

/**
 * The rows an actor may read: `'all'`, or for each relation the ids that are theirs (a row fits when one relation fits).
 * An empty record means that no row may be read.
 */
export const reach = (actor: Actor, who: Who): 'all' | Scope => {
  const held = who.filter((grant) => actor.roles.includes(grant.role))
  if (held.some((grant) => grant.within === undefined)) return 'all'
  const relations = [...new Set(held.flatMap((grant) => grant.within ?? []))]
  return Object.fromEntries(relations.map((relation) => [relation, actor.within[relation] ?? []]))
}
