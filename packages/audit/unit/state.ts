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
  /** who takes over what it owed to audits under way; absent where none was */
  continuation?: string | undefined
}

export const initial: Unit = { is: 'unknown', name: '', character: undefined, intoUnitId: undefined }

export const units = stream<Unit, UnitEvent>({
  name: 'unit',
  events: UnitEvent,
  initial,
  evolve: keepingReasons<Unit, UnitEvent>({
    UnitRegistered: (unit, { data: { name, ...character } }) => ({ ...unit, is: 'active', name, character }),
    UnitRenamed: (unit, { data }) => ({ ...unit, name: data.name }),
    UnitMerged: (unit, { data }) => ({ ...unit, is: 'merged', intoUnitId: data.intoUnitId, continuation: data.continuation?.says }),
    UnitDissolved: (unit, { data }) => ({ ...unit, is: 'dissolved', continuation: data.continuation?.says }),
    UnitDescriptionChanged: (unit, { data }) => ({ ...unit, character: data.description }),
    UnitRecordCorrected: (unit, { data: { description: { name, ...character } } }) => ({ ...unit, name, character }),
  }),
  about: (unit, event) => [
    ...(event.type === 'UnitMerged' ? [{ type: 'unit', id: event.data.intoUnitId, qualifier: 'successor' }] : []),
    // the story of an audit under way tells what became of the audited unit
    ...(event.type === 'UnitMerged' || event.type === 'UnitDissolved' ? event.data.continuation?.projectIds ?? [] : []).map((projectId) => ({ type: 'project', id: projectId, qualifier: 'continued with' })),
    ...parent(unit.character?.parentUnitId, 'parent'),
    ...(event.type === 'UnitDescriptionChanged' || event.type === 'UnitRecordCorrected' ? parent(event.data.formerly.parentUnitId, 'formerParent') : []),
  ],
  scope: (_, id) => ({ unit: [id] }),
})

const parent = (id: string | undefined, qualifier: string): readonly ObjectRef[] => (id === undefined ? [] : [{ type: 'unit', id, qualifier }])

/** What is kept of it: nothing where no audit is under way. */
export const continued = (says: string | undefined, projectIds: readonly string[]) => (says === undefined || projectIds.length === 0 ? {} : { continuation: { says, projectIds: [...projectIds] } })
