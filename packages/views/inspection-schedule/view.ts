// One row per inspection that a plan minds: which unit, in which year and round, apart from the audit or together with it.
import { z } from 'zod'
import { InspectionMode, type InspectionEvent } from '../../audit/inspection/events.ts'
import { viewOf } from '../../kernel/view.ts'

export const InspectionRow = z.strictObject({
  inspectionId: z.string(),
  unitId: z.string(),
  year: z.int(),
  round: z.string(),
  mode: InspectionMode,
  standing: z.enum(['scheduled', 'calledOff']),
  because: z.string().nullable(),
})
type InspectionRow = z.infer<typeof InspectionRow>

export const inspectionSchedule = viewOf<InspectionRow, InspectionEvent>(InspectionRow, {
  name: 'inspection_schedule',
  version: 2,
  of: 'inspection',
  indexed: ['unitId', 'year', 'standing'],
  initial: (inspectionId) => ({ inspectionId, unitId: '', year: 0, round: '', mode: 'apart', standing: 'scheduled', because: null }),
  on: {
    InspectionScheduled: (row, { data }) => ({ ...row, ...data }),
    InspectionCorrected: (row, { data }) => ({ ...row, ...data.terms }),
    InspectionCalledOff: (row, { data }) => ({ ...row, standing: 'calledOff', because: data.because }),
  },
})
