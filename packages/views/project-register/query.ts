// Where does each project stand, with whom, for how long, and what is due next? The tracking board and the register ask the same.
import { z } from 'zod'
import { workingDaysBetween } from '../../audit/calendar/working-days.ts'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { hasOne, inLight, isOneOf, LightFilter, lit, Lit, Name, nameOf, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { unitLibrary } from '../unit-library/view.ts'
import { ProjectRow } from './row.ts'
import { projectRegister } from './view.ts'

/** What came of the reviews and the meeting, for those who make the report. */
const Reviewed = { reviewedLayers: true, meetingNo: true, deliberatedOn: true, meetingOutcome: true } as const

/** What the audited unit's officers are not told before the draft has been sent to it: null to them until then. */
const Known = { findings: z.int().nullable(), confirmedFindings: z.int().nullable(), amountTotalFen: z.int().nullable(), rectifications: z.int().nullable(), acceptedRectifications: z.int().nullable() }

export const listProjects = query('ListProjects', projectRegister, {
  asks: { zh: '审计项目库与跟踪看板', en: 'Projects and tracking board' },
  input: z.strictObject({
    projectId: oneOrMore.optional(), words: words.optional(), year: z.coerce.number().int().optional(), phase: oneOrMore.optional(), unitId: oneOrMore.optional(), divisionId: oneOrMore.optional(), kind: oneOrMore.optional(),
    officialId: z.string().max(64).optional(), teamUserId: z.string().max(64).optional(), holder: oneOrMore.optional(), strandKind: z.string().max(40).optional(), light: LightFilter.optional(),
  }),
  output: ProjectRow.omit({ progress: true, openRectifications: true, strandLines: true, ...Reviewed }).extend({ ...Known, unitName: Name, heldDays: z.int() }).extend(Lit.shape),
  who: [...AUDIT_SIDE, role('organizationOfficer'), role('disciplineOfficer'), role('unitOfficer', 'unit')],
  within: { project: 'projectId', unit: 'unitId' },
  veil: { within: 'unit', until: 'draftToUnitOn', over: ['findings', 'confirmedFindings', 'amountTotalFen', 'rectifications', 'acceptedRectifications'] },
  where: (input, { day }) => [
    ...isOneOf('projectId', input.projectId), ...saysIn(['title', 'projectNo'], input.words), ...(input.year === undefined ? [] : [{ column: 'year', is: 'equal', value: input.year } as const]), ...isOneOf('phase', input.phase),
    ...isOneOf('unitId', input.unitId), ...isOneOf('divisionId', input.divisionId), ...isOneOf('kind', input.kind), ...hasOne('officialIds', input.officialId), ...hasOne('teamUserIds', input.teamUserId),
    ...isOneOf('holder', input.holder), ...hasOne('strandKinds', input.strandKind), ...inLight('dueOn', input.light, day),
  ],
  sort: ['-year', 'dueOn', 'projectNo', 'phase', 'phaseSince', 'heldSince', 'findings', 'amountTotalFen', 'divisionId'],
  lookups: { unitName: { from: unitLibrary, by: 'unitId', take: 'name' } },
  counts: ['phase', 'year', 'divisionId', 'kind', 'holder'],
  sums: ['findings', 'confirmedFindings', 'amountTotalFen', 'rectifications', 'acceptedRectifications'],
  unread: ['progress', 'openRectifications', 'strandLines', 'reviewedLayers', 'meetingNo', 'deliberatedOn', 'meetingOutcome'],
  show: ({ unitName, ...row }, { day }) => ({
    ...row, unitName: nameOf({ unitName }, 'unitName'), heldDays: row.holder === 'nobody' || row.heldSince === '' || row.heldSince > day ? 0 : workingDaysBetween(row.heldSince, day), ...lit(row.dueOn, day),
  }),
})

export const listReportStandings = query('ListReportStandings', projectRegister, {
  asks: { zh: '报告复核与审议进度', en: 'How far reports have been reviewed' },
  input: z.strictObject({ projectId: oneOrMore.optional() }),
  output: ProjectRow.pick({ projectId: true, ...Reviewed }),
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: ({ projectId }) => isOneOf('projectId', projectId),
  sort: ['projectId', '-deliberatedOn'],
  show: ({ projectId, reviewedLayers, meetingNo, deliberatedOn, meetingOutcome }) => ({ projectId, reviewedLayers, meetingNo, deliberatedOn, meetingOutcome }),
})
