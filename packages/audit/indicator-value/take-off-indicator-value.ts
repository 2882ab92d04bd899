// Takes off the value of an indicator that was recorded by mistake, with the reason: from then on it is missing.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { theCohort } from '../asks/the-cohort.ts'
import { role } from '../roles.ts'
import { onlyAnOpenCohortChanges } from '../rules/cohorts.ts'
import { indicatorValues, type IndicatorValue } from './state.ts'

const Asked = z.strictObject({ reason: z.string().min(1).max(1000) })
type Asked = z.infer<typeof Asked>

export const takeOffIndicatorValue = command('TakeOffIndicatorValue', indicatorValues, {
  does: { zh: '删除可比指标数值', en: 'Take off the value of an indicator' },
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { cohort: theCohort<Asked, IndicatorValue>(({ state }) => state.cohortId) },
  decide: ({ reason }, { is, reasons, cohortId, indicatorId, projectId }, { asked: { cohort } }) => {
    if (is === 'takenOff') return again(reasons?.['IndicatorValueTakenOff'], reason)
    return allow(unmet({ cohortIs: cohort.is }, [onlyAnOpenCohortChanges]), () => [{ type: 'IndicatorValueTakenOff', data: { cohortId, indicatorId, projectId, reason } }])
  },
})
