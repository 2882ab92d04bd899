// Asks until when each audited official may appeal against the report of a project, and since when.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { ProjectEvent } from '../project/events.ts'

export type AppealPeriods = {
  readonly title: string
  readonly limitsOn: string
  /** by official id, of those on whom the report has been served */
  readonly of: Readonly<Record<string, { readonly documentNo: string; readonly on: string; readonly dueOn: string }>>
}

/** In: how to find the project's id in the facts of a command. Out: what the project is called, the day of its limits, and the periods that have begun. */
export const appealPeriods = <Input, State>(
  projectId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string,
): Ask<Input, State, AppealPeriods> =>
  theEvents<ProjectEvent>()<Input, State, AppealPeriods>(
    (facts) => [{ type: 'project', id: projectId(facts) }],
    { title: '', limitsOn: '', of: {} },
    {
      ProjectEstablished: (periods, { data }) => ({ ...periods, title: data.title, limitsOn: data.pinned.limitsOn }),
      ReportServed: (periods, { data }) => data.kind !== 'erReport' || data.to.kind !== 'official' || data.appealDueOn === undefined ? periods
        : { ...periods, of: { ...periods.of, [data.to.id]: { documentNo: data.documentNo, on: data.on, dueOn: data.appealDueOn } } },
    },
  )
