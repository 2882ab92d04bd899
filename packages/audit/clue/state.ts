// Where a clue stands, told by its events alone; known only to those on its list.
import type { z } from 'zod'
import type { ObjectRef } from '../../kernel/event.ts'
import { stream } from '../../kernel/stream.ts'
import { keepingDays, type Dated } from '../in-order.ts'
import { ClueEvent, type ClueHandled, type ClueKind, type ClueLevel, type RouteHop } from './events.ts'

/** How far one body on the way has come. */
export type Leg = z.infer<typeof RouteHop> & { readonly is: 'sent' | 'received' | 'investigating' | 'handled' | 'fedBack'; /** of its receipt and of its feedback, where they have one */ readonly receiptNo?: string | undefined; readonly documentNo?: string | undefined }

export type Clue = Dated & {
  readonly is: 'unknown' | 'recorded' | 'reviewed' | 'approved' | 'underWay' | 'returned' | 'fedBack'
  readonly projectId: string
  readonly findingId: string | undefined
  readonly officialIds: readonly string[]
  readonly kind: z.infer<typeof ClueKind>
  readonly level: z.infer<typeof ClueLevel>
  /** the need-to-know list */
  readonly readers: readonly string[]
  /** the last day on which a reader may know of it; absent for those who may without end */
  readonly knownUntil: Readonly<Record<string, string>>
  readonly recordedBy: string
  readonly reviewedBy: string | undefined
  readonly legs: readonly Leg[]
  readonly lastOutcome: z.infer<typeof ClueHandled> | undefined
}

export const initial: Clue = {
  lastOn: '',
  is: 'unknown', projectId: '', findingId: undefined, officialIds: [], kind: 'suspicion', level: 'municipal', readers: [], knownUntil: {}, recordedBy: '', reviewedBy: undefined, legs: [], lastOutcome: undefined,
}

export const clues = stream<Clue, ClueEvent>({
  name: 'clue',
  events: ClueEvent,
  initial,
  evolve: keepingDays<Clue, ClueEvent>({
    ClueRecorded: (clue, { data, actor }) => ({
      ...clue, is: 'recorded', projectId: data.projectId, findingId: data.findingId, officialIds: data.officialIds, kind: data.kind, level: data.level, readers: [actor], recordedBy: actor,
    }),
    ClueAccessGranted: (clue, { data: { userId, until } }) => ({
      ...clue, readers: clue.readers.includes(userId) ? clue.readers : [...clue.readers, userId],
      knownUntil: { ...others(clue.knownUntil, userId), ...(until === undefined ? {} : { [userId]: until }) },
    }),
    ClueAccessRevoked: (clue, { data: { userId } }) => ({ ...clue, readers: clue.readers.filter((each) => each !== userId), knownUntil: others(clue.knownUntil, userId) }),
    ClueReviewed: (clue, { data, actor }) => data.outcome === 'agreed' ? { ...clue, is: 'reviewed', reviewedBy: actor } : { ...clue, is: 'returned' },
    ClueApproved: (clue) => ({ ...clue, is: 'approved' }),
    ClueTransferred: (clue, { data }) => ({ ...clue, is: 'underWay', legs: data.route.map((hop) => ({ ...hop, is: 'sent' })) }),
    ClueReceived: (clue, { data }) => advance(clue, data.hop, 'received', { receiptNo: data.receiptNo }),
    ClueReturned: (clue) => ({ ...clue, is: 'returned', legs: [] }),
    ClueSupplemented: (clue) => ({ ...clue, is: 'recorded', reviewedBy: undefined }),
    InvestigationOpened: (clue, { data }) => advance(clue, data.hop, 'investigating'),
    ClueHandled: (clue, { data }) => ({ ...advance(clue, data.hop, 'handled'), lastOutcome: data }),
    // The first hop answers to the audit bureau: its feedback ends the matter, a later hop's only reaches the one before.
    ClueFedBack: (clue, { data }) => ({ ...advance(clue, data.hop, 'fedBack', { documentNo: data.documentNo }), is: data.hop === 1 ? 'fedBack' : clue.is }),
    ClueUrged: (clue) => clue,
  }, ['ClueAccessGranted', 'ClueAccessRevoked', 'ClueUrged']),
  // Official, project and finding stand here under types of their own: views and histories are keyed by 'official', 'project' and 'finding',
  // and so can never come across a clue; those of the clue desk are keyed by these.
  about: (clue, event) => [
    { type: 'clueProject', id: clue.projectId, qualifier: 'from' },
    ...(clue.findingId ? [{ type: 'clueFinding', id: clue.findingId, qualifier: 'from' }] : []),
    ...clue.officialIds.map((id) => ({ type: 'clueOfficial', id, qualifier: 'concerns' })),
    ...readersTouched(clue, event),
  ],
  scope: (_, id) => ({ clue: [id] }),
  hidden: true,
})

/** One body on the way, by its place. */
export const legOf = (clue: Clue, hop: number): Leg | undefined => clue.legs.find((each) => each.hop === hop)

const advance = (clue: Clue, hop: number, is: Leg['is'], numbers: Pick<Leg, 'receiptNo' | 'documentNo'> = {}): Clue => ({ ...clue, legs: clue.legs.map((each) => each.hop === hop ? { ...each, is, ...numbers } : each) })

const others = (knownUntil: Clue['knownUntil'], userId: string): Clue['knownUntil'] => Object.fromEntries(Object.entries(knownUntil).filter(([each]) => each !== userId))

const readersTouched = (clue: Clue, event: ClueEvent): readonly ObjectRef[] => {
  switch (event.type) {
    case 'ClueRecorded': return [{ type: 'clueReader', id: clue.recordedBy, qualifier: 'mayKnow' }]
    case 'ClueAccessGranted': return [{ type: 'clueReader', id: event.data.userId, qualifier: 'mayKnow' }]
    case 'ClueAccessRevoked': return [{ type: 'clueReader', id: event.data.userId, qualifier: 'mayNoLongerKnow' }]
    default: return []
  }
}
