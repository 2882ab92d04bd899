// Approves that papers or assets of the audited unit are sealed (封存), for as many working days as are needed, up to the legal limit.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theProject } from '../asks/the-project.ts'
import { deadline } from '../calendar/deadline.ts'
import { limitOn } from '../limits.ts'
import { role } from '../roles.ts'
import { nothingIsDatedBeforeWhatItBuildsOn } from '../rules/days.ts'
import { aSealingIsApprovedOnce, aSealingIsNoLongerThanTheLaw, onlyAnAuditAtWorkSeals } from '../rules/sealings.ts'
import { same } from '../same.ts'
import { SealingTerms } from './events.ts'
import { sealings, type Sealing } from './state.ts'

const Asked = SealingTerms.extend({ workingDays: z.int().positive() })
type Asked = z.infer<typeof Asked>

export const approveSealing = command('ApproveSealing', sealings, {
  does: { zh: '批准封存', en: 'Approve a sealing' },
  opens: true,
  input: Asked,
  who: [role('director')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: { project: theProject<Asked, Sealing>(({ input }) => input.projectId) },
  decide: (input, { is, terms }, { occurredOn: on, asked: { project } }) => {
    if (is === 'sealed' && same(terms, input)) return [] // asked twice, decided once
    const limit = limitOn('sealing', project.pinned.limitsOn || on)
    // a late entry, made when the report is being written, may be dated in fieldwork; it was never before the notice
    const lastOn = project.is === 'fieldwork' ? project.phaseFrom : project.notice?.servedOn ?? ''
    return allow(unmet({ is, projectIs: project.is, on, lastOn, workingDays: input.workingDays, most: limit.value }, [aSealingIsApprovedOnce, onlyAnAuditAtWorkSeals, nothingIsDatedBeforeWhatItBuildsOn, aSealingIsNoLongerThanTheLaw]), () => {
      const { dueOn, ...restsOn } = deadline(limit, on, input.workingDays)
      return [{ type: 'SealingApproved', data: { ...input, on, dueOn, restsOn } }]
    })
  },
})
