// Serves the decision on the official who appealed (送达复查决定), once what it changes has been changed.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { changedOnAppeal } from '../asks/changed-on-appeal.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { aDecisionIsServedOnceCarriedOut, anAppealIsTakenStepByStep } from '../rules/appeals.ts'
import { appeals, whose, type Appeal } from './state.ts'

const Service = z.strictObject({ receivedBy: z.string().min(1).max(60) })

export const serveAppealDecision = commandInOrder('ServeAppealDecision', appeals, {
  does: { zh: '送达复查决定', en: 'Serve the decision on an appeal' },
  input: Service,
  who: [role('committeeOffice')],
  asks: { changed: changedOnAppeal<z.infer<typeof Service>, Appeal>(({ state }) => state.changes.map(({ findingId }) => findingId)) },
  decide: ({ receivedBy }, appeal, { asked: { changed }, occurredOn }) => {
    if (appeal.is === 'served') return again(appeal.receivedBy, receivedBy)
    const unchanged = appeal.changes.filter(({ findingId, change }) => (changed[findingId]?.[change] ?? '') < appeal.decidedOn).length
    return allow(unmet({ is: appeal.is, needs: ['decided'], unchanged }, [anAppealIsTakenStepByStep, aDecisionIsServedOnceCarriedOut]), () => [{ type: 'AppealDecisionServed', data: { ...whose(appeal), on: occurredOn, decisionNo: appeal.decisionNo, receivedBy } }])
  },
})
