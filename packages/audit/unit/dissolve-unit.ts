// Ends a unit that has no successor.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyAnActiveUnitChanges } from '../rules/units.ts'
import { units } from './state.ts'

export const dissolveUnit = command('DissolveUnit', units, {
  does: { zh: '撤销单位', en: 'Dissolve a unit' },
  input: z.strictObject({}),
  who: [role('committeeOffice'), role('organizationOfficer')],
  decide: (_, unit) => {
    if (unit.is === 'dissolved') return []
    return allow(unmet(unit, [onlyAnActiveUnitChanges]), () => [{ type: 'UnitDissolved', data: {} }])
  },
})
