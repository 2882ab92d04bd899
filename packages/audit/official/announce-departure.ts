// Tells that an official is about to leave a post (拟离任), so that a departure audit can be planned.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyARunningTenureIsActedOn } from '../rules/officials.ts'
import { DocumentNo, TenureId } from './events.ts'
import { officials, standingOf } from './state.ts'

export const announceDeparture = command('AnnounceDeparture', officials, {
  does: { zh: '登记拟离任', en: 'Announce a departure' },
  input: z.strictObject({ tenureId: TenureId, expectedOn: z.iso.date().optional(), documentNo: DocumentNo.optional() }),
  who: [role('organizationOfficer'), role('committeeOffice')],
  decide: (input, official) => {
    const tenure = official.tenures[input.tenureId]
    if (tenure?.leaving !== undefined && tenure.leaving.expectedOn === input.expectedOn) return []
    return allow(unmet({ tenure: standingOf(tenure) }, [onlyARunningTenureIsActedOn]), () => [{ type: 'DepartureAnnounced', data: { ...input, unitId: tenure!.unitId, post: tenure!.post } }])
  },
})
