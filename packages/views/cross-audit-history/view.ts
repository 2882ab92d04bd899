// One row per object and project: how an official, a unit or a category of findings appears in each audit, so that histories run across audits.
import { z } from 'zod'
import type { ObjectRef } from '../../kernel/event.ts'
import { viewOf } from '../../kernel/view.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'

export const HistoryRow = z.strictObject({
  /** official, unit or category */
  objectType: z.string(),
  objectId: z.string(),
  projectId: z.string(),
  firstOn: z.string(),
  lastOn: z.string(),
  findings: z.int(),
  confirmed: z.int(),
  overturned: z.int(),
  /** conclusions of this official, or of all officials for a unit or category */
  direct: z.int(),
  leadership: z.int(),
  notAttributed: z.int(),
  amountFen: z.int(),
  rectifications: z.int(),
  accepted: z.int(),
  reopened: z.int(),
  categoryCodes: z.array(z.string()),
  findingIds: z.array(z.string()),
})
type HistoryRow = z.infer<typeof HistoryRow>

const TRACKED = new Set(['official', 'unit', 'category'])
const SEPARATOR = '|'

/** `official|O-1|P-1` for each tracked object of an event that lies within a project. */
const keys = (event: { readonly objects: readonly ObjectRef[] }): readonly string[] => {
  const projects = event.objects.filter(({ type }) => type === 'project')
  return projects.flatMap((project) => event.objects.filter(({ type }) => TRACKED.has(type)).map(({ type, id }) => [type, id, project.id].join(SEPARATOR)))
}

const split = (key: string): { objectType: string; objectId: string; projectId: string } => {
  const [objectType = '', objectId = '', projectId = ''] = key.split(SEPARATOR)
  return { objectType, objectId, projectId }
}

const seen = (row: HistoryRow, { occurredOn }: { readonly occurredOn: string }): HistoryRow =>
  ({ ...row, firstOn: row.firstOn === '' || occurredOn < row.firstOn ? occurredOn : row.firstOn, lastOn: occurredOn > row.lastOn ? occurredOn : row.lastOn })

type Conclusions = readonly { readonly officialId: string; readonly type: string }[]

const mine = (row: HistoryRow, conclusions: Conclusions): Conclusions => row.objectType === 'official' ? conclusions.filter(({ officialId }) => officialId === row.objectId) : conclusions

const withConclusions = (row: HistoryRow, conclusions: Conclusions, by: 1 | -1): HistoryRow => ({
  ...row,
  direct: row.direct + by * mine(row, conclusions).filter(({ type }) => type === 'direct').length,
  leadership: row.leadership + by * mine(row, conclusions).filter(({ type }) => type === 'leadership').length,
  notAttributed: row.notAttributed + by * mine(row, conclusions).filter(({ type }) => type === 'notAttributed').length,
})

/** A finding that is given another category or unit leaves the one and joins the other. */
const moved = (row: HistoryRow, { changed, before }: { readonly changed: Placed; readonly before: Placed }, findingId: string): HistoryRow => {
  const place = row.objectType === 'category' ? 'categoryCode' : 'unitId'
  if (row.objectType === 'official' || changed[place] === undefined || changed[place] === before[place]) return row
  if (before[place] === row.objectId) return { ...row, findings: Math.max(0, row.findings - 1), findingIds: row.findingIds.filter((id) => id !== findingId) }
  return changed[place] === row.objectId && !row.findingIds.includes(findingId) ? { ...row, findings: row.findings + 1, findingIds: [...row.findingIds, findingId] } : row
}
type Placed = { readonly categoryCode?: string | undefined; readonly unitId?: string | undefined }

const including = (all: readonly string[], one: string): string[] => all.includes(one) ? [...all] : [...all, one]
const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1)

export const crossAuditHistory = viewOf<HistoryRow, FindingEvent | ProjectEvent | RectificationEvent>(HistoryRow, {
  name: 'cross_audit_history',
  version: 1,
  of: keys,
  indexed: ['objectType', 'objectId', 'projectId', 'firstOn'],
  initial: (key) => ({
    ...split(key), firstOn: '', lastOn: '', findings: 0, confirmed: 0, overturned: 0, direct: 0, leadership: 0, notAttributed: 0, amountFen: 0, rectifications: 0, accepted: 0, reopened: 0, categoryCodes: [], findingIds: [],
  }),
  on: {
    ProjectEstablished: (row, event) => seen(row, event),
    ReportIssued: (row, event) => seen(row, event),
    ProjectClosed: (row, event) => seen(row, event),
    FindingRaised: (row, event) => ({ ...seen(row, event), findings: row.findings + 1, findingIds: including(row.findingIds, idOf(event.stream)), categoryCodes: including(row.categoryCodes, event.data.categoryCode) }),
    FindingRevised: (row, event) => moved(seen(row, event), event.data, idOf(event.stream)),
    // A unit or category has counted the finding when it was raised; an official is first concerned now.
    ResponsibilityDetermined: (row, event) => row.objectType !== 'official' ? seen(row, event) : ({ ...seen(row, event), findings: row.findings + (row.findingIds.includes(idOf(event.stream)) ? 0 : 1), findingIds: including(row.findingIds, idOf(event.stream)), categoryCodes: including(row.categoryCodes, event.data.finding.categoryCode) }),
    FindingConfirmed: (row, event) => ({ ...withConclusions(seen(row, event), event.data.conclusions, 1), confirmed: row.confirmed + 1, amountFen: row.amountFen + event.data.finding.amountTotalFen }),
    FindingOverturned: (row, event) => ({ ...withConclusions(seen(row, event), event.data.conclusions, -1), confirmed: Math.max(0, row.confirmed - 1), overturned: row.overturned + 1, amountFen: Math.max(0, row.amountFen - event.data.finding.amountTotalFen) }),
    RectificationOrdered: (row, event) => ({ ...seen(row, event), rectifications: row.rectifications + 1 }),
    RectificationAccepted: (row, event) => ({ ...seen(row, event), accepted: row.accepted + 1 }),
    RectificationReopened: (row, event) => ({ ...seen(row, event), accepted: Math.max(0, row.accepted - 1), reopened: row.reopened + 1 }),
  },
})
