// Strikes out a person who should never have been registered, as long as there is no tenure and nobody has built on the record.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { timesNamed } from '../asks/references.ts'
import { role } from '../roles.ts'
import { anOfficialWithTenuresIsNotWithdrawn, onlyARegisteredOfficialChanges, onlyWhatNobodyNamesIsWithdrawn } from '../rules/officials.ts'
import { officials, type Official } from './state.ts'

const Input = z.strictObject({ because: z.string().min(1).max(500) })
type Input = z.infer<typeof Input>

export const withdrawOfficial = command('WithdrawOfficial', officials, {
  does: { zh: '撤销领导干部登记', en: 'Withdraw the registration of an official' },
  input: Input,
  who: [role('committeeOffice'), role('organizationOfficer')],
  asks: { named: timesNamed<Input, Official>(({ id }) => ({ type: 'official', id })) },
  decide: ({ because }, { is, reasons, tenures, description }, { asked: { named } }) => {
    if (is === 'withdrawn') return again(reasons?.['OfficialWithdrawn'], because)
    return allow(
      unmet({ is, tenures: Object.keys(tenures).length, named }, [onlyARegisteredOfficialChanges, anOfficialWithTenuresIsNotWithdrawn, onlyWhatNobodyNamesIsWithdrawn]),
      () => [{ type: 'OfficialWithdrawn', data: { name: description!.name, because } }],
    )
  },
})
