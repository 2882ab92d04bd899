// Takes an auditor off the register from a day on, with the reason.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { anAuditorIsOnTheRegister } from '../rules/auditors.ts'
import { auditors } from './state.ts'

export const releaseAuditor = command('ReleaseAuditor', auditors, {
  does: { zh: '审计人员离岗', en: 'Take an auditor off the register' },
  input: z.strictObject({ on: z.iso.date(), because: z.string().min(1).max(500) }),
  who: [role('committeeOffice'), role('divisionHead', 'body'), role('bureauOffice')],
  decide: (input, { is }) => (is === 'left' ? [] : allow(unmet({ is }, [anAuditorIsOnTheRegister]), () => [{ type: 'AuditorLeft', data: input }])),
})
