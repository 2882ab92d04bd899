// The rules of the object library's units, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

export const aUnitIsRegisteredOnce = rule({
  id: 'a-unit-is-registered-once',
  says: { zh: '同一单位只登记一次。', en: 'A unit is registered once.' },
  source: DESIGN,
  holds: (unit: { is: string }) => unit.is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'active' }, holds: false }],
})

export const onlyAnActiveUnitChanges = rule({
  id: 'only-an-active-unit-changes',
  says: { zh: '只有存续的单位才能更名、合并或撤销。', en: 'Only an active unit can be renamed, merged or dissolved.' },
  source: DESIGN,
  holds: (unit: { is: string }) => unit.is === 'active',
  examples: [{ of: { is: 'active' }, holds: true }, { of: { is: 'merged' }, holds: false }],
})

export const aUnitMergesIntoAnotherActiveUnit = rule({
  id: 'a-unit-merges-into-another-active-unit',
  says: { zh: '单位只能并入另一个存续的单位。', en: 'A unit merges into another unit, which must be active.' },
  source: DESIGN,
  holds: (merger: { unitId: string; intoUnitId: string; into: string }) => merger.into === 'active' && merger.intoUnitId !== merger.unitId,
  examples: [
    { of: { unitId: 'U-1', intoUnitId: 'U-2', into: 'active' }, holds: true },
    { of: { unitId: 'U-1', intoUnitId: 'U-1', into: 'active' }, holds: false },
    { of: { unitId: 'U-1', intoUnitId: 'U-2', into: 'dissolved' }, holds: false },
  ],
})

export const aUnitDoesNotSuperviseItself = rule({
  id: 'a-unit-does-not-supervise-itself',
  says: { zh: '单位不能以自己为主管单位。', en: 'A unit is not its own supervising unit.' },
  source: DESIGN,
  holds: (unit: { unitId: string; parentUnitId: string | undefined }) => unit.parentUnitId !== unit.unitId,
  examples: [{ of: { unitId: 'U-1', parentUnitId: 'U-0' }, holds: true }, { of: { unitId: 'U-1', parentUnitId: 'U-1' }, holds: false }],
})
