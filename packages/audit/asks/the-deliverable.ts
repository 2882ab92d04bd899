// Asks where a deliverable of an audit stands: planned, issued or dropped, and to whom it was given.
import { theStream, type Ask } from '../../kernel/command.ts'
import type { DeliverableEvent } from '../deliverable/events.ts'
import { deliverables, type Deliverable } from '../deliverable/state.ts'

/** In: how to find the deliverable's id in the facts of a command. Out: the deliverable as it stands; `is: 'unknown'` when there is none. */
export const theDeliverable = <Input, State>(id: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string): Ask<Input, State, Deliverable> =>
  theStream<Input, State, Deliverable, DeliverableEvent>(deliverables, id)
