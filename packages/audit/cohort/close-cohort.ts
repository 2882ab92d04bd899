// Closes a cohort programme with what the comparison has shown; from then on nothing in it changes.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { role } from '../roles.ts'
import { onlyAnOpenCohortChanges } from '../rules/cohorts.ts'
import { cohorts } from './state.ts'

export const closeCohort = command('CloseCohort', cohorts, {
  does: { zh: '办结同步审', en: 'Close a cohort programme' },
  input: z.strictObject({ conclusion: z.string().min(1).max(4000) }),
  who: [role('committeeOffice'), role('divisionHead')],
  decide: ({ conclusion }, { is, conclusion: closing }) => {
    if (is === 'closed') return again(closing, conclusion)
    return allow(unmet({ cohortIs: is }, [onlyAnOpenCohortChanges]), () => [{ type: 'CohortClosed', data: { conclusion } }])
  },
})
