// Lets the unit plan its measures: what, by whom, until when. A later plan replaces the former.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { measuresFallWithinTheTerm, onlyAnOpenRectificationMoves } from '../rules/rectification.ts'
import { same } from '../same.ts'
import { Measure } from './events.ts'
import { rectifications, whoseOf } from './state.ts'

export const planMeasures = commandInOrder('PlanMeasures', rectifications, {
  does: { zh: '填报整改措施', en: 'Plan measures' },
  input: z.strictObject({ measures: z.array(Measure).min(1).max(50) }),
  who: [role('unitOfficer', 'unit'), role('auditor', 'project')],
  decide: ({ measures }, now) => {
    if (same(now.measures, measures)) return [] // asked twice, decided once
    const lastMeasureOn = measures.map(({ dueOn }) => dueOn).sort().at(-1)!
    return allow(
      unmet({ is: now.is, dueOn: now.dueOn, lastMeasureOn }, [onlyAnOpenRectificationMoves, measuresFallWithinTheTerm]),
      () => [{ type: 'MeasuresPlanned', data: { ...whoseOf(now), measures } }],
    )
  },
})
