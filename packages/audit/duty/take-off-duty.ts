// Takes a line off the list of duties and powers, with the reason.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { listsAreKeptWhileTheAuditIsUnderWay } from '../rules/four-lists.ts'
import { duties, type Duty } from './state.ts'

export const takeOffDuty = command('TakeOffDuty', duties, {
  does: { zh: '删除职责权限', en: 'Take a duty or power off the list' },
  input: z.strictObject({ reason: z.string().min(1).max(1000) }),
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject(({ state }: { state: Duty }) => state.projectId) },
  decide: ({ reason }, { is, reasons, projectId, line }, { asked: { project } }) => {
    if (is === 'withdrawn') return again(reasons?.['DutyTakenOff'], reason)
    return allow(unmet({ projectIs: project.is }, [listsAreKeptWhileTheAuditIsUnderWay]), () => [{ type: 'DutyTakenOff', data: { projectId, officialId: line!.officialId, reason } }])
  },
})
