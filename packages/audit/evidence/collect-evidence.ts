// Takes a piece of evidence into a project: a file by its hash, who provided it, which period it proves, signed or why not.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theFieldworkTasks } from '../asks/the-fieldwork-tasks.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import {
  aStateSecretIsOnlyReferredTo, evidenceBelongsToAnAuditItemOfThePlan, evidenceIsCollectedInFieldwork, evidenceIsCollectedOnce, evidenceIsSignedOrSaysWhyNot,
  theProvedPeriodRunsForward, theTeamCollectsTheEvidence, twoAuditorsQuestionAnOutsideParty,
} from '../rules/evidence.ts'
import { whatNamesATaskIsOfItsItem } from '../rules/fieldwork-tasks.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { EvidenceDescribed, itemsOf } from './events.ts'
import { evidence, type Evidence } from './state.ts'
import type { z } from 'zod'

type Asked = z.infer<typeof EvidenceDescribed>

export const collectEvidence = command('CollectEvidence', evidence, {
  does: { zh: '登记审计证据', en: 'Take in a piece of evidence' },
  opens: true,
  input: EvidenceDescribed,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: { project: theProject<Asked, Evidence>(({ input }) => input.projectId), tasks: theFieldworkTasks<Asked, Evidence>(({ input }) => input.taskIds ?? []) },
  decide: (input, piece, { asked: { project, tasks }, occurredOn }) => {
    const items = itemsOf(input)
    const facts = {
      is: piece.is, projectIs: project.is, supplementary: input.supplementReason !== undefined,
      signed: input.signature !== undefined, reasoned: input.unsignedReason !== undefined,
      outsideParty: input.outsideParty, people: new Set(input.collectors).size,
      strangers: input.collectors.filter((each) => !project.team.some(({ userId }) => userId === each)).length,
      provesFrom: input.provesFrom, provesTo: input.provesTo, secrecy: input.secrecy, registered: input.stateSecretRegisterNo !== undefined,
      inPlan: items.every((each) => project.auditItems.some(({ auditItemId }) => auditItemId === each)),
      foreignTasks: (input.taskIds ?? []).filter((id) => tasks[id]?.projectId !== input.projectId || !items.includes(tasks[id].auditItemId)).length,
      on: occurredOn, notBefore: project.notice?.servedOn ?? '',
    }
    return allow(
      unmet(facts, [
        evidenceIsCollectedOnce, evidenceIsCollectedInFieldwork, evidenceIsSignedOrSaysWhyNot, twoAuditorsQuestionAnOutsideParty, theTeamCollectsTheEvidence,
        theProvedPeriodRunsForward, aStateSecretIsOnlyReferredTo, evidenceBelongsToAnAuditItemOfThePlan, whatNamesATaskIsOfItsItem, noDocumentPredatesTheOneBefore,
      ]),
      () => [{ type: 'EvidenceCollected', data: { ...input, obtainedOn: occurredOn } }],
    )
  },
})
