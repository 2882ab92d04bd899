// Where a cohort programme stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { CohortEvent, type Indicator } from './events.ts'

export type CohortMember = { readonly projectId: string; readonly unitId: string; readonly unitName: string }

export type Cohort = Reasoned & {
  readonly is: 'unknown' | 'open' | 'closed'
  readonly year: number
  readonly title: string
  readonly unitLevel: Extract<CohortEvent, { type: 'CohortOpened' }>['data']['unitLevel']
  readonly unitType: Extract<CohortEvent, { type: 'CohortOpened' }>['data']['unitType'] | undefined
  readonly purpose: string
  readonly indicators: readonly Indicator[]
  readonly members: readonly CohortMember[]
  /** by project: why it was let in although of another kind of unit or year */
  readonly exceptions: Readonly<Record<string, string>>
  readonly conclusion: string
}

export const initial: Cohort = { is: 'unknown', year: 0, title: '', unitLevel: 'municipalDepartment', unitType: undefined, purpose: '', indicators: [], members: [], exceptions: {}, conclusion: '' }

export const cohorts = stream<Cohort, CohortEvent>({
  name: 'cohort',
  events: CohortEvent,
  initial,
  evolve: keepingReasons<Cohort, CohortEvent>({
    CohortOpened: (cohort, { data }) => ({ ...cohort, is: 'open', unitType: undefined, ...data }),
    CohortIndicatorsSet: (cohort, { data }) => ({ ...cohort, indicators: data.indicators }),
    CohortProjectJoined: (cohort, { data: { projectId, unitId, unitName, exception } }) => ({
      ...cohort, members: [...cohort.members, { projectId, unitId, unitName }], exceptions: exception === undefined ? cohort.exceptions : { ...cohort.exceptions, [projectId]: exception.because },
    }),
    CohortProjectLeft: (cohort, { data }) => ({ ...cohort, members: cohort.members.filter(({ projectId }) => projectId !== data.projectId) }),
    CohortClosed: (cohort, { data }) => ({ ...cohort, is: 'closed', conclusion: data.conclusion }),
  }),
  about: ({ members }, event) => concerned(members, event).map((id) => ({ type: 'project', id, qualifier: event.type === 'CohortProjectLeft' ? 'left' : 'compared' })),
  scope: ({ members }) => ({ project: members.map(({ projectId }) => projectId) }),
})

/** Who joins or leaves concerns that project alone; everything else concerns all that are compared. */
const concerned = (members: readonly CohortMember[], event: CohortEvent): readonly string[] =>
  'projectId' in event.data ? [event.data.projectId] : members.map(({ projectId }) => projectId)
