// Extends a sealing that has not run out, once, with the approval of the head of the bureau.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { theProject } from '../asks/the-project.ts'
import { deadline } from '../calendar/deadline.ts'
import { commandInOrder } from '../in-order.ts'
import { limitOn } from '../limits.ts'
import { role } from '../roles.ts'
import { aSealingIsExtendedBeforeItRunsOut, aSealingIsNoLongerThanTheLaw, onlyWhatIsSealedIsExtendedOrLifted } from '../rules/sealings.ts'
import { sealings, type Sealing } from './state.ts'

const Asked = z.strictObject({ workingDays: z.int().positive(), reason: z.string().min(1).max(1000) })
type Asked = z.infer<typeof Asked>

export const extendSealing = commandInOrder('ExtendSealing', sealings, {
  does: { zh: '批准延长封存', en: 'Extend a sealing' },
  input: Asked,
  who: [role('director')],
  asks: { project: theProject<Asked, Sealing>(({ state }) => state.projectId) },
  decide: ({ workingDays, reason }, { is, projectId, dueOn: formerDueOn, extended, reasons }, { occurredOn: on, asked: { project } }) => {
    // it is extended once: whatever is asked after that is the same, or is refused
    if (extended > 0) return again({ workingDays: extended, reason: reasons?.['SealingExtended'] }, { workingDays, reason })
    const limit = limitOn('sealing', project.pinned.limitsOn || on)
    return allow(unmet({ is, on, dueOn: formerDueOn, workingDays, most: limit.value }, [onlyWhatIsSealedIsExtendedOrLifted, aSealingIsExtendedBeforeItRunsOut, aSealingIsNoLongerThanTheLaw]), () => {
      const { dueOn, ...restsOn } = deadline(limit, formerDueOn, workingDays)
      return [{ type: 'SealingExtended', data: { projectId, reason, formerDueOn, on, workingDays, dueOn, restsOn } }]
    })
  },
})
