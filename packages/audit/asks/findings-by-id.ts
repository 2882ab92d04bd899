// Asks for findings by id: in which project each was raised, and whether it still stands.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { FindingEvent } from '../finding/events.ts'

/** The project of each finding that stands, by id; unreported and overturned ones do not stand. */
export type FindingsStanding = Readonly<Record<string, string>>

const without = (all: FindingsStanding, id: string): FindingsStanding => Object.fromEntries(Object.entries(all).filter(([each]) => each !== id))

/** In: how to find the ids in the facts of a command. Out: the project of each finding that stands. */
export const findingsById = <Input, State>(ids: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => readonly string[]): Ask<Input, State, FindingsStanding> =>
  theEvents<FindingEvent>()<Input, State, FindingsStanding>(
    (facts) => ids(facts).map((id) => ({ type: 'finding', id })), {},
    { FindingRaised: (all, { data }, id) => ({ ...all, [id]: data.projectId }), FindingLeftUnreported: (all, _, id) => without(all, id), FindingOverturned: (all, _, id) => without(all, id) },
  )
