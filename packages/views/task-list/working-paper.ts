// What a working paper waits for: its review, or what the reviewer asked for.
import { z } from 'zod'
import type { WorkingPaperEvent } from '../../audit/working-paper/events.ts'
import { matter } from './matter.ts'

export const PaperProgress = z.strictObject({ of: z.literal('workingPaper'), is: z.enum(['unknown', 'written', 'sentBack', 'approved']) })
type PaperProgress = z.infer<typeof PaperProgress>

export const paperMatter = matter<PaperProgress, WorkingPaperEvent>({
  initial: { of: 'workingPaper', is: 'unknown' },
  on: {
    WorkingPaperDrafted: (progress) => ({ ...progress, is: 'written' }),
    WorkingPaperRevised: (progress) => ({ ...progress, is: 'written' }),
    WorkingPaperReviewed: (progress, { data }) => ({ ...progress, is: data.outcome === 'approved' ? 'approved' : 'sentBack' }),
  },
  about: {
    WorkingPaperDrafted: ({ data }) => ({ title: data.title, projectId: data.projectId }),
    WorkingPaperRevised: ({ data }) => ({ title: data.title }),
  },
  next: ({ is }) => {
    if (is === 'written') return { step: 'ReviewWorkingPaper', role: 'teamLeader', dueOn: null }
    return is === 'sentBack' ? { step: 'ReviseWorkingPaper', role: 'auditor', dueOn: null } : null
  },
})
