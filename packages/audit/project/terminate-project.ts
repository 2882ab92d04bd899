// Gives a project up for good (终止审计) because the audit committee has approved that.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { openCohortsOfProject } from '../asks/open-cohorts-of-project.ts'
import { again } from '../again.ts'
import { role } from '../roles.ts'
import { noDocumentPredatesTheOneBefore, onlyAProjectUnderWayChanges } from '../rules/projects.ts'
import { projects, type Project } from './state.ts'

const Termination = z.strictObject({
  ground: z.enum(['compulsoryMeasures', 'disciplineReview', 'supervisionInvestigation', 'deceased', 'otherUnsuitable']),
  reason: z.string().min(1).max(2000),
  /** the meeting of the audit committee that approved it */
  committeeMeetingNo: z.string().min(1).max(80),
})
type Termination = z.infer<typeof Termination>

export const terminateProject = command('TerminateProject', projects, {
  does: { zh: '终止审计', en: 'Terminate the audit' },
  input: Termination,
  who: [role('committeeOffice')],
  asks: { cohorts: openCohortsOfProject<Termination, Project>(({ id }) => id) },
  decide: (input, { is, phaseFrom, termination }, { occurredOn, asked: { cohorts } }) => {
    if (is === 'terminated') return again(termination, input)
    return allow(
      unmet({ is, on: occurredOn, notBefore: phaseFrom }, [onlyAProjectUnderWayChanges, noDocumentPredatesTheOneBefore]),
      () => [{ type: 'ProjectTerminated', data: { ...input, on: occurredOn, ...(cohorts.length === 0 ? {} : { cohortIds: [...cohorts] }) } }],
    )
  },
})
