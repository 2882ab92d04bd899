// Asks where a finding stands: open or confirmed, what is said of it, and each official's conclusion.
import { theStream, type Ask } from '../../kernel/command.ts'
import type { FindingEvent } from '../finding/events.ts'
import { findings, type Finding } from '../finding/state.ts'

/** In: how to find the finding's id in the facts of a command. Out: the finding as it stands; `is: 'unknown'` when there is none. */
export const theFinding = <Input, State>(
  id: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string,
): Ask<Input, State, Finding> => theStream<Input, State, Finding, FindingEvent>(findings, id)
