// What a sealing waits for: to be lifted on its last day at the latest.
import type { SealingEvent } from '../../audit/sealing/events.ts'
import { matter } from './matter.ts'

export const sealingMatter = matter<SealingEvent>({
  on: {
    SealingApproved: (_, { data }) => ({ step: 'LiftSealing', role: 'teamLeader', dueOn: data.dueOn }),
    SealingExtended: (_, { data }) => ({ step: 'LiftSealing', role: 'teamLeader', dueOn: data.dueOn }),
    SealingLifted: () => null,
  },
  about: { SealingApproved: ({ data }) => ({ title: data.what.slice(0, 200), projectId: data.projectId }) },
})
