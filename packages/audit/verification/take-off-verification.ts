// Takes a line off the list of verifications, with the reason.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { listsAreKeptWhileTheAuditIsUnderWay } from '../rules/four-lists.ts'
import { verifications, type Verification } from './state.ts'

export const takeOffVerification = command('TakeOffVerification', verifications, {
  does: { zh: '删除核查事项', en: 'Take a verification off the list' },
  input: z.strictObject({ reason: z.string().min(1).max(1000) }),
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject(({ state }: { state: Verification }) => state.projectId) },
  decide: ({ reason }, { is, reasons, projectId }, { asked: { project } }) => {
    if (is === 'withdrawn') return again(reasons?.['VerificationTakenOff'], reason)
    return allow(unmet({ projectIs: project.is }, [listsAreKeptWhileTheAuditIsUnderWay]), () => [{ type: 'VerificationTakenOff', data: { projectId, reason } }])
  },
})
