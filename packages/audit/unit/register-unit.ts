// Puts a unit into the object library.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aUnitDoesNotSuperviseItself, aUnitIsRegisteredOnce } from '../rules/units.ts'
import { UnitDescribed } from './events.ts'
import { units } from './state.ts'

export const registerUnit = command('RegisterUnit', units, {
  does: { zh: '登记单位', en: 'Register a unit' },
  opens: true,
  input: UnitDescribed,
  who: [role('committeeOffice'), role('organizationOfficer')],
  decide: (input, { is }, { id }) =>
    allow(unmet({ is, unitId: id, parentUnitId: input.parentUnitId }, [aUnitIsRegisteredOnce, aUnitDoesNotSuperviseItself]), () => [{ type: 'UnitRegistered', data: input }]),
})
