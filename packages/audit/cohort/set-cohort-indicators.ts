// Sets the indicators of a cohort programme anew: adds some, corrects or removes those without values, with the reason.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { valuesOfCohort } from '../asks/values-of-cohort.ts'
import { role } from '../roles.ts'
import { anIndicatorWithValuesStaysAsItIs, onlyAnOpenCohortChanges } from '../rules/cohorts.ts'
import { same } from '../same.ts'
import { Indicators } from './events.ts'
import { cohorts, type Cohort } from './state.ts'

const Asked = z.strictObject({ indicators: Indicators, reason: z.string().min(1).max(1000) })
type Asked = z.infer<typeof Asked>

export const setCohortIndicators = command('SetCohortIndicators', cohorts, {
  does: { zh: '调整可比指标', en: 'Set the indicators of a cohort' },
  input: Asked,
  who: [role('committeeOffice'), role('divisionHead')],
  asks: { values: valuesOfCohort<Asked, Cohort>(({ id }) => id) },
  decide: ({ indicators, reason }, { is, reasons, year, title, unitLevel, indicators: before, members }, { asked: { values } }) => {
    if (is === 'open' && same(before, indicators)) return changingNothing(reasons?.['CohortIndicatorsSet'], reason)
    const next = (indicatorId: string) => indicators.find((each) => each.indicatorId === indicatorId)
    const measured = new Set(Object.values(values).map(({ indicatorId }) => indicatorId))
    return allow(
      unmet({ cohortIs: is, measuredAndChanged: before.filter((each) => measured.has(each.indicatorId) && !same(each, next(each.indicatorId))).length }, [onlyAnOpenCohortChanges, anIndicatorWithValuesStaysAsItIs]),
      () => [{ type: 'CohortIndicatorsSet', data: {
        year, title, unitLevel, indicators, reason, removedIndicatorIds: before.map(({ indicatorId }) => indicatorId).filter((each) => next(each) === undefined), members: members.map((each) => ({ ...each })),
      } }],
    )
  },
})
