// Enters a duty or a power of an audited official into the list of what he should do (职责权限清单).
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { aLineIsEnteredOnce, aListSpeaksOfTheOfficialsAudited, listsAreKeptWhileTheAuditIsUnderWay } from '../rules/four-lists.ts'
import { same } from '../same.ts'
import { DutyDescribed } from './events.ts'
import { duties } from './state.ts'

const Asked = z.strictObject({ projectId: z.string().min(1).max(64), line: DutyDescribed })
type Asked = z.infer<typeof Asked>

export const listDuty = command('ListDuty', duties, {
  does: { zh: '填列职责权限', en: 'List a duty or power' },
  opens: true,
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: { project: theProject(({ input }: { input: Asked }) => input.projectId) },
  decide: (input, duty, { asked: { project } }) => {
    if (duty.is === 'listed' && duty.projectId === input.projectId && same(duty.line, input.line)) return [] // asked twice, decided once
    const strangers = project.officials.some(({ officialId }) => officialId === input.line.officialId) ? 0 : 1
    return allow(
      unmet({ is: duty.is, projectIs: project.is, strangers }, [aLineIsEnteredOnce, listsAreKeptWhileTheAuditIsUnderWay, aListSpeaksOfTheOfficialsAudited]),
      () => [{ type: 'DutyListed', data: input }],
    )
  },
})
