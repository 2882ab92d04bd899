// Where an interview stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { InterviewEvent, type InterviewDescribed } from './events.ts'

export type Interview = Reasoned & { readonly is: 'unknown' | 'recorded' | 'withdrawn'; readonly projectId: string; readonly described: InterviewDescribed | undefined }

export const interviews = stream<Interview, InterviewEvent>({
  name: 'interview',
  events: InterviewEvent,
  initial: { is: 'unknown', projectId: '', described: undefined },
  evolve: keepingReasons<Interview, InterviewEvent>({
    InterviewRecorded: (_, { data }) => ({ is: 'recorded', projectId: data.projectId, described: data }),
    InterviewTakenOff: (interview) => ({ ...interview, is: 'withdrawn' }),
  }),
  about: ({ projectId, described }) => [{ type: 'project', id: projectId, qualifier: 'heard in' }, ...(described ? [{ type: 'evidence', id: described.evidenceId, qualifier: 'written down in' }] : [])],
  scope: ({ projectId }) => ({ project: [projectId] }),
})
