// Lifts a sealing (解除封存): what was sealed is given back to whoever signs for it; after the last day it is late, and counts.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyWhatIsSealedIsExtendedOrLifted } from '../rules/sealings.ts'
import { sealings } from './state.ts'

export const liftSealing = commandInOrder('LiftSealing', sealings, {
  does: { zh: '解除封存', en: 'Lift a sealing' },
  input: z.strictObject({ receivedBy: z.string().min(1).max(60) }),
  who: [role('teamLeader', 'project'), role('director')],
  decide: ({ receivedBy }, sealing, { occurredOn: on }) => {
    if (sealing.is === 'lifted') return again(sealing.receivedBy, receivedBy)
    return allow(unmet({ is: sealing.is }, [onlyWhatIsSealedIsExtendedOrLifted]), () => [{ type: 'SealingLifted', data: { projectId: sealing.projectId, on, receivedBy, late: on > sealing.dueOn } }])
  },
})
