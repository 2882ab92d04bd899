// Where an inspection stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { InspectionEvent, type InspectionTerms } from './events.ts'

export type Inspection = { readonly is: 'unknown' | 'scheduled' | 'calledOff'; readonly terms: InspectionTerms | undefined }

export const inspections = stream<Inspection, InspectionEvent>({
  name: 'inspection',
  events: InspectionEvent,
  initial: { is: 'unknown', terms: undefined },
  evolve: {
    InspectionScheduled: (_, { data }) => ({ is: 'scheduled', terms: data }),
    InspectionCalledOff: (inspection) => ({ ...inspection, is: 'calledOff' }),
  },
  // an inspection to come is not told in the history of its unit, which the unit's own officers read
  about: () => [],
})
