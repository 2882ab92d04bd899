// One row per finding: what it is, for how much, who answers for it and how far it has come.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import { LegalBasis, type FindingEvent } from '../../audit/finding/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { changed, including, put } from '../folding.ts'
import { alignedBy, AlignmentColumns, auditing, judging, measuredAnew, NOT_ALIGNED } from './alignment.ts'

const Responsibility = z.strictObject({
  officialId: z.string(), tenureId: z.string(), type: z.string(), code: z.string().nullable(), grounds: z.string(), version: z.int(), determinedBy: z.string(), determinedOn: z.string(), tolerance: z.string().nullable(),
})

export const FindingRow = z.strictObject({
  findingId: z.string(),
  no: z.string(),
  projectId: z.string(),
  unitId: z.string(),
  title: z.string(),
  categoryCode: z.string(),
  focusArea: z.string(),
  facts: z.string(),
  legalBases: z.array(LegalBasis),
  paperIds: z.array(z.string()),
  conductFrom: z.string(),
  conductTo: z.string(),
  amountTotalFen: z.int(),
  amountInTenureFen: z.int().nullable(),
  amountNature: z.string(),
  cause: z.string().nullable(),
  consequence: z.string().nullable(),
  recommendation: z.string().nullable(),
  /** `untold` while nobody has told economic responsibility from accounting responsibility */
  accountability: z.enum(['untold', 'economic', 'accounting']),
  accountabilityGrounds: z.string().nullable(),
  standing: z.enum(['open', 'confirmed', 'unreported', 'overturned']),
  disposition: z.string().nullable(),
  responsibilities: z.array(Responsibility),
  officialIds: z.array(z.string()),
  responsibilityTypes: z.array(z.string()),
  reviewedLayers: z.array(z.string()),
  raisedBy: z.string(),
  raisedOn: z.string(),
  revisions: z.int(),
  rectification: z.enum(['none', 'ordered', 'accepted', 'cannotRectify', 'withdrawn']),
  /** why it was left unreported or overturned */
  because: z.string().nullable(),
  /** the earlier finding that this one shows to have come back after it was put right */
  recurrenceOfFindingId: z.string().nullable(),
  ...AlignmentColumns,
})
type FindingRow = z.infer<typeof FindingRow>

type Described = Partial<Extract<FindingEvent, { type: 'FindingRaised' }>['data']>

/** The columns that a description, or a change to it, sets. */
const described = (row: FindingRow, data: Described): FindingRow => measuredAnew({
  ...row,
  ...(data.title === undefined ? {} : { title: data.title }),
  ...(data.categoryCode === undefined ? {} : { categoryCode: data.categoryCode }),
  ...(data.focusArea === undefined ? {} : { focusArea: data.focusArea }),
  ...(data.facts === undefined ? {} : { facts: data.facts }),
  ...(data.legalBases === undefined ? {} : { legalBases: data.legalBases }),
  ...(data.paperIds === undefined ? {} : { paperIds: data.paperIds }),
  ...(data.unitId === undefined ? {} : { unitId: data.unitId }),
  ...(data.conductFrom === undefined ? {} : { conductFrom: data.conductFrom }),
  ...(data.conductTo === undefined ? {} : { conductTo: data.conductTo }),
  ...(data.conductGoesOn === undefined ? {} : { conductGoesOn: data.conductGoesOn }),
  ...(data.amountsByPeriod === undefined ? {} : { amountsByPeriod: data.amountsByPeriod }),
  ...(data.amountTotalFen === undefined ? {} : { amountTotalFen: data.amountTotalFen }),
  ...(data.amountInTenureFen === undefined ? {} : { amountInTenureFen: data.amountInTenureFen }),
  ...(data.amountNature === undefined ? {} : { amountNature: data.amountNature }),
  ...(data.cause === undefined ? {} : { cause: data.cause.says }),
  ...(data.consequence === undefined ? {} : { consequence: data.consequence }),
  ...(data.recommendation === undefined ? {} : { recommendation: data.recommendation }),
  ...(data.accountability === undefined ? {} : { accountability: data.accountability }),
  ...(data.accountabilityGrounds === undefined ? {} : { accountabilityGrounds: data.accountabilityGrounds }),
})

// Whoever agreed had agreed to other words: a change asks all layers again.
const withResponsibilities = (row: FindingRow, responsibilities: FindingRow['responsibilities']): FindingRow => ({
  ...row, reviewedLayers: [], responsibilities, officialIds: responsibilities.map(({ officialId }) => officialId), responsibilityTypes: [...new Set(responsibilities.map(({ type }) => type))],
})

export const findingRegister = viewOf<FindingRow, FindingEvent | RectificationEvent>(FindingRow, {
  name: 'finding_register',
  version: 3,
  of: 'finding',
  indexed: ['projectId', 'unitId', 'focusArea', 'standing', 'amountTotalFen', 'raisedOn', 'officialIds', 'accountability'],
  together: [['categoryCode', 'focusArea', 'standing', 'amountNature', 'rectification', 'accountability', 'amountTotalFen', 'amountInTenureFen']],
  initial: (findingId) => ({
    findingId, no: '', projectId: '', unitId: '', title: '', categoryCode: '', focusArea: '', facts: '', legalBases: [], paperIds: [], conductFrom: '', conductTo: '', amountTotalFen: 0,
    amountInTenureFen: null, amountNature: 'irregular', cause: null, consequence: null, recommendation: null, accountability: 'untold', accountabilityGrounds: null, standing: 'open', disposition: null, responsibilities: [], officialIds: [],
    responsibilityTypes: [], reviewedLayers: [], raisedBy: '', raisedOn: '', revisions: 0, rectification: 'none', because: null, recurrenceOfFindingId: null, ...NOT_ALIGNED,
  }),
  on: {
    FindingRaised: (row, { data, actor, occurredOn }) => ({ ...described(auditing(row, data.audited), data), projectId: data.projectId, no: data.no, raisedBy: actor, raisedOn: occurredOn }),
    FindingRevised: (row, { data }) => ({ ...described(row, data.changed as Described), revisions: row.revisions + 1, reviewedLayers: [] }),
    ResponsibilityDetermined: (row, { data, actor, occurredOn }) => withResponsibilities(judging(row, data), put(row.responsibilities, 'officialId', {
      officialId: data.officialId, tenureId: data.tenureId, type: data.type, code: data.code ?? null, grounds: data.grounds, version: data.version, determinedBy: actor, determinedOn: occurredOn,
      tolerance: row.responsibilities.find(({ officialId }) => officialId === data.officialId)?.tolerance ?? null,
    })),
    TenureAligned: (row, event) => ({ ...alignedBy(row, event), reviewedLayers: [] }),
    ToleranceAssessed: (row, { data }) => withResponsibilities(row, changed(row.responsibilities, ({ officialId }) => officialId === data.officialId, { tolerance: data.applies ? data.effect : 'none' })),
    FindingReviewed: (row, { data }) => ({ ...row, reviewedLayers: data.outcome === 'agreed' ? including(row.reviewedLayers, data.layer) : [] }),
    FindingConfirmed: (row, { data }) => ({ ...row, standing: 'confirmed', disposition: data.disposition }),
    FindingLeftUnreported: (row, { data }) => ({ ...row, standing: 'unreported', because: data.reason }),
    FindingOverturned: (row, { data }) => ({ ...row, standing: 'overturned', because: `${data.decisionNo} ${data.reason}` }),
    RectificationOrdered: (row) => ({ ...row, rectification: 'ordered' }),
    RectificationAccepted: (row, { data }) => ({ ...row, rectification: data.result === 'rectified' ? 'accepted' : 'cannotRectify' }),
    RectificationReopened: (row, { data }, key) => data.findingId === key ? { ...row, rectification: 'ordered' } : { ...row, recurrenceOfFindingId: data.findingId },
    RectificationWithdrawn: (row) => ({ ...row, rectification: 'withdrawn' }),
  },
})
