// One row per unit whose leaders can be audited, with its former names, what merged into it and how often it has been audited.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import type { UnitEvent } from '../../audit/unit/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { including, put, tells, without } from '../folding.ts'

export const UnitRow = z.strictObject({
  unitId: z.string(),
  name: z.string().meta({ sorts: 'pinyin' }),
  formerNames: z.array(z.string()),
  level: z.string(),
  budgetLevel: z.string(),
  parentUnitId: z.string().nullable(),
  assetsFen: z.int().nullable(),
  subordinateUnits: z.int().nullable(),
  standing: z.enum(['active', 'merged', 'dissolved']),
  mergedIntoUnitId: z.string().nullable(),
  /** units that merged into this one: their audits are part of its past */
  predecessorUnitIds: z.array(z.string()),
  /** projects that were not terminated */
  audited: z.array(z.strictObject({ projectId: z.string(), year: z.int() })),
  audits: z.int(),
  lastAuditYear: z.int().nullable(),
  /** confirmed and not overturned */
  findings: z.int(),
  openRectificationIds: z.array(z.string()),
  openRectifications: z.int(),
})
type UnitRow = z.infer<typeof UnitRow>

/** The counts that lists show, from what is counted: told twice, counted once. */
const counted = (row: UnitRow): UnitRow => ({
  ...row, audits: row.audited.length, lastAuditYear: row.audited.reduce<number | null>((last, { year }) => Math.max(last ?? year, year), null),
  openRectifications: row.openRectificationIds.length,
})

/** A unit may be named as a parent before anybody registers it: that alone makes no row. */
const mentioned = (row: UnitRow): UnitRow | null =>
  row.name === '' && row.findings === 0 && [row.predecessorUnitIds, row.audited, row.openRectificationIds].every(({ length }) => length === 0) ? null : row

const open = (row: UnitRow, { stream }: { readonly stream: string }): UnitRow => counted({ ...row, openRectificationIds: including(row.openRectificationIds, idOf(stream)) })
const shut = (row: UnitRow, { stream }: { readonly stream: string }): UnitRow => counted({ ...row, openRectificationIds: without(row.openRectificationIds, idOf(stream)) })

type Character = Extract<UnitEvent, { type: 'UnitDescriptionChanged' }>['data']['description']
const described = (row: UnitRow, { level, budgetLevel, parentUnitId, assetsFen, subordinateUnits }: Character): UnitRow => ({
  ...row, level, budgetLevel, parentUnitId: parentUnitId ?? null, assetsFen: assetsFen ?? null, subordinateUnits: subordinateUnits ?? null,
})

export const unitLibrary = viewOf<UnitRow, UnitEvent | ProjectEvent | FindingEvent | RectificationEvent>(UnitRow, {
  name: 'unit_library',
  version: 1,
  of: 'unit',
  indexed: ['name', 'level', 'standing', 'lastAuditYear'],
  initial: (unitId) => ({
    unitId, name: '', formerNames: [], level: '', budgetLevel: 'none', parentUnitId: null, assetsFen: null, subordinateUnits: null, standing: 'active', mergedIntoUnitId: null,
    predecessorUnitIds: [], audited: [], audits: 0, lastAuditYear: null, findings: 0, openRectificationIds: [], openRectifications: 0,
  }),
  on: {
    UnitRegistered: (row, event, key) => tells(event, 'unit', key) ? { ...described(row, event.data), name: event.data.name } : mentioned(row),
    UnitDescriptionChanged: (row, event, key) => tells(event, 'unit', key) ? described(row, event.data.description) : mentioned(row),
    // A wrong record is no former name.
    UnitRecordCorrected: (row, event, key) => tells(event, 'unit', key) ? { ...described(row, event.data.description), name: event.data.description.name } : mentioned(row),
    UnitRenamed: (row, event, key) => tells(event, 'unit', key) ? { ...row, name: event.data.name, formerNames: including(row.formerNames, event.data.formerName) } : mentioned(row),
    UnitMerged: (row, event, key) => {
      if (tells(event, 'unit', key)) return { ...row, standing: 'merged', mergedIntoUnitId: event.data.intoUnitId }
      return event.data.intoUnitId === key ? { ...row, predecessorUnitIds: including(row.predecessorUnitIds, idOf(event.stream)) } : mentioned(row)
    },
    UnitDissolved: (row, event, key) => tells(event, 'unit', key) ? { ...row, standing: 'dissolved' } : mentioned(row),
    ProjectEstablished: (row, { data, stream }) => counted({ ...row, audited: put(row.audited, 'projectId', { projectId: idOf(stream), year: data.year }) }),
    ProjectTerminated: (row, { stream }) => counted({ ...row, audited: row.audited.filter(({ projectId }) => projectId !== idOf(stream)) }),
    FindingConfirmed: (row) => ({ ...row, findings: row.findings + 1 }),
    FindingOverturned: (row) => ({ ...row, findings: row.findings - 1 }),
    RectificationOrdered: open,
    RectificationReopened: open,
    RectificationAccepted: shut,
    RectificationWithdrawn: shut,
  },
})
