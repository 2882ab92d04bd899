// What an appeal waits for: to be accepted, re-examined, decided within its period, and the decision to be served.
import type { AppealEvent } from '../../audit/appeal/events.ts'
import { matter, type Task } from './matter.ts'

/** Until it is decided, the day of the decision is the one that counts. */
const within = (task: Task): string | null => task?.dueOn ?? null

export const appealMatter = matter<AppealEvent>({
  on: {
    AppealFiled: (_, { data }) => ({ step: 'AcceptAppeal', role: 'committeeOffice', dueOn: data.reviewDueOn }),
    AppealAccepted: (task, { data }) => ({ step: 'ReexamineAppeal', role: 'committeeOffice', people: data.reexaminers, dueOn: within(task) }),
    AppealRefused: () => null,
    AppealWithdrawn: () => null,
    AppealReexamined: (task) => ({ step: 'DecideAppeal', role: 'committeeOffice', dueOn: within(task) }),
    AppealDecided: () => ({ step: 'ServeAppealDecision', role: 'committeeOffice', dueOn: null }),
    AppealDecisionServed: () => null,
  },
  about: { AppealFiled: ({ data }) => ({ title: data.title, projectId: data.projectId }) },
})
