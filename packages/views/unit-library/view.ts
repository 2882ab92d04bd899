// One row per unit whose leaders can be audited, with its names, sizes and supervisors over time, what merged into it and how often it has been audited.
import { viewOf } from '../../kernel/view.ts'
import { classesByUnit } from '../../audit/class-proposal.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import type { UnitEvent } from '../../audit/unit/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { including, kept, put, sourceOf, tells, without } from '../folding.ts'
import { UnitRow, type UnitChange } from './row.ts'

/** The counts that lists show, from what is counted: told twice, counted once. */
const counted = (row: UnitRow): UnitRow => classed({
  ...row, audits: row.audited.length, lastAuditYear: row.audited.reduce<number | null>((last, { year }) => Math.max(last ?? year, year), null),
  openRectifications: row.openRectificationIds.length,
})

const classed = (row: UnitRow): UnitRow => ({ ...row, classesByUnit: kept(row.classesByUnit, classesByUnit({ ...row, level: row.level === '' ? null : row.level })) })

/** A unit may be named before anybody registers it: that alone makes no row. */
const mentioned = (row: UnitRow): UnitRow | null =>
  row.name === '' && row.findings === 0 && [row.predecessorUnitIds, row.subordinateUnitIds, row.audited, row.openRectificationIds].every(({ length }) => length === 0) ? null : row

const open = (row: UnitRow, { stream }: { readonly stream: string }): UnitRow => counted({ ...row, openRectificationIds: including(row.openRectificationIds, idOf(stream)) })
const shut = (row: UnitRow, { stream }: { readonly stream: string }): UnitRow => counted({ ...row, openRectificationIds: without(row.openRectificationIds, idOf(stream)) })

type Character = NonNullable<UnitChange['description']>
const described = (row: UnitRow, { level, type, budgetLevel, parentUnitId, assetsFen, fundsFen, subordinateUnits }: Character): UnitRow => classed({
  ...row, level, type: type ?? null, budgetLevel, parentUnitId: parentUnitId ?? null, assetsFen: assetsFen ?? null, fundsFen: fundsFen ?? null, subordinateUnits: subordinateUnits ?? null,
})

type Happened = { readonly stream: string; readonly revision: number; readonly occurredOn: string }

/** A line of the unit's history, in the order in which the lines were told. */
const changing = (row: UnitRow, event: Happened, what: UnitChange['what'], said: Partial<UnitChange>): UnitRow => ({
  ...row, changes: [...row.changes, { on: event.occurredOn, what, name: null, formerName: null, unitId: null, description: null, formerly: null, because: null, ...said, source: sourceOf(event) }],
})

/** Another unit has this one above itself from now on, or no longer. */
const supervising = (row: UnitRow, event: Happened, parentUnitId: string | undefined): UnitRow | null => {
  const [other, has, now] = [idOf(event.stream), row.subordinateUnitIds.includes(idOf(event.stream)), parentUnitId === row.unitId]
  if (has === now) return mentioned(row)
  return mentioned(changing({ ...row, subordinateUnitIds: now ? including(row.subordinateUnitIds, other) : without(row.subordinateUnitIds, other) }, event, now ? 'joined' : 'left', { unitId: other }))
}

export const unitLibrary = viewOf<UnitRow, UnitEvent | ProjectEvent | FindingEvent | RectificationEvent>(UnitRow, {
  name: 'unit_library',
  version: 2,
  of: 'unit',
  indexed: ['name', 'level', 'type', 'standing', 'parentUnitId', 'lastAuditYear'],
  initial: (unitId) => ({
    unitId, name: '', formerNames: [], level: '', type: null, budgetLevel: 'none', parentUnitId: null, assetsFen: null, fundsFen: null, subordinateUnits: null, subordinateUnitIds: [], standing: 'active', mergedIntoUnitId: null,
    predecessorUnitIds: [], changes: [], audited: [], audits: 0, lastAuditYear: null, findings: 0, openRectificationIds: [], openRectifications: 0, classesByUnit: [],
  }),
  on: {
    UnitRegistered: (row, event, key) => {
      const { name, ...description } = event.data
      if (!tells(event, 'unit', key)) return supervising(row, event, description.parentUnitId)
      return changing({ ...described(row, description), name }, event, 'registered', { name, description })
    },
    UnitDescriptionChanged: (row, event, key) => {
      const { description, formerly } = event.data
      return tells(event, 'unit', key) ? changing(described(row, description), event, 'described', { description, formerly }) : supervising(row, event, description.parentUnitId)
    },
    // A wrong record is no former name.
    UnitRecordCorrected: (row, event, key) => {
      const { description: { name, ...description }, formerly: { name: formerName, ...formerly }, because } = event.data
      if (!tells(event, 'unit', key)) return supervising(row, event, description.parentUnitId)
      return changing({ ...described(row, description), name }, event, 'corrected', { name, formerName, description, formerly, because })
    },
    UnitRenamed: (row, event, key) => {
      const { name, formerName } = event.data
      return tells(event, 'unit', key) ? changing({ ...row, name, formerNames: including(row.formerNames, formerName) }, event, 'renamed', { name, formerName }) : mentioned(row)
    },
    UnitMerged: (row, event, key) => {
      const { intoUnitId } = event.data
      if (tells(event, 'unit', key)) return changing({ ...row, standing: 'merged', mergedIntoUnitId: intoUnitId }, event, 'merged', { unitId: intoUnitId })
      const other = idOf(event.stream)
      if (intoUnitId !== key) return supervising(row, event, undefined)
      return changing({ ...row, predecessorUnitIds: including(row.predecessorUnitIds, other), subordinateUnitIds: without(row.subordinateUnitIds, other) }, event, 'absorbed', { unitId: other })
    },
    UnitDissolved: (row, event, key) => tells(event, 'unit', key) ? changing({ ...row, standing: 'dissolved' }, event, 'dissolved', {}) : supervising(row, event, undefined),
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
