// Serves an issued report on the audited, or submits it to a body; for the official the time for an appeal begins.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { confirmedFindings, type ConfirmedFindings } from '../asks/confirmed-findings.ts'
import { deadline } from '../calendar/deadline.ts'
import { limitOn } from '../limits.ts'
import { role } from '../roles.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { eachReportGoesToItsOwnReaders, onlyAnIssuedReportIsServed } from '../rules/reports.ts'
import { Recipient, ReportKind } from './events.ts'
import { auditedParties, projects, sameAddressee, type Project } from './state.ts'

const Service = z.strictObject({
  kind: ReportKind, to: Recipient,
  /** who signed the delivery receipt (送达回证); service is the day on which this happened */
  receivedBy: z.string().min(1).max(60),
})
type Service = z.infer<typeof Service>

export const serveReport = command('ServeReport', projects, {
  does: { zh: '送达报告', en: 'Serve a report' },
  input: Service,
  who: [role('committeeOffice'), role('teamLeader', 'project'), role('divisionHead', 'project')],
  asks: { findings: confirmedFindings<Service, Project>(({ id }) => id) },
  decide: (input, project, { occurredOn, asked }) => {
    const before = project.served.find(({ kind, to }) => kind === input.kind && sameAddressee(to, input.to))
    if (before !== undefined) return again(before.receivedBy, input.receivedBy)
    const issued = project.issued[input.kind]
    return allow(
      unmet({
        issued: issued !== undefined, kind: input.kind, to: input.to.kind, audited: auditedParties(project).some((party) => sameAddressee(party, input.to)),
        on: occurredOn, notBefore: issued?.on ?? '',
      }, [onlyAnIssuedReportIsServed, eachReportGoesToItsOwnReaders, noDocumentPredatesTheOneBefore]),
      () => [{ type: 'ReportServed', data: { ...input, documentNo: issued!.documentNo, on: occurredOn, ...appealable(input.to, occurredOn, project.pinned.limitsOn), ...rectifiable(input, asked.findings) } }],
    )
  },
})

/** Only the official may appeal; source of the period: limit `appeal`. */
const appealable = (to: Recipient, on: string, limitsOn: string) => {
  if (to.kind !== 'official') return {}
  const { dueOn, ...restsOn } = deadline(limitOn('appeal', limitsOn), on)
  return { appealDueOn: dueOn, restsOn }
}

/** With the full report, the unit receives the findings whose rectification is counted from that day. */
const rectifiable = ({ kind, to }: Service, findings: ConfirmedFindings) =>
  kind === 'erReport' && to.kind === 'unit' && Object.keys(findings).length > 0 ? { findingIds: Object.keys(findings) } : {}
