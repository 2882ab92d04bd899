// The rules of the object library's units, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'

const DESIGN = { confirmed: false, cites: '产品设计' }

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
