// Where a democratic assessment stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { AssessmentEvent, type AssessmentCounted } from './events.ts'

export type Assessment = Reasoned & { readonly is: 'unknown' | 'recorded'; readonly projectId: string; readonly officialId: string; readonly counted: AssessmentCounted | undefined }

export const assessments = stream<Assessment, AssessmentEvent>({
  name: 'assessment',
  events: AssessmentEvent,
  initial: { is: 'unknown', projectId: '', officialId: '', counted: undefined },
  evolve: keepingReasons<Assessment, AssessmentEvent>({
    AssessmentRecorded: (_, { data }) => ({ is: 'recorded', ...data }),
    AssessmentCorrected: (assessment, { data }) => ({ ...assessment, counted: data.counted }),
  }),
  about: ({ projectId, officialId, counted }) => [
    { type: 'project', id: projectId, qualifier: 'held in' },
    { type: 'official', id: officialId, qualifier: 'assesses' },
    ...(counted?.evidenceIds ?? []).map((id) => ({ type: 'evidence', id, qualifier: 'written down in' })),
  ],
  scope: ({ projectId }) => ({ project: [projectId] }),
})

/** What the rules of a count look at. */
export const countFacts = ({ levels: { good, fairlyGood, average, poor, unknown }, ballots, handedOut }: AssessmentCounted) => ({ levels: [good, fairlyGood, average, poor, unknown], ballots, handedOut })
