// Enters a major decision into the list of what was done (重要决策事项清单): who decided how, and what each audited official said.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { decisionFacts } from '../asks/decision-facts.ts'
import { theEvidence } from '../asks/the-evidence.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { aLineIsEnteredOnce, aLineIsLinkedWithinItsProject, aListSpeaksOfTheOfficialsAudited, listsAreKeptWhileTheAuditIsUnderWay } from '../rules/four-lists.ts'
import { same } from '../same.ts'
import { DecisionDescribed } from './events.ts'
import { decisions } from './state.ts'

const Asked = z.strictObject({ projectId: z.string().min(1).max(64), line: DecisionDescribed })
type Asked = z.infer<typeof Asked>

export const listDecision = command('ListDecision', decisions, {
  does: { zh: '填列重要决策事项', en: 'List a major decision' },
  opens: true,
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: { project: theProject(({ input }: { input: Asked }) => input.projectId), evidence: theEvidence(({ input }: { input: Asked }) => input.line.evidenceIds) },
  decide: (input, decision, { asked: { project, evidence } }) => {
    if (decision.is === 'listed' && decision.projectId === input.projectId && same(decision.line, input.line)) return [] // asked twice, decided once
    return allow(
      unmet({ is: decision.is, ...decisionFacts(input.line, input.projectId, project, evidence) }, [aLineIsEnteredOnce, listsAreKeptWhileTheAuditIsUnderWay, aListSpeaksOfTheOfficialsAudited, aLineIsLinkedWithinItsProject]),
      () => [{ type: 'DecisionListed', data: input }],
    )
  },
})
