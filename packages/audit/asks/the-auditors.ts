// Asks how people stand in the register of auditors, by id; whoever nobody enrolled is not among them.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { Told } from '../../kernel/event.ts'
import type { AuditorEvent } from '../auditor/events.ts'
import { auditors, standingOn, type Auditor } from '../auditor/state.ts'

export type KnownAuditors = Readonly<Record<string, Auditor>>

type Branch = (all: KnownAuditors, event: never, id: string) => KnownAuditors
const following = Object.fromEntries(Object.entries(auditors.evolve as Readonly<Record<string, (state: Auditor, event: Told<AuditorEvent>, id: string) => Auditor>>).map(([type, branch]): [string, Branch] => [
  type, (all, event, id) => ({ ...all, [id]: branch(all[id] ?? auditors.initial, event, id) }),
]))

/** In: how to find people's ids in the facts of a command. Out: those of them who are or were on the register, as they stand. */
export const theAuditors = <Input, State>(ids: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => readonly string[]): Ask<Input, State, KnownAuditors> =>
  theEvents<AuditorEvent>()<Input, State, KnownAuditors>((facts) => [...new Set(ids(facts))].map((id) => ({ type: auditors.name, id })), {}, following as never)

type Audited = { readonly unitId: string; readonly officials: readonly { readonly officialId: string }[] }

/**
 * What the register says against people joining a team on a day: how many have left by then, and how many keep away from the audited unit or officials.
 * Of whoever is not on the register, as people lent by others are not, it says nothing.
 */
export const againstJoining = (known: KnownAuditors, userIds: readonly string[], { unitId, officials }: Audited, day: string): { readonly gone: number; readonly recused: number } => {
  const people = [...new Set(userIds)].flatMap((id) => known[id] ?? [])
  const keepsAway = ({ recusals }: Auditor): boolean => Object.values(recusals).some(({ is, entry }) => is === 'stands' && (entry.unitId === unitId || officials.some(({ officialId }) => officialId === entry.officialId)))
  return { gone: people.filter((each) => standingOn(each, day) === 'left').length, recused: people.filter(keepsAway).length }
}
