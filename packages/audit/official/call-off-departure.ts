// Takes an announced departure back: the official stays in the post.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyARunningTenureIsActedOn } from '../rules/officials.ts'
import { TenureId } from './events.ts'
import { officials, standingOf } from './state.ts'

export const callOffDeparture = command('CallOffDeparture', officials, {
  does: { zh: '取消拟离任', en: 'Call off a departure' },
  input: z.strictObject({ tenureId: TenureId }),
  who: [role('organizationOfficer'), role('committeeOffice')],
  decide: ({ tenureId }, official) => {
    const tenure = official.tenures[tenureId]
    if (tenure !== undefined && tenure.until === undefined && tenure.leaving === undefined) return []
    return allow(unmet({ tenure: standingOf(tenure) }, [onlyARunningTenureIsActedOn]), () => [{ type: 'DepartureCalledOff', data: { tenureId, unitId: tenure!.unitId, post: tenure!.post } }])
  },
})
