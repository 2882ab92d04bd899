// What does the whole audit history of this official say? And which officials are there?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { between, hasOne, isOneOf, lit, Lit, Name, nameOf, oneOrMore, saysIn, words } from '../filters.ts'
import { WITH_MEMBERS } from '../readers.ts'
import { unitLibrary } from '../unit-library/view.ts'
import { PortraitFinding, PortraitRow } from './row.ts'
import { officialPortrait } from './view.ts'

const Counted = z.record(z.string(), z.int())

/** What the page shows beside the row: counts by area, responsibility and tenure, and which categories came back. */
const Portrait = PortraitRow.extend({
  currentUnitName: Name,
  findings: z.array(PortraitFinding.extend(Lit.shape)),
  byFocusArea: Counted,
  byResponsibility: Counted,
  byTenure: Counted,
  /** categories found in more than one audit of this official (屡审屡犯) */
  repeatCategories: z.array(z.strictObject({ categoryCode: z.string(), projects: z.int(), findings: z.int() })),
  /** tenures that no audit covers: absence of findings there means nothing */
  unauditedTenureIds: z.array(z.string()),
  amountFen: z.int(),
  rectificationRate: z.number().nullable(),
})

const countBy = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

const repeats = (findings: readonly z.infer<typeof PortraitFinding>[]) =>
  [...new Set(findings.map(({ categoryCode }) => categoryCode))]
    .map((categoryCode) => {
      const same = findings.filter((each) => each.categoryCode === categoryCode)
      return { categoryCode, projects: new Set(same.map(({ projectId }) => projectId)).size, findings: same.length }
    })
    .filter(({ projects }) => projects > 1)

export const showPortrait = query('ShowPortrait', officialPortrait, {
  asks: { zh: '领导干部画像', en: 'Portrait of an official' },
  input: z.strictObject({ officialId: z.string().min(1).max(64) }),
  output: Portrait,
  who: WITH_MEMBERS,
  within: { project: 'projectIds' },
  where: ({ officialId }) => [{ column: 'officialId', is: 'equal', value: officialId }],
  sort: ['officialId'],
  lookups: { currentUnitName: { from: unitLibrary, by: 'currentUnitId', take: 'name' } },
  show: ({ currentUnitName, ...row }, { day }) => {
    const counting = row.findings.filter(({ standing }) => standing === 'confirmed')
    const closed = row.acceptedRectifications + row.openRectifications
    return {
      ...row,
      currentUnitName: nameOf({ currentUnitName }, 'currentUnitName'),
      findings: row.findings.map((finding) => ({ ...finding, ...lit(finding.rectification === 'accepted' || finding.rectification === 'cannotRectify' ? null : finding.dueOn, day) })),
      byFocusArea: countBy(counting.map(({ focusArea }) => focusArea)),
      byResponsibility: countBy(counting.map(({ type }) => type)),
      byTenure: countBy(counting.map(({ tenureId }) => tenureId)),
      repeatCategories: repeats(counting),
      unauditedTenureIds: row.tenures.map(({ tenureId }) => tenureId).filter((tenureId) => !row.audits.some((audit) => audit.tenureId === tenureId && audit.phase !== 'terminated')),
      amountFen: counting.reduce((sum, { amountInTenureFen, amountTotalFen }) => sum + (amountInTenureFen ?? amountTotalFen), 0),
      rectificationRate: closed === 0 ? null : row.acceptedRectifications / closed,
    }
  },
})

export const listOfficials = query('ListOfficials', officialPortrait, {
  asks: { zh: '领导干部名录', en: 'Officials' },
  input: z.strictObject({ words: words.optional(), rank: oneOrMore.optional(), unitId: z.string().max(64).optional(), currentUnitId: oneOrMore.optional(), auditsFrom: z.coerce.number().int().optional(), findingsFrom: z.coerce.number().int().optional() }),
  output: PortraitRow.omit({ tenures: true, audits: true, findings: true, idNumber: true }).extend({ currentUnitName: Name }),
  who: WITH_MEMBERS,
  within: { project: 'projectIds' },
  where: (input) => [
    ...saysIn(['name', 'currentPost'], input.words), ...isOneOf('rank', input.rank), ...hasOne('unitIds', input.unitId), ...isOneOf('currentUnitId', input.currentUnitId),
    ...between('auditCount', input.auditsFrom, undefined), ...between('confirmedFindings', input.findingsFrom, undefined),
  ],
  sort: ['name', '-confirmedFindings', 'confirmedFindings', 'auditCount', 'openRectifications', 'rank', 'changedOn'],
  lookups: { currentUnitName: { from: unitLibrary, by: 'currentUnitId', take: 'name' } },
  counts: ['rank'],
  show: ({ currentUnitName, tenures: _t, audits: _a, findings: _f, idNumber: _i, ...row }) => ({ ...row, currentUnitName: nameOf({ currentUnitName }, 'currentUnitName') }),
})
