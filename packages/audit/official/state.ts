// Where an official stands: which posts, since when and until when, told by events alone.
import type { z } from 'zod'
import type { ObjectRef } from '../../kernel/event.ts'
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { OfficialEvent, type OfficialDescribed, type SubjectClass, type TenureTerms } from './events.ts'

export type Tenure = TenureTerms & { until: string | undefined; class: SubjectClass | undefined; leaving: { expectedOn: string | undefined } | undefined; /** the document of appointment, with what its end was recorded, why it was last corrected, and what its class rests on */ documentNo?: string | undefined; endReason?: string | undefined; ended?: object; correctedBecause?: string; classGrounds?: string | undefined }

export type Official = Reasoned & {
  is: 'unknown' | 'registered' | 'withdrawn'
  description: z.infer<typeof OfficialDescribed> | undefined
  tenures: Readonly<Record<string, Tenure>>
  /** tenures that were struck out */
  withdrawnTenures: readonly string[]
  /** and why, by tenure; absent before the first */
  withdrawnBecause?: Readonly<Record<string, string>>
}

export const initial: Official = { is: 'unknown', description: undefined, tenures: {}, withdrawnTenures: [] }

export const officials = stream<Official, OfficialEvent>({
  name: 'official',
  events: OfficialEvent,
  initial,
  evolve: keepingReasons<Official, OfficialEvent>({
    OfficialRegistered: (official, { data }) => ({ ...official, is: 'registered', description: data }),
    OfficialRecordCorrected: (official, { data }) => ({ ...official, description: data.description }),
    RankChanged: (official, { data }) => ({ ...official, description: official.description && { ...official.description, rank: data.rank } }),
    TenureBegan: (official, { data: { tenureId, until, endReason, documentNo, ...terms } }) => ({
      ...official, tenures: { ...official.tenures, [tenureId]: { ...terms, until, endReason, documentNo, class: undefined, leaving: undefined } },
    }),
    TenureEnded: (official, { data }) => withTenure(official, data.tenureId, { until: data.on, leaving: undefined, ended: { reason: data.reason, note: data.note, documentNo: data.documentNo } }),
    TenureRecordCorrected: (official, { data }) => withTenure(official, data.tenureId, { ...data.tenure, until: data.until, correctedBecause: data.because, ...(data.until === undefined ? {} : { leaving: undefined }) }),
    TenureWithdrawn: (official, { data }) => {
      const { tenureId } = data
      const { [tenureId]: _, ...tenures } = official.tenures
      return { ...official, tenures, withdrawnTenures: [...official.withdrawnTenures, tenureId], withdrawnBecause: { ...official.withdrawnBecause, [tenureId]: data.because } }
    },
    OfficialWithdrawn: (official) => ({ ...official, is: 'withdrawn' }),
    SubjectClassAssigned: (official, { data }) => withTenure(official, data.tenureId, { class: data.class, classGrounds: data.grounds }),
    DepartureAnnounced: (official, { data }) => withTenure(official, data.tenureId, { leaving: { expectedOn: data.expectedOn } }),
    DepartureCalledOff: (official, { data }) => withTenure(official, data.tenureId, { leaving: undefined }),
  }),
  about: (official, { type, data }) => {
    if (type === 'OfficialRegistered' || type === 'OfficialRecordCorrected' || type === 'RankChanged' || type === 'OfficialWithdrawn') return inPosts(official)
    if (type === 'TenureRecordCorrected') return [tenure(data.tenureId), ...place(data.tenure), ...place(data.formerly)]
    return [tenure(data.tenureId), ...place(data)]
  },
  scope: (official, id) => ({ official: [id], unit: [...new Set(Object.values(official.tenures).map(({ unitId }) => unitId))] }),
})

const withTenure = (official: Official, id: string, change: Partial<Tenure>): Official => {
  const before = official.tenures[id]
  return before === undefined ? official : { ...official, tenures: { ...official.tenures, [id]: { ...before, ...change } } }
}

/** The object that stands for one post of one unit: tenures about it must not overlap. */
export const postKey = ({ unitId, post }: Pick<TenureTerms, 'unitId' | 'post'>) => ({ type: 'post', id: `${unitId}:${post}` })

/** Whether an official has a tenure, and whether it still runs. */
export const standingOf = (tenure: Tenure | undefined): 'absent' | 'running' | 'ended' => (tenure === undefined ? 'absent' : tenure.until === undefined ? 'running' : 'ended')

/** A tenure as it was recorded, without what happened to it afterwards. */
export const termsOf = ({ until: _, class: __, leaving: ___, documentNo: ____, endReason: _______, ended: ________, correctedBecause: _____, classGrounds: ______, ...terms }: Tenure): TenureTerms => terms

type Period = { readonly from: string; readonly until?: string | undefined }

/** How many other tenures of the same post share a day with a period; the day of handing over does not count. */
export const overlapping = (
  known: Readonly<Record<string, Period & Pick<TenureTerms, 'unitId' | 'post'>>>, tenureId: string, own: Period & Pick<TenureTerms, 'unitId' | 'post'>,
): number => Object.entries(known).filter(([id, each]) =>
  id !== tenureId && each.unitId === own.unitId && each.post === own.post &&
  each.from < (own.until ?? OPEN) && own.from < (each.until ?? OPEN)).length

const OPEN = '9999-12-31'

const tenure = (id: string): ObjectRef => ({ type: 'tenure', id, qualifier: 'tenure' })
const place = (at: Pick<TenureTerms, 'unitId' | 'post'>): readonly ObjectRef[] => [{ type: 'unit', id: at.unitId, qualifier: 'in' }, { ...postKey(at), qualifier: 'in' }]

/** What is said of a person concerns the tenures and units of today's posts. */
const inPosts = (official: Official): readonly ObjectRef[] =>
  Object.entries(official.tenures).filter(([, { until }]) => until === undefined).flatMap(([id, { unitId }]) => [tenure(id), { type: 'unit', id: unitId, qualifier: 'in' }])
