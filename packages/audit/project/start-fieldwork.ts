// Starts fieldwork: only with a team, an approved implementation plan, a notice, and not before the day it names.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import {
  fieldworkFollowsAnApprovedImplementationPlan, fieldworkFollowsTheNotice, fieldworkIsDoneByATeam, fieldworkStartsNoEarlierThanNoticed,
} from '../rules/fieldwork.ts'
import { noDocumentPredatesTheOneBefore, preparationComesBeforeFieldwork } from '../rules/projects.ts'
import { projects } from './state.ts'

export const startFieldwork = command('StartFieldwork', projects, {
  does: { zh: '开始现场审计', en: 'Start fieldwork' },
  input: z.strictObject({ plannedFinishOn: z.iso.date().optional() }),
  who: [role('teamLeader', 'project')],
  decide: (input, project, { occurredOn }) => {
    if (project.is === 'fieldwork') return [] // asked twice, decided once
    const facts = {
      is: project.is, inTeam: project.team.length, planApproved: project.planApprovedDraftNo > 0, noticed: project.notice !== undefined,
      on: occurredOn, startsOn: project.notice?.startsOn ?? '', notBefore: project.lastOn,
    }
    return allow(
      unmet(facts, [
        preparationComesBeforeFieldwork, fieldworkIsDoneByATeam, fieldworkFollowsAnApprovedImplementationPlan, fieldworkFollowsTheNotice,
        fieldworkStartsNoEarlierThanNoticed, noDocumentPredatesTheOneBefore,
      ]),
      () => [{ type: 'FieldworkStarted', data: { on: occurredOn, ...input } }],
    )
  },
})
