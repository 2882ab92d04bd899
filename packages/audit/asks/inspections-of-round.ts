// Asks what else is scheduled as the inspection of the same unit in the same year and round.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { InspectionEvent, InspectionTerms } from '../inspection/events.ts'
import { roundKey } from '../inspection/state.ts'

/** The inspections that were ever of that round, as they stand now, by id; what was called off is not among them. */
export type InspectionsOfRound = Readonly<Record<string, InspectionTerms>>

const without = (all: InspectionsOfRound, gone: string): InspectionsOfRound => Object.fromEntries(Object.entries(all).filter(([id]) => id !== gone))

/** In: how to find the terms in the facts of a command. Out: the inspections that stand in the same unit, year and round, or once did. */
export const inspectionsOfRound = <Input, State>(terms: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => InspectionTerms): Ask<Input, State, InspectionsOfRound> =>
  theEvents<InspectionEvent>()<Input, State, InspectionsOfRound>((facts) => [roundKey(terms(facts))], {}, {
    InspectionScheduled: (all, { data }, id) => ({ ...all, [id]: data }),
    InspectionCorrected: (all, { data }, id) => ({ ...all, [id]: data.terms }),
    InspectionCalledOff: (all, _, id) => without(all, id),
  })

/** Those of the same unit, year and round under another number. */
export const othersOfRound = (all: InspectionsOfRound, own: string, { unitId, year, round }: InspectionTerms): readonly InspectionTerms[] =>
  Object.entries(all).filter(([id, each]) => id !== own && each.unitId === unitId && each.year === year && each.round === round).map(([, each]) => each)
