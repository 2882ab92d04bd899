// Puts a running tenure into a priority class for the rotation of audits, with the grounds.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyARunningTenureIsActedOn } from '../rules/officials.ts'
import { SubjectClass, TenureId } from './events.ts'
import { officials, standingOf } from './state.ts'

export const assignSubjectClass = command('AssignSubjectClass', officials, {
  does: { zh: '确定对象分类', en: 'Assign a subject class' },
  input: z.strictObject({ tenureId: TenureId, class: SubjectClass, grounds: z.string().min(1).max(500) }),
  who: [role('committeeOffice')],
  decide: (input, official) => {
    const tenure = official.tenures[input.tenureId]
    if (tenure?.class === input.class) return []
    return allow(unmet({ tenure: standingOf(tenure) }, [onlyARunningTenureIsActedOn]), () => [{
      type: 'SubjectClassAssigned',
      data: { ...input, unitId: tenure!.unitId, post: tenure!.post, ...(tenure!.class === undefined ? {} : { formerClass: tenure!.class }) },
    }])
  },
})
