// Puts right what was registered wrongly about a unit, also about one that is gone; what stood before stays readable.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { role } from '../roles.ts'
import { aUnitDoesNotSuperviseItself } from '../rules/units.ts'
import { same } from '../same.ts'
import { UnitDescribed } from './events.ts'
import { units } from './state.ts'

export const correctUnitRecord = command('CorrectUnitRecord', units, {
  does: { zh: '更正单位登记', en: 'Correct a unit’s record' },
  input: z.strictObject({ description: UnitDescribed, because: z.string().min(1).max(500) }),
  who: [role('committeeOffice'), role('organizationOfficer')],
  decide: ({ description, because }, { reasons, name, character }, { id }) => {
    if (character === undefined) return []
    if (same({ name, ...character }, description)) return changingNothing(reasons?.['UnitRecordCorrected'], because)
    const broken = unmet({ unitId: id, parentUnitId: description.parentUnitId }, [aUnitDoesNotSuperviseItself])
    return allow(broken, () => [{ type: 'UnitRecordCorrected', data: { description, formerly: { name, ...character }, because } }])
  },
})
