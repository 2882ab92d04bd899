// Where a use of a deliverable stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { keepingDays, type Dated } from '../in-order.ts'
import { ResultUseEvent } from './events.ts'

export type ResultUse = Dated & Reasoned & {
  readonly is: 'unknown' | 'waiting' | 'fedBack' | 'takenOff'
  readonly deliverableId: string; readonly projectId: string; readonly body: string; readonly purpose: string
  readonly says?: string | undefined
  readonly feedbackDueOn: string
}

export const resultUses = stream<ResultUse, ResultUseEvent>({
  name: 'resultUse',
  events: ResultUseEvent,
  initial: { is: 'unknown', deliverableId: '', projectId: '', body: '', purpose: '', feedbackDueOn: '', lastOn: '' },
  evolve: keepingDays<ResultUse, ResultUseEvent>(keepingReasons<ResultUse, ResultUseEvent>({
    ResultUseRecorded: (use, { data: { deliverableId, projectId, body, purpose, says, feedbackDueOn } }) => ({ ...use, says, is: 'waiting', deliverableId, projectId, body, purpose, feedbackDueOn }),
    ResultUseFedBack: (use) => ({ ...use, is: 'fedBack' }),
    ResultUseTakenOff: (use) => ({ ...use, is: 'takenOff' }),
  })),
  about: ({ deliverableId, projectId }, event) => [
    { type: 'deliverable', id: deliverableId, qualifier: 'use of' }, { type: 'project', id: projectId, qualifier: 'result of' },
    ...(event.type === 'ResultUseFedBack' && event.data.fileHash !== undefined ? [{ type: 'file', id: event.data.fileHash, qualifier: 'feedback' }] : []),
  ],
  scope: ({ projectId, body }) => ({ project: [projectId], body: [body] }),
})
