// Records what the director's meeting or the audit business meeting made of the report (局长办公会、审计业务会议审议报告): attendees, opinions adopted or not, decisions.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aMeetingConsidersTheLatestDraft, aMeetingFollowsTheReviews } from '../rules/formalities.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { aReportIsWrittenAfterFieldwork } from '../rules/reports.ts'
import { Deliberation, ReviewLayer } from './events.ts'
import { projects } from './state.ts'

export const deliberateReport = command('DeliberateReport', projects, {
  does: { zh: '会议审议报告', en: 'Record a meeting on the report' },
  input: Deliberation.omit({ on: true }),
  who: [role('director'), role('committeeOffice')],
  decide: (input, { is, draft, agreed, meetings, lastOn }, { occurredOn }) => {
    if (meetings.some(({ meetingNo, draftNo }) => meetingNo === input.meetingNo && draftNo === input.draftNo)) return [] // asked twice, decided once
    return allow(
      unmet({ is, read: input.draftNo, latest: draft?.draftNo ?? 0, layersMissing: ReviewLayer.options.length - agreed.length, on: occurredOn, notBefore: lastOn }, [
        aReportIsWrittenAfterFieldwork, aMeetingConsidersTheLatestDraft, aMeetingFollowsTheReviews, noDocumentPredatesTheOneBefore,
      ]),
      () => [{ type: 'ReportDeliberated', data: { ...input, on: occurredOn } }],
    )
  },
})
