// Revises a working paper, above all to follow up what its reviewer asked for; it is then reviewed anew.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theEvidence } from '../asks/the-evidence.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { aWorkingPaperRestsOnEvidence, theEvidenceIsHeldInTheSameProject, workingPapersBelongToAnAuditUnderWay } from '../rules/working-papers.ts'
import { WorkingPaperWritten } from './events.ts'
import { workingPapers, type WorkingPaper } from './state.ts'

const Asked = WorkingPaperWritten.extend({
  /** what was done about the reviewer's opinion, or why the paper changes */
  followUp: z.string().min(1).max(4000),
})
type Asked = z.infer<typeof Asked>

export const reviseWorkingPaper = command('ReviseWorkingPaper', workingPapers, {
  does: { zh: '修改底稿（落实审核意见）', en: 'Revise a working paper' },
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: {
    project: theProject(({ state }: { state: WorkingPaper }) => state.projectId),
    evidence: theEvidence(({ input }: { input: Asked }) => input.evidenceIds),
  },
  decide: (input, { is, projectId, written }, { asked: { project, evidence } }) => {
    // an opinion may be answered without a change of the text; where none is owed, a revision changes something
    if (is !== 'followUpOwed' && same(input, written)) return []
    return allow(
      unmet({
        projectIs: project.is, pieces: input.evidenceIds.length,
        missing: input.evidenceIds.filter((each) => evidence[each]?.is !== 'held' || evidence[each].projectId !== projectId).length,
      }, [workingPapersBelongToAnAuditUnderWay, aWorkingPaperRestsOnEvidence, theEvidenceIsHeldInTheSameProject]),
      () => [{ type: 'WorkingPaperRevised', data: { ...input, projectId, droppedEvidenceIds: written.evidenceIds.filter((each) => !input.evidenceIds.includes(each)) } }],
    )
  },
})

const same = (one: WorkingPaper['written'], other: WorkingPaper['written']): boolean =>
  one.title === other.title && one.procedure === other.procedure && one.summary === other.summary && one.conclusion === other.conclusion &&
  one.evidenceIds.length === other.evidenceIds.length && one.evidenceIds.every((each) => other.evidenceIds.includes(each))
