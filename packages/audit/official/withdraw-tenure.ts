// Strikes out a tenure that should never have been recorded, as long as nobody has built on it.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { timesNamed } from '../asks/references.ts'
import { role } from '../roles.ts'
import { onlyAKnownTenureChanges, onlyWhatNobodyNamesIsWithdrawn } from '../rules/officials.ts'
import { TenureId } from './events.ts'
import { officials, standingOf, type Official } from './state.ts'

const Input = z.strictObject({ tenureId: TenureId, because: z.string().min(1).max(500) })
type Input = z.infer<typeof Input>

export const withdrawTenure = command('WithdrawTenure', officials, {
  does: { zh: '撤销任职登记', en: 'Withdraw the record of a tenure' },
  input: Input,
  who: [role('committeeOffice'), role('organizationOfficer')],
  asks: { named: timesNamed<Input, Official>(({ input }) => ({ type: 'tenure', id: input.tenureId })) },
  decide: ({ tenureId, because }, { tenures, withdrawnTenures, withdrawnBecause }, { asked: { named } }) => {
    if (withdrawnTenures.includes(tenureId)) return again(withdrawnBecause?.[tenureId], because)
    const tenure = tenures[tenureId]
    return allow(unmet({ tenure: standingOf(tenure), named }, [onlyAKnownTenureChanges, onlyWhatNobodyNamesIsWithdrawn]), () => [{ type: 'TenureWithdrawn', data: { tenureId, unitId: tenure!.unitId, post: tenure!.post, because } }])
  },
})
