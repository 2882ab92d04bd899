// Plans the import of an object library: which units, officials, tenures and classes are new, and which differ from what is registered.
import type { ReadRow, Values } from '../../../packages/documents/excel/layout.ts'
import { BUDGET_LEVELS, UNIT_LEVELS, UNIT_TYPES } from '../../../packages/documents/excel/objects-layout.ts'
import { unitCalled, type KnownUnit } from './names.ts'
import { planOfficial } from './official-row.ts'
import { against, draftOf, filled, labelOf, NEEDED_WHEN_NEW, planned, text, wanOf, words, type Draft, type IdOf, type PlannedRow, type Planner } from './plan.ts'
import type { Library, Planning } from './planning.ts'

/** In: all rows as read, and what is registered under their names. Out: the planner of each row's commands and differences, or its flaws. What a row registers, later rows may use. */
export const objectsPlanner = (rows: readonly ReadRow[], library: Library, { idOf, today }: { readonly idOf: IdOf; readonly today: string }): Planner => {
  const planning: Planning = { library, idOf, today, sheetUnits: new Set(rows.map(({ values }) => text(values, 'unit') ?? '')), units: new Map(), officials: new Map() }
  return { plan: (row) => planRow(row, planning), forget: (row) => forget(planning, row) }
}

const planRow = (row: ReadRow, planning: Planning): PlannedRow => {
  const draft = draftOf(row)
  const unit = text(row.values, 'unit')
  if (unit === undefined) against(draft, '单位名称', words('必填', 'is needed'))
  else {
    const unitId = planUnit(unit, row.values, draft, planning)
    if (unitId !== undefined) planOfficial({ unitId, values: row.values }, draft, planning)
  }
  return planned([unit, text(row.values, 'name'), text(row.values, 'post')].filter(Boolean).join(' '), draft)
}

/** The next row about the same unit or person must register it. */
const forget = ({ units, officials }: Planning, row: number): void => {
  for (const known of [units, officials]) for (const [name, each] of known) if (each.row === row) known.delete(name)
  for (const { tenures } of officials.values()) for (const [at, each] of tenures.entries()) if (each.row === row) tenures.splice(at, 1)
}

const FIELDS = ['level', 'type', 'budgetLevel', 'parent', 'assetsFen', 'fundsFen', 'subordinateUnits'] as const

const planUnit = (name: string, values: Values, draft: Draft, planning: Planning): string | undefined => {
  const before = planning.units.get(name)
  if (before) {
    const other = FIELDS.find((field) => values[field] !== undefined && before.values[field] !== undefined && values[field] !== before.values[field])
    if (other === undefined) return before.unitId
    against(draft, TITLES[other], words(`与第 ${before.row} 行同一单位的填写不一致`, `differs from row ${before.row} about the same unit`))
    return undefined
  }
  const ours = planning.idOf(`unit ${name}`)
  const found = unitCalled(name, planning.library.units.filter(({ unitId }) => unitId !== ours))
  if ('why' in found) {
    against(draft, '单位名称', found.why)
    return undefined
  }
  const parentUnitId = parentOf(values, draft, planning)
  const unitId = 'unit' in found ? found.unit.unitId : ours
  planning.units.set(name, { unitId, row: draft.row, values })
  if ('unit' in found) change(found.unit, values, parentUnitId, draft)
  else register({ unitId, name, values, parentUnitId, gone: found.none === 'gone' }, draft)
  return unitId
}

const TITLES: Readonly<Record<(typeof FIELDS)[number], string>> = { level: '单位层级', type: '单位类别', budgetLevel: '预算级次', parent: '主管单位', assetsFen: '资产规模(万元)', fundsFen: '年度管理资金(万元)', subordinateUnits: '下属单位数' }

const parentOf = (values: Values, draft: Draft, { library, idOf, sheetUnits }: Planning): string | undefined => {
  const parent = text(values, 'parent')
  if (parent === undefined) return undefined
  const ours = idOf(`unit ${parent}`)
  const found = unitCalled(parent, library.units.filter(({ unitId }) => unitId !== ours))
  if ('unit' in found) return found.unit.unitId
  if ('none' in found && sheetUnits.has(parent)) return ours
  against(draft, '主管单位', 'why' in found ? found.why : words('对象库和本表中都没有这个单位', 'is neither in the library nor in this sheet'))
  return undefined
}

type NewUnit = { readonly unitId: string; readonly name: string; readonly values: Values; readonly parentUnitId: string | undefined; readonly gone: boolean }

const register = ({ unitId, name, values, parentUnitId, gone }: NewUnit, draft: Draft): void => {
  const { level, type, budgetLevel, assetsFen, fundsFen, subordinateUnits } = values
  if (level === undefined) against(draft, TITLES.level, NEEDED_WHEN_NEW)
  if (budgetLevel === undefined) against(draft, TITLES.budgetLevel, NEEDED_WHEN_NEW)
  if (gone) draft.notes.push(words('同名单位曾经登记，现已撤销或合并；本行登记为新的单位', 'a unit of this name was registered and is gone; this row registers a new one'))
  draft.changes.push({ what: words('新增单位', 'New unit'), after: [name, labelOf(UNIT_LEVELS, text(values, 'level'))].join(' ') })
  draft.steps.push({ command: 'RegisterUnit', id: unitId, input: { name, ...filled({ level, type, budgetLevel, parentUnitId, assetsFen, fundsFen, subordinateUnits }) } })
}

/** Only what the row fills in is compared: an empty cell says nothing. */
const change = ({ unitId, character }: KnownUnit, values: Values, parentUnitId: string | undefined, draft: Draft): void => {
  const given = filled({ level: values['level'], type: values['type'], budgetLevel: values['budgetLevel'], parentUnitId, assetsFen: values['assetsFen'], fundsFen: values['fundsFen'], subordinateUnits: values['subordinateUnits'] }) as Partial<NonNullable<KnownUnit['character']>>
  const differs = (Object.keys(given) as (keyof typeof given)[]).filter((field) => given[field] !== character?.[field])
  if (differs.length === 0) return
  for (const field of differs) {
    if (field === 'level') draft.changes.push({ what: words('单位层级', 'Level'), before: labelOf(UNIT_LEVELS, character?.level), after: labelOf(UNIT_LEVELS, given.level) })
    if (field === 'type') draft.changes.push({ what: words('单位类别', 'Type'), before: labelOf(UNIT_TYPES, character?.type), after: labelOf(UNIT_TYPES, given.type) })
    if (field === 'budgetLevel') draft.changes.push({ what: words('预算级次', 'Budget level'), before: labelOf(BUDGET_LEVELS, character?.budgetLevel), after: labelOf(BUDGET_LEVELS, given.budgetLevel) })
    if (field === 'parentUnitId') draft.changes.push({ what: words('主管单位', 'Supervising unit'), before: character?.parentUnitId ?? '', after: text(values, 'parent') ?? '' })
    if (field === 'assetsFen') draft.changes.push({ what: words('资产规模', 'Assets'), before: wanOf(character?.assetsFen), after: wanOf(given.assetsFen) })
    if (field === 'fundsFen') draft.changes.push({ what: words('年度管理资金', 'Funds in a year'), before: wanOf(character?.fundsFen), after: wanOf(given.fundsFen) })
    if (field === 'subordinateUnits') draft.changes.push({ what: words('下属单位数', 'Subordinate units'), before: String(character?.subordinateUnits ?? ''), after: String(given.subordinateUnits) })
  }
  draft.steps.push({ command: 'ChangeUnitDescription', id: unitId, input: { ...filled(character ?? {}), ...given } })
}
