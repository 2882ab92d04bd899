// What the use of a deliverable waits for: what the body says of it, until the last day of feedback.
import { kindOf, USE_PURPOSES } from '../../audit/kinds.ts'
import type { ResultUseEvent } from '../../audit/result-use/events.ts'
import { matter, type Task } from './matter.ts'

/** The two bodies whose officers have a role of their own say it themselves; for the others the committee office enters what comes in on paper. */
const owed = (body: string, dueOn: string): Task => {
  if (body === 'organization') return { step: 'FeedBackResultUse', role: 'organizationOfficer', dueOn }
  return { step: 'FeedBackResultUse', role: body === 'municipal-discipline' ? 'disciplineOfficer' : 'committeeOffice', dueOn }
}

export const resultUseMatter = matter<ResultUseEvent>({
  on: {
    ResultUseRecorded: (_, { data }) => owed(data.body, data.feedbackDueOn),
    ResultUseFedBack: () => null,
    ResultUseTakenOff: () => null,
  },
  about: { ResultUseRecorded: ({ data: { purpose, documentNo, projectId } }) => ({ title: [kindOf(USE_PURPOSES, purpose)?.says.zh ?? purpose, ...(documentNo === undefined ? [] : [documentNo])].join(' '), projectId }) },
})
