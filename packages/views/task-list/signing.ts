// What a document on its way to being issued waits for: the node whose turn it is, or its drafter. The full report waits as its project.
import type { Due, SigningEvent } from '../../audit/signing/events.ts'
import type { Step } from '../steps.ts'
import { matter, type Task } from './matter.ts'

const NODE_ROLES = {
  division: 'divisionHead', economicResponsibility: 'erReviewer', legal: 'legalReviewer', office: 'bureauOffice', chiefAuditor: 'chiefAuditor', deputyDirector: 'deputyDirector', director: 'director',
} as const satisfies Readonly<Record<Due['nodeId'], Extract<Step, { step: 'SignDocument' }>['role']>>

/** Once all have signed it leaves with the act that issues or serves it, which its project waits for. */
const turn = (kind: string, next: Due | undefined, otherwise: Task = null): Task =>
  kind === 'erReport' ? null : next === undefined ? otherwise : { step: 'SignDocument', role: NODE_ROLES[next.nodeId], dueOn: next.dueOn }

export const signingMatter = matter<SigningEvent>({
  on: {
    SigningStarted: (_, { data }) => turn(data.kind, data.next),
    DocumentSigned: (_, { data }) => turn(data.kind, data.next),
    DocumentReturned: (_, { data }) => turn(data.kind, data.next, { step: 'ReviseDocument', role: 'teamLeader', dueOn: null }),
    DocumentRevised: (_, { data }) => turn(data.kind, data.next),
    SigningAbandoned: () => null,
  },
  about: { SigningStarted: ({ data }) => ({ title: data.title, projectId: data.projectId }) },
})
