// Asks which audits of a unit are under way: established, and neither closed nor terminated.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { ProjectEvent } from '../project/events.ts'

const without = (all: readonly string[], id: string): readonly string[] => all.filter((each) => each !== id)

/** In: how to find the unit's id in the facts of a command. Out: the ids of the projects that audit it now. */
export const auditsUnderWay = <Input, State>(unitId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string): Ask<Input, State, readonly string[]> =>
  theEvents<ProjectEvent>()<Input, State, readonly string[]>((facts) => [{ type: 'unit', id: unitId(facts) }], [], {
    ProjectEstablished: (all, _, id) => [...all, id],
    ProjectClosed: (all, _, id) => without(all, id),
    ProjectTerminated: (all, _, id) => without(all, id),
  })
