// Asks how often others have named a person or a tenure: in a plan, a project, a finding, a rectification, a list of duties or decisions.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { ObjectKey } from '../../kernel/event.ts'
import type { DecisionEvent } from '../decision/events.ts'
import type { DutyEvent } from '../duty/events.ts'
import type { FindingEvent } from '../finding/events.ts'
import type { PlanEvent } from '../plan/events.ts'
import type { ProjectEvent } from '../project/events.ts'
import type { RectificationEvent } from '../rectification/events.ts'

type Naming = PlanEvent | ProjectEvent | FindingEvent | RectificationEvent | DutyEvent | DecisionEvent

const oneMore = (times: number): number => times + 1

/** In: how to find the object in the facts of a command. Out: how many events of others brought it in; what was taken out again later was named all the same. */
export const timesNamed = <Input, State>(object: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => ObjectKey): Ask<Input, State, number> =>
  theEvents<Naming>()<Input, State, number>((facts) => [object(facts)], 0, {
    PlanItemProposed: oneMore, PlanAdjustmentProposed: oneMore, ProjectEstablished: oneMore, ResponsibilityDetermined: oneMore, ToleranceAssessed: oneMore,
    RectificationOrdered: oneMore, RectificationHandedOver: oneMore, DutyListed: oneMore, DecisionListed: oneMore,
  })
