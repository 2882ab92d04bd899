// Revises a working paper, above all to follow up what its reviewer asked for; it is then reviewed anew.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { theEvidence } from '../asks/the-evidence.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { aWorkingPaperRestsOnEvidence, theEvidenceIsHeldInTheSameProject, workingPapersBelongToAnAuditUnderWay } from '../rules/working-papers.ts'
import { same } from '../same.ts'
import { WorkingPaperWritten } from './events.ts'
import { workingPapers, type WorkingPaper } from './state.ts'

const Asked = WorkingPaperWritten.extend({
  /** what was done about the reviewer's opinion, or why the paper changes */
  followUp: z.string().min(1).max(4000),
})
type Asked = z.infer<typeof Asked>

export const reviseWorkingPaper = commandInOrder('ReviseWorkingPaper', workingPapers, {
  does: { zh: '修改底稿（落实审核意见）', en: 'Revise a working paper' },
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: {
    project: theProject(({ state }: { state: WorkingPaper }) => state.projectId),
    evidence: theEvidence(({ input }: { input: Asked }) => input.evidenceIds),
  },
  decide: ({ followUp, ...text }, { is, projectId, written, followedUp }, { asked: { project, evidence } }) => {
    // an opinion may be answered without a change of the text; where none is owed, a revision changes something
    if (is !== 'followUpOwed' && same(text, written)) return changingNothing(followedUp, followUp)
    return allow(
      unmet({
        projectIs: project.is, pieces: text.evidenceIds.length,
        missing: text.evidenceIds.filter((each) => evidence[each]?.is !== 'held' || evidence[each].projectId !== projectId).length,
      }, [workingPapersBelongToAnAuditUnderWay, aWorkingPaperRestsOnEvidence, theEvidenceIsHeldInTheSameProject]),
      () => [{ type: 'WorkingPaperRevised', data: { ...text, projectId, followUp, droppedEvidenceIds: written.evidenceIds.filter((each) => !text.evidenceIds.includes(each)) } }],
    )
  },
})
