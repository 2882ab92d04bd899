// One row per unit whose leaders can be audited, with its former names and how often it has been audited.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import type { UnitEvent } from '../../audit/unit/events.ts'

export const UnitRow = z.strictObject({
  unitId: z.string(),
  name: z.string(),
  formerNames: z.array(z.string()),
  level: z.string(),
  budgetLevel: z.string(),
  parentUnitId: z.string().nullable(),
  assetsFen: z.int().nullable(),
  subordinateUnits: z.int().nullable(),
  standing: z.enum(['active', 'merged', 'dissolved']),
  mergedIntoUnitId: z.string().nullable(),
  audits: z.int(),
  lastAuditYear: z.int().nullable(),
  findings: z.int(),
  openRectifications: z.int(),
})
type UnitRow = z.infer<typeof UnitRow>

export const unitLibrary = viewOf<UnitRow, UnitEvent | ProjectEvent | FindingEvent | RectificationEvent>(UnitRow, {
  name: 'unit_library',
  version: 1,
  of: 'unit',
  indexed: ['name', 'level', 'standing', 'lastAuditYear'],
  initial: (unitId) => ({
    unitId, name: '', formerNames: [], level: '', budgetLevel: 'none', parentUnitId: null, assetsFen: null, subordinateUnits: null,
    standing: 'active', mergedIntoUnitId: null, audits: 0, lastAuditYear: null, findings: 0, openRectifications: 0,
  }),
  on: {
    UnitRegistered: (row, event, key) => own(event, key) ? {
      ...row, name: event.data.name, level: event.data.level, budgetLevel: event.data.budgetLevel, parentUnitId: event.data.parentUnitId ?? null,
      assetsFen: event.data.assetsFen ?? null, subordinateUnits: event.data.subordinateUnits ?? null,
    } : row,
    UnitDescriptionChanged: (row, event, key) => own(event, key) ? {
      ...row, level: event.data.description.level, budgetLevel: event.data.description.budgetLevel, parentUnitId: event.data.description.parentUnitId ?? null,
      assetsFen: event.data.description.assetsFen ?? null, subordinateUnits: event.data.description.subordinateUnits ?? null,
    } : row,
    UnitRecordCorrected: (row, event, key) => own(event, key) ? {
      ...row, name: event.data.description.name, level: event.data.description.level, budgetLevel: event.data.description.budgetLevel,
      parentUnitId: event.data.description.parentUnitId ?? null, assetsFen: event.data.description.assetsFen ?? null, subordinateUnits: event.data.description.subordinateUnits ?? null,
    } : row,
    UnitRenamed: (row, event, key) => own(event, key) ? { ...row, name: event.data.name, formerNames: [...row.formerNames, event.data.formerName] } : row,
    UnitMerged: (row, event, key) => own(event, key) ? { ...row, standing: 'merged', mergedIntoUnitId: event.data.intoUnitId } : row,
    UnitDissolved: (row, event, key) => own(event, key) ? { ...row, standing: 'dissolved' } : row,
    ProjectEstablished: (row, { data }) => ({ ...row, audits: row.audits + 1, lastAuditYear: Math.max(row.lastAuditYear ?? 0, data.year) }),
    ProjectTerminated: (row) => ({ ...row, audits: Math.max(0, row.audits - 1) }),
    FindingConfirmed: (row, { data }, key) => data.finding.unitId === key ? { ...row, findings: row.findings + 1 } : row,
    FindingOverturned: (row, { data }, key) => data.finding.unitId === key ? { ...row, findings: Math.max(0, row.findings - 1) } : row,
    RectificationOrdered: (row) => ({ ...row, openRectifications: row.openRectifications + 1 }),
    RectificationAccepted: (row) => ({ ...row, openRectifications: Math.max(0, row.openRectifications - 1) }),
    RectificationReopened: (row) => ({ ...row, openRectifications: row.openRectifications + 1 }),
  },
})

/** A unit is also concerned as a parent or successor; only its own events describe it. */
const own = (event: { readonly stream: string }, key: string): boolean => event.stream === `unit-${key}`
