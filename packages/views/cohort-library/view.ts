// Asks for all versions of the list of formal steps, and tells what it demanded on a day.
import { theStream, type Ask } from '../../kernel/command.ts'
import type { Demand, FormalityEvent } from '../formality/events.ts'
import { formalities, FORMALITIES_ID, type Formalities } from '../formality/state.ts'

/** Out: the versions in the order of publication; none where nothing was published. */
export const theFormalities = <Input, State>(): Ask<Input, State, Formalities> => theStream<Input, State, Formalities, FormalityEvent>(formalities, () => FORMALITIES_ID)

/** What was demanded on a day: nothing before the first version takes effect. */
export const demandsOn = ({ versions }: Formalities, day: string): readonly Demand[] => versions.findLast(({ effectiveFrom }) => effectiveFrom <= day)?.demands ?? []
