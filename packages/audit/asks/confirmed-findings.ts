// Asks which findings of a project are confirmed, and whether each stands in the body of the report or only in the schedule.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { FindingEvent } from '../finding/events.ts'

/** By finding id; a finding that is open, unreported or overturned is absent. */
export type ConfirmedFindings = Readonly<Record<string, 'reportBody' | 'scheduleOnly'>>

/** In: how to find the project's id in the facts of a command. Out: its confirmed findings, in the order in which they were confirmed. */
export const confirmedFindings = <Input, State>(
  projectId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string,
): Ask<Input, State, ConfirmedFindings> =>
  theEvents<FindingEvent>()<Input, State, ConfirmedFindings>(
    (facts) => [{ type: 'project', id: projectId(facts) }],
    {},
    {
      FindingConfirmed: (all, { data }, id) => ({ ...all, [id]: data.disposition }),
      FindingOverturned: (all, _, id) => Object.fromEntries(Object.entries(all).filter(([each]) => each !== id)),
    },
  )
