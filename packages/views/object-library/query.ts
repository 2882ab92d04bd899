// Who holds or held which post, in which class, and when was that last audited?
import { z } from 'zod'
import { addDays, addMonths, monthsBetween } from '../../audit/calendar/days.ts'
import { query, type Where } from '../../kernel/query.ts'
import { between, hasOne, isOneOf, Name, nameOf, oneOrMore } from '../filters.ts'
import { officialPortrait } from '../official-portrait/view.ts'
import { CONFERENCE } from '../readers.ts'
import { unitLibrary } from '../unit-library/view.ts'
import { objectLibrary, TenureRow } from './view.ts'

/** Nobody has looked at what happened since that day, and there was something to look at. */
const unauditedSince = (day: string): Where => [
  [{ column: 'auditedTo', is: 'empty' }, { column: 'auditedTo', is: 'atMost', value: day }],
  [{ column: 'auditedTo', is: 'present' }, { column: 'fromOn', is: 'atMost', value: day }],
  { column: 'standing', is: 'notEqual', value: 'left' },
]

export const listTenures = query('ListTenures', objectLibrary, {
  asks: { zh: '审计对象库', en: 'Object library' },
  input: z.strictObject({
    tenureId: oneOrMore.optional(), officialId: oneOrMore.optional(), unitId: oneOrMore.optional(), standing: oneOrMore.optional(), subjectClass: oneOrMore.optional(), capacity: oneOrMore.optional(),
    /** in post for at least so many years */
    yearsInPost: z.coerce.number().int().min(1).max(30).optional(),
    /** in post, and for at least so many years since the last audit period, or since taking office when there was none */
    unauditedYears: z.coerce.number().int().min(1).max(30).optional(),
    /** whose rotation has run out (应审未审), or runs out before the year of the day is over */
    rotation: z.enum(['overdue', 'thisYear']).optional(),
    plannedYear: z.coerce.number().int().optional(),
    projectId: z.string().max(64).optional(),
  }),
  output: TenureRow.omit({ audits: true, planItems: true }).extend({ officialName: Name, unitName: Name, monthsInPost: z.int(), neverAudited: z.boolean(), rotationOverdue: z.boolean() }),
  who: CONFERENCE,
  where: (input, { day }) => [
    ...isOneOf('tenureId', input.tenureId), ...isOneOf('officialId', input.officialId), ...isOneOf('unitId', input.unitId), ...isOneOf('standing', input.standing),
    ...isOneOf('subjectClass', input.subjectClass), ...isOneOf('capacity', input.capacity), ...hasOne('projectIds', input.projectId),
    ...(input.rotation === undefined ? [] : between('rotationDueOn', undefined, input.rotation === 'overdue' ? addDays(day, -1) : `${day.slice(0, 4)}-12-31`)),
    ...(input.plannedYear === undefined ? [] : [{ column: 'plannedYears', is: 'has', value: input.plannedYear } as const]),
    ...(input.yearsInPost === undefined ? [] : [...between('fromOn', undefined, addMonths(day, -12 * input.yearsInPost)), { column: 'standing', is: 'notEqual', value: 'left' } as const]),
    ...(input.unauditedYears === undefined ? [] : unauditedSince(addMonths(day, -12 * input.unauditedYears))),
  ],
  sort: ['fromOn', '-fromOn', 'unitId', 'subjectClass', 'lastAuditYear', 'standing', 'auditedTo', 'rotationDueOn'],
  lookups: { officialName: { from: officialPortrait, by: 'officialId', take: 'name' }, unitName: { from: unitLibrary, by: 'unitId', take: 'name' } },
  counts: ['standing', 'subjectClass', 'capacity'],
  show: ({ officialName, unitName, audits: _a, planItems: _p, ...row }, { day }) => ({
    ...row, officialName: nameOf({ officialName }, 'officialName'), unitName: nameOf({ unitName }, 'unitName'),
    monthsInPost: row.fromOn === '' ? 0 : Math.max(0, monthsBetween(row.fromOn, row.untilOn ?? day)), neverAudited: row.projectIds.length === 0, rotationOverdue: row.rotationDueOn !== null && row.rotationDueOn < day,
  }),
})
