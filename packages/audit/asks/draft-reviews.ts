// Asks who has agreed to the latest draft of a project's report, layer by layer.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { ProjectEvent, ReviewLayer } from '../project/events.ts'

export type DraftReviews = readonly { readonly layer: ReviewLayer; readonly by: string; readonly on: string }[]

/** In: how to find the project's id in the facts of a command. Out: those who agreed to the latest draft; none after a new draft or a return. */
export const draftReviews = <Input, State>(
  projectId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string,
): Ask<Input, State, DraftReviews> =>
  theEvents<ProjectEvent>()<Input, State, DraftReviews>(
    (facts) => [{ type: 'project', id: projectId(facts) }],
    [],
    {
      ReportDrafted: () => [],
      ReportReviewed: (reviews, { data, actor, occurredOn }) => (data.outcome === 'agreed' ? [...reviews, { layer: data.layer, by: actor, on: occurredOn }] : []),
    },
  )
