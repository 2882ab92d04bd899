// One row per object and project: how an official, a unit or a category of findings appears in each audit, so that histories run across audits.
import type { ObjectRef } from '../../kernel/event.ts'
import { viewOf } from '../../kernel/view.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { including, put, without } from '../folding.ts'
import { counted, HistoryRow, type FindingLine } from './row.ts'

const TRACKED = new Set(['official', 'unit', 'category'])
const SEPARATOR = '|'
// an id may hold the separator, and still names one thing
const escaped = (id: string): string => (/[%|]/.test(id) ? id.replaceAll('%', '%25').replaceAll(SEPARATOR, '%7C') : id)
const unescaped = (id: string): string => id.replaceAll('%7C', SEPARATOR).replaceAll('%25', '%')

/** `official|O-1|P-1` for each tracked object of an event that lies within a project. */
const keys = (event: { readonly objects: readonly ObjectRef[] }): readonly string[] => {
  const projects = event.objects.filter(({ type }) => type === 'project')
  return projects.flatMap((project) => event.objects.filter(({ type }) => TRACKED.has(type)).map(({ type, id }) => [type, id, project.id].map(escaped).join(SEPARATOR)))
}

const split = (key: string): { objectType: string; objectId: string; projectId: string } => {
  const [objectType = '', objectId = '', projectId = ''] = key.split(SEPARATOR).map(unescaped)
  return { objectType, objectId, projectId }
}

type Happened = { readonly occurredOn: string; readonly stream: string; readonly objects: readonly ObjectRef[] }

const seen = (row: HistoryRow, { occurredOn }: Happened): HistoryRow =>
  ({ ...row, firstOn: row.firstOn === '' || occurredOn < row.firstOn ? occurredOn : row.firstOn, lastOn: occurredOn > row.lastOn ? occurredOn : row.lastOn })

/** Named in passing, as a unit is whose part in another's problem is told: a row there is, or none at all. */
const mentioned = (row: HistoryRow): HistoryRow | null => (row.firstOn === '' ? null : row)

const lineOf = (row: HistoryRow, stream: string): FindingLine | undefined => row.findingLines.find(({ findingId }) => findingId === idOf(stream))

/** The finding with a change; new where the object meets it for the first time, in the category that the event names. */
const withFinding = (row: HistoryRow, event: Happened, change: Partial<FindingLine>): HistoryRow => {
  const categoryCode = event.objects.find(({ type, qualifier }) => type === 'category' && qualifier === 'of')?.id ?? ''
  const line = lineOf(row, event.stream) ?? { findingId: idOf(event.stream), categoryCode, standing: 'raised', amountFen: 0, conclusions: [] }
  return counted({ ...seen(row, event), findingLines: put(row.findingLines, 'findingId', { ...line, categoryCode, ...change }) })
}

const withoutFinding = (row: HistoryRow, event: Happened): HistoryRow => counted({ ...seen(row, event), findingLines: row.findingLines.filter(({ findingId }) => findingId !== idOf(event.stream)) })

/** The objects that a finding lies in, beside the officials who answer for it. */
const liesIn = (row: HistoryRow, objects: readonly ObjectRef[]): boolean =>
  objects.some(({ type, id, qualifier }) => type === row.objectType && id === row.objectId && (type === 'unit' ? qualifier === 'in' : qualifier === 'of'))

/** The finding's amount as it counts here: for an official the part within the tenure, where that is known. */
const amountOf = (row: HistoryRow, { amountTotalFen, amountInTenureFen }: { readonly amountTotalFen: number; readonly amountInTenureFen?: number | undefined }): number =>
  row.objectType === 'official' ? amountInTenureFen ?? amountTotalFen : amountTotalFen

/** The conclusions with a later one in the place of that which it supersedes. */
const concluded = (conclusions: readonly string[], type: string, superseded: string | undefined): string[] => {
  const at = superseded === undefined ? -1 : conclusions.indexOf(superseded)
  return at < 0 ? [...conclusions, type] : conclusions.with(at, type)
}

const open = (row: HistoryRow, event: Happened, counts: Partial<HistoryRow>): HistoryRow => seen({ ...row, ...counts, openRectificationIds: including(row.openRectificationIds, idOf(event.stream)) }, event)
const shut = (row: HistoryRow, event: Happened, counts: Partial<HistoryRow>): HistoryRow => seen({ ...row, ...counts, openRectificationIds: without(row.openRectificationIds, idOf(event.stream)) }, event)

export const crossAuditHistory = viewOf<HistoryRow, FindingEvent | ProjectEvent | RectificationEvent>(HistoryRow, {
  name: 'cross_audit_history',
  version: 1,
  of: keys,
  indexed: ['objectType', 'objectId', 'projectId', 'firstOn'],
  initial: (key) => ({
    ...split(key), firstOn: '', lastOn: '', findings: 0, confirmed: 0, overturned: 0, direct: 0, leadership: 0, notAttributed: 0, amountFen: 0, rectifications: 0, accepted: 0, reopened: 0,
    findingLines: [], openRectificationIds: [],
  }),
  on: {
    ProjectEstablished: seen,
    ReportIssued: seen,
    ProjectClosed: seen,
    ProjectTerminated: seen,
    FindingRaised: (row, event) => withFinding(row, event, {}),
    // A finding that is given another category or unit leaves the one and joins the other.
    FindingRevised: (row, event) => row.objectType === 'official' || liesIn(row, event.objects) ? withFinding(row, event, {}) : withoutFinding(row, event),
    // A unit or category has met the finding when it was raised; an official is first concerned now.
    ResponsibilityDetermined: (row, event) => {
      const { officialId, type, supersedes } = event.data
      if (row.objectType === 'official' ? row.objectId !== officialId : !liesIn(row, event.objects)) return mentioned(row)
      return withFinding(row, event, { conclusions: concluded(lineOf(row, event.stream)?.conclusions ?? [], type, supersedes?.type) })
    },
    FindingConfirmed: (row, event) => withFinding(row, event, {
      standing: 'confirmed', amountFen: amountOf(row, event.data.finding), conclusions: event.data.conclusions.filter(({ officialId }) => row.objectType !== 'official' || officialId === row.objectId).map(({ type }) => type),
    }),
    FindingLeftUnreported: withoutFinding,
    FindingOverturned: (row, event) => withFinding(row, event, { standing: 'overturned' }),
    RectificationOrdered: (row, event) => open(row, event, { rectifications: row.rectifications + 1 }),
    RectificationAccepted: (row, event) => shut(row, event, { accepted: row.accepted + 1 }),
    RectificationReopened: (row, event) => open(row, event, { accepted: row.accepted - 1, reopened: row.reopened + 1 }),
    // It goes on in the successor's history, and out of the predecessor's.
    RectificationHandedOver: (row, event) => {
      const { from, to } = event.data
      if (row.objectType !== 'official') return seen(row, event)
      if (row.objectId === to.officialId) return row.openRectificationIds.includes(idOf(event.stream)) ? seen(row, event) : open(row, event, { rectifications: row.rectifications + 1 })
      return row.objectId === from.officialId ? shut(row, event, { rectifications: row.rectifications - 1 }) : mentioned(row)
    },
    RectificationWithdrawn: (row, event) => {
      const wasOpen = row.openRectificationIds.includes(idOf(event.stream))
      return shut(row, event, { rectifications: row.rectifications - 1, accepted: row.accepted - (wasOpen ? 0 : 1) })
    },
  },
})
