// Records the meeting at which the results are fed back to the official and the leading group (审计结果反馈会).
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { role } from '../roles.ts'
import { resultsAreFedBackOnceReported } from '../rules/formalities.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { FeedbackMeeting } from './events.ts'
import { projects } from './state.ts'

export const holdResultFeedbackMeeting = command('HoldResultFeedbackMeeting', projects, {
  does: { zh: '登记结果反馈会', en: 'Record the meeting on the results' },
  input: FeedbackMeeting.omit({ on: true }),
  who: [role('committeeOffice'), role('teamLeader', 'project'), role('divisionHead', 'project')],
  decide: (input, { is, issued, feedbackMeetingOn, feedbackMeeting }, { occurredOn }) => {
    if (feedbackMeetingOn === occurredOn) return again(feedbackMeeting, { ...input, on: occurredOn })
    return allow(unmet({ is, on: occurredOn, notBefore: issued.erReport?.on ?? '' }, [resultsAreFedBackOnceReported, noDocumentPredatesTheOneBefore]), () => [{ type: 'ResultFeedbackMeetingHeld', data: { ...input, on: occurredOn } }])
  },
})
