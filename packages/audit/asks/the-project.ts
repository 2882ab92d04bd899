// Asks where a project stands: phase, officials and tenures, unit, team, audit items.
import { theStream, type Ask } from '../../kernel/command.ts'
import type { ProjectEvent } from '../project/events.ts'
import { projects, type Project } from '../project/state.ts'

/**
 * In: how to find the project's id in the facts of a command. Out: the project as it stands; `is: 'unknown'` when there is none.
 * The command is decided again when anything happens to the project meanwhile.
 */
export const theProject = <Input, State>(
  id: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string,
): Ask<Input, State, Project> => theStream<Input, State, Project, ProjectEvent>(projects, id)
