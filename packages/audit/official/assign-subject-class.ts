// Puts a running tenure into a priority class for the rotation of audits, with the grounds; what the rule proposed is kept beside it.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { same } from '../same.ts'
import { classFacts, factsForClass } from '../asks/class-facts.ts'
import { proposeClass } from '../class-proposal.ts'
import { classSchemeOn } from '../class-schemes.ts'
import { role } from '../roles.ts'
import { onlyARunningTenureIsActedOn } from '../rules/officials.ts'
import { SubjectClass, TenureId } from './events.ts'
import { officials, standingOf, type Official } from './state.ts'

const Input = z.strictObject({ tenureId: TenureId, class: SubjectClass, grounds: z.string().min(1).max(500) })
type Input = z.infer<typeof Input>

export const assignSubjectClass = command('AssignSubjectClass', officials, {
  does: { zh: '确定对象分类', en: 'Assign a subject class' },
  input: Input,
  who: [role('committeeOffice')],
  asks: {
    known: classFacts<Input, Official>(({ input: { tenureId }, state: { tenures } }) => {
      const tenure = tenures[tenureId]
      return tenure && { tenureId, unitId: tenure.unitId }
    }),
  },
  decide: (input, official, { asked: { known }, occurredOn }) => {
    const tenure = official.tenures[input.tenureId]
    if (tenure?.class === input.class && same(tenure.classGrounds, input.grounds)) return []
    return allow(unmet({ tenure: standingOf(tenure) }, [onlyARunningTenureIsActedOn]), () => {
      const { class: proposed, version } = proposeClass(classSchemeOn(occurredOn), factsForClass(known, { tenureId: input.tenureId, ...tenure! }), occurredOn)
      return [{
        type: 'SubjectClassAssigned' as const,
        data: { ...input, unitId: tenure!.unitId, post: tenure!.post, ...(tenure!.class === undefined ? {} : { formerClass: tenure!.class }), proposed: { class: proposed, version } },
      }]
    })
  },
})
