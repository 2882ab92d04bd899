// Asks on which day the full report of a project was received by a unit, which is when rectification begins to count.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { ProjectEvent } from '../project/events.ts'

/** The day of receipt by unit id; a unit that has not received it is absent. */
export type ReportReceipts = Readonly<Record<string, string>>

/** In: how to find the project's id in the facts of a command. Out: the first day of receipt of each unit. */
export const reportReceipts = <Input, State>(
  projectId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string,
): Ask<Input, State, ReportReceipts> =>
  theEvents<ProjectEvent>()<Input, State, ReportReceipts>(
    (facts) => [{ type: 'project', id: projectId(facts) }],
    {},
    { ReportServed: (all, { data }) => (data.kind === 'erReport' && data.to.kind === 'unit' ? { [data.to.id]: data.on, ...all } : all) },
  )
