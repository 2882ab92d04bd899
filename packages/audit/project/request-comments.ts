// Asks an audited official or the unit for comments on the draft (征求意见), and says until when.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { signingIs, signingsOfProject } from '../asks/signings-of-project.ts'
import { deadline } from '../calendar/deadline.ts'
import { limitOn } from '../limits.ts'
import { role } from '../roles.ts'
import { aLetterForCommentsIsSignedWhereDemanded } from '../rules/formalities.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { aDraftExistsBeforeItIsRead, aReportIsWrittenAfterFieldwork, commentsAreAskedOfTheAudited, oneRequestForCommentsAtATime } from '../rules/reports.ts'
import { Addressee } from './events.ts'
import { auditedParties, commentOf, projects, sameAddressee } from './state.ts'

export const requestComments = command('RequestComments', projects, {
  does: { zh: '送达征求意见书', en: 'Ask for comments on the draft report' },
  input: z.strictObject({ addressee: Addressee, documentNo: z.string().min(1).max(80) }),
  who: [role('committeeOffice'), role('teamLeader', 'project'), role('divisionHead', 'project')],
  asks: { signings: signingsOfProject(({ id }: { id: string }) => id) },
  decide: ({ addressee, documentNo }, project, { occurredOn: servedOn, asked }) => {
    const before = commentOf(project, addressee)
    const facts = {
      is: project.is, draftNo: project.draft?.draftNo ?? 0, audited: auditedParties(project).some((party) => sameAddressee(party, addressee)),
      openRounds: before?.is === 'open' || (before?.is === 'received' && before.objects) ? 1 : 0, on: servedOn, notBefore: project.phaseFrom,
      letterDemanded: project.pinned.demands?.includes('consultationLetterSigned') ?? false, letterSigning: signingIs(asked.signings, 'consultationLetter'),
    }
    return allow(
      unmet(facts, [aReportIsWrittenAfterFieldwork, aDraftExistsBeforeItIsRead, commentsAreAskedOfTheAudited, oneRequestForCommentsAtATime, aLetterForCommentsIsSignedWhereDemanded, noDocumentPredatesTheOneBefore]),
      () => {
        const { dueOn, ...restsOn } = deadline(limitOn('comments', project.pinned.limitsOn), servedOn)
        return [{ type: 'CommentsRequested', data: { round: (before?.round ?? 0) + 1, addressee, documentNo, servedOn, dueOn, restsOn } }]
      },
    )
  },
})
