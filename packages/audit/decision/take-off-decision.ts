// Takes a line off the list of major decisions, with the reason.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { listsAreKeptWhileTheAuditIsUnderWay } from '../rules/four-lists.ts'
import { decisions, type MajorDecision } from './state.ts'

export const takeOffDecision = command('TakeOffDecision', decisions, {
  does: { zh: '删除重要决策事项', en: 'Take a major decision off the list' },
  input: z.strictObject({ reason: z.string().min(1).max(1000) }),
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject(({ state }: { state: MajorDecision }) => state.projectId) },
  decide: ({ reason }, { is, reasons, projectId }, { asked: { project } }) => {
    if (is === 'withdrawn') return again(reasons?.['DecisionTakenOff'], reason)
    return allow(unmet({ projectIs: project.is }, [listsAreKeptWhileTheAuditIsUnderWay]), () => [{ type: 'DecisionTakenOff', data: { projectId, reason } }])
  },
})
