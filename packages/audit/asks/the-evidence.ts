// Asks for pieces of evidence by id: in which project each lies, and whether it is still held.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { EvidenceEvent } from '../evidence/events.ts'

export type PieceOfEvidence = { readonly projectId: string; readonly is: 'held' | 'withdrawn'; readonly auditItemId: string | undefined; /** true while the sheet stands with an objection of which nobody has said what became */ readonly unanswered?: boolean }
/** By evidence id; an id that is not there names no evidence. */
export type PiecesOfEvidence = Readonly<Record<string, PieceOfEvidence>>

const marked = (pieces: PiecesOfEvidence, id: string, unanswered: boolean): PiecesOfEvidence => (pieces[id] === undefined ? pieces : { ...pieces, [id]: { ...pieces[id], unanswered } })

/** In: how to find the evidence ids in the facts of a command. Out: the pieces that exist, by id. */
export const theEvidence = <Input, State>(
  ids: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => readonly string[],
): Ask<Input, State, PiecesOfEvidence> =>
  theEvents<EvidenceEvent>()<Input, State, PiecesOfEvidence>(
    (facts) => ids(facts).map((id) => ({ type: 'evidence', id })),
    {},
    {
      EvidenceCollected: (pieces, { data }, id) => ({ ...pieces, [id]: { projectId: data.projectId, is: 'held', auditItemId: data.auditItemId } }),
      EvidenceSheetSent: (pieces, _, id) => marked(pieces, id, false),
      EvidenceSheetReturned: (pieces, { data }, id) => marked(pieces, id, data.position === 'objects'),
      EvidenceSheetObjectionResolved: (pieces, _, id) => marked(pieces, id, false),
      EvidenceWithdrawn: (pieces, { data }, id) => ({ ...pieces, [id]: { auditItemId: pieces[id]?.auditItemId, projectId: data.projectId, is: 'withdrawn' } }),
    },
  )
