// What waits for me? Soonest due first.
import { z } from 'zod'
import { workingDaysBetween } from '../../audit/calendar/working-days.ts'
import { role } from '../../audit/roles.ts'
import { query, type Condition, type Where } from '../../kernel/query.ts'
import { inLight, isOneOf, LightFilter, lit, Lit, Name, nameOf, oneOrMore } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { unitLibrary } from '../unit-library/view.ts'
import { OF_LIVE_PROJECTS, PROJECT_PHASE } from './live-projects.ts'
import { TaskRow } from './row.ts'
import { taskList } from './view.ts'

/** Whoever is named has the task whatever the role; whoever holds the role has it where nobody is named. */
const waitsFor = (person: string | undefined, roles: string | readonly string[] | undefined): Where => {
  if (person === undefined) return isOneOf('role', roles)
  const named: Condition = { column: 'people', is: 'has', value: person }
  const inRole = isOneOf('role', roles).map((each) => [...[each].flat(), named])
  return [...inRole, [{ column: 'people', is: 'empty' }, named]]
}

export const listTasks = query('ListTasks', taskList, {
  asks: { zh: '待办', en: 'Tasks' },
  input: z.strictObject({ role: oneOrMore.optional(), /** what waits for this person: named, or in one of the roles where nobody is */ person: z.string().max(64).optional(), open: z.enum(['true', 'false']).optional(), subjectType: oneOrMore.optional(), projectId: oneOrMore.optional(), unitId: oneOrMore.optional(), light: LightFilter.optional() }),
  output: TaskRow.omit({ progress: true, askedUnitId: true }).extend({ unitName: Name, waitedDays: z.int() }).extend(Lit.shape),
  who: [...AUDIT_SIDE, role('organizationOfficer'), role('disciplineOfficer'), role('unitOfficer', 'unit')],
  within: { project: 'projectId', unit: 'askedUnitId' },
  where: (input, { day }) => [
    ...waitsFor(input.person, input.role), { column: 'open', is: 'equal', value: input.open !== 'false' }, ...isOneOf('subjectType', input.subjectType), ...isOneOf('projectId', input.projectId), ...isOneOf('unitId', input.unitId),
    ...inLight('dueOn', input.light, day),
    ...OF_LIVE_PROJECTS,
  ],
  sort: ['dueOn', 'sinceOn', '-sinceOn', 'step', 'subjectType'],
  lookups: { unitName: { from: unitLibrary, by: 'unitId', take: 'name' }, projectPhase: PROJECT_PHASE },
  counts: ['step', 'subjectType', 'role'],
  unread: ['projectPhase', 'progress', 'askedUnitId'],
  show: ({ unitName, ...row }, { day }) => ({
    ...row, unitName: nameOf({ unitName }, 'unitName'), waitedDays: row.sinceOn === '' || row.sinceOn > day ? 0 : workingDaysBetween(row.sinceOn, day), ...lit(row.open ? row.dueOn : null, day),
  }),
})
