// Gives a project up for good (终止审计) because the audit committee has approved that.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { role } from '../roles.ts'
import { noDocumentPredatesTheOneBefore, onlyAProjectUnderWayChanges } from '../rules/projects.ts'
import { projects } from './state.ts'

export const terminateProject = command('TerminateProject', projects, {
  does: { zh: '终止审计', en: 'Terminate the audit' },
  input: z.strictObject({
    ground: z.enum(['compulsoryMeasures', 'disciplineReview', 'supervisionInvestigation', 'deceased', 'otherUnsuitable']),
    reason: z.string().min(1).max(2000),
    /** the meeting of the audit committee that approved it */
    committeeMeetingNo: z.string().min(1).max(80),
  }),
  who: [role('committeeOffice')],
  decide: (input, { is, phaseFrom, termination }, { occurredOn }) => {
    if (is === 'terminated') return again(termination, input)
    return allow(
      unmet({ is, on: occurredOn, notBefore: phaseFrom }, [onlyAProjectUnderWayChanges, noDocumentPredatesTheOneBefore]),
      () => [{ type: 'ProjectTerminated', data: { ...input, on: occurredOn } }],
    )
  },
})
