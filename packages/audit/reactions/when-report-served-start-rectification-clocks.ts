// When the full report is served on the audited unit, the clocks of the rectifications that it orders start.
import { reactionOf } from '../../kernel/reaction.ts'
import type { ProjectEvent } from '../project/events.ts'

/** A finding whose rectification is not ordered yet has no clock to start; its order looks up the receipt itself. The clock starts on the day of service, whenever that was recorded. */
export const whenReportServedStartRectificationClocks = reactionOf<ProjectEvent>()({
  name: 'when-report-served-start-rectification-clocks',
  does: { zh: '审计报告送达被审计单位时，起算各问题的整改时限', en: 'When the report is served on the unit, the rectification clocks start' },
  when: {
    ReportServed: ({ data }) =>
      data.kind !== 'erReport' || data.to.kind !== 'unit' ? [] : (data.findingIds ?? []).map((id) => ({ command: 'StartRectificationClock', id, input: { receivedOn: data.on }, occurredOn: data.on })),
  },
})
