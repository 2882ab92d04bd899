// One row per line of the list of duties and powers (职责权限清单): 应该干什么.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import { DutyOrigin, type DutyDescribed, type DutyEvent } from '../../audit/duty/events.ts'
import type { VerificationEvent } from '../../audit/verification/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { including, without } from '../folding.ts'

export const DutyRow = z.strictObject({
  dutyId: z.string(),
  projectId: z.string(),
  officialId: z.string(),
  kind: z.enum(['duty', 'power']),
  says: z.string(),
  basisTitle: z.string(),
  basisNo: z.string().nullable(),
  basisArticle: z.string().nullable(),
  origin: DutyOrigin,
  firstResponsible: z.boolean(),
  from: z.string(),
  to: z.string().nullable(),
  auditItemId: z.string().nullable(),
  note: z.string().nullable(),
  corrections: z.int(),
  standing: z.enum(['listed', 'takenOff']),
  /** the verifications that are about it */
  verificationIds: z.array(z.string()),
})
type DutyRow = z.infer<typeof DutyRow>

const described = (line: DutyDescribed): Partial<DutyRow> => ({
  officialId: line.officialId, kind: line.kind, says: line.says, basisTitle: line.basis.title, basisNo: line.basis.documentNo ?? null, basisArticle: line.basis.article ?? null, origin: line.origin,
  firstResponsible: line.firstResponsible, from: line.from, to: line.to ?? null, auditItemId: line.auditItemId ?? null, note: line.note ?? null,
})

export const dutyList = viewOf<DutyRow, DutyEvent | VerificationEvent>(DutyRow, {
  name: 'duty_list',
  version: 1,
  of: 'duty',
  indexed: ['projectId', 'officialId', 'standing', 'from'],
  initial: (dutyId) => ({
    dutyId, projectId: '', officialId: '', kind: 'duty', says: '', basisTitle: '', basisNo: null, basisArticle: null, origin: 'other', firstResponsible: false, from: '', to: null, auditItemId: null, note: null, corrections: 0,
    standing: 'listed', verificationIds: [],
  }),
  on: {
    DutyListed: (row, { data }) => ({ ...row, projectId: data.projectId, ...described(data.line) }),
    DutyCorrected: (row, { data }) => ({ ...row, ...described(data.line), corrections: row.corrections + 1 }),
    DutyTakenOff: (row) => ({ ...row, standing: 'takenOff' }),
    VerificationListed: (row, { stream }) => ({ ...row, verificationIds: including(row.verificationIds, idOf(stream)) }),
    VerificationTakenOff: (row, { stream }) => ({ ...row, verificationIds: without(row.verificationIds, idOf(stream)) }),
  },
})
