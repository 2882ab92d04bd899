// Where a piece of evidence stands, told by its events alone.
import type { z } from 'zod'
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { keepingDays, type Dated } from '../in-order.ts'
import { EvidenceEvent, type Signature } from './events.ts'

/** Where an evidence sheet is on its way to the provider and back; `round` counts how often it was sent. */
export type Sheet = { readonly is: 'none' | 'sent' | 'noObjection' | 'objected' | 'deemedNoObjection'; readonly round: number; readonly dueOn: string; readonly says: string; /** the sheet as it came back, where it was kept as a file */ readonly fileHash?: string | undefined; /** what became of its objection; absent until somebody has said so */ readonly resolution?: { readonly adoption: string; readonly reason: string } }

export type Evidence = Dated & Reasoned & { is: 'unknown' | 'held' | 'withdrawn'; projectId: string; kind: string; fileHash: string; signed: boolean; /** by whom and when; absent before it was signed */ signedAs?: z.infer<typeof Signature> | undefined; sheet: Sheet }

export const initial: Evidence = { is: 'unknown', projectId: '', kind: '', fileHash: '', signed: false, sheet: { is: 'none', round: 0, dueOn: '', says: '' }, lastOn: '' }

export const evidence = stream<Evidence, EvidenceEvent>({
  name: 'evidence',
  events: EvidenceEvent,
  initial,
  evolve: keepingDays<Evidence, EvidenceEvent>(keepingReasons<Evidence, EvidenceEvent>({
    EvidenceCollected: (piece, { data }) => ({ ...piece, is: 'held', projectId: data.projectId, kind: data.kind, fileHash: data.fileHash, signed: data.signature !== undefined, signedAs: data.signature }),
    EvidenceSigned: (piece, { data }) => ({ ...piece, signed: true, signedAs: data.signature }),
    EvidenceSheetSent: (piece, { data: { round, dueOn } }) => ({ ...piece, sheet: { is: 'sent', round, dueOn, says: '' } }),
    EvidenceSheetReturned: (piece, { data: { position, says, fileHash } }) => ({ ...piece, sheet: { ...piece.sheet, is: position === 'objects' ? 'objected' : 'noObjection', says, fileHash } }),
    EvidenceSheetObjectionResolved: (piece, { data: { adoption, reason } }) => ({ ...piece, sheet: { ...piece.sheet, resolution: { adoption, reason } } }),
    EvidenceSheetPeriodExpired: (piece) => ({ ...piece, sheet: { ...piece.sheet, is: 'deemedNoObjection' } }),
    EvidenceWithdrawn: (piece) => ({ ...piece, is: 'withdrawn' }),
  })),
  about: (piece, event) => [
    { type: 'project', id: piece.projectId, qualifier: 'collected in' },
    // the same bytes found elsewhere are worth a look
    { type: 'file', id: piece.fileHash, qualifier: 'content' },
    ...(event.type === 'EvidenceCollected' ? (event.data.taskIds ?? []).map((id) => ({ type: 'fieldworkTask', id, qualifier: 'collected for' })) : []),
    // the signed sheet itself
    ...(event.type === 'EvidenceSheetReturned' && event.data.fileHash !== undefined ? [{ type: 'file', id: event.data.fileHash, qualifier: 'returned as' }] : []),
  ],
  scope: (piece) => ({ project: [piece.projectId] }),
})
