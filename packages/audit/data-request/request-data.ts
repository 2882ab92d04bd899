// Demands data for the audit (数据需求清单): what, from whom, until when; what the government's platform gives is not demanded of the unit.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { aLineIsEnteredOnce, listsAreKeptWhileTheAuditIsUnderWay, whatThePlatformGivesIsNotDemandedAgain } from '../rules/four-lists.ts'
import { same } from '../same.ts'
import { DataDescribed } from './events.ts'
import { dataRequests } from './state.ts'

const Asked = z.strictObject({ projectId: z.string().min(1).max(64), line: DataDescribed })
type Asked = z.infer<typeof Asked>

export const requestData = command('RequestData', dataRequests, {
  does: { zh: '填列数据需求', en: 'Demand data' },
  opens: true,
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: { project: theProject(({ input }: { input: Asked }) => input.projectId) },
  decide: (input, { is, line, projectId }, { asked: { project } }) => {
    if (is === 'listed' && projectId === input.projectId && same(line, input.line)) return [] // asked twice, decided once
    return allow(
      unmet({ is, projectIs: project.is, ...input.line }, [aLineIsEnteredOnce, listsAreKeptWhileTheAuditIsUnderWay, whatThePlatformGivesIsNotDemandedAgain]),
      () => [{ type: 'DataRequested', data: input }],
    )
  },
})
