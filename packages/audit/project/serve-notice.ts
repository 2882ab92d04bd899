// Serves the audit notice (审计通知书) on the officials and the unit, in good time or by a recorded exception.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { signingIs, signingsOfProject } from '../asks/signings-of-project.ts'
import { leadWorkingDays } from '../calendar/notice.ts'
import { isProvisional } from '../calendar/working-days.ts'
import { CALENDAR_VERSION } from '../calendar/years.ts'
import { limitOn } from '../limits.ts'
import { role } from '../roles.ts'
import { aNoticeIsSignedWhereDemanded } from '../rules/formalities.ts'
import {
  noDocumentPredatesTheOneBefore, preparationComesBeforeFieldwork, theNoticeGoesToThePersonAndTheUnit, theNoticeIsServedInGoodTime, theNoticeIsServedOnce,
} from '../rules/projects.ts'
import { Addressee, NoticeException } from './events.ts'
import { auditedParties, projects, sameAddressee } from './state.ts'

export const serveNotice = command('ServeNotice', projects, {
  does: { zh: '送达审计通知书', en: 'Serve the audit notice' },
  input: z.strictObject({
    documentNo: z.string().min(1).max(80),
    /** the first day of the audit, as the notice says; service is the day on which this happened */
    startsOn: z.iso.date(),
    to: z.array(Addressee).min(1).max(20),
    exception: NoticeException.optional(),
  }),
  who: [role('committeeOffice'), role('teamLeader', 'project'), role('divisionHead', 'project')],
  asks: { signings: signingsOfProject(({ id }: { id: string }) => id) },
  decide: (input, project, { occurredOn: servedOn, asked }) => {
    const limit = limitOn('notice-lead', project.pinned.limitsOn)
    const leadDays = Math.max(0, leadWorkingDays(servedOn, input.startsOn, limit.reading ?? 'strict'))
    const broken = [
      ...unmet({
        is: project.is, served: project.notice !== undefined, leadDays, requiredDays: limit.value, exception: input.exception !== undefined,
        leftOut: auditedParties(project).filter((party) => !input.to.some((each) => sameAddressee(each, party))).length,
        noticeDemanded: project.pinned.demands?.includes('noticeSigned') ?? false, noticeSigning: signingIs(asked.signings, 'auditNotice'), on: servedOn, notBefore: project.phaseFrom,
      }, [preparationComesBeforeFieldwork, aNoticeIsSignedWhereDemanded, theNoticeIsServedOnce, theNoticeIsServedInGoodTime, theNoticeGoesToThePersonAndTheUnit, noDocumentPredatesTheOneBefore]),
      // also by exception the audit does not start before the notice that announces it
      ...(input.exception ? unmet({ on: input.startsOn, notBefore: servedOn }, [noDocumentPredatesTheOneBefore]) : []),
    ]
    return allow(broken, () => [{
      type: 'NoticeServed',
      data: {
        ...input, servedOn, leadDays, requiredDays: limit.value,
        restsOn: { limitId: limit.id, limitVersion: limit.effectiveFrom, calendarVersion: CALENDAR_VERSION, provisional: isProvisional(servedOn) || isProvisional(input.startsOn) },
      },
    }])
  },
})
