// One row per unit: who held its posts and when, and what it went up in. Alignments with tenures are measured by it.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import { idOf } from '../../kernel/stream.ts'
import { heldAsCorrected, heldFrom, heldUntil } from '../../audit/asks/tenures-of-units.ts'
import { HeldPost, Merger } from '../../audit/finding/events.ts'
import type { OfficialEvent } from '../../audit/official/events.ts'
import type { UnitEvent } from '../../audit/unit/events.ts'

export const UnitTenuresRow = z.strictObject({ unitId: z.string(), tenures: z.array(HeldPost), mergers: z.array(Merger) })
type UnitTenuresRow = z.infer<typeof UnitTenuresRow>

export const unitTenures = viewOf<UnitTenuresRow, OfficialEvent | UnitEvent>(UnitTenuresRow, {
  name: 'unit_tenures',
  version: 1,
  of: 'unit',
  initial: (unitId) => ({ unitId, tenures: [], mergers: [] }),
  on: {
    TenureBegan: (row, event) => ({ ...row, tenures: heldFrom(row.tenures, event, idOf(event.stream)) }),
    TenureEnded: (row, event) => ({ ...row, tenures: heldUntil(row.tenures, event) }),
    // What was corrected away into another unit is that unit's from then on.
    TenureRecordCorrected: (row, event, key) => ({ ...row, tenures: heldAsCorrected(row.tenures, event, idOf(event.stream)).filter(({ unitId }) => unitId === key) }),
    UnitMerged: (row, { data, stream, occurredOn }) => ({ ...row, mergers: [...row.mergers, { unitId: idOf(stream), intoUnitId: data.intoUnitId, on: occurredOn }] }),
  },
})
