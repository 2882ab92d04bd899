// Where a cohort programme stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { CohortEvent, type Indicator } from './events.ts'

export type CohortMember = { readonly projectId: string; readonly unitId: string; readonly unitName: string }

export type Cohort = {
  readonly is: 'unknown' | 'open' | 'closed'
  readonly year: number
  readonly title: string
  readonly unitLevel: Extract<CohortEvent, { type: 'CohortOpened' }>['data']['unitLevel']
  readonly unitType: Extract<CohortEvent, { type: 'CohortOpened' }>['data']['unitType'] | undefined
  readonly purpose: string
  readonly indicators: readonly Indicator[]
  readonly members: readonly CohortMember[]
}

export const initial: Cohort = { is: 'unknown', year: 0, title: '', unitLevel: 'municipalDepartment', unitType: undefined, purpose: '', indicators: [], members: [] }

export const cohorts = stream<Cohort, CohortEvent>({
  name: 'cohort',
  events: CohortEvent,
  initial,
  evolve: {
    CohortOpened: (cohort, { data }) => ({ ...cohort, is: 'open', unitType: undefined, ...data }),
    CohortIndicatorsSet: (cohort, { data }) => ({ ...cohort, indicators: data.indicators }),
    CohortProjectJoined: (cohort, { data: { projectId, unitId, unitName } }) => ({ ...cohort, members: [...cohort.members, { projectId, unitId, unitName }] }),
    CohortProjectLeft: (cohort, { data }) => ({ ...cohort, members: cohort.members.filter(({ projectId }) => projectId !== data.projectId) }),
    CohortClosed: (cohort) => ({ ...cohort, is: 'closed' }),
  },
  about: ({ members }, event) => concerned(members, event).map((id) => ({ type: 'project', id, qualifier: event.type === 'CohortProjectLeft' ? 'left' : 'compared' })),
  scope: ({ members }) => ({ project: members.map(({ projectId }) => projectId) }),
})

/** Who joins or leaves concerns that project alone; everything else concerns all that are compared. */
const concerned = (members: readonly CohortMember[], event: CohortEvent): readonly string[] =>
  'projectId' in event.data ? [event.data.projectId] : members.map(({ projectId }) => projectId)
