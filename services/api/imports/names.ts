// Finds units and officials by the names that a sheet writes, and reads how each of them stands from its own history.
import { z } from 'zod'
import { officials as officialStream, type Official } from '../../../packages/audit/official/state.ts'
import type { Role } from '../../../packages/audit/roles.ts'
import { role } from '../../../packages/audit/roles.ts'
import { units as unitStream, type Unit } from '../../../packages/audit/unit/state.ts'
import type { AnyEvent } from '../../../packages/kernel/event.ts'
import { query, type AnyQuery } from '../../../packages/kernel/query.ts'
import type { EventStore } from '../../../packages/kernel/store.ts'
import { evolveOne, streamName, type Stream } from '../../../packages/kernel/stream.ts'
import type { Actor } from '../../../packages/kernel/who.ts'
import { officialPortrait } from '../../../packages/views/official-portrait/view.ts'
import { unitLibrary } from '../../../packages/views/unit-library/view.ts'
import type { Parts } from '../parts.ts'

export type KnownUnit = Unit & { readonly unitId: string; readonly formerNames: readonly string[] }
export type KnownOfficial = Official & { readonly officialId: string }

const NAMES_AT_ONCE = 200
const PAGE_SIZE = 10_000
const IMPORTERS: readonly Role[] = ['committeeOffice', 'organizationOfficer', 'auditor', 'teamLeader']
const Names = z.strictObject({ names: z.array(z.string()) })
type Names = z.infer<typeof Names>
const wearsOne = ({ names }: Names) => [[{ column: 'name', is: 'oneOf', value: names } as const, { column: 'formerNames', is: 'has', value: names } as const]]

/** These two are asked by the import alone, never over HTTP. */
const unitsNamed = query('UnitsNamed', unitLibrary, {
  asks: { zh: '按名称查单位', en: 'Units by name' }, input: Names, output: z.strictObject({ id: z.string(), formerNames: z.array(z.string()) }), who: IMPORTERS.map((each) => role(each)),
  where: wearsOne, sort: ['unitId'], show: ({ unitId, formerNames }) => ({ id: unitId, formerNames }),
})
const officialsNamed = query('OfficialsNamed', officialPortrait, {
  asks: { zh: '按姓名查领导干部', en: 'Officials by name' }, input: Names, output: z.strictObject({ id: z.string(), formerNames: z.array(z.string()) }), who: [role('committeeOffice'), role('organizationOfficer')],
  where: wearsOne, sort: ['officialId'], show: ({ officialId, formerNames }) => ({ id: officialId, formerNames }),
})

type Named = { readonly id: string; readonly formerNames: readonly string[] }

/** Views may lag behind the log: what has just been written must be found. Throws `ViewsLate` when they do not come up in time. */
const idsNamed = async ({ answer, world }: Pick<Parts, 'answer' | 'world'>, ask: AnyQuery, names: readonly string[], actor: Actor): Promise<readonly Named[]> => {
  const [found, { position }] = [new Map<string, Named>(), await world.store.head()]
  const distinct = [...new Set(names)]
  for (let from = 0; from < distinct.length; from += NAMES_AT_ONCE) {
    const answered = await answer(ask, { names: distinct.slice(from, from + NAMES_AT_ONCE) }, { pageSize: PAGE_SIZE, after: position }, actor)
    if (answered.is !== 'answered') throw new ViewsLate(answered.is)
    for (const row of answered.answer.rows as readonly Named[]) found.set(row.id, row)
  }
  return [...found.values()]
}

/** The libraries have not read the log to its end; ask again. */
export class ViewsLate extends Error {}

/** Where one thing stands, from its own events. */
export const standing = async <State, Event extends AnyEvent>(store: EventStore, of: Stream<State, Event>, id: string): Promise<State> =>
  (await store.readStream(streamName(of, id))).reduce((at, event) => evolveOne(of.evolve, at, event as never, id), of.initial)

export const findUnits = async (parts: Pick<Parts, 'answer' | 'world'>, names: readonly string[], actor: Actor): Promise<readonly KnownUnit[]> => {
  const units: KnownUnit[] = []
  for (const { id, formerNames } of await idsNamed(parts, unitsNamed, names, actor)) units.push({ ...await standing(parts.world.store, unitStream, id), unitId: id, formerNames })
  return units
}

/** Officials by name, and those whose ids are written in the sheet. */
export const findOfficials = async (parts: Pick<Parts, 'answer' | 'world'>, names: readonly string[], ids: readonly string[], actor: Actor): Promise<readonly KnownOfficial[]> => {
  const found = [...(await idsNamed(parts, officialsNamed, names, actor)).map(({ id }) => id), ...ids]
  const officials: KnownOfficial[] = []
  for (const officialId of new Set(found)) {
    const official = await standing(parts.world.store, officialStream, officialId)
    if (official.is === 'registered') officials.push({ ...official, officialId })
  }
  return officials
}

/** What a name stands for: one unit that lives, none, or something that a person must look at. */
export const unitCalled = (name: string, units: readonly KnownUnit[]): { readonly unit: KnownUnit } | { readonly none: 'neverRegistered' | 'gone' } | { readonly why: { readonly zh: string; readonly en: string } } => {
  const [named, renamed] = [units.filter((each) => each.name === name), units.find((each) => each.name !== name && each.is === 'active' && each.formerNames.includes(name))]
  const living = named.filter(({ is }) => is === 'active')
  if (living.length > 1) return { why: { zh: `对象库有 ${living.length} 个同名单位，请先合并或更名`, en: `${living.length} units have this name; merge or rename them first` } }
  if (living[0]) return { unit: living[0] }
  if (renamed) return { why: { zh: `该单位已更名为“${renamed.name}”，请写现名`, en: `this unit is now called “${renamed.name}”` } }
  return { none: named.length > 0 ? 'gone' : 'neverRegistered' }
}
