// Asks which strands (审计项) a project carries.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { AuditStrandEvent, StrandDescribed } from '../audit-strand/events.ts'

/** Those that stand, by id. */
export type StrandsOfProject = Readonly<Record<string, StrandDescribed>>

/** In: how to find the project's id in the facts of a command. Out: its strands as they stand, by id; the economic-responsibility audit, which comes with the project, is not among them. */
export const strandsOfProject = <Input, State>(projectId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string): Ask<Input, State, StrandsOfProject> =>
  theEvents<AuditStrandEvent>()<Input, State, StrandsOfProject>((facts) => [{ type: 'project', id: projectId(facts) }], {}, {
    AuditStrandAdded: (all, { data }, id) => ({ ...all, [id]: data.strand }),
    AuditStrandChanged: (all, { data }, id) => ({ ...all, [id]: data.strand }),
    AuditStrandTakenOff: (all, _, id) => Object.fromEntries(Object.entries(all).filter(([each]) => each !== id)),
  })
