// One row per unit: who held its posts and when, and what it went up in. Alignments with tenures are measured by it.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import { idOf } from '../../kernel/stream.ts'
import { HeldPost, Merger } from '../../audit/finding/events.ts'
import type { OfficialEvent, TenureTerms } from '../../audit/official/events.ts'
import type { UnitEvent } from '../../audit/unit/events.ts'
import { put } from '../folding.ts'

export const UnitTenuresRow = z.strictObject({ unitId: z.string(), tenures: z.array(HeldPost), mergers: z.array(Merger) })
type UnitTenuresRow = z.infer<typeof UnitTenuresRow>

export const unitTenures = viewOf<UnitTenuresRow, OfficialEvent | UnitEvent>(UnitTenuresRow, {
  name: 'unit_tenures',
  version: 1,
  of: 'unit',
  initial: (unitId) => ({ unitId, tenures: [], mergers: [] }),
  on: {
    TenureBegan: (row, { data: { tenureId, until, ...terms }, stream }) => ({ ...row, tenures: put(row.tenures, 'tenureId', { ...heldOf(terms), tenureId, officialId: idOf(stream), version: 1, ...(until === undefined ? {} : { until }) }) }),
    TenureEnded: (row, { data }) => ({ ...row, tenures: row.tenures.map((each) => (each.tenureId === data.tenureId ? { ...each, until: data.on, version: each.version + 1 } : each)) }),
    // What was corrected away into another unit is that unit's from then on, and counted there anew.
    TenureRecordCorrected: (row, { data: { tenureId, tenure, until }, stream }, key) => {
      if (tenure.unitId !== key) return { ...row, tenures: row.tenures.filter((each) => each.tenureId !== tenureId) }
      const version = (row.tenures.find((each) => each.tenureId === tenureId)?.version ?? 0) + 1
      return { ...row, tenures: put(row.tenures, 'tenureId', { ...heldOf(tenure), tenureId, officialId: idOf(stream), version, ...(until === undefined ? {} : { until }) }) }
    },
    TenureWithdrawn: (row, { data }) => ({ ...row, tenures: row.tenures.filter(({ tenureId }) => tenureId !== data.tenureId) }),
    UnitMerged: (row, { data, stream, occurredOn }) => ({ ...row, mergers: [...row.mergers, { unitId: idOf(stream), intoUnitId: data.intoUnitId, on: occurredOn }] }),
  },
})

const heldOf = ({ unitId, post, side, capacity, from }: TenureTerms): Omit<HeldPost, 'tenureId' | 'officialId' | 'version'> => ({ unitId, post, side, capacity, from })
