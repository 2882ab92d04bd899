// Puts right what was registered wrongly about an inspection, with the reason; what stood before stays readable.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { inspectionsOfRound, othersOfRound } from '../asks/inspections-of-round.ts'
import { theUnit } from '../asks/the-unit.ts'
import { role } from '../roles.ts'
import { anInspectionIsOfARegisteredUnit, aUnitHasOneInspectionInARound, onlyAScheduledInspectionIsCorrected } from '../rules/auditors.ts'
import { same } from '../same.ts'
import { InspectionTerms } from './events.ts'
import { inspections, type Inspection } from './state.ts'

const Correction = z.strictObject({ terms: InspectionTerms, because: z.string().min(1).max(500) })
type Correction = z.infer<typeof Correction>

export const correctInspection = command('CorrectInspection', inspections, {
  does: { zh: '更正巡察安排', en: 'Correct an inspection' },
  input: Correction,
  who: [role('committeeOffice'), role('disciplineOfficer')],
  asks: { unit: theUnit<Correction, Inspection>(({ input }) => input.terms.unitId), round: inspectionsOfRound<Correction, Inspection>(({ input }) => input.terms) },
  decide: ({ terms, because }, { is, reasons, terms: formerly }, { id, asked: { unit, round } }) => {
    if (is === 'scheduled' && same(formerly, terms)) return changingNothing(reasons?.['InspectionCorrected'], because)
    return allow(
      unmet({ is, unit: unit.is, others: othersOfRound(round, id, terms).length }, [onlyAScheduledInspectionIsCorrected, anInspectionIsOfARegisteredUnit, aUnitHasOneInspectionInARound]),
      () => [{ type: 'InspectionCorrected', data: { terms, formerly: formerly!, because } }],
    )
  },
})
