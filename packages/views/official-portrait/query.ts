// What does the whole audit history of this official say? And which officials are there?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { between, hasOne, isNamed, isOneOf, lit, Lit, Name, nameOf, oneOrMore, words } from '../filters.ts'
import { WITH_MEMBERS } from '../readers.ts'
import { rectificationLedger } from '../rectification-ledger/view.ts'
import { unitLibrary } from '../unit-library/view.ts'
import { answeredFor, isAccounting } from './counted.ts'
import { Coverage, coverageOf } from './coverage.ts'
import { PortraitFinding, PortraitRectification, PortraitRow } from './row.ts'
import { officialPortrait } from './view.ts'

const Counted = z.record(z.string(), z.int())

/** What has become of a finding, as the ledger says it: also where the official has left and the rectification is the unit’s. */
const Outcome = z.strictObject({ rectification: z.string(), dueOn: z.string().nullable(), reopened: z.int() }).extend(Lit.shape)

/** What the page shows beside the row: counts by area, responsibility and tenure, and which categories came back. */
const Portrait = PortraitRow.omit({ findingIds: true, evaluationLines: true }).extend({
  currentUnitName: Name,
  /** confirmed ones, and those set aside since; what is still under review is nobody’s record yet */
  findings: z.array(PortraitFinding.extend(Outcome.shape)),
  rectifications: z.array(PortraitRectification.extend(Outcome.shape)),
  byFocusArea: Counted,
  /** with those that are kept apart, but for accounting responsibility */
  byResponsibility: Counted,
  byTenure: Counted,
  /** categories for which the official answered in more than one audit (屡审屡犯) */
  repeatCategories: z.array(z.strictObject({ categoryCode: z.string(), projects: z.int(), findings: z.int() })),
  coverage: z.array(Coverage),
  /** tenures that no audit covers: absence of findings there means nothing */
  unauditedTenureIds: z.array(z.string()),
  amountFen: z.int(),
  /** how much of what the official answers for has been put right; null where nothing is ordered */
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

const RUNNING = ['ordered', 'running', 'submitted']

/** Approved as impossible or withdrawn counts neither way. */
const rateOf = (standings: readonly string[]): number | null => {
  const [done, open] = [standings.filter((each) => each === 'accepted').length, standings.filter((each) => RUNNING.includes(each)).length]
  return done + open === 0 ? null : done / (done + open)
}

type Ledger = { readonly standings: unknown; readonly dueOns: unknown; readonly reopenings: unknown }

/** By finding id, from the ledger's columns in the order of the ids. */
const outcomes = (findingIds: readonly string[], { standings, dueOns, reopenings }: Ledger, day: string) => {
  const at = (list: unknown, n: number): unknown => (Array.isArray(list) ? list[n] : undefined)
  const all = new Map(findingIds.map((id, n): [string, z.infer<typeof Outcome>] => {
    const [standing, due, reopened] = [at(standings, n), at(dueOns, n), at(reopenings, n)]
    const [rectification, dueOn] = [typeof standing === 'string' ? standing : 'none', typeof due === 'string' ? due : null]
    return [id, { rectification, dueOn, reopened: typeof reopened === 'number' ? reopened : 0, ...lit(RUNNING.includes(rectification) ? dueOn : null, day) }]
  }))
  return (id: string): z.infer<typeof Outcome> => all.get(id) ?? { rectification: 'none', dueOn: null, reopened: 0, ...lit(null, day) }
}

export const showPortrait = query('ShowPortrait', officialPortrait, {
  asks: { zh: '领导干部画像', en: 'Portrait of an official' },
  input: z.strictObject({ officialId: z.string().min(1).max(64) }),
  output: Portrait,
  who: WITH_MEMBERS,
  within: { project: 'projectIds' },
  where: ({ officialId }) => [{ column: 'officialId', is: 'equal', value: officialId }],
  sort: ['officialId'],
  lookups: {
    currentUnitName: { from: unitLibrary, by: 'currentUnitId', take: 'name' },
    standings: { from: rectificationLedger, by: 'findingIds', take: 'standing' }, dueOns: { from: rectificationLedger, by: 'findingIds', take: 'dueOn' }, reopenings: { from: rectificationLedger, by: 'findingIds', take: 'reopened' },
  },
  unread: ['evaluationLines'],
  show: ({ currentUnitName, standings, dueOns, reopenings, findingIds, ...row }, { day }) => {
    const outcomeOf = outcomes(findingIds, { standings, dueOns, reopenings }, day)
    const answered = answeredFor(row.findings)
    const coverage = row.tenures.map((tenure) => coverageOf(tenure, row.audits, day))
    return {
      ...row,
      currentUnitName: nameOf({ currentUnitName }, 'currentUnitName'),
      findings: row.findings.filter(({ standing }) => standing !== 'determined').map((finding) => ({ ...finding, ...outcomeOf(finding.findingId) })),
      rectifications: row.rectifications.map((each) => ({ ...each, ...outcomeOf(each.findingId) })),
      byFocusArea: countBy(answered.map(({ focusArea }) => focusArea)),
      byResponsibility: countBy(row.findings.filter((each) => each.standing === 'confirmed' && !isAccounting(each)).map(({ type }) => type)),
      byTenure: countBy(answered.map(({ tenureId }) => tenureId)),
      repeatCategories: repeats(answered),
      coverage,
      unauditedTenureIds: coverage.filter(({ is }) => is === 'unaudited').map(({ tenureId }) => tenureId),
      amountFen: answered.reduce((sum, { amountInTenureFen, amountTotalFen }) => sum + (amountInTenureFen ?? amountTotalFen), 0),
      rectificationRate: rateOf(answered.map(({ findingId }) => outcomeOf(findingId).rectification)),
    }
  },
})

export const listOfficials = query('ListOfficials', officialPortrait, {
  asks: { zh: '领导干部名录', en: 'Officials' },
  input: z.strictObject({ officialId: oneOrMore.optional(), words: words.optional(), rank: oneOrMore.optional(), unitId: z.string().max(64).optional(), currentUnitId: oneOrMore.optional(), auditsFrom: z.coerce.number().int().optional(), findingsFrom: z.coerce.number().int().optional() }),
  output: PortraitRow.omit({ tenures: true, audits: true, findings: true, rectifications: true, evaluationLines: true, findingIds: true, idNumber: true }).extend({ currentUnitName: Name }),
  who: WITH_MEMBERS,
  within: { project: 'projectIds' },
  where: (input) => [
    ...isOneOf('officialId', input.officialId), ...isNamed(['name', 'currentPost'], 'formerNames', input.words), ...isOneOf('rank', input.rank), ...hasOne('unitIds', input.unitId), ...isOneOf('currentUnitId', input.currentUnitId),
    ...between('auditCount', input.auditsFrom, undefined), ...between('confirmedFindings', input.findingsFrom, undefined),
  ],
  sort: ['name', '-confirmedFindings', 'confirmedFindings', 'auditCount', 'openRectifications', 'rank', 'changedOn'],
  lookups: { currentUnitName: { from: unitLibrary, by: 'currentUnitId', take: 'name' } },
  counts: ['rank'],
  unread: ['tenures', 'audits', 'findings', 'rectifications', 'evaluationLines', 'findingIds', 'idNumber'],
  show: ({ currentUnitName, ...row }) => ({ ...row, currentUnitName: nameOf({ currentUnitName }, 'currentUnitName') }),
})
