// Asks what the records tell of candidates for a plan: class, departure, last audit, assets, past findings, open rectification.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { Told } from '../../kernel/event.ts'
import type { FindingEvent } from '../finding/events.ts'
import type { OfficialEvent, SubjectClass } from '../official/events.ts'
import type { ProjectEvent } from '../project/events.ts'
import type { RectificationEvent } from '../rectification/events.ts'
import type { UnitEvent } from '../unit/events.ts'

type Map<Value> = Readonly<Record<string, Value>>

export type CandidateFacts = {
  /** by tenure id */
  readonly classes: Map<SubjectClass>
  /** by tenure id, the day on which someone who is leaving is expected to go */
  readonly expectedOn: Map<string | undefined>
  /** by project id: what it looks at, unless it was terminated */
  readonly projects: Map<{ readonly unitId: string; readonly tenureIds: readonly string[]; readonly periodTo: string }>
  /** by unit id, in fen */
  readonly assets: Map<number | undefined>
  /** confirmed findings by id, with their weight: two in a report, one in the schedule only */
  readonly findings: Map<{ readonly unitId: string; readonly weight: number }>
  /** open rectifications by id */
  readonly open: Map<string>
}

const NOTHING: CandidateFacts = { classes: {}, expectedOn: {}, projects: {}, assets: {}, findings: {}, open: {} }

type Facts<Input, State> = { readonly input: Input; readonly state: State; readonly id: string }
type Place = { readonly tenureId: string; readonly unitId: string }

/** In: how to find tenures and their units in the facts of a command. Out: what the records tell of them. */
export const candidateFacts = <Input, State>(places: (facts: Facts<Input, State>) => readonly Place[]): Ask<Input, State, CandidateFacts> =>
  theEvents<OfficialEvent | ProjectEvent | UnitEvent | FindingEvent | RectificationEvent>()<Input, State, CandidateFacts>((facts) => {
    const named = places(facts)
    return [...named.map(({ tenureId }) => ({ type: 'tenure', id: tenureId })), ...[...new Set(named.map(({ unitId }) => unitId))].map((id) => ({ type: 'unit', id }))]
  }, NOTHING, on)

type Any = OfficialEvent | ProjectEvent | UnitEvent | FindingEvent | RectificationEvent
type On<Type extends Any['type']> = Told<Extract<Any, { type: Type }>>

const without = <Value>(map: Map<Value>, id: string): Map<Value> => Object.fromEntries(Object.entries(map).filter(([each]) => each !== id))
const opened = (all: CandidateFacts, id: string, unitId: string): CandidateFacts => ({ ...all, open: { ...all.open, [id]: unitId } })
const closed = (all: CandidateFacts, id: string): CandidateFacts => ({ ...all, open: without(all.open, id) })

const on = {
  SubjectClassAssigned: (all: CandidateFacts, { data }: On<'SubjectClassAssigned'>): CandidateFacts => ({ ...all, classes: { ...all.classes, [data.tenureId]: data.class } }),
  DepartureAnnounced: (all: CandidateFacts, { data }: On<'DepartureAnnounced'>): CandidateFacts => ({ ...all, expectedOn: { ...all.expectedOn, [data.tenureId]: data.expectedOn } }),
  DepartureCalledOff: (all: CandidateFacts, { data }: On<'DepartureCalledOff'>): CandidateFacts => ({ ...all, expectedOn: without(all.expectedOn, data.tenureId) }),
  ProjectEstablished: (all: CandidateFacts, { data }: On<'ProjectEstablished'>, id: string): CandidateFacts =>
    ({ ...all, projects: { ...all.projects, [id]: { unitId: data.unitId, tenureIds: data.officials.map(({ tenureId }) => tenureId), periodTo: data.periodTo } } }),
  ProjectTerminated: (all: CandidateFacts, _: unknown, id: string): CandidateFacts => ({ ...all, projects: without(all.projects, id) }),
  UnitRegistered: (all: CandidateFacts, { data }: On<'UnitRegistered'>, id: string): CandidateFacts => ({ ...all, assets: { ...all.assets, [id]: data.assetsFen } }),
  UnitDescriptionChanged: (all: CandidateFacts, { data }: On<'UnitDescriptionChanged'>, id: string): CandidateFacts => ({ ...all, assets: { ...all.assets, [id]: data.description.assetsFen } }),
  UnitRecordCorrected: (all: CandidateFacts, { data }: On<'UnitRecordCorrected'>, id: string): CandidateFacts => ({ ...all, assets: { ...all.assets, [id]: data.description.assetsFen } }),
  FindingConfirmed: (all: CandidateFacts, { data }: On<'FindingConfirmed'>, id: string): CandidateFacts =>
    ({ ...all, findings: { ...all.findings, [id]: { unitId: data.finding.unitId, weight: data.disposition === 'reportBody' ? 2 : 1 } } }),
  FindingOverturned: (all: CandidateFacts, _: unknown, id: string): CandidateFacts => ({ ...all, findings: without(all.findings, id) }),
  RectificationOrdered: (all: CandidateFacts, { data }: On<'RectificationOrdered'>, id: string) => opened(all, id, data.unitId),
  RectificationReopened: (all: CandidateFacts, { data }: On<'RectificationReopened'>, id: string) => opened(all, id, data.unitId),
  RectificationAccepted: (all: CandidateFacts, _: unknown, id: string) => closed(all, id),
  RectificationWithdrawn: (all: CandidateFacts, _: unknown, id: string) => closed(all, id),
}

/** What the records tell of one tenure and its unit; undefined where they tell nothing. A unit that no audit has looked at has no past findings to count. */
export const factsOfCandidate = (all: CandidateFacts, { tenureId, unitId }: Place) => {
  const periods = Object.values(all.projects).filter((each) => each.tenureIds.includes(tenureId)).map(({ periodTo }) => periodTo).sort()
  const audited = Object.values(all.projects).some((each) => each.unitId === unitId)
  return {
    subjectClass: own(all.classes, tenureId), expectedOn: own(all.expectedOn, tenureId), auditedTo: periods.at(-1), assetsFen: own(all.assets, unitId),
    pastFindings: audited ? Object.values(all.findings).filter((each) => each.unitId === unitId).reduce((sum, { weight }) => sum + weight, 0) : undefined,
    openRectifications: Object.values(all.open).filter((each) => each === unitId).length,
  }
}

/** What a map itself holds: an id may be called like something that every object has. */
const own = <Value>(map: Map<Value>, id: string): Value | undefined => (Object.hasOwn(map, id) ? map[id] : undefined)
