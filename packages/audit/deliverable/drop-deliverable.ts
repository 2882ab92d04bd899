// Drops a deliverable that was planned and will not be issued, with the reason.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAPlannedDeliverableChanges } from '../rules/deliverables.ts'
import { deliverables } from './state.ts'

export const dropDeliverable = commandInOrder('DropDeliverable', deliverables, {
  does: { zh: '取消成果', en: 'Drop a planned deliverable' },
  input: z.strictObject({ reason: z.string().min(1).max(1000) }),
  who: [role('committeeOffice'), role('divisionHead', 'project'), role('teamLeader', 'project')],
  decide: ({ reason }, { is, reasons, projectId }) => {
    if (is === 'dropped') return again(reasons?.['DeliverableDropped'], reason)
    return allow(unmet({ is }, [onlyAPlannedDeliverableChanges]), () => [{ type: 'DeliverableDropped', data: { projectId, reason } }])
  },
})
