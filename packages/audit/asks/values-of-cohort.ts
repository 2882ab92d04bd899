// Asks which values of indicators were recorded in a cohort programme.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { IndicatorValueEvent } from '../indicator-value/events.ts'

/** Those that stand, by id: of which indicator and project each is. */
export type ValuesOfCohort = Readonly<Record<string, { readonly indicatorId: string; readonly projectId: string }>>

/** In: how to find the cohort's id in the facts of a command. Out: its values that were not taken off. */
export const valuesOfCohort = <Input, State>(cohortId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string): Ask<Input, State, ValuesOfCohort> =>
  theEvents<IndicatorValueEvent>()<Input, State, ValuesOfCohort>((facts) => [{ type: 'cohort', id: cohortId(facts) }], {}, {
    IndicatorValueRecorded: (all, { data: { indicatorId, projectId } }, id) => ({ ...all, [id]: { indicatorId, projectId } }),
    IndicatorValueTakenOff: (all, _, id) => Object.fromEntries(Object.entries(all).filter(([each]) => each !== id)),
  })
