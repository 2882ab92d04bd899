// Accepts an appeal (受理申诉) and names those who re-examine: nobody who was ever in the team that audited.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { thoseWhoAudited } from '../asks/those-who-audited.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { anAppealIsTakenStepByStep, onlyAnAppealInTimeIsAccepted, whoeverAuditedDoesNotReexamine } from '../rules/appeals.ts'
import { same } from '../same.ts'
import { appeals, whose, type Appeal } from './state.ts'

const Acceptance = z.strictObject({ reexaminers: z.array(z.string().min(1).max(64)).min(1).max(20) })

export const acceptAppeal = commandInOrder('AcceptAppeal', appeals, {
  does: { zh: '受理申诉', en: 'Accept an appeal' },
  input: Acceptance,
  who: [role('committeeOffice')],
  asks: { audited: thoseWhoAudited<z.infer<typeof Acceptance>, Appeal>(({ state }) => state.projectId) },
  decide: ({ reexaminers }, appeal, { asked: { audited }, occurredOn }) => {
    if (appeal.is === 'accepted' && same(appeal.reexaminers, reexaminers)) return [] // asked twice, decided once
    return allow(
      unmet({ is: appeal.is, needs: ['filed'], late: appeal.late, involved: reexaminers.filter((each) => audited.includes(each)).length }, [anAppealIsTakenStepByStep, onlyAnAppealInTimeIsAccepted, whoeverAuditedDoesNotReexamine]),
      () => [{ type: 'AppealAccepted', data: { ...whose(appeal), on: occurredOn, reexaminers } }],
    )
  },
})
