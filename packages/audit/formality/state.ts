// Where the list of formal steps stands: all its versions.
import { stream } from '../../kernel/stream.ts'
import { FormalityEvent, type FormalitiesDescribed } from './events.ts'

export type Formalities = { readonly versions: readonly FormalitiesDescribed[] }

/** The bureau has one list. */
export const FORMALITIES_ID = 'bureau'

export const formalities = stream<Formalities, FormalityEvent>({
  name: 'formality',
  events: FormalityEvent,
  initial: { versions: [] },
  evolve: { FormalitiesPublished: ({ versions }, { data: { version: _, ...described } }) => ({ versions: [...versions, described] }) },
  about: () => [],
})
