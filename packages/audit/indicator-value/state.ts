// Where the value of an indicator stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { IndicatorValueEvent, type Measured } from './events.ts'

export type IndicatorValue = Reasoned & { readonly is: 'unknown' | 'recorded' | 'takenOff'; readonly cohortId: string; readonly indicatorId: string; readonly projectId: string; readonly measured: Measured | undefined }

export const indicatorValues = stream<IndicatorValue, IndicatorValueEvent>({
  name: 'indicatorValue',
  events: IndicatorValueEvent,
  initial: { is: 'unknown', cohortId: '', indicatorId: '', projectId: '', measured: undefined },
  evolve: keepingReasons<IndicatorValue, IndicatorValueEvent>({
    IndicatorValueRecorded: (_, { data }) => ({ is: 'recorded', ...data }),
    IndicatorValueCorrected: (value, { data }) => ({ ...value, measured: data.measured }),
    IndicatorValueTakenOff: (value) => ({ ...value, is: 'takenOff' }),
  }),
  about: ({ cohortId, projectId, measured }) => [
    { type: 'cohort', id: cohortId, qualifier: 'compared in' }, { type: 'project', id: projectId, qualifier: 'measured in' }, ...(measured ? [{ type: 'evidence', id: measured.evidenceId, qualifier: 'taken from' }] : []),
  ],
  scope: ({ projectId }) => ({ project: [projectId] }),
})
