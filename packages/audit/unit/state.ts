// Where a unit stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { UnitEvent } from './events.ts'

export type Unit = { is: 'unknown' | 'active' | 'merged' | 'dissolved'; name: string; parentUnitId: string | undefined }

export const initial: Unit = { is: 'unknown', name: '', parentUnitId: undefined }

export const units = stream<Unit, UnitEvent>({
  name: 'unit',
  events: UnitEvent,
  initial,
  evolve: {
    UnitRegistered: (_, { data }) => ({ is: 'active', name: data.name, parentUnitId: data.parentUnitId }),
    UnitRenamed: (unit, { data }) => ({ ...unit, name: data.name }),
    UnitMerged: (unit) => ({ ...unit, is: 'merged' }),
    UnitDissolved: (unit) => ({ ...unit, is: 'dissolved' }),
  },
  about: (unit, event) => [
    ...(event.type === 'UnitMerged' ? [{ type: 'unit', id: event.data.intoUnitId, qualifier: 'successor' }] : []),
    ...(unit.parentUnitId ? [{ type: 'unit', id: unit.parentUnitId, qualifier: 'parent' }] : []),
  ],
  scope: (_, id) => ({ unit: [id] }),
})
