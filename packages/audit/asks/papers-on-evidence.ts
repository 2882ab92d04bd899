// Asks which working papers rest on a piece of evidence.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { WorkingPaperEvent } from '../working-paper/events.ts'

/** By working paper id: the evidence that the paper rests on now. */
export type PapersOnEvidence = Readonly<Record<string, readonly string[]>>

/** In: how to find the evidence id in the facts of a command. Out: every paper that rests or has rested on it, with its present evidence. */
export const papersOnEvidence = <Input, State>(
  id: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string,
): Ask<Input, State, PapersOnEvidence> =>
  theEvents<WorkingPaperEvent>()<Input, State, PapersOnEvidence>(
    (facts) => [{ type: 'evidence', id: id(facts) }],
    {},
    {
      WorkingPaperDrafted: (papers, { data }, paperId) => ({ ...papers, [paperId]: data.evidenceIds }),
      WorkingPaperRevised: (papers, { data }, paperId) => ({ ...papers, [paperId]: data.evidenceIds }),
    },
  )
