// Asks who has agreed to the latest draft of a project's report, layer by layer, and what that means for its signing.
import { theEvents, type Ask } from '../../kernel/command.ts'
import { ReviewLayer, type ProjectEvent } from '../project/events.ts'
import type { Project } from '../project/state.ts'
import type { DocumentKind, Signed } from '../signing/events.ts'

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

/** Of a project and a kind of document: what the rules of reports look at. */
export const reportFacts = (kind: DocumentKind | undefined, project: Project) => ({
  isReport: kind === 'erReport' || kind === 'resultReport',
  layersMissing: ReviewLayer.options.length - project.agreed.length,
  unanswered: kind === 'erReport' || kind === 'resultReport' ? project.points.filter(({ answered }) => !answered).length : 0,
  reviewedHash: kind === 'erReport' ? project.draft?.fileHash : undefined,
})

/** The nodes of the audit report's chain that have agreed to this very draft when they reviewed it; other documents are read anew by every node. */
export const takenOver = (kind: DocumentKind, nodes: readonly { readonly nodeId: string }[], reviews: DraftReviews): Signed[] =>
  (kind === 'erReport' ? reviews.filter(({ layer }) => nodes.some(({ nodeId }) => nodeId === layer)).map(({ layer, by, on }) => ({ nodeId: layer as Signed['nodeId'], by, on })) : [])
