// Takes a line off the list of data demanded, with the reason.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { listsAreKeptWhileTheAuditIsUnderWay } from '../rules/four-lists.ts'
import { dataRequests, type DataRequest } from './state.ts'

export const takeOffDataRequest = command('TakeOffDataRequest', dataRequests, {
  does: { zh: '删除数据需求', en: 'Take a demand for data off the list' },
  input: z.strictObject({ reason: z.string().min(1).max(1000) }),
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject(({ state }: { state: DataRequest }) => state.projectId) },
  decide: ({ reason }, { is, reasons, projectId }, { asked: { project } }) => {
    if (is === 'withdrawn') return again(reasons?.['DataRequestTakenOff'], reason)
    return allow(unmet({ projectIs: project.is }, [listsAreKeptWhileTheAuditIsUnderWay]), () => [{ type: 'DataRequestTakenOff', data: { projectId, reason } }])
  },
})
