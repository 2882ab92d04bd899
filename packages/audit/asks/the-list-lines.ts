// Asks for lines of the lists of duties and decisions by id: in which project each stands, and what it says now.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { DecisionDescribed, DecisionEvent } from '../decision/events.ts'
import type { DutyDescribed, DutyEvent } from '../duty/events.ts'

const without = <Value>(all: Readonly<Record<string, Value>>, id: string): Readonly<Record<string, Value>> => Object.fromEntries(Object.entries(all).filter(([each]) => each !== id))

/** The duties that stand, by id, with their project; an id that is not there names no line. */
export type DutiesListed = Readonly<Record<string, { readonly projectId: string; readonly line: DutyDescribed }>>

/** In: how to find the ids of duties in the facts of a command. Out: those that stand, as they are described now. */
export const theDuties = <Input, State>(ids: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => readonly string[]): Ask<Input, State, DutiesListed> =>
  theEvents<DutyEvent>()<Input, State, DutiesListed>(
    (facts) => ids(facts).map((id) => ({ type: 'duty', id })), {},
    {
      DutyListed: (all, { data }, id) => ({ ...all, [id]: { projectId: data.projectId, line: data.line } }),
      DutyCorrected: (all, { data }, id) => ({ ...all, [id]: { projectId: data.projectId, line: data.line } }),
      DutyTakenOff: (all, _, id) => without(all, id),
    },
  )

/** The decisions that stand, by id, with their project. */
export type DecisionsListed = Readonly<Record<string, { readonly projectId: string; readonly line: DecisionDescribed }>>

/** In: how to find the ids of decisions in the facts of a command. Out: those that stand, as they are described now. */
export const theDecisions = <Input, State>(ids: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => readonly string[]): Ask<Input, State, DecisionsListed> =>
  theEvents<DecisionEvent>()<Input, State, DecisionsListed>(
    (facts) => ids(facts).map((id) => ({ type: 'decision', id })), {},
    {
      DecisionListed: (all, { data }, id) => ({ ...all, [id]: { projectId: data.projectId, line: data.line } }),
      DecisionCorrected: (all, { data }, id) => ({ ...all, [id]: { projectId: data.projectId, line: data.line } }),
      DecisionTakenOff: (all, _, id) => without(all, id),
    },
  )
