// Opens a cohort programme: which kind of units is audited together in which year, for what, and by which indicators they are compared.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aCohortIsOpenedOnce } from '../rules/cohorts.ts'
import { same } from '../same.ts'
import { CohortDescribed } from './events.ts'
import { cohorts } from './state.ts'

export const openCohort = command('OpenCohort', cohorts, {
  does: { zh: '建立同类单位同步审方案', en: 'Open a cohort programme' },
  opens: true,
  input: CohortDescribed,
  who: [role('committeeOffice'), role('divisionHead')],
  decide: (input, { is, year, title, unitLevel, unitType, purpose, indicators }) => {
    if (is === 'open' && same({ year, title, unitLevel, unitType, purpose, indicators }, input)) return [] // asked twice, decided once
    return allow(unmet({ is }, [aCohortIsOpenedOnce]), () => [{ type: 'CohortOpened', data: input }])
  },
})
