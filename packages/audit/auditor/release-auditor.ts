// Takes an auditor off the register after a day, which may lie ahead, with the reason.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { anAuditorIsOnTheRegister, aReleaseIsToldOnce } from '../rules/auditors.ts'
import { same } from '../same.ts'
import { auditors } from './state.ts'

export const releaseAuditor = command('ReleaseAuditor', auditors, {
  does: { zh: '审计人员离岗', en: 'Take an auditor off the register' },
  input: z.strictObject({ on: z.iso.date(), because: z.string().min(1).max(500) }),
  who: [role('committeeOffice'), role('divisionHead', 'body'), role('bureauOffice')],
  decide: (input, { is, leaving }) => {
    if (is === 'left' && same(leaving, input)) return [] // asked twice, decided once
    return allow(unmet({ is, released: is === 'left' }, is === 'left' ? [aReleaseIsToldOnce] : [anAuditorIsOnTheRegister]), () => [{ type: 'AuditorLeft', data: input }])
  },
})
