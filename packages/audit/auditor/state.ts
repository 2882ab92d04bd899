// Where an auditor of the register stands, told by events alone.
import { stream } from '../../kernel/stream.ts'
import { AuditorEvent, type Absence, type AuditorRecusal, type AuditorTerms } from './events.ts'

type Entries<Entry> = Readonly<Record<string, { readonly is: 'stands' | 'takenBack'; readonly entry: Entry }>>

export type Auditor = {
  readonly is: 'unknown' | 'enrolled' | 'left'
  readonly terms: AuditorTerms | undefined
  readonly absences: Entries<Absence>
  readonly recusals: Entries<AuditorRecusal>
}

const takenBack = <Entry>(entries: Entries<Entry>, id: string): Entries<Entry> => {
  const before = entries[id]
  return before === undefined ? entries : { ...entries, [id]: { ...before, is: 'takenBack' } }
}

export const auditors = stream<Auditor, AuditorEvent>({
  name: 'auditor',
  events: AuditorEvent,
  initial: { is: 'unknown', terms: undefined, absences: {}, recusals: {} },
  evolve: {
    AuditorEnrolled: (auditor, { data }) => ({ ...auditor, is: 'enrolled', terms: data }),
    AuditorLeft: (auditor) => ({ ...auditor, is: 'left' }),
    AuditorAbsenceRecorded: (auditor, { data }) => ({ ...auditor, absences: { ...auditor.absences, [data.absenceId]: { is: 'stands', entry: data } } }),
    AuditorAbsenceCalledOff: (auditor, { data }) => ({ ...auditor, absences: takenBack(auditor.absences, data.absenceId) }),
    AuditorRecusalDeclared: (auditor, { data }) => ({ ...auditor, recusals: { ...auditor.recusals, [data.recusalId]: { is: 'stands', entry: data } } }),
    AuditorRecusalLifted: (auditor, { data }) => ({ ...auditor, recusals: takenBack(auditor.recusals, data.recusalId) }),
  },
  // from whom an auditor keeps away is not told in the history of that unit or official, which others read
  about: () => [],
  // a head of division keeps the register of the own division
  scope: ({ terms }) => ({ body: terms === undefined ? [] : [terms.divisionId] }),
})
