// Tells that a unit has a new supervisor, level, budget level or size; its name changes by renaming only.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aUnitDoesNotSuperviseItself, onlyAnActiveUnitChanges } from '../rules/units.ts'
import { same } from '../same.ts'
import { UnitCharacter } from './events.ts'
import { units } from './state.ts'

export const changeUnitDescription = command('ChangeUnitDescription', units, {
  does: { zh: '变更单位情况', en: 'Change a unit’s description' },
  input: UnitCharacter,
  who: [role('committeeOffice'), role('organizationOfficer')],
  decide: (description, { is, character: formerly }, { id }) => {
    if (formerly === undefined || same(formerly, description)) return []
    const broken = unmet({ is, unitId: id, parentUnitId: description.parentUnitId }, [onlyAnActiveUnitChanges, aUnitDoesNotSuperviseItself])
    return allow(broken, () => [{ type: 'UnitDescriptionChanged', data: { description, formerly } }])
  },
})
