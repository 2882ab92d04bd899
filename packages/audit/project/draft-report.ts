// Drafts the team's report (审计组审计报告), or drafts it again after comments or reviews; a new draft is reviewed anew.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { FileHash } from '../file-hash.ts'
import { role } from '../roles.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { aReportIsWrittenAfterFieldwork } from '../rules/reports.ts'
import { projects } from './state.ts'

export const draftReport = command('DraftReport', projects, {
  does: { zh: '起草审计组报告', en: 'Draft the team’s report' },
  input: z.strictObject({
    summary: z.string().min(1).max(8000),
    /** who wrote with the one who asks */
    drafters: z.array(z.string().min(1).max(64)).max(19),
    fileHash: FileHash.optional(),
    /** problems that the report leaves out, and why */
    unreported: z.array(z.strictObject({ problem: z.string().min(1).max(500), reason: z.string().min(1).max(1000) })).max(200),
  }),
  who: [role('teamLeader', 'project'), role('auditor', 'project')],
  decide: (input, { is, draft, returned, phaseFrom }, { actor, occurredOn }) => {
    const drafters = [...new Set([actor.id, ...input.drafters])]
    const same = draft?.summary === input.summary && draft.fileHash === input.fileHash && drafters.every((each) => draft.drafters.includes(each))
    if (same && !returned) return [] // asked twice, decided once
    return allow(
      unmet({ is, on: occurredOn, notBefore: phaseFrom }, [aReportIsWrittenAfterFieldwork, noDocumentPredatesTheOneBefore]),
      () => [{ type: 'ReportDrafted', data: { ...input, drafters, draftNo: (draft?.draftNo ?? 0) + 1 } }],
    )
  },
})
