// Asks for working papers by id: in which project each lies, on which evidence it rests, and whether its reviewer has approved it.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { WorkingPaperEvent } from '../working-paper/events.ts'

export type PaperAtHand = {
  readonly projectId: string
  readonly auditItemId: string
  readonly is: 'awaitingReview' | 'followUpOwed' | 'approved'
  readonly evidenceIds: readonly string[]
}
/** By working paper id; an id that is not there names no paper. */
export type PapersAtHand = Readonly<Record<string, PaperAtHand>>

/** In: how to find the paper ids in the facts of a command. Out: the papers that exist, by id; one counts as reviewed when `is === 'approved'`. */
export const reviewedPapers = <Input, State>(
  ids: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => readonly string[],
): Ask<Input, State, PapersAtHand> =>
  theEvents<WorkingPaperEvent>()<Input, State, PapersAtHand>((facts) => ids(facts).map((id) => ({ type: 'workingPaper', id })), {}, foldPapers)

const changed = (papers: PapersAtHand, id: string, change: Partial<PaperAtHand>): PapersAtHand => {
  const paper = papers[id]
  return paper ? { ...papers, [id]: { ...paper, ...change } } : papers
}

const foldPapers = {
  WorkingPaperDrafted: (papers: PapersAtHand, { data }: Told<'WorkingPaperDrafted'>, id: string): PapersAtHand =>
    ({ ...papers, [id]: { projectId: data.projectId, auditItemId: data.auditItemId, is: 'awaitingReview', evidenceIds: data.evidenceIds } }),
  WorkingPaperRevised: (papers: PapersAtHand, { data }: Told<'WorkingPaperRevised'>, id: string): PapersAtHand =>
    changed(papers, id, { is: 'awaitingReview', evidenceIds: data.evidenceIds }),
  WorkingPaperReviewed: (papers: PapersAtHand, { data }: Told<'WorkingPaperReviewed'>, id: string): PapersAtHand =>
    changed(papers, id, { is: data.outcome === 'approved' ? 'approved' : 'followUpOwed' }),
}

type Told<Type extends WorkingPaperEvent['type']> = Extract<WorkingPaperEvent, { type: Type }>
