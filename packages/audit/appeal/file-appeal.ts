// Files an appeal (申诉) of an audited official against the report: received by the audit committee office, decided within the period that begins now.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { appealPeriods } from '../asks/appeal-periods.ts'
import { appealsOfProject } from '../asks/appeals-of-project.ts'
import { confirmedFindings } from '../asks/confirmed-findings.ts'
import { deadline } from '../calendar/deadline.ts'
import { FileHash } from '../file-hash.ts'
import { commandInOrder } from '../in-order.ts'
import { limitOn } from '../limits.ts'
import { role } from '../roles.ts'
import { anAppealContestsWhatTheReportSays, anAppealIsFiledOnce, oneAppealAgainstAReport, whoeverHasTheReportAppeals } from '../rules/appeals.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { same } from '../same.ts'
import { appeals, type Appeal } from './state.ts'

const Filing = z.strictObject({
  projectId: z.string().min(1).max(64), officialId: z.string().min(1).max(64), grounds: z.string().min(1).max(8_000),
  /** the findings that it contests; none when it contests the report as a whole */
  findingIds: z.array(z.string().min(1).max(64)).max(100),
  fileHash: FileHash.optional(),
})
type Filing = z.infer<typeof Filing>

const projectOf = ({ input }: { readonly input: Filing }): string => input.projectId

export const fileAppeal = commandInOrder('FileAppeal', appeals, {
  does: { zh: '登记申诉', en: 'File an appeal' },
  opens: true,
  input: Filing,
  who: [role('committeeOffice')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: { periods: appealPeriods<Filing, Appeal>(projectOf), others: appealsOfProject<Filing, Appeal>(projectOf), findings: confirmedFindings<Filing, Appeal>(projectOf) },
  decide: (input, appeal, { id, asked: { periods, others, findings }, occurredOn }) => {
    if (appeal.is !== 'unknown' && appeal.projectId === input.projectId && appeal.officialId === input.officialId && appeal.grounds === input.grounds && same(appeal.findingIds, input.findingIds)) return [] // asked twice, decided once
    const period = periods.of[input.officialId]
    return allow(
      unmet({
        is: appeal.is, served: period !== undefined, others: Object.entries(others).filter(([other, { officialId, counts }]) => other !== id && counts && officialId === input.officialId).length,
        unknownFindings: input.findingIds.filter((each) => findings[each] === undefined).length, on: occurredOn, notBefore: period?.on ?? '',
      }, [anAppealIsFiledOnce, whoeverHasTheReportAppeals, oneAppealAgainstAReport, anAppealContestsWhatTheReportSays, noDocumentPredatesTheOneBefore]),
      () => {
        const { dueOn: reviewDueOn, ...restsOn } = deadline(limitOn('appeal-review', periods.limitsOn), occurredOn)
        return [{ type: 'AppealFiled', data: { ...input, documentNo: period!.documentNo, title: periods.title, on: occurredOn, appealDueOn: period!.dueOn, late: occurredOn > period!.dueOn, reviewDueOn, restsOn } }]
      },
    )
  },
})
