// One row per auditor on the register: division, share of time, absences, and from whom the auditor keeps away.
import { z } from 'zod'
import { Absence, AuditorRecusal, type AuditorEvent } from '../../audit/auditor/events.ts'
import { viewOf } from '../../kernel/view.ts'

export const AuditorRow = z.strictObject({
  auditorId: z.string(),
  name: z.string(),
  divisionId: z.string(),
  sharePercent: z.int(),
  from: z.string(),
  /** the last day on which whoever leaves is there; it may lie ahead */
  leftOn: z.string().nullable(),
  absences: z.array(Absence),
  recusals: z.array(AuditorRecusal),
})
type AuditorRow = z.infer<typeof AuditorRow>

export const auditorRegister = viewOf<AuditorRow, AuditorEvent>(AuditorRow, {
  name: 'auditor_register',
  version: 2,
  of: 'auditor',
  indexed: ['divisionId', 'leftOn'],
  initial: (auditorId) => ({ auditorId, name: '', divisionId: '', sharePercent: 0, from: '', leftOn: null, absences: [], recusals: [] }),
  on: {
    AuditorEnrolled: (row, { data }) => ({ ...row, ...data, leftOn: null }),
    AuditorLeft: (row, { data }) => ({ ...row, leftOn: data.on }),
    AuditorAbsenceRecorded: (row, { data }) => ({ ...row, absences: [...row.absences, data] }),
    AuditorAbsenceCalledOff: (row, { data }) => ({ ...row, absences: row.absences.filter(({ absenceId }) => absenceId !== data.absenceId) }),
    AuditorRecusalDeclared: (row, { data }) => ({ ...row, recusals: [...row.recusals, data] }),
    AuditorRecusalLifted: (row, { data }) => ({ ...row, recusals: row.recusals.filter(({ recusalId }) => recusalId !== data.recusalId) }),
  },
})
