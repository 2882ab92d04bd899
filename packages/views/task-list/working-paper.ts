// What a working paper waits for: its review, or what the reviewer asked for.
import type { WorkingPaperEvent } from '../../audit/working-paper/events.ts'
import { matter, type Task } from './matter.ts'

const REVIEW: Task = { step: 'ReviewWorkingPaper', role: 'teamLeader', dueOn: null }

export const paperMatter = matter<WorkingPaperEvent>({
  on: {
    WorkingPaperDrafted: () => REVIEW,
    WorkingPaperRevised: () => REVIEW,
    WorkingPaperReviewed: (_, { data }) => data.outcome === 'approved' ? null : { step: 'ReviseWorkingPaper', role: 'auditor', dueOn: null },
  },
  about: {
    WorkingPaperDrafted: ({ data }) => ({ title: data.title, projectId: data.projectId }),
    WorkingPaperRevised: ({ data }) => ({ title: data.title }),
  },
})
