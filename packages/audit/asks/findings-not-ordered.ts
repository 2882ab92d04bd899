// Asks which confirmed findings of a project nobody has ordered to be put right yet.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { FindingEvent } from '../finding/events.ts'
import type { RectificationEvent } from '../rectification/events.ts'

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((each) => each !== id)

/** In: how to find the project's id in the facts of a command. Out: the ids of its confirmed findings without an order, whenever the order came. */
export const findingsNotOrdered = <Input, State>(
  projectId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string,
): Ask<Input, State, readonly string[]> =>
  theEvents<FindingEvent | RectificationEvent>()<Input, State, readonly string[]>(
    (facts) => [{ type: 'project', id: projectId(facts) }],
    [],
    {
      FindingConfirmed: (ids, _, id) => [...ids, id],
      FindingOverturned: (ids, _, id) => without(ids, id),
      RectificationOrdered: (ids, { data }) => without(ids, data.findingId),
    },
  )
