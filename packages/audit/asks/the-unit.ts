// Asks where a unit stands: registered or not, active, merged or dissolved.
import { theStream, type Ask } from '../../kernel/command.ts'
import type { UnitEvent } from '../unit/events.ts'
import { units, type Unit } from '../unit/state.ts'

/** In: how to find the unit's id in the facts of a command. Out: the unit as it stands; `is: 'unknown'` when there is none. */
export const theUnit = <Input, State>(id: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string): Ask<Input, State, Unit> =>
  theStream<Input, State, Unit, UnitEvent>(units, id)
