// Corrects a line of the list of major decisions, with the reason; what it said before stays in the history.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { decisionFacts } from '../asks/decision-facts.ts'
import { theEvidence } from '../asks/the-evidence.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { aLineIsLinkedWithinItsProject, aListSpeaksOfTheOfficialsAudited, listsAreKeptWhileTheAuditIsUnderWay, onlyALineThatStandsChanges } from '../rules/four-lists.ts'
import { same } from '../same.ts'
import { DecisionDescribed } from './events.ts'
import { decisions, type MajorDecision } from './state.ts'

const Asked = z.strictObject({ line: DecisionDescribed, reason: z.string().min(1).max(1000) })
type Asked = z.infer<typeof Asked>

export const correctDecision = command('CorrectDecision', decisions, {
  does: { zh: '更正重要决策事项', en: 'Correct a major decision' },
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject<Asked, MajorDecision>(({ state }) => state.projectId), evidence: theEvidence<Asked, MajorDecision>(({ input }) => input.line.evidenceIds) },
  decide: (input, { is, reasons, projectId, line }, { asked: { project, evidence } }) => {
    if (is === 'listed' && same(line, input.line)) return changingNothing(reasons?.['DecisionCorrected'], input.reason)
    return allow(
      unmet({ is, ...decisionFacts(input.line, projectId, project, evidence) }, [onlyALineThatStandsChanges, listsAreKeptWhileTheAuditIsUnderWay, aListSpeaksOfTheOfficialsAudited, aLineIsLinkedWithinItsProject]),
      () => [{ type: 'DecisionCorrected', data: { projectId, ...input, before: line! } }],
    )
  },
})
