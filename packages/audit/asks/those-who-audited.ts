// Asks who has ever been in the team of a project, or has drafted a report of it: who left keeps the part that he took.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { ProjectEvent } from '../project/events.ts'

const also = (all: readonly string[], more: readonly string[]): readonly string[] => [...new Set([...all, ...more])]

/** In: how to find the project's id in the facts of a command. Out: their user ids. */
export const thoseWhoAudited = <Input, State>(projectId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string): Ask<Input, State, readonly string[]> =>
  theEvents<ProjectEvent>()<Input, State, readonly string[]>((facts) => [{ type: 'project', id: projectId(facts) }], [], {
    TeamFormed: (all, { data }) => also(all, data.members.map(({ userId }) => userId)),
    TeamChanged: (all, { data }) => also(all, data.members.map(({ userId }) => userId)),
    ReportDrafted: (all, { data }) => also(all, data.drafters),
  })
