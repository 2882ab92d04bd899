// Records the value of an indicator of a cohort in one project, with the evidence that it was taken from.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theCohort } from '../asks/the-cohort.ts'
import { namedProject } from '../asks/named-project.ts'
import { theEvidence } from '../asks/the-evidence.ts'
import { valuesOfCohort } from '../asks/values-of-cohort.ts'
import { role } from '../roles.ts'
import { aProjectHasOneValueForAnIndicator, aValueIsOfTheCohort, aValueIsOfAProjectThatStands, aValueRestsOnEvidenceOfItsProject, aValueSpeaksOfADayThatHasCome, onlyAnOpenCohortChanges } from '../rules/cohorts.ts'
import { same } from '../same.ts'
import { Measured } from './events.ts'
import { indicatorValues, type IndicatorValue } from './state.ts'

const Id = z.string().min(1).max(64)
const Asked = z.strictObject({ cohortId: Id, indicatorId: Id, projectId: Id, measured: Measured })
type Asked = z.infer<typeof Asked>

export const recordIndicatorValue = command('RecordIndicatorValue', indicatorValues, {
  does: { zh: '登记可比指标数值', en: 'Record the value of an indicator' },
  opens: true,
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: {
    project: namedProject<Asked, IndicatorValue>(({ input }) => input.projectId),
    cohort: theCohort<Asked, IndicatorValue>(({ input }) => input.cohortId),
    evidence: theEvidence<Asked, IndicatorValue>(({ input }) => [input.measured.evidenceId]),
    values: valuesOfCohort<Asked, IndicatorValue>(({ input }) => input.cohortId),
  },
  decide: (input, { is, measured, ...of }, { id, occurredOn, asked: { project, cohort, evidence, values } }) => {
    if (is === 'recorded' && of.projectId === input.projectId && of.cohortId === input.cohortId && of.indicatorId === input.indicatorId && same(measured, input.measured)) return [] // asked twice, decided once
    const piece = evidence[input.measured.evidenceId]
    const others = Object.entries(values).filter(([other, of]) => other !== id && of.projectId === input.projectId && of.indicatorId === input.indicatorId).length
    return allow(
      unmet({
        is, others, cohortIs: cohort.is, inside: cohort.members.some(({ projectId }) => projectId === input.projectId), indicatorKnown: cohort.indicators.some(({ indicatorId }) => indicatorId === input.indicatorId),
        projectIs: project.is, of: input.measured.on, recordedOn: occurredOn, evidenceHeld: piece?.is === 'held' && piece.projectId === input.projectId,
      }, [onlyAnOpenCohortChanges, aValueIsOfTheCohort, aValueIsOfAProjectThatStands, aValueSpeaksOfADayThatHasCome, aValueRestsOnEvidenceOfItsProject, aProjectHasOneValueForAnIndicator]),
      () => [{ type: 'IndicatorValueRecorded', data: input }],
    )
  },
})
