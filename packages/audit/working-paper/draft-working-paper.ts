// Drafts a working paper on an audit item: the steps taken, the facts, the conclusion, and the evidence it rests on.
import { z } from 'zod'
import { command, theEvents } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theEvidence } from '../asks/the-evidence.ts'
import { theFieldworkTasks } from '../asks/the-fieldwork-tasks.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { whatNamesATaskIsOfItsItem } from '../rules/fieldwork-tasks.ts'
import {
  anIndexNumberIsUsedOnceInAProject, aWorkingPaperExaminesAnAuditItemOfThePlan, aWorkingPaperIsDraftedOnce, aWorkingPaperRestsOnEvidence,
  theEvidenceIsHeldInTheSameProject, workingPapersBelongToAnAuditUnderWay,
} from '../rules/working-papers.ts'
import { WorkingPaperWritten, type WorkingPaperEvent } from './events.ts'
import { indexKey, workingPapers, type WorkingPaper } from './state.ts'

const Asked = WorkingPaperWritten.extend({ projectId: z.string().min(1).max(64), indexNo: z.string().min(1).max(40), auditItemId: z.string().min(1).max(64), taskId: z.string().min(1).max(64).optional() })
type Asked = z.infer<typeof Asked>

const papersWithThisNumber = theEvents<WorkingPaperEvent>()<Asked, WorkingPaper, readonly string[]>(
  ({ input }) => [{ type: 'indexNo', id: indexKey(input.projectId, input.indexNo) }],
  [],
  { WorkingPaperDrafted: (paperIds, _, id) => [...paperIds, id] },
)

export const draftWorkingPaper = command('DraftWorkingPaper', workingPapers, {
  does: { zh: '编制审计工作底稿', en: 'Draft a working paper' },
  opens: true,
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: {
    project: theProject(({ input }: { input: Asked }) => input.projectId),
    evidence: theEvidence(({ input }: { input: Asked }) => input.evidenceIds),
    papersWithThisNumber,
    tasks: theFieldworkTasks<Asked, WorkingPaper>(({ input }) => (input.taskId === undefined ? [] : [input.taskId])),
  },
  decide: (input, paper, { asked: { project, evidence, papersWithThisNumber: others, tasks }, id }) =>
    allow(
      unmet({
        is: paper.is, projectIs: project.is, numberTaken: others.some((other) => other !== id), pieces: input.evidenceIds.length,
        inPlan: project.auditItems.some(({ auditItemId }) => auditItemId === input.auditItemId),
        foreignTasks: input.taskId === undefined || (tasks[input.taskId]?.projectId === input.projectId && tasks[input.taskId]?.auditItemId === input.auditItemId) ? 0 : 1,
        missing: input.evidenceIds.filter((each) => evidence[each]?.is !== 'held' || evidence[each].projectId !== input.projectId).length,
      }, [
        aWorkingPaperIsDraftedOnce, anIndexNumberIsUsedOnceInAProject, workingPapersBelongToAnAuditUnderWay, aWorkingPaperExaminesAnAuditItemOfThePlan,
        aWorkingPaperRestsOnEvidence, theEvidenceIsHeldInTheSameProject, whatNamesATaskIsOfItsItem,
      ]),
      () => [{ type: 'WorkingPaperDrafted', data: input }],
    ),
})
