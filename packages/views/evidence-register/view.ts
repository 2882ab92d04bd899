// One row per piece of evidence: what it is, whence it came, which days it proves and which papers rest on it.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import { itemsOf, ObjectionAdoption, type EvidenceEvent } from '../../audit/evidence/events.ts'
import type { WorkingPaperEvent } from '../../audit/working-paper/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { including, without } from '../folding.ts'

export const EvidenceRow = z.strictObject({
  evidenceId: z.string(),
  projectId: z.string(),
  auditItemId: z.string().nullable(),
  /** all items that it covers */
  auditItemIds: z.array(z.string()),
  taskIds: z.array(z.string()),
  kind: z.string(),
  title: z.string(),
  fileHash: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  mediaType: z.string(),
  original: z.boolean(),
  providerUnit: z.string(),
  providerPerson: z.string().nullable(),
  /** true when it comes from someone other than the audited unit */
  outsideParty: z.boolean(),
  collectors: z.array(z.string()),
  obtainedOn: z.string(),
  provesFrom: z.string(),
  provesTo: z.string(),
  signedBy: z.string().nullable(),
  signedOn: z.string().nullable(),
  unsignedReason: z.string().nullable(),
  secrecy: z.string(),
  /** why it was obtained after fieldwork had finished */
  supplementReason: z.string().nullable(),
  collectedBy: z.string(),
  recordedAt: z.string(),
  withdrawnReason: z.string().nullable(),
  paperIds: z.array(z.string()),
  /** where an evidence sheet is on its way to the provider and back */
  sheet: z.enum(['none', 'sent', 'noObjection', 'objected', 'deemedNoObjection']),
  /** 反馈截止日 */
  sheetDueOn: z.string().nullable(),
  sheetSentOn: z.string().nullable(),
  sheetReturnedOn: z.string().nullable(),
  sheetSays: z.string().nullable(),
  sheetLate: z.boolean(),
  sheetFileHash: z.string().nullable(),
  sheetRounds: z.int(),
  /** what became of the objection that it came back with, and why; nothing until somebody has said so */
  sheetAdoption: ObjectionAdoption.nullable(),
  sheetAdoptionReason: z.string().nullable(),
})
type EvidenceRow = z.infer<typeof EvidenceRow>

export const evidenceRegister = viewOf<EvidenceRow, EvidenceEvent | WorkingPaperEvent>(EvidenceRow, {
  name: 'evidence_register',
  version: 3,
  of: 'evidence',
  indexed: ['projectId', 'fileHash', 'obtainedOn', 'sheetDueOn'],
  together: [['kind', 'secrecy', 'sheet']],
  initial: (evidenceId) => ({
    evidenceId, projectId: '', auditItemId: null, auditItemIds: [], taskIds: [], kind: '', title: '', fileHash: '', fileName: '', bytes: 0, mediaType: '', original: false, providerUnit: '', providerPerson: null, outsideParty: false, collectors: [], obtainedOn: '', provesFrom: '', provesTo: '',
    signedBy: null, signedOn: null, unsignedReason: null, secrecy: 'none', supplementReason: null, collectedBy: '', recordedAt: '', withdrawnReason: null, paperIds: [],
    sheet: 'none', sheetDueOn: null, sheetSentOn: null, sheetReturnedOn: null, sheetSays: null, sheetLate: false, sheetFileHash: null, sheetRounds: 0, sheetAdoption: null, sheetAdoptionReason: null,
  }),
  on: {
    EvidenceCollected: (row, { data, actor, recordedAt }) => ({
      ...row, projectId: data.projectId, auditItemId: data.auditItemId ?? null, auditItemIds: itemsOf(data), taskIds: data.taskIds ?? [], kind: data.kind, title: data.title, fileHash: data.fileHash, fileName: data.fileName, bytes: data.bytes, mediaType: data.mediaType,
      original: data.original, providerUnit: data.providerUnit, providerPerson: data.providerPerson ?? null, outsideParty: data.outsideParty, collectors: data.collectors, obtainedOn: data.obtainedOn, provesFrom: data.provesFrom, provesTo: data.provesTo,
      signedBy: data.signature?.by ?? null, signedOn: data.signature?.on ?? null, unsignedReason: data.unsignedReason ?? null, secrecy: data.secrecy, supplementReason: data.supplementReason ?? null, collectedBy: actor, recordedAt,
    }),
    EvidenceSigned: (row, { data }) => ({ ...row, signedBy: data.signature.by, signedOn: data.signature.on, unsignedReason: null }),
    EvidenceSheetSent: (row, { data }) => ({ ...row, sheet: 'sent', sheetDueOn: data.dueOn, sheetSentOn: data.sentOn, sheetReturnedOn: null, sheetSays: null, sheetLate: false, sheetFileHash: null, sheetRounds: data.round, sheetAdoption: null, sheetAdoptionReason: null }),
    EvidenceSheetReturned: (row, { data }) => ({
      ...row, sheet: data.position === 'objects' ? 'objected' : 'noObjection', sheetReturnedOn: data.returnedOn, sheetSays: data.says === '' ? null : data.says, sheetLate: data.late, sheetFileHash: data.fileHash ?? null,
    }),
    EvidenceSheetObjectionResolved: (row, { data }) => ({ ...row, sheetAdoption: data.adoption, sheetAdoptionReason: data.reason }),
    EvidenceSheetPeriodExpired: (row) => ({ ...row, sheet: 'deemedNoObjection' }),
    EvidenceWithdrawn: (row, { data }) => ({ ...row, withdrawnReason: data.reason }),
    WorkingPaperDrafted: (row, { stream }) => ({ ...row, paperIds: including(row.paperIds, idOf(stream)) }),
    WorkingPaperRevised: (row, { data, stream }, key) => ({ ...row, paperIds: data.evidenceIds.includes(key) ? including(row.paperIds, idOf(stream)) : without(row.paperIds, idOf(stream)) }),
  },
})
