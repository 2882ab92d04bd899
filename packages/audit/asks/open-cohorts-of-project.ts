// Asks which open cohort programmes a project is in.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { CohortEvent } from '../cohort/events.ts'

/** In: how to find the project's id in the facts of a command. Out: the ids of the open programmes that it is in. */
export const openCohortsOfProject = <Input, State>(projectId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string): Ask<Input, State, readonly string[]> =>
  theEvents<CohortEvent>()<Input, State, readonly string[]>((facts) => [{ type: 'project', id: projectId(facts) }], [], {
    CohortProjectJoined: (all, _, id) => [...all, id],
    CohortProjectLeft: (all, _, id) => all.filter((each) => each !== id),
    CohortClosed: (all, _, id) => all.filter((each) => each !== id),
  })
