// When a project issues a report, it becomes a deliverable; when that report is served on somebody, it has been given to them.
import { reactionOf } from '../../kernel/reaction.ts'
import { reportIdOf } from '../deliverable/state.ts'
import type { ProjectEvent } from '../project/events.ts'

export const whenReportIssuedRegisterDeliverable = reactionOf<ProjectEvent>()({
  name: 'when-report-issued-register-deliverable',
  does: { zh: '报告签发、送达后，登记为审计成果及其送交', en: 'When a report is issued or served, it is registered as a deliverable, and as given' },
  when: {
    ReportIssued: ({ data: { kind, documentNo, fileHash }, occurredOn }, id) => [{ command: 'RegisterIssuedReport', id: reportIdOf(id, kind), input: { projectId: id, kind, documentNo, ...(fileHash === undefined ? {} : { fileHash }) }, occurredOn }],
    ReportServed: ({ data: { kind, to, receivedBy }, occurredOn }, id) => [{ command: 'GiveDeliverable', id: reportIdOf(id, kind), input: { to, receivedBy }, occurredOn }],
  },
})
