// Gives a unit its new name and keeps the former one in its history.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyAnActiveUnitChanges } from '../rules/units.ts'
import { units } from './state.ts'

export const renameUnit = command('RenameUnit', units, {
  does: { zh: '单位更名', en: 'Rename a unit' },
  input: z.strictObject({ name: z.string().min(1).max(120) }),
  who: [role('committeeOffice'), role('organizationOfficer')],
  decide: ({ name }, unit) => {
    if (unit.is === 'active' && unit.name === name) return [] // asked twice, decided once
    return allow(unmet(unit, [onlyAnActiveUnitChanges]), () => [{ type: 'UnitRenamed', data: { name, formerName: unit.name } }])
  },
})
