// One row per finding and one per project: what the checks of the list of gaps (X 光) look at, as it stands now.
import type { DataRequestEvent } from '../../audit/data-request/events.ts'
import type { EvidenceEvent } from '../../audit/evidence/events.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import type { VerificationEvent } from '../../audit/verification/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { viewOf } from '../../kernel/view.ts'
import { alignedBy, auditing, judging, measuredAnew } from '../finding-register/alignment.ts'
import { kept, put } from '../folding.ts'
import { earlierKeys } from './earlier-findings.ts'
import { blank, GapRow } from './row.ts'

type Event = FindingEvent | ProjectEvent | VerificationEvent | DataRequestEvent | EvidenceEvent

const ofProject = (event: { readonly stream: string; readonly data: object }): string => `project-${'projectId' in event.data ? String(event.data.projectId) : idOf(event.stream)}`
const gone = <Line extends { readonly id: string }>(lines: Line[], id: string): Line[] => (lines.some((each) => each.id === id) ? lines.filter((each) => each.id !== id) : lines)

type Described = Partial<Extract<FindingEvent, { type: 'FindingRaised' }>['data']>

/** Whose earlier findings count: those in the same category of the unit in which it happened, and of whoever is audited. */
const comparing = (row: GapRow): GapRow => ({ ...row, earlierKeys: kept(row.earlierKeys, earlierKeys(row.categoryCode, row.unitId, row.auditedOfficialIds)) })

const described = (row: GapRow, data: Described): GapRow => comparing(measuredAnew({
  ...row,
  ...(data.unitId === undefined ? {} : { unitId: data.unitId }), ...(data.conductFrom === undefined ? {} : { conductFrom: data.conductFrom }), ...(data.conductTo === undefined ? {} : { conductTo: data.conductTo }),
  ...(data.conductGoesOn === undefined ? {} : { conductGoesOn: data.conductGoesOn }), ...(data.amountTotalFen === undefined ? {} : { amountTotalFen: data.amountTotalFen }),
  ...(data.amountInTenureFen === undefined ? {} : { amountInTenureFen: data.amountInTenureFen }), ...(data.amountsByPeriod === undefined ? {} : { amountsByPeriod: data.amountsByPeriod }),
  ...(data.cause === undefined ? {} : { cause: true }), ...(data.recommendation === undefined ? {} : { recommendation: true }), ...(data.paperIds === undefined ? {} : { paperIds: data.paperIds }),
  ...(data.legalBases === undefined ? {} : { lawIds: data.legalBases.flatMap(({ lawId }) => lawId ?? []) }), ...(data.categoryCode === undefined ? {} : { categoryCode: data.categoryCode }),
  ...(data.focusArea === undefined ? {} : { focusArea: data.focusArea }), ...(data.accountability === undefined ? {} : { accountabilityTold: true }),
}))

const concluding = (row: GapRow, conclusion: GapRow['conclusions'][number]): GapRow => {
  const conclusions = put(row.conclusions, 'officialId', conclusion)
  return { ...row, conclusions, evidenceIds: [...new Set(conclusions.flatMap(({ evidenceIds }) => evidenceIds))] }
}

const leaderless = (row: GapRow, members: readonly { readonly role: string }[]): GapRow => ({ ...row, withoutLeadAuditor: !members.some(({ role }) => role === 'leadAuditor') })

const settled = (row: GapRow): GapRow => ({ ...row, standing: 'settled' })

export const gapList = viewOf<GapRow, Event>(GapRow, {
  name: 'gap_list',
  version: 3,
  of: (event) => [event.stream.startsWith('finding-') ? event.stream : ofProject(event)],
  indexed: ['projectId', 'findingId', 'kind', 'standing'],
  initial: blank,
  on: {
    FindingRaised: (row, { data, stream, occurredOn }) => ({ ...described(auditing(row, data.audited), data), kind: 'finding', projectId: data.projectId, findingId: idOf(stream), raisedOn: occurredOn }),
    FindingRevised: (row, { data }) => described(row, data.changed as Described),
    ResponsibilityDetermined: (row, { data }) => concluding(comparing(judging(row, data)), { officialId: data.officialId, tenureId: data.tenureId, responsible: data.type !== 'notAttributed', evidenceIds: data.evidenceIds }),
    TenureAligned: (row, event) => alignedBy(row, event),
    FindingConfirmed: settled,
    FindingLeftUnreported: settled,
    FindingOverturned: settled,
    ProjectEstablished: (row, { stream }) => ({ ...row, kind: 'project', projectId: idOf(stream), checklistOf: idOf(stream) }),
    TeamFormed: (row, { data }) => leaderless(row, data.members),
    TeamChanged: (row, { data }) => leaderless(row, data.members),
    FieldworkStarted: (row) => ({ ...row, phase: 'fieldwork' }),
    FieldworkFinished: (row) => ({ ...row, phase: 'reporting' }),
    ReportReviewed: (row, { data }) => ({ ...row, pointLines: [...row.pointLines, ...(data.points ?? []).map(({ pointId, says }) => ({ id: pointId, says }))] }),
    ReviewPointAnswered: (row, { data }) => ({ ...row, pointLines: gone(row.pointLines, data.pointId) }),
    ReportIssued: (row, { data }) => (data.kind === 'erReport' ? { ...settled(row), phase: 'issued' } : row),
    ProjectTerminated: settled,
    VerificationListed: (row, { data, stream }) => ({ ...row, verificationLines: put(row.verificationLines, 'id', { id: idOf(stream), says: data.line.says }) }),
    VerificationConcluded: (row, { stream }) => ({ ...row, verificationLines: gone(row.verificationLines, idOf(stream)) }),
    VerificationTakenOff: (row, { stream }) => ({ ...row, verificationLines: gone(row.verificationLines, idOf(stream)) }),
    DataRequested: (row, { data, stream }) => ({ ...row, dataLines: put(row.dataLines, 'id', { id: idOf(stream), says: data.line.name, neededOn: data.line.neededOn }) }),
    DataReceived: (row, { data, stream }) => (data.checks === 'passed' ? { ...row, dataLines: gone(row.dataLines, idOf(stream)) } : row),
    DataRequestTakenOff: (row, { stream }) => ({ ...row, dataLines: gone(row.dataLines, idOf(stream)) }),
    EvidenceCollected: (row, { data, stream }) => (data.kind !== 'evidenceSheet' || data.signature !== undefined || data.unsignedReason !== undefined ? row : { ...row, sheetLines: put(row.sheetLines, 'id', { id: idOf(stream), says: data.title }) }),
    EvidenceSigned: (row, { stream }) => ({ ...row, sheetLines: gone(row.sheetLines, idOf(stream)) }),
    EvidenceWithdrawn: (row, { stream }) => ({ ...row, sheetLines: gone(row.sheetLines, idOf(stream)) }),
  },
})
