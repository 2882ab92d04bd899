// Enters an auditor on the register, or says that the division or the share of time is another one now.
import { command } from '../../kernel/command.ts'
import { role } from '../roles.ts'
import { same } from '../same.ts'
import { AuditorTerms } from './events.ts'
import { auditors } from './state.ts'

export const enrolAuditor = command('EnrolAuditor', auditors, {
  does: { zh: '登记审计人员', en: 'Enrol an auditor' },
  opens: true,
  input: AuditorTerms,
  who: [role('committeeOffice'), role('divisionHead', 'body'), role('bureauOffice')],
  within: ({ divisionId }) => ({ body: [divisionId] }),
  decide: (input, { is, terms }) => (is === 'enrolled' && same(terms, input) ? [] : [{ type: 'AuditorEnrolled' as const, data: input }]),
})
