// Asks to whom a deliverable of a project has been given.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { DeliverableEvent } from '../deliverable/events.ts'

export type Given = readonly { readonly projectId: string; readonly kind: string; readonly id: string }[]

/** In: how to find the deliverable's id in the facts of a command; none asks nothing. Out: everybody to whom it was given, and in which project. */
export const deliverableRecipients = <Input, State>(
  deliverableId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string | undefined,
): Ask<Input, State, Given> =>
  theEvents<DeliverableEvent>()<Input, State, Given>(
    (facts) => { const id = deliverableId(facts); return id === undefined ? [] : [{ type: 'deliverable', id }] },
    [],
    { DeliverableGiven: (given, { data }) => [...given, { projectId: data.projectId, kind: data.to.kind, id: data.to.id }] },
  )
