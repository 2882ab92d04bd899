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

/**
 * A project keeps the unit it was established with: what it found is about that unit's time, and its papers, comments and service are addressed so. What ends is whoever
 * answers for the unit, so a merger says who hands in, comments and rectifies from now on. Carrying every open project over to the successor was the alternative: then
 * its officials' tenures and its plan item would name one unit and the project another.
 */
export const anAuditUnderWayIsTakenOver = rule({
  id: 'an-audit-under-way-is-taken-over',
  says: { zh: '单位有未办结的审计项目的，合并或者撤销时须写明由谁承接提供资料、反馈意见和整改；项目仍按原单位办理，并记入项目历史。', en: 'Where an audit of the unit is under way, a merger or a dissolution says who takes over handing in, commenting and rectifying; the project keeps its unit, and its history tells of it.' },
  source: DESIGN,
  holds: ({ audits, takenOver }: { audits: number; takenOver: boolean }) => audits === 0 || takenOver,
  examples: [{ of: { audits: 0, takenOver: false }, holds: true }, { of: { audits: 1, takenOver: true }, holds: true }, { of: { audits: 1, takenOver: false }, holds: false }],
})
