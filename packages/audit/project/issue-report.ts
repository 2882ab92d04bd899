// Signs and issues the full report (审计报告) or the result report (结果报告) after every review layer has agreed.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { aReportIsIssuedAfterAllReviews, eachReportIsIssuedOnce, reportsAreIssuedBeforeTheProjectCloses } from '../rules/reports.ts'
import { ReportKind, ReviewLayer } from './events.ts'
import { projects } from './state.ts'

export const issueReport = command('IssueReport', projects, {
  does: { zh: '签发报告', en: 'Issue a report' },
  input: z.strictObject({ kind: ReportKind, documentNo: z.string().min(1).max(80), fileHash: z.string().regex(/^[0-9a-f]{64}$/).optional() }),
  who: [role('director')],
  decide: (input, project, { occurredOn }) => {
    const issued = project.issued[input.kind]
    if (issued?.documentNo === input.documentNo) return [] // asked twice, decided once
    return allow(
      unmet({
        is: project.is, layersMissing: ReviewLayer.options.length - project.agreed.length, issuedBefore: issued !== undefined,
        on: occurredOn, notBefore: project.lastOn,
      }, [reportsAreIssuedBeforeTheProjectCloses, aReportIsIssuedAfterAllReviews, eachReportIsIssuedOnce, noDocumentPredatesTheOneBefore]),
      () => [{ type: 'ReportIssued', data: { ...input, on: occurredOn, draftNo: project.draft!.draftNo } }],
    )
  },
})
