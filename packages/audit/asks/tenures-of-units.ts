// Asks who held the posts of some units and when, how often each record was told of, and what those units went up in.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { Told } from '../../kernel/event.ts'
import type { HeldPost, Merger } from '../finding/events.ts'
import type { OfficialEvent, TenureTerms } from '../official/events.ts'
import type { UnitEvent } from '../unit/events.ts'

type Facts<Input, State> = { readonly input: Input; readonly state: State; readonly id: string }
type Line = { readonly tenures: readonly HeldPost[]; readonly mergers: readonly Merger[] }
type On<Type extends OfficialEvent['type']> = Told<Extract<OfficialEvent, { type: Type }>>

/**
 * In: how to find the units in the facts of a command. Out: all tenures that are or once were recorded in them, under the unit in which they now stand,
 * and the mergers told by those units. The view `unit_tenures` keeps the same by unit, so that what it shows can be accepted.
 */
export const tenuresOfUnits = <Input, State>(units: (facts: Facts<Input, State>) => readonly string[]): Ask<Input, State, Line> =>
  theEvents<OfficialEvent | UnitEvent>()<Input, State, Line>((facts) => units(facts).map((id) => ({ type: 'unit', id })), { tenures: [], mergers: [] }, {
    TenureBegan: (line, { data: { tenureId, until, ...terms } }, officialId) => ({ ...line, tenures: [...line.tenures, { ...heldOf(terms), tenureId, officialId, version: 1, ...(until === undefined ? {} : { until }) }] }),
    TenureEnded: (line, { data }) => ({ ...line, tenures: line.tenures.map((each) => (each.tenureId === data.tenureId ? { ...each, until: data.on, version: each.version + 1 } : each)) }),
    TenureRecordCorrected: (line, event, officialId) => ({ ...line, tenures: corrected(line.tenures, event, officialId) }),
    TenureWithdrawn: (line, { data }) => ({ ...line, tenures: line.tenures.filter(({ tenureId }) => tenureId !== data.tenureId) }),
    UnitMerged: (line, { data, occurredOn }, unitId) => ({ ...line, mergers: [...line.mergers, { unitId, intoUnitId: data.intoUnitId, on: occurredOn }] }),
  })

/** One that comes from another unit is counted anew, as whoever looks at this unit alone has not heard of it before. */
const corrected = (all: readonly HeldPost[], { data }: On<'TenureRecordCorrected'>, officialId: string): readonly HeldPost[] => {
  const before = all.find(({ tenureId }) => tenureId === data.tenureId)
  const version = before?.unitId === data.tenure.unitId ? before.version + 1 : 1
  const now: HeldPost = { ...heldOf(data.tenure), tenureId: data.tenureId, officialId, version, ...(data.until === undefined ? {} : { until: data.until }) }
  return [...all.filter(({ tenureId }) => tenureId !== data.tenureId), now]
}

const heldOf = ({ unitId, post, side, capacity, from }: TenureTerms): Omit<HeldPost, 'tenureId' | 'officialId' | 'version'> => ({ unitId, post, side, capacity, from })
