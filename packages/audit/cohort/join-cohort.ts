// Brings a project into a cohort programme: of its kind of unit and plan year, or by a reasoned exception decided above.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { namedProject } from '../asks/named-project.ts'
import { openCohortsOfProject } from '../asks/open-cohorts-of-project.ts'
import { theUnit } from '../asks/the-unit.ts'
import { role } from '../roles.ts'
import { aCohortIsOfOneKindOfUnit, aCohortIsOfOnePlanYear, anExceptionIsDecidedAbove, aProjectIsInOneCohort, aProjectJoinsWithItsOwnUnit, onlyAnOpenCohortChanges } from '../rules/cohorts.ts'
import { cohorts, type Cohort } from './state.ts'

const Id = z.string().min(1).max(64)
const Asked = z.strictObject({ projectId: Id, unitId: Id, /** why it is compared although its unit is of another kind or its plan of another year */ exceptionBecause: z.string().min(1).max(1000).optional() })
type Asked = z.infer<typeof Asked>

const MAY_EXCEPT = ['committeeOffice', 'director', 'deputyDirector']

export const joinCohort = command('JoinCohort', cohorts, {
  does: { zh: '项目纳入同步审', en: 'Bring a project into a cohort' },
  input: Asked,
  who: [role('committeeOffice'), role('director'), role('deputyDirector'), role('divisionHead')],
  asks: { project: namedProject<Asked, Cohort>(({ input }) => input.projectId), unit: theUnit<Asked, Cohort>(({ input }) => input.unitId), inside: openCohortsOfProject<Asked, Cohort>(({ input }) => input.projectId) },
  decide: ({ projectId, unitId, exceptionBecause }, cohort, { id, actor, asked: { project, unit, inside } }) => {
    if (cohort.is === 'open' && cohort.members.some((each) => each.projectId === projectId && each.unitId === unitId)) return changingNothing(cohort.exceptions[projectId], exceptionBecause)
    const [sameKind, sameYear] = [unit.character?.level === cohort.unitLevel && (cohort.unitType === undefined || unit.character.type === cohort.unitType), project.year === cohort.year]
    const excepted = exceptionBecause !== undefined && !(sameKind && sameYear)
    return allow(
      unmet({
        cohortIs: cohort.is, projectIs: project.is, ownUnit: project.unitId === unitId && unit.character !== undefined, sameKind, sameYear, excepted,
        mayExcept: actor.roles.some((each) => MAY_EXCEPT.includes(each)), elsewhere: inside.filter((each) => each !== id).length,
      }, [onlyAnOpenCohortChanges, aProjectJoinsWithItsOwnUnit, aCohortIsOfOneKindOfUnit, aCohortIsOfOnePlanYear, anExceptionIsDecidedAbove, aProjectIsInOneCohort]),
      () => [{ type: 'CohortProjectJoined', data: {
        projectId, unitId, unitName: unit.name, year: project.year, unitLevel: unit.character!.level, ...(unit.character!.type === undefined ? {} : { unitType: unit.character!.type }), indicatorIds: cohort.indicators.map(({ indicatorId }) => indicatorId),
        ...(excepted ? { exception: { because: exceptionBecause, by: actor.id } } : {}),
      } }],
    )
  },
})
