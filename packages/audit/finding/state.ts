// Where a finding stands, told by its events alone.
import type { z } from 'zod'
import type { ObjectRef, Told } from '../../kernel/event.ts'
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { keepingDays, type Dated } from '../in-order.ts'
import { FindingEvent, type Audited, type Conclusion, type FindingDescribed, type FindingJudged, type ResponsibilityGrounds, type ReviewLayer, type TenureAligned, type ToleranceJudged } from './events.ts'

type Described = z.infer<typeof FindingDescribed>
/** What was said of one official, in which version, and by whom. */
export type Concluded = { readonly said: z.infer<typeof ResponsibilityGrounds>; readonly version: number; readonly by: string; /** why it took the place of a former one */ readonly change?: { readonly ground: string; readonly reason: string } | undefined }
export type Finding = Dated & Reasoned & {
  readonly is: 'unknown' | 'open' | 'confirmed' | 'unreported' | 'overturned'
  readonly projectId: string
  readonly no: string
  readonly described: Described | undefined
  /** whom the project audits, as it was when the finding was raised */
  readonly audited: z.infer<typeof Audited> | undefined
  /** the latest alignment with the tenures, and what it rests on */
  readonly alignment: z.infer<typeof TenureAligned> | undefined
  /** the current conclusion of each official */
  readonly conclusions: Readonly<Record<string, Concluded>>
  readonly tolerance: Readonly<Record<string, z.infer<typeof ToleranceJudged>>>
  /** layers that have agreed to the finding as it now is */
  readonly agreed: readonly { readonly layer: ReviewLayer; readonly by: string }[]
  readonly overturned?: { readonly decisionNo: string; readonly reason: string }
  readonly disposition: 'reportBody' | 'scheduleOnly' | undefined
  readonly lastReview: { readonly layer: ReviewLayer; readonly by: string; readonly outcome: 'agreed' | 'returned'; readonly opinion: string } | undefined
}

export const initial: Finding = { lastOn: '', is: 'unknown', projectId: '', no: '', described: undefined, audited: undefined, alignment: undefined, conclusions: {}, tolerance: {}, agreed: [], disposition: undefined, lastReview: undefined }

// Whoever agreed had agreed to other words: a change asks all layers again.
const REVIEWED_AGAIN = { agreed: [], lastReview: undefined } as const

export const findings = stream<Finding, FindingEvent>({
  name: 'finding',
  events: FindingEvent,
  initial,
  evolve: keepingDays<Finding, FindingEvent>(keepingReasons<Finding, FindingEvent>({
    FindingRaised: (finding, { data: { projectId, no, audited, ...described } }) => ({ ...finding, is: 'open', projectId, no, audited, described }),
    FindingRevised: (finding, { data }) => ({ ...finding, described: { ...finding.described, ...data.changed } as Described, ...REVIEWED_AGAIN }),
    ResponsibilityDetermined: (finding, { data: { finding: _, supersedes, version, undetermined: __, ...said }, actor }) => ({
      ...finding, ...REVIEWED_AGAIN, conclusions: { ...finding.conclusions, [said.officialId]: { said, version, by: actor, change: supersedes && { ground: supersedes.ground, reason: supersedes.reason } } },
    }),
    TenureAligned: (finding, { data }) => ({ ...finding, ...REVIEWED_AGAIN, alignment: data }),
    ToleranceAssessed: (finding, { data }) => ({ ...finding, ...REVIEWED_AGAIN, tolerance: { ...finding.tolerance, [data.officialId]: data } }),
    FindingReviewed: (finding, { data: { layer, outcome, opinion }, actor }) => ({
      ...finding, agreed: outcome === 'agreed' ? [...finding.agreed, { layer, by: actor }] : [], lastReview: { layer, by: actor, outcome, opinion },
    }),
    FindingConfirmed: (finding, { data }) => ({ ...finding, is: 'confirmed', disposition: data.disposition }),
    FindingLeftUnreported: (finding) => ({ ...finding, is: 'unreported' }),
    FindingOverturned: (finding, { data: { decisionNo, reason } }) => ({ ...finding, is: 'overturned', overturned: { decisionNo, reason } }),
  })),
  about: (finding, event) => [
    { type: 'project', id: finding.projectId, qualifier: 'in' },
    ...Object.values(finding.conclusions).flatMap(({ said: { officialId, tenureId } }) => [
      { type: 'official', id: officialId, qualifier: judgedHere(event, officialId) ? 'determines' : 'concerns' },
      { type: 'tenure', id: tenureId, qualifier: 'during' },
    ]),
    ...(event.type === 'ToleranceAssessed' ? [{ type: 'official', id: event.data.officialId, qualifier: 'assesses' }] : []),
    ...(event.type === 'TenureAligned' ? event.data.accepted.map(({ officialId }) => ({ type: 'official', id: officialId, qualifier: 'aligns' })) : []),
    ...described(finding.described, event),
    ...(event.type === 'ResponsibilityDetermined' ? responsible(event) : []),
  ],
  scope: (finding) => ({ project: [finding.projectId] }),
})

/** The current conclusions, one an official, in the order in which they were first given. */
export const concluded = (finding: Finding): Conclusion[] =>
  Object.values(finding.conclusions).map(({ said: { officialId, tenureId, type, code } }) => ({ officialId, tenureId, type, ...(code === undefined ? {} : { code }) }))

/** Which of these audited officials have no conclusion yet. */
export const withoutConclusion = (finding: Finding, officials: readonly { readonly officialId: string }[]): readonly string[] =>
  officials.filter(({ officialId }) => finding.conclusions[officialId] === undefined).map(({ officialId }) => officialId)

/** The finding as it now stands, for an event that must be readable alone. Throws on a finding never raised: a bug. */
export const judged = ({ described, projectId, no }: Finding): z.infer<typeof FindingJudged> => {
  if (described === undefined) throw new Error('a finding that was never raised cannot be judged')
  const { title, categoryCode, focusArea, unitId, conductFrom, conductTo, amountTotalFen, amountInTenureFen, amountNature, accountability } = described
  return {
    projectId, no, title, categoryCode, focusArea, unitId, conductFrom, conductTo, amountTotalFen, amountNature,
    ...(amountInTenureFen === undefined ? {} : { amountInTenureFen }), ...(accountability === undefined ? {} : { accountability }),
  }
}

const judgedHere = (event: FindingEvent, officialId: string): boolean => event.type === 'ResponsibilityDetermined' && event.data.officialId === officialId

const described = (now: Described | undefined, event: Told<FindingEvent>): readonly ObjectRef[] => now === undefined ? [] : [
  { type: 'category', id: now.categoryCode, qualifier: 'of' },
  { type: 'unit', id: now.unitId, qualifier: 'in' },
  // A category, unit or paper that was corrected away must hear of it, or its history would keep the finding.
  ...(event.type === 'FindingRevised' && event.data.before.categoryCode ? [{ type: 'category', id: event.data.before.categoryCode, qualifier: 'formerlyOf' }] : []),
  ...(event.type === 'FindingRevised' && event.data.before.unitId ? [{ type: 'unit', id: event.data.before.unitId, qualifier: 'formerlyIn' }] : []),
  ...now.paperIds.map((id) => ({ type: 'workingPaper', id, qualifier: 'restsOn' })),
  ...(event.type === 'FindingRevised' ? event.data.before.paperIds ?? [] : []).filter((id) => !now.paperIds.includes(id)).map((id) => ({ type: 'workingPaper', id, qualifier: 'formerlyRestedOn' })),
  ...now.legalBases.flatMap(({ lawId }) => lawId === undefined ? [] : [{ type: 'law', id: lawId, qualifier: 'cites' }]),
]

const responsible = (event: Extract<FindingEvent, { type: 'ResponsibilityDetermined' }>): readonly ObjectRef[] => [
  ...event.data.evidenceIds.map((id) => ({ type: 'evidence', id, qualifier: 'restsOn' })),
  ...(event.data.responsibleUnitIds ?? []).map((id) => ({ type: 'unit', id, qualifier: 'responsible' })),
]
