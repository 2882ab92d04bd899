// Where a piece of evidence stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingDays, type Dated } from '../in-order.ts'
import { EvidenceEvent } from './events.ts'

export type Evidence = Dated & { is: 'unknown' | 'held' | 'withdrawn'; projectId: string; fileHash: string; signed: boolean }

export const initial: Evidence = { is: 'unknown', projectId: '', fileHash: '', signed: false, lastOn: '' }

export const evidence = stream<Evidence, EvidenceEvent>({
  name: 'evidence',
  events: EvidenceEvent,
  initial,
  evolve: keepingDays<Evidence, EvidenceEvent>({
    EvidenceCollected: (piece, { data }) => ({ ...piece, is: 'held', projectId: data.projectId, fileHash: data.fileHash, signed: data.signature !== undefined }),
    EvidenceSigned: (piece) => ({ ...piece, signed: true }),
    EvidenceWithdrawn: (piece) => ({ ...piece, is: 'withdrawn' }),
  }),
  about: (piece) => [
    { type: 'project', id: piece.projectId, qualifier: 'collected in' },
    // the same bytes found elsewhere are worth a look
    { type: 'file', id: piece.fileHash, qualifier: 'content' },
  ],
  scope: (piece) => ({ project: [piece.projectId] }),
})
