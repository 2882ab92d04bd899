// Asks where an official stands: registered or not, and what is on record of him.
import { theStream, type Ask } from '../../kernel/command.ts'
import type { OfficialEvent } from '../official/events.ts'
import { officials, type Official } from '../official/state.ts'

/** In: how to find the official's id in the facts of a command. Out: the official as he stands; `is: 'unknown'` when there is none. */
export const theOfficial = <Input, State>(id: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string): Ask<Input, State, Official> =>
  theStream<Input, State, Official, OfficialEvent>(officials, id)
