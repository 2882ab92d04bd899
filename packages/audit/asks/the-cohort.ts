// Asks where a cohort programme stands: open or closed, its indicators, its projects.
import { theStream, type Ask } from '../../kernel/command.ts'
import type { CohortEvent } from '../cohort/events.ts'
import { cohorts, type Cohort } from '../cohort/state.ts'

/** In: how to find the cohort's id in the facts of a command. Out: the cohort as it stands; `is: 'unknown'` when there is none. */
export const theCohort = <Input, State>(id: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string): Ask<Input, State, Cohort> =>
  theStream<Input, State, Cohort, CohortEvent>(cohorts, id)
