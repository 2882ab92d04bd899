// One row per interview held in an audit: what it was about and where its record is. Of whoever was heard it keeps ciphertext only.
import { z } from 'zod'
import { IntervieweeGroup, type InterviewEvent } from '../../audit/interview/events.ts'
import { sealed } from '../../kernel/sealed.ts'
import { viewOf } from '../../kernel/view.ts'

export const InterviewRow = z.strictObject({
  interviewId: z.string(),
  projectId: z.string(),
  group: IntervieweeGroup,
  interviewee: sealed('text').nullable(),
  heldOn: z.string(),
  place: z.string(),
  topics: z.array(z.string()),
  askedBy: z.string(),
  writtenBy: z.string(),
  evidenceId: z.string(),
  standing: z.enum(['recorded', 'takenOff']),
})
type InterviewRow = z.infer<typeof InterviewRow>

export const interviewList = viewOf<InterviewRow, InterviewEvent>(InterviewRow, {
  name: 'interview_list',
  version: 1,
  of: 'interview',
  indexed: ['projectId', 'group', 'standing', 'heldOn'],
  initial: (interviewId) => ({ interviewId, projectId: '', group: 'other', interviewee: null, heldOn: '', place: '', topics: [], askedBy: '', writtenBy: '', evidenceId: '', standing: 'recorded' }),
  on: {
    InterviewRecorded: (row, { data }) => ({ ...row, ...data }),
    InterviewTakenOff: (row) => ({ ...row, standing: 'takenOff' }),
  },
})
