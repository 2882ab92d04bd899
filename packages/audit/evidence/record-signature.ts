// Records the provider's signature or seal on evidence that was taken in without one.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { evidenceIsSignedOnce, evidenceOfAnIssuedReportStays, onlyHeldEvidenceChanges } from '../rules/evidence.ts'
import { Signature } from './events.ts'
import { evidence, type Evidence } from './state.ts'

export const recordSignature = commandInOrder('RecordSignature', evidence, {
  does: { zh: '补登签名盖章', en: 'Record a signature on evidence' },
  input: z.strictObject({ signature: Signature }),
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject(({ state }: { state: Evidence }) => state.projectId) },
  decide: ({ signature }, { is, signed, projectId }, { asked }) =>
    allow(
      unmet({ is, signed, projectIs: asked.project.is }, [onlyHeldEvidenceChanges, evidenceIsSignedOnce, evidenceOfAnIssuedReportStays]),
      () => [{ type: 'EvidenceSigned', data: { projectId, signature } }],
    ),
})
