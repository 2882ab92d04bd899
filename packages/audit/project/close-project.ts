// Closes a project whose report has been issued and served; the time to archive it begins.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { findingsNotOrdered } from '../asks/findings-not-ordered.ts'
import { deadline } from '../calendar/deadline.ts'
import { limitOn } from '../limits.ts'
import { role } from '../roles.ts'
import { aProjectIsClosedWhenReported, everyOneAuditedHasTheReport } from '../rules/fieldwork.ts'
import { everyConfirmedFindingIsOrderedBeforeTheProjectCloses } from '../rules/formalities.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { auditedParties, projects, sameAddressee } from './state.ts'

export const closeProject = command('CloseProject', projects, {
  does: { zh: '项目办结', en: 'Close the project' },
  input: z.strictObject({}),
  who: [role('divisionHead', 'project'), role('committeeOffice')],
  asks: { unordered: findingsNotOrdered(({ id }: { id: string }) => id) },
  decide: (_, project, { occurredOn, asked: { unordered } }) => {
    if (project.is === 'closed') return [] // asked twice, decided once
    const unserved = auditedParties(project).filter((party) => !project.served.some(({ kind, to }) => kind === 'erReport' && sameAddressee(to, party))).length
    return allow(
      unmet({ is: project.is, unserved, unordered: unordered.length, on: occurredOn, notBefore: project.lastOn }, [aProjectIsClosedWhenReported, everyOneAuditedHasTheReport, everyConfirmedFindingIsOrderedBeforeTheProjectCloses, noDocumentPredatesTheOneBefore]),
      () => {
        const { dueOn: archiveDueOn, ...restsOn } = deadline(limitOn('archiving', project.pinned.limitsOn), occurredOn)
        return [{ type: 'ProjectClosed', data: { on: occurredOn, archiveDueOn, restsOn } }]
      },
    )
  },
})
