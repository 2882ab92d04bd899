// Ends a unit that has no successor.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { auditsUnderWay } from '../asks/audits-under-way.ts'
import { role } from '../roles.ts'
import { anAuditUnderWayIsTakenOver, onlyAnActiveUnitChanges } from '../rules/units.ts'
import { ContinuationText } from './events.ts'
import { continued, units, type Unit } from './state.ts'

const Input = z.strictObject({ /** who takes over what it owes to audits under way */ continuation: ContinuationText.optional() })
type Input = z.infer<typeof Input>

export const dissolveUnit = command('DissolveUnit', units, {
  does: { zh: '撤销单位', en: 'Dissolve a unit' },
  input: Input,
  who: [role('committeeOffice'), role('organizationOfficer')],
  asks: { audits: auditsUnderWay<Input, Unit>(({ id }) => id) },
  decide: ({ continuation }, unit, { asked: { audits } }) => {
    if (unit.is === 'dissolved') return changingNothing(unit.continuation, continuation)
    return allow(unmet({ is: unit.is, audits: audits.length, takenOver: continuation !== undefined }, [onlyAnActiveUnitChanges, anAuditUnderWayIsTakenOver]), () => [{ type: 'UnitDissolved', data: continued(continuation, audits) }])
  },
})
