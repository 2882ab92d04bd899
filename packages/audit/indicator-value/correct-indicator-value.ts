// Corrects the value of an indicator, with the reason; what was recorded before stays in the history.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { theCohort } from '../asks/the-cohort.ts'
import { namedProject } from '../asks/named-project.ts'
import { theEvidence } from '../asks/the-evidence.ts'
import { role } from '../roles.ts'
import { aValueIsOfAProjectThatStands, aValueRestsOnEvidenceOfItsProject, aValueSpeaksOfADayThatHasCome, onlyAnOpenCohortChanges, onlyAValueThatStandsChanges } from '../rules/cohorts.ts'
import { same } from '../same.ts'
import { Measured } from './events.ts'
import { indicatorValues, type IndicatorValue } from './state.ts'

const Asked = z.strictObject({ measured: Measured, reason: z.string().min(1).max(1000) })
type Asked = z.infer<typeof Asked>

export const correctIndicatorValue = command('CorrectIndicatorValue', indicatorValues, {
  does: { zh: '更正可比指标数值', en: 'Correct the value of an indicator' },
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: {
    project: namedProject<Asked, IndicatorValue>(({ state }) => state.projectId),
    cohort: theCohort<Asked, IndicatorValue>(({ state }) => state.cohortId), evidence: theEvidence<Asked, IndicatorValue>(({ input }) => [input.measured.evidenceId]),
  },
  decide: ({ measured, reason }, { is, reasons, cohortId, indicatorId, projectId, measured: before }, { occurredOn, asked: { project, cohort, evidence } }) => {
    if (is === 'recorded' && same(before, measured)) return changingNothing(reasons?.['IndicatorValueCorrected'], reason)
    const piece = evidence[measured.evidenceId]
    return allow(
      unmet({ is, cohortIs: cohort.is, projectIs: project.is, of: measured.on, recordedOn: occurredOn, evidenceHeld: piece?.is === 'held' && piece.projectId === projectId }, [onlyAValueThatStandsChanges, onlyAnOpenCohortChanges, aValueIsOfAProjectThatStands, aValueSpeaksOfADayThatHasCome, aValueRestsOnEvidenceOfItsProject]),
      () => [{ type: 'IndicatorValueCorrected', data: { cohortId, indicatorId, projectId, measured, before: before!, reason } }],
    )
  },
})
