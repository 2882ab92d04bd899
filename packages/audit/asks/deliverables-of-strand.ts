// Asks which deliverables (审计成果) name a strand of an audit, and from which strands each comes now.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { DeliverableEvent } from '../deliverable/events.ts'

/** By deliverable id: the strands that it comes from now. */
export type StrandsOfDeliverables = Readonly<Record<string, readonly string[]>>

/** In: how to find the strand's id in the facts of a command. Out: the deliverables that name it or once did; a dropped one comes from none. */
export const deliverablesOfStrand = <Input, State>(strandId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string): Ask<Input, State, StrandsOfDeliverables> =>
  theEvents<DeliverableEvent>()<Input, State, StrandsOfDeliverables>((facts) => [{ type: 'auditStrand', id: strandId(facts) }], {}, {
    DeliverablePlanned: (all, { data }, id) => ({ ...all, [id]: data.plan.strandIds }),
    DeliverableChanged: (all, { data }, id) => ({ ...all, [id]: data.plan.strandIds }),
    DeliverableDropped: (all, _, id) => ({ ...all, [id]: [] }),
  })
