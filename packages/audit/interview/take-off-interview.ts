// Takes off an interview that was recorded by mistake, with the reason.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { hearingsAreHeldOnSite } from '../rules/fieldwork-records.ts'
import { interviews, type Interview } from './state.ts'

export const takeOffInterview = command('TakeOffInterview', interviews, {
  does: { zh: '删除谈话登记', en: 'Take off an interview' },
  input: z.strictObject({ reason: z.string().min(1).max(1000) }),
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject(({ state }: { state: Interview }) => state.projectId) },
  decide: ({ reason }, { is, reasons, projectId }, { asked: { project } }) => {
    if (is === 'withdrawn') return again(reasons?.['InterviewTakenOff'], reason)
    return allow(unmet({ projectIs: project.is }, [hearingsAreHeldOnSite]), () => [{ type: 'InterviewTakenOff', data: { projectId, reason } }])
  },
})
