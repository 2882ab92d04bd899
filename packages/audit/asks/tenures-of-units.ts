// Asks who held the posts of some units and when, how often each record was told of, and what those units went up in.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { Told } from '../../kernel/event.ts'
import type { Line } from '../finding/alignment-of-finding.ts'
import type { HeldPost } from '../finding/events.ts'
import type { OfficialEvent, TenureTerms } from '../official/events.ts'
import type { UnitEvent } from '../unit/events.ts'

type Facts<Input, State> = { readonly input: Input; readonly state: State; readonly id: string }
type On<Type extends OfficialEvent['type']> = Told<Extract<OfficialEvent, { type: Type }>>

/**
 * In: how to find the units in the facts of a command. Out: all tenures that are or once were recorded in them, under the unit in which they now stand,
 * and the mergers told by those units.
 */
export const tenuresOfUnits = <Input, State>(units: (facts: Facts<Input, State>) => readonly string[]): Ask<Input, State, Line> =>
  theEvents<OfficialEvent | UnitEvent>()<Input, State, Line>((facts) => units(facts).map((id) => ({ type: 'unit', id })), { tenures: [], mergers: [] }, {
    TenureBegan: (line, event, officialId) => ({ ...line, tenures: heldFrom(line.tenures, event, officialId) }),
    TenureEnded: (line, event) => ({ ...line, tenures: heldUntil(line.tenures, event) }),
    TenureRecordCorrected: (line, event, officialId) => ({ ...line, tenures: heldAsCorrected(line.tenures, event, officialId) }),
    UnitMerged: (line, { data, occurredOn }, unitId) => ({ ...line, mergers: [...line.mergers, { unitId, intoUnitId: data.intoUnitId, on: occurredOn }] }),
  })

/** The tenures after one more has begun. */
export const heldFrom = (all: readonly HeldPost[], { data: { tenureId, ...terms } }: On<'TenureBegan'>, officialId: string): HeldPost[] =>
  [...all, { ...heldOf(terms), tenureId, officialId, version: 1 }]

/** The tenures after one of them has ended. */
export const heldUntil = (all: readonly HeldPost[], { data }: On<'TenureEnded'>): HeldPost[] =>
  all.map((each) => (each.tenureId === data.tenureId ? { ...each, until: data.on, version: each.version + 1 } : each))

/** The tenures after a record was put right; one that comes from another unit is counted anew, as whoever looks at this unit alone has not heard of it. */
export const heldAsCorrected = (all: readonly HeldPost[], { data }: On<'TenureRecordCorrected'>, officialId: string): HeldPost[] => {
  const before = all.find(({ tenureId }) => tenureId === data.tenureId)
  const now: HeldPost = { ...heldOf(data.tenure), tenureId: data.tenureId, officialId, version: before?.unitId === data.tenure.unitId ? before.version + 1 : 1, ...(data.until === undefined ? {} : { until: data.until }) }
  return before === undefined ? [...all, now] : all.map((each) => (each.tenureId === data.tenureId ? now : each))
}

const heldOf = ({ unitId, post, side, capacity, from }: TenureTerms): Omit<HeldPost, 'tenureId' | 'officialId' | 'version'> => ({ unitId, post, side, capacity, from })
