// Takes a project out of a cohort programme, with the reason; its values are no longer compared.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aProjectLeavesTheCohortItIsIn, onlyAnOpenCohortChanges } from '../rules/cohorts.ts'
import { cohorts } from './state.ts'

export const leaveCohort = command('LeaveCohort', cohorts, {
  does: { zh: '项目退出同步审', en: 'Take a project out of a cohort' },
  input: z.strictObject({ projectId: z.string().min(1).max(64), reason: z.string().min(1).max(1000) }),
  who: [role('committeeOffice'), role('director'), role('deputyDirector'), role('divisionHead')],
  decide: ({ projectId, reason }, { is, members, indicators }) =>
    allow(
      unmet({ cohortIs: is, inside: members.some((each) => each.projectId === projectId) }, [onlyAnOpenCohortChanges, aProjectLeavesTheCohortItIsIn]),
      () => [{ type: 'CohortProjectLeft', data: { projectId, reason, indicatorIds: indicators.map(({ indicatorId }) => indicatorId) } }],
    ),
})
