// One row per document on its way to being issued: whose turn it is, who has signed which content, and which signatures an edit has voided.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import { DocumentKind, SigningNodeId, type Signed, type SigningEvent } from '../../audit/signing/events.ts'

const Signature = z.strictObject({ nodeId: SigningNodeId, by: z.string(), on: z.string(), versionNo: z.int(), opinion: z.string().nullable(), late: z.boolean() })
const Voided = z.strictObject({ nodeId: SigningNodeId, by: z.string(), on: z.string(), versionNo: z.int(), because: z.enum(['returned', 'revised']), voidedOn: z.string() })
const Returned = z.strictObject({ nodeId: SigningNodeId, by: z.string(), on: z.string(), to: z.string(), opinion: z.string() })

export const SigningRow = z.strictObject({
  signingId: z.string(),
  projectId: z.string(),
  kind: DocumentKind,
  title: z.string(),
  standing: z.enum(['signing', 'withDrafter', 'signed', 'abandoned']),
  chain: z.enum(['A', 'B']),
  /** in the order of signing */
  nodes: z.array(SigningNodeId),
  versionNo: z.int(),
  contentHash: z.string(),
  /** the draft of the report that is signed; nothing for other documents */
  draftNo: z.int().nullable(),
  draftedBy: z.string(),
  startedOn: z.string(),
  /** whose turn it is, since when, and until when */
  nodeId: SigningNodeId.nullable(),
  sinceOn: z.string(),
  dueOn: z.string().nullable(),
  /** those that count, all on the present content */
  signatures: z.array(Signature),
  voided: z.array(Voided),
  returns: z.array(Returned),
  abandonedBecause: z.string().nullable(),
})
type SigningRow = z.infer<typeof SigningRow>

const taken = (all: readonly Signed[], versionNo: number): SigningRow['signatures'] => all.map((each) => ({ ...each, versionNo, opinion: null, late: false }))

const isVoid = (row: SigningRow, all: readonly Signed[], because: 'returned' | 'revised', on: string): Pick<SigningRow, 'voided' | 'signatures'> => ({
  voided: [...row.voided, ...row.signatures.filter(({ nodeId }) => all.some((each) => each.nodeId === nodeId)).map(({ nodeId, by, on: signedOn, versionNo }) => ({ nodeId, by, on: signedOn, versionNo, because, voidedOn: on }))],
  signatures: row.signatures.filter(({ nodeId }) => !all.some((each) => each.nodeId === nodeId)),
})

const turn = (next: { readonly nodeId: SigningRow['nodeId']; readonly dueOn: string } | undefined, on: string): Pick<SigningRow, 'nodeId' | 'dueOn' | 'sinceOn'> =>
  ({ nodeId: next?.nodeId ?? null, dueOn: next?.dueOn ?? null, sinceOn: on })

export const signingRegister = viewOf<SigningRow, SigningEvent>(SigningRow, {
  name: 'signing_register',
  version: 1,
  of: 'signing',
  indexed: ['projectId', 'kind', 'standing', 'nodeId', 'dueOn'],
  initial: (signingId) => ({
    signingId, projectId: '', kind: 'auditNotice', title: '', standing: 'signing', chain: 'A', nodes: [], versionNo: 1, contentHash: '', draftNo: null, draftedBy: '', startedOn: '', nodeId: null, sinceOn: '', dueOn: null,
    signatures: [], voided: [], returns: [], abandonedBecause: null,
  }),
  on: {
    SigningStarted: (row, { data, occurredOn }) => ({
      ...row, projectId: data.projectId, kind: data.kind, title: data.title, chain: data.chain.id, nodes: data.chain.nodes.map(({ nodeId }) => nodeId), contentHash: data.contentHash, draftNo: data.draftNo ?? null,
      draftedBy: data.draftedBy, startedOn: occurredOn, signatures: taken(data.taken, 1), ...turn(data.next, occurredOn),
    }),
    DocumentSigned: (row, { data, actor, occurredOn }) => ({
      ...row, standing: data.next ? 'signing' : 'signed', ...turn(data.next, occurredOn),
      signatures: [...row.signatures, { nodeId: data.nodeId, by: actor, on: occurredOn, versionNo: row.versionNo, opinion: data.opinion ?? null, late: data.late }],
    }),
    DocumentReturned: (row, { data, actor, occurredOn }) => ({
      ...row, standing: data.next ? 'signing' : 'withDrafter', ...turn(data.next, occurredOn), ...isVoid(row, data.voided, 'returned', occurredOn),
      returns: [...row.returns, { nodeId: data.nodeId, by: actor, on: occurredOn, to: data.to, opinion: data.opinion }],
    }),
    DocumentRevised: (row, { data, actor, occurredOn }) => {
      const { voided } = isVoid(row, data.voided, 'revised', occurredOn)
      return { ...row, standing: 'signing', versionNo: data.versionNo, contentHash: data.contentHash, draftNo: data.draftNo ?? null, draftedBy: actor, voided, signatures: taken(data.taken, data.versionNo), ...turn(data.next, occurredOn) }
    },
    SigningAbandoned: (row, { data, occurredOn }) => ({ ...row, standing: 'abandoned', ...turn(undefined, occurredOn), abandonedBecause: data.reason }),
  },
})
