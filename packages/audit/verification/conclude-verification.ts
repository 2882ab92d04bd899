// Writes down what a verification came to, with its papers and findings; it may be concluded anew when more comes to light.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { findingsById } from '../asks/findings-by-id.ts'
import { reviewedPapers } from '../asks/reviewed-papers.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { aLineIsLinkedWithinItsProject, aResultRestsOnPapers, listsAreKeptWhileTheAuditIsUnderWay, onlyALineThatStandsChanges } from '../rules/four-lists.ts'
import { same } from '../same.ts'
import { VerificationResult } from './events.ts'
import { verifications, type Verification } from './state.ts'

const Asked = z.strictObject({ result: VerificationResult })
type Asked = z.infer<typeof Asked>

export const concludeVerification = command('ConcludeVerification', verifications, {
  does: { zh: '登记核查结果', en: 'Conclude a verification' },
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: {
    project: theProject<Asked, Verification>(({ state }) => state.projectId),
    papers: reviewedPapers<Asked, Verification>(({ input }) => input.result.paperIds),
    findings: findingsById<Asked, Verification>(({ input }) => input.result.findingIds),
  },
  decide: ({ result }, { is, projectId, result: former }, { asked: { project, papers, findings } }) => {
    if (same(former, result)) return [] // asked twice, decided once
    const facts = {
      is, projectIs: project.is, outcome: result.outcome, papers: result.paperIds.length, findings: result.findingIds.length,
      missing: result.paperIds.filter((id) => papers[id]?.projectId !== projectId).length + result.findingIds.filter((id) => findings[id] !== projectId).length,
    }
    return allow(
      unmet(facts, [onlyALineThatStandsChanges, listsAreKeptWhileTheAuditIsUnderWay, aResultRestsOnPapers, aLineIsLinkedWithinItsProject]),
      () => [{ type: 'VerificationConcluded', data: { projectId, result } }],
    )
  },
})
