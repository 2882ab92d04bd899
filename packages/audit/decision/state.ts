// Where a line of the list of major decisions stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { DecisionEvent, type DecisionDescribed } from './events.ts'

export type MajorDecision = Reasoned & { is: 'unknown' | 'listed' | 'withdrawn'; projectId: string; line: DecisionDescribed | undefined }

export const decisions = stream<MajorDecision, DecisionEvent>({
  name: 'decision',
  events: DecisionEvent,
  initial: { is: 'unknown', projectId: '', line: undefined },
  evolve: keepingReasons<MajorDecision, DecisionEvent>({
    DecisionListed: (_, { data }) => ({ is: 'listed', projectId: data.projectId, line: data.line }),
    DecisionCorrected: (decision, { data }) => ({ ...decision, line: data.line }),
    DecisionTakenOff: (decision) => ({ ...decision, is: 'withdrawn' }),
  }),
  about: ({ projectId, line }) => [
    { type: 'project', id: projectId, qualifier: 'listed in' },
    ...(line?.opinions ?? []).map(({ officialId }) => ({ type: 'official', id: officialId, qualifier: 'had a say' })),
    ...(line?.evidenceIds ?? []).map((id) => ({ type: 'evidence', id, qualifier: 'rests on' })),
  ],
  scope: ({ projectId }) => ({ project: [projectId] }),
})
