// What is amiss with the findings and projects under way, how gravely, and which step mends it (X 光)?
import { z } from 'zod'
import { CATEGORIES } from '../../audit/categories.ts'
import type { HeldPost } from '../../audit/finding/events.ts'
import { query, type Where } from '../../kernel/query.ts'
import { evidenceRegister } from '../evidence-register/view.ts'
import { alignmentGap, alignmentNow, type LookedUp } from '../finding-register/alignment-now.ts'
import { unitTenures } from '../finding-register/unit-tenures.ts'
import { findingRegister } from '../finding-register/view.ts'
import { fieldChecklist } from '../field-checklist/view.ts'
import { isOneOf, Name, nameOf, oneOrMore } from '../filters.ts'
import { lawLibrary } from '../law-library/view.ts'
import { projectRegister } from '../project-register/view.ts'
import { officialPortrait } from '../official-portrait/view.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { workingPaperRegister } from '../working-paper-register/view.ts'
import { earlierFindings, type EarlierFinding } from './earlier-findings.ts'
import { FINDING_CHECKS, gapsOf, PROJECT_CHECKS, SEVERITIES, type FindingFacts, type ProjectFacts } from './checks.ts'
import { GapRow } from './row.ts'
import { gapList } from './view.ts'

const Severity = z.enum(SEVERITIES)
const InWords = z.strictObject({ zh: z.string(), en: z.string() })
const Gap = z.strictObject({ check: z.string(), checkSays: InWords, severity: Severity, says: InWords, source: z.strictObject({ confirmed: z.boolean(), cites: z.string() }), mendedBy: z.string(), mends: InWords, about: z.string().nullable(), showsIn: z.string().nullable() })

type Looked = Readonly<Record<string, unknown>>

/** Findings and projects whose audit goes on. A finding does not hear that its project was given up, so the project is asked. */
const underWay: Where = [{ column: 'standing', is: 'equal', value: 'underWay' }, { column: 'projectPhase', is: 'notEqual', value: 'terminated' }]

export const listGaps = query('ListGaps', gapList, {
  asks: { zh: 'X 光：缺口清单', en: 'Gaps' },
  input: z.strictObject({ projectId: oneOrMore.optional(), findingId: oneOrMore.optional(), kind: oneOrMore.optional(), standing: oneOrMore.optional() }),
  output: GapRow.pick({ gapId: true, kind: true, projectId: true, findingId: true, standing: true }).extend({ title: Name, projectTitle: Name, gaps: z.array(Gap), blocks: z.int(), warns: z.int(), advises: z.int() }),
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: (input) => [...isOneOf('projectId', input.projectId), ...isOneOf('findingId', input.findingId), ...isOneOf('kind', input.kind), ...(input.standing === undefined ? underWay : isOneOf('standing', input.standing))],
  sort: ['projectId', '-projectId', 'kind'],
  lookups: {
    projectTitle: { from: projectRegister, by: 'projectId', take: 'title' }, projectPhase: { from: projectRegister, by: 'projectId', take: 'phase' }, limitsOn: { from: projectRegister, by: 'projectId', take: 'limitsOn' },
    findingTitle: { from: findingRegister, by: 'findingId', take: 'title' }, evidenceOfPapers: { from: workingPaperRegister, by: 'paperIds', take: 'evidenceIds' }, paperStandings: { from: workingPaperRegister, by: 'paperIds', take: 'standing' }, paperTitles: { from: workingPaperRegister, by: 'paperIds', take: 'title' }, withdrawnBecause: { from: evidenceRegister, by: 'evidenceIds', take: 'withdrawnReason' },
    evidenceTitles: { from: evidenceRegister, by: 'evidenceIds', take: 'title' }, lawTitles: { from: lawLibrary, by: 'lawIds', take: 'title' }, lawsFrom: { from: lawLibrary, by: 'lawIds', take: 'effectiveFrom' }, lawsTo: { from: lawLibrary, by: 'lawIds', take: 'effectiveTo' },
    tenuresOfLine: { from: unitTenures, by: 'lineUnitIds', take: 'tenures' }, mergersOfLine: { from: unitTenures, by: 'lineUnitIds', take: 'mergers' }, entries: { from: fieldChecklist, by: 'checklistOf', take: 'entries' },
    officialNames: { from: officialPortrait, by: 'auditedOfficialIds', take: 'name' }, earlier: { from: earlierFindings, by: 'earlierKeys', take: 'findings' },
  },
  counts: ['kind'],
  show: (row, { day }) => {
    const gaps = row.kind === 'finding' ? gapsOf(FINDING_CHECKS, findingFacts(row, row), day) : gapsOf(PROJECT_CHECKS, projectFacts(row, row), day)
    const count = (severity: string) => gaps.filter((each) => each.severity === severity).length
    return {
      gapId: row.gapId, kind: row.kind, projectId: row.projectId, findingId: row.findingId, standing: row.standing, title: nameOf(row, row.kind === 'finding' ? 'findingTitle' : 'projectTitle'), projectTitle: nameOf(row, 'projectTitle'),
      gaps: [...gaps], blocks: count('block'), warns: count('warn'), advises: count('advise'),
    }
  },
})

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Of these, the accounts are kept by others than the official: the law of accounting is what they are usually judged by. */
const OF_ACCOUNTS: ReadonlySet<string> = new Set(CATEGORIES.filter(({ basis }) => basis.cites.includes('会计法')).map(({ code }) => code))
/** Categories that say themselves that something comes back. */
const OF_THE_PAST: ReadonlySet<string> = new Set(['I4', 'I5', 'I6'])
const REPORTING: ReadonlySet<unknown> = new Set(['comments', 'review', 'issuing'])

const findingFacts = (row: GapRow, looked: Looked): FindingFacts => {
  const [evidenceTitles, paperTitles] = [list(looked['evidenceTitles']), list(looked['paperTitles'])]
  const [lawsFrom, lawsTo] = [list(looked['lawsFrom']), list(looked['lawsTo'])]
  return {
    evidenceOfPapers: list(looked['evidenceOfPapers']).flatMap(list).length,
    withdrawnEvidence: row.evidenceIds.flatMap((id, n) => (typeof list(looked['withdrawnBecause'])[n] === 'string' ? [text(evidenceTitles[n]) || id] : [])),
    // a paper that is not on record is told of as one without evidence
    papersUnapproved: paperTitles.flatMap((title, n) => (text(title) === '' || list(looked['paperStandings'])[n] === 'approved' ? [] : [text(title)])),
    conductFrom: row.conductFrom, conductTo: row.conductTo, conductGoesOn: row.conductGoesOn, tenures: tenuresOf(row, looked),
    // a law that the library does not have says nothing
    wordings: list(looked['lawTitles']).flatMap((title, n) => (text(lawsFrom[n]) === '' ? [] : [{ title: text(title), effectiveFrom: text(lawsFrom[n]), effectiveTo: text(lawsTo[n]) || undefined }])),
    amountTotalFen: row.amountTotalFen, amountInTenureFen: row.amountInTenureFen ?? undefined, amountsByPeriod: row.amountsByPeriod, cause: row.cause, recommendation: row.recommendation,
    withoutConclusion: REPORTING.has(looked['projectPhase']) ? row.auditedOfficialIds.flatMap((id, n) => (row.conclusions.some(({ officialId }) => officialId === id) ? [] : [text(list(looked['officialNames'])[n]) || id])) : [],
    earlier: row.focusArea === 'pastRectification' || OF_THE_PAST.has(row.categoryCode) ? [] : earlierOf(row, looked),
    accountabilityUntold: !row.accountabilityTold && OF_ACCOUNTS.has(row.categoryCode),
    alignment: alignmentGap(alignmentNow(row, looked as LookedUp), row.amountInTenureFen),
  }
}

/** The latest first; a finding of the unit that is also the official's is told once. */
const earlierOf = ({ projectId, raisedOn }: GapRow, looked: Looked): FindingFacts['earlier'] =>
  (list(looked['earlier']).flatMap(list) as readonly EarlierFinding[]).filter((each) => each.projectId !== projectId && each.confirmedOn <= raisedOn)
    .toSorted((one, other) => (one.confirmedOn > other.confirmedOn ? -1 : 1))

/** Of those held responsible, and of all audited while no conclusion was drawn; tenures that are not on record are left out. */
const tenuresOf = ({ conclusions, auditedTenures }: GapRow, looked: Looked): FindingFacts['tenures'] => {
  const wanted = conclusions.length > 0 ? conclusions.filter(({ responsible }) => responsible) : auditedTenures
  return (list(looked['tenuresOfLine']).flatMap(list) as readonly HeldPost[]).filter(({ tenureId }) => wanted.some((each) => each.tenureId === tenureId)).map(({ post, from, until }) => ({ post, from, until }))
}

const projectFacts = ({ phase, verificationLines, dataLines, pointLines, sheetLines, withoutLeadAuditor }: GapRow, looked: Looked): ProjectFacts => ({
  withoutLeadAuditor,
  phase, openVerifications: verificationLines.map(({ says }) => says), dataAwaited: dataLines.map(({ says, neededOn }) => ({ name: says, neededOn })), unansweredPoints: pointLines.map(({ says }) => says),
  unsignedSheets: sheetLines.map(({ says }) => says), openEntries: (list(looked['entries']) as readonly { readonly standing: string; readonly says: string }[]).filter(({ standing }) => standing === 'open').map(({ says }) => says),
})
