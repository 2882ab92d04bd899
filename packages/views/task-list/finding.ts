// What a finding waits for: a conclusion, each layer of review, confirmation, and the order to put it right.
import { z } from 'zod'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { STEPS } from '../steps.ts'
import { matter } from './matter.ts'

export const FindingProgress = z.strictObject({
  of: z.literal('finding'),
  is: z.enum(['unknown', 'open', 'confirmed', 'over']),
  concluded: z.boolean(),
  returned: z.boolean(),
  /** how many layers have agreed to the finding as it now is */
  agreed: z.int(),
})
type FindingProgress = z.infer<typeof FindingProgress>

/** Whoever agreed had agreed to other words. */
const asksAgain = (progress: FindingProgress): FindingProgress => ({ ...progress, returned: false, agreed: 0 })

export const findingMatter = matter<FindingProgress, FindingEvent | RectificationEvent>({
  initial: { of: 'finding', is: 'unknown', concluded: false, returned: false, agreed: 0 },
  on: {
    FindingRaised: (progress) => ({ ...progress, is: 'open' }),
    FindingRevised: asksAgain,
    ResponsibilityDetermined: (progress) => ({ ...asksAgain(progress), concluded: true }),
    ToleranceAssessed: asksAgain,
    FindingReviewed: (progress, { data }) => data.outcome === 'returned' ? { ...progress, returned: true, agreed: 0 } : { ...progress, agreed: progress.agreed + 1 },
    FindingConfirmed: (progress) => ({ ...progress, is: 'confirmed' }),
    FindingLeftUnreported: (progress) => ({ ...progress, is: 'over' }),
    FindingOverturned: (progress) => ({ ...progress, is: 'over' }),
    // told by the rectification, which is a matter of its own from now on
    RectificationOrdered: (progress) => ({ ...progress, is: 'over' }),
  },
  about: {
    FindingRaised: ({ data }) => ({ title: data.title, projectId: data.projectId }),
    FindingRevised: ({ data }) => (data.changed.title === undefined ? {} : { title: data.changed.title }),
  },
  next: ({ is, concluded, returned, agreed }) => {
    if (is === 'confirmed') return { step: 'OrderRectification', role: 'teamLeader', dueOn: null }
    if (is !== 'open') return null
    if (returned) return { step: 'ReviseFinding', role: 'teamLeader', dueOn: null }
    if (!concluded) return { step: 'DetermineResponsibility', role: 'teamLeader', dueOn: null }
    const reviewer = STEPS.ReviewFinding[agreed]
    return reviewer === undefined ? { step: 'ConfirmFinding', role: 'director', dueOn: null } : { step: 'ReviewFinding', role: reviewer, dueOn: null }
  },
})
