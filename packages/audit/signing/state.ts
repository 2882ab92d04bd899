// Where a document stands on its way through the signing chain, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { SigningEvent, type DocumentKind, type Due, type Signed, type SigningNodeId } from './events.ts'

export type Signing = Reasoned & {
  is: 'unknown' | 'signing' | 'withDrafter' | 'signed' | 'abandoned'
  projectId: string
  kind: DocumentKind | undefined
  contentHash: string
  draftedBy: string
  draftNo: number | undefined
  versionNo: number
  /** in the order of signing */
  nodes: readonly { nodeId: SigningNodeId; role: string }[]
  /** the signatures that count, all on the present content */
  signatures: readonly Signed[]
  due: Due | undefined
  lastOn: string
}

export const initial: Signing = { is: 'unknown', projectId: '', kind: undefined, contentHash: '', draftedBy: '', draftNo: undefined, versionNo: 0, nodes: [], signatures: [], due: undefined, lastOn: '' }

export const signings = stream<Signing, SigningEvent>({
  name: 'signing',
  events: SigningEvent,
  initial,
  evolve: keepingReasons<Signing, SigningEvent>({
    SigningStarted: (_, { data, occurredOn }) => ({
      is: 'signing', projectId: data.projectId, kind: data.kind, contentHash: data.contentHash, draftedBy: data.draftedBy, draftNo: data.draftNo, versionNo: 1,
      nodes: data.chain.nodes as Signing['nodes'], signatures: data.taken, due: data.next, lastOn: occurredOn,
    }),
    DocumentSigned: (document, { data, actor, occurredOn }) => ({
      ...document, is: data.next ? 'signing' : 'signed', signatures: [...document.signatures, { nodeId: data.nodeId, by: actor, on: occurredOn }], due: data.next, lastOn: occurredOn,
    }),
    DocumentReturned: (document, { data, occurredOn }) => ({
      ...document, is: data.next ? 'signing' : 'withDrafter', due: data.next, lastOn: occurredOn,
      signatures: document.signatures.filter(({ nodeId }) => !data.voided.some((each) => each.nodeId === nodeId)),
    }),
    DocumentRevised: (document, { data, actor, occurredOn }) => ({
      ...document, is: 'signing', contentHash: data.contentHash, versionNo: data.versionNo, draftNo: data.draftNo, draftedBy: actor, signatures: data.taken, due: data.next, lastOn: occurredOn,
    }),
    SigningAbandoned: (document, { occurredOn }) => ({ ...document, is: 'abandoned', due: undefined, lastOn: occurredOn }),
  }),
  about: (document) => [
    { type: 'project', id: document.projectId, qualifier: 'document of' },
    { type: 'file', id: document.contentHash, qualifier: 'content' },
  ],
  scope: (document) => ({ project: [document.projectId] }),
})
