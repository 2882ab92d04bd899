// Asks what the class of a post rests on: its unit's description and open rectifications, and what was audited of it.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { ProjectEvent } from '../project/events.ts'
import type { RectificationEvent } from '../rectification/events.ts'
import type { UnitDescribed, UnitEvent } from '../unit/events.ts'
import type { z } from 'zod'

type Map<Value> = Readonly<Record<string, Value>>
type Character = Omit<z.infer<typeof UnitDescribed>, 'name'>

export type KnownForClass = {
  readonly units: Map<Character>
  /** by project that was not terminated: the tenures that it looks at, and until when */
  readonly audits: Map<{ readonly tenureIds: readonly string[]; readonly periodTo: string }>
  /** open rectifications, with their units */
  readonly open: Map<string>
}

type Place = { readonly tenureId: string; readonly unitId: string }
const without = <Value>(map: Map<Value>, id: string): Map<Value> => Object.fromEntries(Object.entries(map).filter(([each]) => each !== id))

/** In: how to find the tenure and its unit in the facts of a command, if they are there. Out: what is told of them. */
export const classFacts = <Input, State>(place: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => Place | undefined): Ask<Input, State, KnownForClass> =>
  theEvents<UnitEvent | ProjectEvent | RectificationEvent>()<Input, State, KnownForClass>(
    (facts) => {
      const at = place(facts)
      return at === undefined ? [] : [{ type: 'tenure', id: at.tenureId }, { type: 'unit', id: at.unitId }]
    },
    { units: {}, audits: {}, open: {} },
    {
      UnitRegistered: (all, { data: { name: _, ...character } }, id) => ({ ...all, units: { ...all.units, [id]: character } }),
      UnitDescriptionChanged: (all, { data }, id) => ({ ...all, units: { ...all.units, [id]: data.description } }),
      UnitRecordCorrected: (all, { data: { description: { name: _, ...character } } }, id) => ({ ...all, units: { ...all.units, [id]: character } }),
      ProjectEstablished: (all, { data }, id) => ({ ...all, audits: { ...all.audits, [id]: { tenureIds: data.officials.map(({ tenureId }) => tenureId), periodTo: data.periodTo } } }),
      ProjectTerminated: (all, _, id) => ({ ...all, audits: without(all.audits, id) }),
      RectificationOrdered: (all, { data }, id) => ({ ...all, open: { ...all.open, [id]: data.unitId } }),
      RectificationReopened: (all, { data }, id) => ({ ...all, open: { ...all.open, [id]: data.unitId } }),
      RectificationAccepted: (all, _, id) => ({ ...all, open: without(all.open, id) }),
      RectificationWithdrawn: (all, _, id) => ({ ...all, open: without(all.open, id) }),
    },
  )

/** The facts of one tenure as the schemes look at them; null where nothing is told. */
export const factsForClass = ({ units, audits, open }: KnownForClass, { tenureId, unitId, category, from }: Place & { readonly category: string; readonly from: string }) => {
  const unit = Object.hasOwn(units, unitId) ? units[unitId] : undefined
  const auditedTo = Object.values(audits).filter(({ tenureIds }) => tenureIds.includes(tenureId)).map(({ periodTo }) => periodTo).sort().at(-1)
  return {
    level: unit?.level ?? null, type: unit?.type ?? null, fundsFen: unit?.fundsFen ?? null, assetsFen: unit?.assetsFen ?? null, subordinateUnits: unit?.subordinateUnits ?? null,
    openRectifications: Object.values(open).filter((each) => each === unitId).length, category, unauditedSince: auditedTo ?? from,
  }
}
