// Issues the full report (审计报告) or the result report (结果报告) after every review layer has agreed and every node of its chain has signed.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { FileHash } from '../file-hash.ts'
import { signingsOfProject } from '../asks/signings-of-project.ts'
import { role } from '../roles.ts'
import { aReportIsConsideredByAMeetingWhereDemanded } from '../rules/formalities.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { aReportIsIssuedAfterAllReviews, eachReportIsIssuedOnce, reportsAreIssuedBeforeTheProjectCloses } from '../rules/reports.ts'
import { aReportIsIssuedAsItWasSigned } from '../rules/signing.ts'
import { ReportKind, ReviewLayer } from './events.ts'
import { projects } from './state.ts'

export const issueReport = command('IssueReport', projects, {
  does: { zh: '签发报告', en: 'Issue a report' },
  input: z.strictObject({ kind: ReportKind, documentNo: z.string().min(1).max(80), fileHash: FileHash.optional() }),
  who: [role('director')],
  asks: { signings: signingsOfProject(({ id }: { id: string }) => id) },
  decide: (input, project, { occurredOn, asked }) => {
    const issued = project.issued[input.kind]
    if (issued?.documentNo === input.documentNo) return [] // asked twice, decided once
    const signing = Object.values(asked.signings).find(({ kind, is }) => kind === input.kind && is !== 'abandoned')
    return allow(
      unmet({
        is: project.is, layersMissing: ReviewLayer.options.length - project.agreed.length, issuedBefore: issued !== undefined,
        on: occurredOn, notBefore: project.lastOn, meetingDemanded: project.pinned.demands?.includes('reportMeeting') ?? false, considered: project.draft !== undefined && project.deliberatedDraftNo === project.draft.draftNo,
        signing: signing?.is ?? 'none', sameContent: signing?.draftNo === project.draft?.draftNo && (input.fileHash === undefined || input.fileHash === signing?.contentHash),
      }, [reportsAreIssuedBeforeTheProjectCloses, aReportIsIssuedAfterAllReviews, aReportIsConsideredByAMeetingWhereDemanded, eachReportIsIssuedOnce, aReportIsIssuedAsItWasSigned, noDocumentPredatesTheOneBefore]),
      () => [{ type: 'ReportIssued', data: { ...input, on: occurredOn, draftNo: project.draft!.draftNo } }],
    )
  },
})
