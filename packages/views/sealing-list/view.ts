// One row per sealing (封存): what is sealed where, until when, and whether it was lifted in time.
import { z } from 'zod'
import { SealedMatter, type SealingEvent } from '../../audit/sealing/events.ts'
import { viewOf } from '../../kernel/view.ts'

export const SealingRow = z.strictObject({
  sealingId: z.string(), projectId: z.string(), matter: SealedMatter, what: z.string(), place: z.string(), reason: z.string(), documentNo: z.string(),
  approvedOn: z.string(), approvedBy: z.string(), extendedOn: z.string().nullable(), extendedBecause: z.string().nullable(),
  /** the last day on which it may stand */
  dueOn: z.string(),
  standing: z.enum(['sealed', 'lifted']),
  liftedOn: z.string().nullable(), receivedBy: z.string().nullable(), liftedLate: z.boolean(),
})
type SealingRow = z.infer<typeof SealingRow>

export const sealingList = viewOf<SealingRow, SealingEvent>(SealingRow, {
  name: 'sealing_list',
  version: 1,
  of: 'sealing',
  indexed: ['projectId', 'standing', 'dueOn'],
  initial: (sealingId) => ({
    sealingId, projectId: '', matter: 'papers', what: '', place: '', reason: '', documentNo: '', approvedOn: '', approvedBy: '', extendedOn: null, extendedBecause: null, dueOn: '', standing: 'sealed', liftedOn: null, receivedBy: null, liftedLate: false,
  }),
  on: {
    SealingApproved: (row, { data: { on, workingDays: _, restsOn: __, ...data }, actor }) => ({ ...row, ...data, approvedOn: on, approvedBy: actor }),
    SealingExtended: (row, { data }) => ({ ...row, dueOn: data.dueOn, extendedOn: data.on, extendedBecause: data.reason }),
    SealingLifted: (row, { data }) => ({ ...row, standing: 'lifted', liftedOn: data.on, receivedBy: data.receivedBy, liftedLate: data.late }),
  },
})
