// Asks what a project is called, of which plan year and unit it is, and whether it was ended before its time.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { ProjectEvent } from '../project/events.ts'

export type NamedProject = { readonly is: 'unknown' | 'standing' | 'terminated'; readonly title: string; readonly year: number; readonly unitId: string }

const NONE: NamedProject = { is: 'unknown', title: '', year: 0, unitId: '' }

/** In: how to find the project's id in the facts of a command. Out: its title, year and unit as it was established; `is: 'unknown'` when there is none. */
export const namedProject = <Input, State>(projectId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string): Ask<Input, State, NamedProject> =>
  ({
    ...theEvents<ProjectEvent>()<Input, State, NamedProject>((facts) => [{ type: 'project', id: projectId(facts) }], NONE, {
      ProjectEstablished: (_, { data }) => ({ is: 'standing', title: data.title, year: data.year, unitId: data.unitId }),
      ProjectTerminated: (project) => ({ ...project, is: 'terminated' }),
    }), own: true,
  })
