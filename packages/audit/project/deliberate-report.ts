// Records what the director's meeting or the audit business meeting made of the report (局长办公会、审计业务会议审议报告): attendees, opinions adopted or not, decisions.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aMeetingConsidersTheLatestDraft, aMeetingFollowsTheReviews, aMeetingOnADraftIsRecordedOnce } from '../rules/formalities.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { aReportIsWrittenAfterFieldwork } from '../rules/reports.ts'
import { same } from '../same.ts'
import { Deliberation, ReviewLayer } from './events.ts'
import { projects } from './state.ts'

export const deliberateReport = command('DeliberateReport', projects, {
  does: { zh: '会议审议报告', en: 'Record a meeting on the report' },
  input: Deliberation.omit({ on: true }),
  who: [role('director'), role('committeeOffice')],
  decide: (input, { is, draft, agreed, meetings, lastOn }, { occurredOn }) => {
    const before = meetings.find(({ meetingNo, draftNo }) => meetingNo === input.meetingNo && draftNo === input.draftNo)
    if (before !== undefined && same({ ...before, on: undefined }, input)) return [] // asked twice, decided once
    return allow(
      unmet({ is, read: input.draftNo, latest: draft?.draftNo ?? 0, layersMissing: ReviewLayer.options.length - agreed.length, on: occurredOn, notBefore: lastOn, recorded: before !== undefined }, [
        aReportIsWrittenAfterFieldwork, aMeetingConsidersTheLatestDraft, aMeetingFollowsTheReviews, aMeetingOnADraftIsRecordedOnce, noDocumentPredatesTheOneBefore,
      ]),
      () => [{ type: 'ReportDeliberated', data: { ...input, on: occurredOn } }],
    )
  },
})
