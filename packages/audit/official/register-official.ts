// Puts an official into the object library.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { anOfficialIsRegisteredOnce } from '../rules/officials.ts'
import { OfficialDescribed } from './events.ts'
import { officials } from './state.ts'

export const registerOfficial = command('RegisterOfficial', officials, {
  does: { zh: '登记领导干部', en: 'Register an official' },
  opens: true,
  input: OfficialDescribed,
  who: [role('committeeOffice'), role('organizationOfficer')],
  decide: (input, official) => allow(unmet(official, [anOfficialIsRegisteredOnce]), () => [{ type: 'OfficialRegistered', data: input }]),
})
