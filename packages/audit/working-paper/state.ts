// Where a working paper stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingDays, type Dated } from '../in-order.ts'
import { WorkingPaperEvent } from './events.ts'

export type WorkingPaper = Dated & {
  is: 'unknown' | 'awaitingReview' | 'followUpOwed' | 'approved'
  projectId: string
  indexNo: string
  auditItemId: string
  written: { title: string; procedure: string; summary: string; conclusion: string; evidenceIds: readonly string[] }
  /** what the last revision said it followed up; absent before the first */
  followedUp?: string
  /** everybody who has written in it */
  writers: readonly string[]
  /** who asked for a follow-up that nobody has accepted yet */
  askedBy: string | undefined
}

export const initial: WorkingPaper = {
  lastOn: '',
  is: 'unknown', projectId: '', indexNo: '', auditItemId: '', written: { title: '', procedure: '', summary: '', conclusion: '', evidenceIds: [] }, writers: [], askedBy: undefined,
}

const writer = (paper: WorkingPaper, actor: string): readonly string[] => (paper.writers.includes(actor) ? paper.writers : [...paper.writers, actor])

/** An index number is the project's own: this names it in the whole log. */
export const indexKey = (projectId: string, indexNo: string): string => `${projectId}/${indexNo}`

export const workingPapers = stream<WorkingPaper, WorkingPaperEvent>({
  name: 'workingPaper',
  events: WorkingPaperEvent,
  initial,
  evolve: keepingDays<WorkingPaper, WorkingPaperEvent>({
    WorkingPaperDrafted: (paper, { data: { projectId, indexNo, auditItemId, taskId: _, ...written }, actor }) =>
      ({ ...paper, is: 'awaitingReview', projectId, indexNo, auditItemId, written, writers: [actor] }),
    WorkingPaperRevised: (paper, { data: { projectId: _, followUp, droppedEvidenceIds: __, ...written }, actor }) =>
      ({ ...paper, is: 'awaitingReview', followedUp: followUp, written, writers: writer(paper, actor) }),
    WorkingPaperReviewed: (paper, { data, actor }) =>
      data.outcome === 'approved' ? { ...paper, is: 'approved', askedBy: undefined } : { ...paper, is: 'followUpOwed', askedBy: actor },
  }),
  about: (paper, event) => [
    { type: 'project', id: paper.projectId, qualifier: 'written in' },
    ...paper.written.evidenceIds.map((id) => ({ type: 'evidence', id, qualifier: 'rests on' })),
    // so that an index number is used once in its project
    ...(event.type === 'WorkingPaperDrafted' ? [{ type: 'indexNo', id: indexKey(event.data.projectId, event.data.indexNo), qualifier: 'numbered' }] : []),
    ...(event.type === 'WorkingPaperDrafted' && event.data.taskId !== undefined ? [{ type: 'fieldworkTask', id: event.data.taskId, qualifier: 'carries out' }] : []),
    ...(event.type === 'WorkingPaperRevised' ? event.data.droppedEvidenceIds.map((id) => ({ type: 'evidence', id, qualifier: 'rested on' })) : []),
  ],
  scope: (paper) => ({ project: [paper.projectId] }),
})
