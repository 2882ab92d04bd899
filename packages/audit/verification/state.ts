// Where a line of the list of verifications stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { VerificationEvent, type VerificationDescribed, type VerificationResult } from './events.ts'

export type Verification = Reasoned & { is: 'unknown' | 'listed' | 'withdrawn'; projectId: string; line: VerificationDescribed | undefined; result: VerificationResult | undefined }

export const verifications = stream<Verification, VerificationEvent>({
  name: 'verification',
  events: VerificationEvent,
  initial: { is: 'unknown', projectId: '', line: undefined, result: undefined },
  evolve: keepingReasons<Verification, VerificationEvent>({
    VerificationListed: (_, { data }) => ({ is: 'listed', projectId: data.projectId, line: data.line, result: undefined }),
    VerificationConcluded: (verification, { data }) => ({ ...verification, result: data.result }),
    VerificationTakenOff: (verification) => ({ ...verification, is: 'withdrawn' }),
  }),
  about: ({ projectId, line, result }) => [
    { type: 'project', id: projectId, qualifier: 'listed in' },
    ...(line?.dutyIds ?? []).map((id) => ({ type: 'duty', id, qualifier: 'verifies' })),
    ...(line?.decisionIds ?? []).map((id) => ({ type: 'decision', id, qualifier: 'verifies' })),
    ...(result?.paperIds ?? []).map((id) => ({ type: 'workingPaper', id, qualifier: 'written down in' })),
    ...(result?.findingIds ?? []).map((id) => ({ type: 'finding', id, qualifier: 'found' })),
  ],
  scope: ({ projectId }) => ({ project: [projectId] }),
})
