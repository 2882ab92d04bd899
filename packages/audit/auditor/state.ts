// Where an auditor of the register stands, told by events alone.
import { stream } from '../../kernel/stream.ts'
import { AuditorEvent, type Absence, type AuditorRecusal, type AuditorTerms } from './events.ts'

type Entries<Entry> = Readonly<Record<string, { readonly is: 'stands' | 'takenBack'; readonly entry: Entry; readonly because?: string }>>

export type Auditor = {
  readonly is: 'unknown' | 'enrolled' | 'left'
  /** the day of leaving, which may lie ahead, and why; undefined for whoever stays */
  readonly leaving: { readonly on: string; readonly because: string } | undefined
  readonly terms: AuditorTerms | undefined
  readonly absences: Entries<Absence>
  readonly recusals: Entries<AuditorRecusal>
}

const takenBack = <Entry>(entries: Entries<Entry>, id: string, because: string): Entries<Entry> => {
  const before = entries[id]
  return before === undefined ? entries : { ...entries, [id]: { ...before, is: 'takenBack', because } }
}

export const auditors = stream<Auditor, AuditorEvent>({
  name: 'auditor',
  events: AuditorEvent,
  initial: { is: 'unknown', leaving: undefined, terms: undefined, absences: {}, recusals: {} },
  evolve: {
    AuditorEnrolled: (auditor, { data }) => ({ ...auditor, is: 'enrolled', leaving: undefined, terms: data }),
    AuditorLeft: (auditor, { data }) => ({ ...auditor, is: 'left', leaving: data }),
    AuditorAbsenceRecorded: (auditor, { data }) => ({ ...auditor, absences: { ...auditor.absences, [data.absenceId]: { is: 'stands', entry: data } } }),
    AuditorAbsenceCalledOff: (auditor, { data }) => ({ ...auditor, absences: takenBack(auditor.absences, data.absenceId, data.because) }),
    AuditorRecusalDeclared: (auditor, { data }) => ({ ...auditor, recusals: { ...auditor.recusals, [data.recusalId]: { is: 'stands', entry: data } } }),
    AuditorRecusalLifted: (auditor, { data }) => ({ ...auditor, recusals: takenBack(auditor.recusals, data.recusalId, data.because) }),
  },
  // from whom an auditor keeps away is not told in the history of that unit or official, which others read
  about: () => [],
  // a head of division keeps the register of the own division
  scope: ({ terms }) => ({ body: terms === undefined ? [] : [terms.divisionId] }),
})

/** How an auditor stands on a day: whoever leaves is there up to and on the day of leaving, and gone after it. */
export const standingOn = ({ is, leaving }: Pick<Auditor, 'is' | 'leaving'>, day: string): Auditor['is'] => (is === 'left' && leaving !== undefined && day <= leaving.on ? 'enrolled' : is)
