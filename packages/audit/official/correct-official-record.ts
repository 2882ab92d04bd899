// Puts right what was registered wrongly about a person; sealed fields that are left out stay as they are.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { role } from '../roles.ts'
import { onlyARegisteredOfficialChanges } from '../rules/officials.ts'
import { same } from '../same.ts'
import { OfficialDescribed } from './events.ts'
import { officials } from './state.ts'

export const correctOfficialRecord = command('CorrectOfficialRecord', officials, {
  does: { zh: '更正领导干部登记', en: 'Correct an official’s record' },
  input: z.strictObject({ ...OfficialDescribed.partial().shape, because: z.string().min(1).max(500) }),
  who: [role('committeeOffice'), role('organizationOfficer')],
  decide: ({ because, ...corrected }, { is, reasons, description }) => {
    if (description === undefined) return []
    const whole = OfficialDescribed.parse({ ...description, ...corrected })
    if (same(whole, description)) return changingNothing(reasons?.['OfficialRecordCorrected'], because)
    return allow(unmet({ is }, [onlyARegisteredOfficialChanges]), () => [{ type: 'OfficialRecordCorrected', data: { description: whole, formerName: description.name, because } }])
  },
})
