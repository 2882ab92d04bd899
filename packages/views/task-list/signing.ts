// What a document on its way to being issued waits for: the node whose turn it is, or its drafter. The full report waits as its project.
import type { Due, SigningEvent } from '../../audit/signing/events.ts'
import { SIGNING, type Turn } from '../project-next.ts'
import type { Step } from '../steps.ts'
import { matter, type Task } from './matter.ts'

const taskOf = ([step, role]: Turn, dueOn: string | null): Task => ({ ...({ step, role } as Step), dueOn })

/** Once all have signed it leaves with the act that issues or serves it, which its project waits for. */
const turn = (kind: string, next: Due | undefined, otherwise: Task = null): Task => {
  if (kind === 'erReport') return null
  return next === undefined ? otherwise : taskOf(SIGNING[next.nodeId], next.dueOn)
}

export const signingMatter = matter<SigningEvent>({
  on: {
    SigningStarted: (_, { data }) => turn(data.kind, data.next),
    DocumentSigned: (_, { data }) => turn(data.kind, data.next),
    DocumentReturned: (_, { data }) => turn(data.kind, data.next, taskOf(SIGNING.drafter, null)),
    DocumentRevised: (_, { data }) => turn(data.kind, data.next),
    SigningAbandoned: () => null,
  },
  about: { SigningStarted: ({ data }) => ({ title: data.title, projectId: data.projectId }) },
})
