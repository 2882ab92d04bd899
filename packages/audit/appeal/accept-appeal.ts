// Accepts an appeal (受理申诉) and names those who re-examine: nobody who was ever in the team that audited.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { namedProject } from '../asks/named-project.ts'
import { againstJoining, theAuditors } from '../asks/the-auditors.ts'
import { thoseWhoAudited } from '../asks/those-who-audited.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { anAppealIsTakenStepByStep, aReexaminerIsOnTheRegister, onlyAnAppealInTimeIsAccepted, whoeverAuditedDoesNotReexamine, whoeverIsRecusedDoesNotReexamine } from '../rules/appeals.ts'
import { same } from '../same.ts'
import { appeals, whose, type Appeal } from './state.ts'

const Acceptance = z.strictObject({ reexaminers: z.array(z.string().min(1).max(64)).min(1).max(20) })
type Acceptance = z.infer<typeof Acceptance>

export const acceptAppeal = commandInOrder('AcceptAppeal', appeals, {
  does: { zh: '受理申诉', en: 'Accept an appeal' },
  input: Acceptance,
  who: [role('committeeOffice')],
  asks: {
    audited: thoseWhoAudited<Acceptance, Appeal>(({ state }) => state.projectId), project: namedProject<Acceptance, Appeal>(({ state }) => state.projectId),
    auditors: theAuditors<Acceptance, Appeal>(({ input }) => input.reexaminers),
  },
  decide: ({ reexaminers }, appeal, { asked: { audited, project, auditors }, occurredOn }) => {
    if (appeal.is === 'accepted' && same(appeal.reexaminers, reexaminers)) return [] // asked twice, decided once
    const { gone, recused } = againstJoining(auditors, reexaminers, { unitId: project.unitId, officials: [appeal] }, occurredOn)
    const facts = { is: appeal.is, needs: ['filed'], late: appeal.late, involved: reexaminers.filter((each) => audited.includes(each)).length, notOnTheRegister: gone + reexaminers.filter((each) => !Object.hasOwn(auditors, each)).length, recused }
    return allow(
      unmet(facts, [anAppealIsTakenStepByStep, onlyAnAppealInTimeIsAccepted, whoeverAuditedDoesNotReexamine, aReexaminerIsOnTheRegister, whoeverIsRecusedDoesNotReexamine]),
      () => [{ type: 'AppealAccepted', data: { ...whose(appeal), on: occurredOn, reexaminers } }],
    )
  },
})
