// Records that demanded data came in, and what its checks (校验) say; flawed data is received again.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theEvidence } from '../asks/the-evidence.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { aLineIsLinkedWithinItsProject, dataIsReceivedOnce, listsAreKeptWhileTheAuditIsUnderWay } from '../rules/four-lists.ts'
import { dataRequests, type DataRequest } from './state.ts'

const Asked = z.strictObject({ checks: z.enum(['passed', 'flawed']), says: z.string().min(1).max(2000), evidenceIds: z.array(z.string().min(1).max(64)).max(50) })
type Asked = z.infer<typeof Asked>

export const receiveData = command('ReceiveData', dataRequests, {
  does: { zh: '登记数据收到', en: 'Receive data' },
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject<Asked, DataRequest>(({ state }) => state.projectId), evidence: theEvidence<Asked, DataRequest>(({ input }) => input.evidenceIds) },
  decide: (input, { is, projectId, line }, { asked: { project, evidence }, occurredOn }) => {
    const missing = input.evidenceIds.filter((id) => evidence[id]?.is !== 'held' || evidence[id].projectId !== projectId).length
    return allow(
      unmet({ is, projectIs: project.is, missing }, [dataIsReceivedOnce, listsAreKeptWhileTheAuditIsUnderWay, aLineIsLinkedWithinItsProject]),
      () => [{ type: 'DataReceived', data: { projectId, on: occurredOn, ...input, late: occurredOn > line!.neededOn } }],
    )
  },
})
