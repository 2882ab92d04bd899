// Ends the signing of a document that will not be issued; what was signed stays in the record.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyADocumentOnItsWayChanges } from '../rules/signing.ts'
import { signings, type Signing } from './state.ts'

export const abandonSigning = commandInOrder('AbandonSigning', signings, {
  does: { zh: '作废审签', en: 'Abandon a signing' },
  input: z.strictObject({ reason: z.string().min(1).max(1000) }),
  who: [role('teamLeader', 'project'), role('committeeOffice'), role('director')],
  asks: { project: theProject(({ state }: { state: Signing }) => state.projectId) },
  decide: ({ reason }, { is, reasons, kind, projectId }, { asked: { project } }) => {
    if (is === 'abandoned') return again(reasons?.['SigningAbandoned'], reason)
    return allow(
      unmet({ is, issued: project.issued[kind as 'erReport'] !== undefined }, [onlyADocumentOnItsWayChanges]),
      () => [{ type: 'SigningAbandoned', data: { projectId, kind: kind!, reason } }],
    )
  },
})
