// Lets a unit go up in another one; its history stays and names the successor.
import { z } from 'zod'
import { command, theStream } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { auditsUnderWay } from '../asks/audits-under-way.ts'
import { role } from '../roles.ts'
import { anAuditUnderWayIsTakenOver, aUnitMergesIntoAnotherActiveUnit, onlyAnActiveUnitChanges } from '../rules/units.ts'
import { ContinuationText, type UnitEvent } from './events.ts'
import { continued, units, type Unit } from './state.ts'

const Input = z.strictObject({ intoUnitId: z.string().min(1).max(64).regex(/^\P{C}+$/u), /** who takes over what it owes to audits under way */ continuation: ContinuationText.optional() })
type Input = z.infer<typeof Input>

export const mergeUnit = command('MergeUnit', units, {
  does: { zh: '单位合并', en: 'Merge a unit into another' },
  input: Input,
  who: [role('committeeOffice'), role('organizationOfficer')],
  asks: { into: theStream<Input, Unit, Unit, UnitEvent>(units, ({ input }) => input.intoUnitId), audits: auditsUnderWay<Input, Unit>(({ id }) => id) },
  decide: ({ intoUnitId, continuation }, unit, { id, asked: { into, audits } }) => {
    if (unit.is === 'merged' && unit.intoUnitId === intoUnitId) return changingNothing(unit.continuation, continuation)
    const broken = unmet({ is: unit.is, unitId: id, intoUnitId, into: into.is, audits: audits.length, takenOver: continuation !== undefined }, [onlyAnActiveUnitChanges, aUnitMergesIntoAnotherActiveUnit, anAuditUnderWayIsTakenOver])
    return allow(broken, () => [{ type: 'UnitMerged', data: { intoUnitId, ...continued(continuation, audits) } }])
  },
})
