// Asks what has been changed of findings because an appeal was decided so, and on which day.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { FindingEvent } from '../finding/events.ts'

/** By finding id: the latest day on which it was overturned, and on which a conclusion was changed on appeal. */
export type ChangedOnAppeal = Readonly<Record<string, { readonly overturned?: string; readonly responsibilityChanged?: string }>>

/** In: how to find the ids of the findings in the facts of a command. */
export const changedOnAppeal = <Input, State>(
  findingIds: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => readonly string[],
): Ask<Input, State, ChangedOnAppeal> =>
  theEvents<FindingEvent>()<Input, State, ChangedOnAppeal>(
    (facts) => findingIds(facts).map((id) => ({ type: 'finding', id })),
    {},
    {
      FindingOverturned: (all, { occurredOn }, id) => ({ ...all, [id]: { ...all[id], overturned: occurredOn } }),
      ResponsibilityDetermined: (all, { data, occurredOn }, id) => (data.supersedes?.ground === 'appeal' ? { ...all, [id]: { ...all[id], responsibilityChanged: occurredOn } } : all),
    },
  )
