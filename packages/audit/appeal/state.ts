// Where an appeal stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { keepingDays, type Dated } from '../in-order.ts'
import { AppealEvent, type FindingChange } from './events.ts'

type AppealDecision = Omit<Extract<AppealEvent, { type: 'AppealDecided' }>['data'], 'projectId' | 'officialId' | 'on' | 'late'>

export type Appeal = Dated & Reasoned & {
  readonly is: 'unknown' | 'filed' | 'accepted' | 'refused' | 'withdrawn' | 'reexamined' | 'decided' | 'served'
  readonly projectId: string
  readonly officialId: string
  readonly grounds: string
  readonly findingIds: readonly string[]
  readonly late: boolean
  readonly reviewDueOn: string
  readonly reexaminers: readonly string[]
  readonly opinion: string
  /** what the re-examiners propose, why it was not taken up, and who signed for the decision; absent until then */
  readonly proposes?: string; readonly refusal?: { readonly ground: string; readonly reason: string }; readonly receivedBy?: string
  readonly decisionNo: string
  /** the decision as it was asked for; undefined until there is one */
  readonly decision: AppealDecision | undefined
  readonly decidedOn: string
  readonly changes: readonly FindingChange[]
}

export const initial: Appeal = { is: 'unknown', projectId: '', officialId: '', grounds: '', findingIds: [], late: false, reviewDueOn: '', reexaminers: [], opinion: '', decisionNo: '', decision: undefined, decidedOn: '', changes: [], lastOn: '' }

export const appeals = stream<Appeal, AppealEvent>({
  name: 'appeal',
  events: AppealEvent,
  initial,
  evolve: keepingDays<Appeal, AppealEvent>(keepingReasons<Appeal, AppealEvent>({
    AppealFiled: (appeal, { data }) => ({
      ...appeal, is: 'filed', projectId: data.projectId, officialId: data.officialId, grounds: data.grounds, findingIds: data.findingIds, late: data.late, reviewDueOn: data.reviewDueOn,
    }),
    AppealAccepted: (appeal, { data }) => ({ ...appeal, is: 'accepted', reexaminers: data.reexaminers }),
    AppealRefused: (appeal, { data: { ground, reason } }) => ({ ...appeal, is: 'refused', refusal: { ground, reason } }),
    AppealWithdrawn: (appeal) => ({ ...appeal, is: 'withdrawn' }),
    AppealReexamined: (appeal, { data }) => ({ ...appeal, is: 'reexamined', opinion: data.opinion, proposes: data.proposes }),
    AppealDecided: (appeal, { data: { projectId: _, officialId: __, on, late: ___, ...decision } }) => ({ ...appeal, is: 'decided', decisionNo: decision.decisionNo, decision, decidedOn: on, changes: decision.changes }),
    AppealDecisionServed: (appeal, { data }) => ({ ...appeal, is: 'served', receivedBy: data.receivedBy }),
  })),
  about: (appeal, event) => [
    { type: 'project', id: appeal.projectId, qualifier: 'appealed in' },
    { type: 'official', id: appeal.officialId, qualifier: 'appeals' },
    ...(event.type === 'AppealDecided' ? event.data.changes.map(({ findingId }) => ({ type: 'finding', id: findingId, qualifier: 'changed on appeal' })) : []),
    ...(event.type === 'AppealFiled' ? event.data.findingIds.map((id) => ({ type: 'finding', id, qualifier: 'contested' })) : []),
    ...('fileHash' in event.data && event.data.fileHash !== undefined ? [{ type: 'file', id: event.data.fileHash, qualifier: 'content' }] : []),
  ],
  scope: ({ projectId }) => ({ project: [projectId] }),
})

/** Whose appeal it is, as each of its events repeats it. */
export const whose = ({ projectId, officialId }: Appeal) => ({ projectId, officialId })
