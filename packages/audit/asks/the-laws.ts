// Asks for recorded versions of laws by id: title, articles, and from when until when each was in force.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { LawEvent } from '../law/events.ts'

export type LawInForce = { readonly title: string; readonly articles: readonly string[]; readonly effectiveFrom: string; readonly effectiveTo: string | undefined }
/** By law id; an id that is not there names no recorded version. */
export type LawsInForce = Readonly<Record<string, LawInForce>>

/** In: how to find the law ids in the facts of a command. Out: the recorded versions, by id. */
export const theLaws = <Input, State>(
  ids: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => readonly string[],
): Ask<Input, State, LawsInForce> =>
  theEvents<LawEvent>()<Input, State, LawsInForce>(
    (facts) => ids(facts).map((id) => ({ type: 'law', id })),
    {},
    {
      LawRecorded: (all, { data }, id) => ({ ...all, [id]: { title: data.title, articles: data.articles.map(({ no }) => no), effectiveFrom: data.effectiveFrom, effectiveTo: data.effectiveTo } }),
      // a version is told of its own end, and also of the end of the one it replaced, which may not be among those asked for
      LawSuperseded: (all, { data }, id) => (all[id] ? { ...all, [id]: { ...all[id], effectiveTo: data.effectiveTo } } : all),
    },
  )
