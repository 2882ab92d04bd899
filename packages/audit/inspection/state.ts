// Where an inspection stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { InspectionEvent, type InspectionTerms } from './events.ts'

export type Inspection = Reasoned & { readonly is: 'unknown' | 'scheduled' | 'calledOff'; readonly terms: InspectionTerms | undefined; readonly because: string }

/** The object that stands for the inspection of one unit in one year and round: what is told of it must not contradict itself. */
export const roundKey = ({ unitId, year, round }: InspectionTerms) => ({ type: 'inspectionRound', id: `${unitId}:${year}:${round}` })

export const inspections = stream<Inspection, InspectionEvent>({
  name: 'inspection',
  events: InspectionEvent,
  initial: { is: 'unknown', terms: undefined, because: '' },
  evolve: keepingReasons<Inspection, InspectionEvent>({
    InspectionScheduled: (inspection, { data }) => ({ ...inspection, is: 'scheduled', terms: data }),
    InspectionCorrected: (inspection, { data }) => ({ ...inspection, terms: data.terms }),
    InspectionCalledOff: (inspection, { data }) => ({ ...inspection, is: 'calledOff', because: data.because }),
  }),
  // an inspection to come is not told in the history of its unit, which the unit's own officers read
  about: ({ terms }, event) => [
    ...(terms === undefined ? [] : [{ ...roundKey(terms), qualifier: 'of' }]), ...(event.type === 'InspectionCorrected' ? [{ ...roundKey(event.data.formerly), qualifier: 'formerly' }] : []),
  ],
})
