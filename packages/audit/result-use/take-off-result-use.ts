// Takes off a use that was recorded by mistake, with the reason, before it was fed back.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAWaitingUseIsFedBack } from '../rules/result-uses.ts'
import { resultUses } from './state.ts'

export const takeOffResultUse = commandInOrder('TakeOffResultUse', resultUses, {
  does: { zh: '删除成果运用', en: 'Take off the use of a deliverable' },
  input: z.strictObject({ reason: z.string().min(1).max(1000) }),
  who: [role('committeeOffice'), role('bureauOffice'), role('organizationOfficer', 'body'), role('disciplineOfficer', 'body'), role('conferenceMember', 'body')],
  decide: ({ reason }, { is, reasons, deliverableId, projectId, body }) => {
    if (is === 'takenOff') return again(reasons?.['ResultUseTakenOff'], reason)
    return allow(unmet({ is }, [onlyAWaitingUseIsFedBack]), () => [{ type: 'ResultUseTakenOff', data: { deliverableId, projectId, body, reason } }])
  },
})
