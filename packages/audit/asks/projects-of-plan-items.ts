// Asks which audit projects carry out some plan items.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { Told } from '../../kernel/event.ts'
import type { ProjectEvent } from '../project/events.ts'

/** By project id: the plan item that it carries out. Terminated projects are not among them. */
export type ProjectsOfPlanItems = Readonly<Record<string, string>>

/** In: how to find plan item ids in the facts of a command. Out: the projects of those items that are under way or done. */
export const projectsOfPlanItems = <Input, State>(
  ids: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => readonly string[],
): Ask<Input, State, ProjectsOfPlanItems> =>
  theEvents<ProjectEvent>()<Input, State, ProjectsOfPlanItems>((facts) => ids(facts).map((id) => ({ type: 'planItem', id })), {}, {
    ProjectEstablished: (all: ProjectsOfPlanItems, { data }: Told<Extract<ProjectEvent, { type: 'ProjectEstablished' }>>, id: string) => ({ ...all, [id]: data.planItemId }),
    ProjectTerminated: (all: ProjectsOfPlanItems, _: unknown, id: string) => Object.fromEntries(Object.entries(all).filter(([projectId]) => projectId !== id)),
  })
