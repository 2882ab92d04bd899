// Who holds or held which post, in which class and in which the rule would put it, and when was that last audited?
import { z } from 'zod'
import { addDays, addMonths, monthsBetween } from '../../audit/calendar/days.ts'
import { proposeClass, type ClassFacts, type ClassProposal } from '../../audit/class-proposal.ts'
import { CLASS_SCHEMES, classSchemeOf, classSchemeOn } from '../../audit/class-schemes.ts'
import { query, type Where } from '../../kernel/query.ts'
import { between, hasOne, isOneOf, Name, nameOf, oneOrMore } from '../filters.ts'
import { officialPortrait } from '../official-portrait/view.ts'
import { CONFERENCE } from '../readers.ts'
import { unitLibrary } from '../unit-library/view.ts'
import { differsFromRule, movesBetween } from './class-filter.ts'
import { objectLibrary, TenureRow } from './view.ts'

const Version = z.enum(CLASS_SCHEMES.map(({ version }) => version))
const Words = z.strictObject({ zh: z.string(), en: z.string() })
const Proposal = z.strictObject({
  version: z.string(), class: z.string(), highest: z.string(), missing: z.array(z.string()),
  reasons: z.array(z.strictObject({ lineId: z.string(), says: Words, source: z.strictObject({ confirmed: z.boolean(), cites: z.string() }) })),
})

/** Nobody has looked at what happened since that day, and there was something to look at. */
const unauditedSince = (day: string): Where => [{ column: 'unauditedSince', is: 'atMost', value: day }, { column: 'unauditedSince', is: 'present' }, { column: 'standing', is: 'notEqual', value: 'left' }]

/** `none` asks for those without a class. */
const inClass = (asked: string | readonly string[] | undefined): Where => {
  const classes = asked === undefined ? [] : [asked].flat()
  return classes.length === 0 ? [] : [[...(classes.includes('none') ? [{ column: 'subjectClass', is: 'empty' } as const] : []), { column: 'subjectClass', is: 'oneOf', value: classes }]]
}

/** Announced to leave, within so many months where the day is known; without a day it may be any. */
const leavingWithin = (months: number | undefined, day: string): Where =>
  months === undefined ? [] : [{ column: 'standing', is: 'equal', value: 'leaving' }, [{ column: 'expectedLeaveOn', is: 'empty' }, { column: 'expectedLeaveOn', is: 'atMost', value: addMonths(day, months) }]]

const LOOKED_UP = {
  officialName: { from: officialPortrait, by: 'officialId', take: 'name' }, unitName: { from: unitLibrary, by: 'unitId', take: 'name' }, unitClasses: { from: unitLibrary, by: 'unitId', take: 'classesByUnit' },
  unitLevel: { from: unitLibrary, by: 'unitId', take: 'level' }, unitType: { from: unitLibrary, by: 'unitId', take: 'type' }, unitFundsFen: { from: unitLibrary, by: 'unitId', take: 'fundsFen' }, unitAssetsFen: { from: unitLibrary, by: 'unitId', take: 'assetsFen' },
  unitSubordinates: { from: unitLibrary, by: 'unitId', take: 'subordinateUnits' }, unitOpenRectifications: { from: unitLibrary, by: 'unitId', take: 'openRectifications' },
} as const

const told = (value: unknown): string | number | null => (typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? value : null)

/** What each scheme proposes for a post that is held, that in force first. */
const proposalsFor = (row: z.infer<typeof TenureRow>, unit: Readonly<Record<string, unknown>>, day: string): readonly ClassProposal[] => {
  if (row.standing === 'left') return []
  const facts: ClassFacts = {
    level: told(unit['unitLevel']), type: told(unit['unitType']), fundsFen: told(unit['unitFundsFen']), assetsFen: told(unit['unitAssetsFen']), subordinateUnits: told(unit['unitSubordinates']),
    openRectifications: told(unit['unitOpenRectifications']), category: told(row.category), unauditedSince: row.unauditedSince || null,
  }
  const inForce = classSchemeOn(day)
  return [inForce, ...CLASS_SCHEMES.filter((each) => each !== inForce)].map((scheme) => proposeClass(scheme, facts, day))
}

export const listTenures = query('ListTenures', objectLibrary, {
  asks: { zh: '审计对象库', en: 'Object library' },
  input: z.strictObject({
    tenureId: oneOrMore.optional(), officialId: oneOrMore.optional(), unitId: oneOrMore.optional(), standing: oneOrMore.optional(), /** `none`: without a class */ subjectClass: oneOrMore.optional(), capacity: oneOrMore.optional(),
    /** in post for at least so many years */
    yearsInPost: z.coerce.number().int().min(1).max(30).optional(),
    /** in post, and for at least so many years since the last audit period, or since taking office when there was none */
    unauditedYears: z.coerce.number().int().min(1).max(30).optional(),
    /** announced to leave, within so many months or on a day not yet known */
    leavingMonths: z.coerce.number().int().min(1).max(60).optional(),
    /** whose rotation has run out (应审未审), or runs out before the year of the day is over */
    rotation: z.enum(['overdue', 'thisYear']).optional(),
    /** whose class is not the one that this version of the class scheme proposes */
    differsFrom: Version.optional(),
    /** for whom this version proposes another class than the one in force */
    movesUnder: Version.optional(),
    plannedYear: z.coerce.number().int().optional(),
    projectId: z.string().max(64).optional(),
  }),
  output: TenureRow.omit({ audits: true, planItems: true, classesByPost: true }).extend({
    officialName: Name, unitName: Name, monthsInPost: z.int(), neverAudited: z.boolean(), rotationOverdue: z.boolean(),
    /** by the scheme in force; nothing for those who have left */
    proposedClass: z.string().nullable(), proposedWhyZh: z.string(), proposedWhyEn: z.string(), classDiffers: z.boolean(),
    /** by every scheme, the one in force first */
    proposals: z.array(Proposal),
  }),
  who: CONFERENCE,
  where: (input, { day }) => [
    ...isOneOf('tenureId', input.tenureId), ...isOneOf('officialId', input.officialId), ...isOneOf('unitId', input.unitId), ...isOneOf('standing', input.standing),
    ...inClass(input.subjectClass), ...isOneOf('capacity', input.capacity), ...hasOne('projectIds', input.projectId), ...leavingWithin(input.leavingMonths, day),
    ...(input.rotation === undefined ? [] : between('rotationDueOn', undefined, input.rotation === 'overdue' ? addDays(day, -1) : `${day.slice(0, 4)}-12-31`)),
    ...(input.plannedYear === undefined ? [] : [{ column: 'plannedYears', is: 'has', value: input.plannedYear } as const]),
    ...(input.yearsInPost === undefined ? [] : [...between('fromOn', undefined, addMonths(day, -12 * input.yearsInPost)), { column: 'standing', is: 'notEqual', value: 'left' } as const]),
    ...(input.unauditedYears === undefined ? [] : unauditedSince(addMonths(day, -12 * input.unauditedYears))),
    ...(input.differsFrom === undefined ? [] : differsFromRule(classSchemeOf(input.differsFrom), day)),
    ...(input.movesUnder === undefined ? [] : movesBetween(classSchemeOn(day), classSchemeOf(input.movesUnder), day)),
  ],
  sort: ['fromOn', '-fromOn', 'unitId', 'subjectClass', 'lastAuditYear', 'standing', 'auditedTo', 'rotationDueOn', 'expectedLeaveOn', 'unauditedSince'],
  lookups: LOOKED_UP,
  counts: ['standing', 'subjectClass', 'capacity'],
  unread: ['unitClasses', 'audits', 'planItems', 'classesByPost'],
  show: ({ officialName, unitName, unitLevel, unitType, unitFundsFen, unitAssetsFen, unitSubordinates, unitOpenRectifications, ...row }, { day }) => {
    const proposals = proposalsFor(row as z.infer<typeof TenureRow>, { unitLevel, unitType, unitFundsFen, unitAssetsFen, unitSubordinates, unitOpenRectifications }, day)
    const [inForce] = proposals
    return {
      ...row, officialName: nameOf({ officialName }, 'officialName'), unitName: nameOf({ unitName }, 'unitName'),
      monthsInPost: row.fromOn === '' ? 0 : Math.max(0, monthsBetween(row.fromOn, row.untilOn ?? day)), neverAudited: row.projectIds.length === 0, rotationOverdue: row.rotationDueOn !== null && row.rotationDueOn < day,
      proposedClass: inForce?.class ?? null, proposedWhyZh: inForce?.reasons.map(({ says }) => says.zh).join('；') ?? '', proposedWhyEn: inForce?.reasons.map(({ says }) => says.en).join('; ') ?? '',
      classDiffers: inForce !== undefined && inForce.class !== row.subjectClass, proposals: proposals as z.infer<typeof Proposal>[],
    }
  },
})
