// Asks who holds or held a post and when: the tenures of one post, or tenures by their ids.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { Told } from '../../kernel/event.ts'
import type { OfficialEvent, TenureTerms } from '../official/events.ts'
import { postKey } from '../official/state.ts'

export type KnownTenure = TenureTerms & {
  readonly officialId: string
  /** the last day; undefined while it runs */
  readonly until: string | undefined
  /** true when the departure has been announced */
  readonly leaving: boolean
}

/** By tenure id; an id that is not there names no tenure. */
export type KnownTenures = Readonly<Record<string, KnownTenure>>

type Facts<Input, State> = { readonly input: Input; readonly state: State; readonly id: string }

/** In: how to find the post in the facts of a command. Out: all tenures that are or once were recorded in that post. */
export const tenuresOfPost = <Input, State>(post: (facts: Facts<Input, State>) => Pick<TenureTerms, 'unitId' | 'post'>): Ask<Input, State, KnownTenures> =>
  theEvents<OfficialEvent>()<Input, State, KnownTenures>((facts) => [postKey(post(facts))], {}, onTenures)

/** In: how to find tenure ids in the facts of a command. Out: those tenures, by id. */
export const tenuresNamed = <Input, State>(ids: (facts: Facts<Input, State>) => readonly string[]): Ask<Input, State, KnownTenures> =>
  theEvents<OfficialEvent>()<Input, State, KnownTenures>((facts) => ids(facts).map((id) => ({ type: 'tenure', id })), {}, onTenures)

type On<Type extends OfficialEvent['type']> = Told<Extract<OfficialEvent, { type: Type }>>

const onTenures = {
  TenureBegan: (all: KnownTenures, { data: { tenureId, until, endReason: _, documentNo: __, ...terms } }: On<'TenureBegan'>, officialId: string): KnownTenures =>
    ({ ...all, [tenureId]: { ...terms, officialId, until, leaving: false } }),
  TenureEnded: (all: KnownTenures, { data }: On<'TenureEnded'>) => change(all, data.tenureId, { until: data.on, leaving: false }),
  // the correction of a tenure from elsewhere into this post is the first that is heard of it here
  TenureRecordCorrected: (all: KnownTenures, { data }: On<'TenureRecordCorrected'>, officialId: string): KnownTenures =>
    ({ ...all, [data.tenureId]: { ...data.tenure, officialId, until: data.until, leaving: all[data.tenureId]?.leaving ?? false } }),
  TenureWithdrawn: (all: KnownTenures, { data }: On<'TenureWithdrawn'>): KnownTenures => Object.fromEntries(Object.entries(all).filter(([id]) => id !== data.tenureId)),
  DepartureAnnounced: (all: KnownTenures, { data }: On<'DepartureAnnounced'>) => change(all, data.tenureId, { leaving: true }),
  DepartureCalledOff: (all: KnownTenures, { data }: On<'DepartureCalledOff'>) => change(all, data.tenureId, { leaving: false }),
}

const change = (all: KnownTenures, id: string, to: Partial<KnownTenure>): KnownTenures => (all[id] ? { ...all, [id]: { ...all[id], ...to } } : all)
