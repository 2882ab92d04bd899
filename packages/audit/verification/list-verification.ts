// Enters what is to be verified, how and by whom, with the duties and decisions that it is about (审计核查及结果清单).
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theDecisions, theDuties } from '../asks/the-list-lines.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { aLineIsEnteredOnce, aLineIsLinkedWithinItsProject, aVerificationExaminesAnAuditItem, listsAreKeptWhileTheAuditIsUnderWay } from '../rules/four-lists.ts'
import { same } from '../same.ts'
import { VerificationDescribed } from './events.ts'
import { verifications } from './state.ts'

const Asked = z.strictObject({ projectId: z.string().min(1).max(64), line: VerificationDescribed })
type Asked = z.infer<typeof Asked>

export const listVerification = command('ListVerification', verifications, {
  does: { zh: '填列核查事项', en: 'List a verification' },
  opens: true,
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: {
    project: theProject(({ input }: { input: Asked }) => input.projectId),
    duties: theDuties(({ input }: { input: Asked }) => input.line.dutyIds),
    decisions: theDecisions(({ input }: { input: Asked }) => input.line.decisionIds),
  },
  decide: (input, { is, line: listed, ...before }, { asked: { project, duties, decisions } }) => {
    const { projectId, line } = input
    if (is === 'listed' && before.projectId === input.projectId && same(listed, line)) return [] // asked twice, decided once
    const facts = {
      is, projectIs: project.is, inPlan: project.auditItems.some(({ auditItemId }) => auditItemId === line.auditItemId),
      missing: line.dutyIds.filter((id) => duties[id]?.projectId !== projectId).length + line.decisionIds.filter((id) => decisions[id]?.projectId !== projectId).length,
    }
    return allow(
      unmet(facts, [aLineIsEnteredOnce, listsAreKeptWhileTheAuditIsUnderWay, aVerificationExaminesAnAuditItem, aLineIsLinkedWithinItsProject]),
      () => [{ type: 'VerificationListed', data: input }],
    )
  },
})
