// Asks for the id of the project under whose own id a thing is kept, for row rules before that thing exists.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { ProjectEvent } from '../project/events.ts'

/** Out: the project's id, which is that of the thing itself; empty when there is no such project. */
export const ownProject = <Input, State>(): Ask<Input, State, string> =>
  ({ ...theEvents<ProjectEvent>()<Input, State, string>(({ id }) => [{ type: 'project', id }], '', { ProjectEstablished: (_, __, id) => id }), own: true })
