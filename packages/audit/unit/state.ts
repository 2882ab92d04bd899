// Where a unit stands, told by its events alone.
import type { z } from 'zod'
import type { ObjectRef } from '../../kernel/event.ts'
import { stream } from '../../kernel/stream.ts'
import { UnitEvent, type UnitDescribed } from './events.ts'

export type Unit = { is: 'unknown' | 'active' | 'merged' | 'dissolved'; name: string; description: z.infer<typeof UnitDescribed> | undefined }

export const initial: Unit = { is: 'unknown', name: '', description: undefined }

export const units = stream<Unit, UnitEvent>({
  name: 'unit',
  events: UnitEvent,
  initial,
  evolve: {
    UnitRegistered: (_, { data }) => ({ is: 'active', name: data.name, description: data }),
    UnitRenamed: (unit, { data }) => ({ ...unit, name: data.name, description: unit.description && { ...unit.description, name: data.name } }),
    UnitMerged: (unit) => ({ ...unit, is: 'merged' }),
    UnitDissolved: (unit) => ({ ...unit, is: 'dissolved' }),
    UnitDescriptionChanged: (unit, { data }) => ({ ...unit, description: { ...data.description, name: unit.name } }),
    UnitRecordCorrected: (unit, { data }) => ({ ...unit, name: data.description.name, description: data.description }),
  },
  about: (unit, event) => [
    ...(event.type === 'UnitMerged' ? [{ type: 'unit', id: event.data.intoUnitId, qualifier: 'successor' }] : []),
    ...parent(unit.description?.parentUnitId, 'parent'),
    ...(event.type === 'UnitDescriptionChanged' || event.type === 'UnitRecordCorrected' ? parent(event.data.formerly.parentUnitId, 'formerParent') : []),
  ],
  scope: (_, id) => ({ unit: [id] }),
})

const parent = (id: string | undefined, qualifier: string): readonly ObjectRef[] => (id === undefined ? [] : [{ type: 'unit', id, qualifier }])
