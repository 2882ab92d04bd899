// Where a unit stands, told by its events alone.
import type { z } from 'zod'
import type { ObjectRef } from '../../kernel/event.ts'
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { UnitEvent, type UnitCharacter } from './events.ts'

export type Unit = Reasoned & {
  is: 'unknown' | 'active' | 'merged' | 'dissolved'
  name: string
  /** everything but the name; undefined until registered */
  character: z.infer<typeof UnitCharacter> | undefined
  intoUnitId: string | undefined
}

export const initial: Unit = { is: 'unknown', name: '', character: undefined, intoUnitId: undefined }

export const units = stream<Unit, UnitEvent>({
  name: 'unit',
  events: UnitEvent,
  initial,
  evolve: keepingReasons<Unit, UnitEvent>({
    UnitRegistered: (unit, { data: { name, ...character } }) => ({ ...unit, is: 'active', name, character }),
    UnitRenamed: (unit, { data }) => ({ ...unit, name: data.name }),
    UnitMerged: (unit, { data }) => ({ ...unit, is: 'merged', intoUnitId: data.intoUnitId }),
    UnitDissolved: (unit) => ({ ...unit, is: 'dissolved' }),
    UnitDescriptionChanged: (unit, { data }) => ({ ...unit, character: data.description }),
    UnitRecordCorrected: (unit, { data: { description: { name, ...character } } }) => ({ ...unit, name, character }),
  }),
  about: (unit, event) => [
    ...(event.type === 'UnitMerged' ? [{ type: 'unit', id: event.data.intoUnitId, qualifier: 'successor' }] : []),
    ...parent(unit.character?.parentUnitId, 'parent'),
    ...(event.type === 'UnitDescriptionChanged' || event.type === 'UnitRecordCorrected' ? parent(event.data.formerly.parentUnitId, 'formerParent') : []),
  ],
  scope: (_, id) => ({ unit: [id] }),
})

const parent = (id: string | undefined, qualifier: string): readonly ObjectRef[] => (id === undefined ? [] : [{ type: 'unit', id, qualifier }])
