// Puts right what was recorded wrongly about a tenure: post, unit, days. Without a last day it counts as still running.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { tenuresOfPost } from '../asks/tenures.ts'
import { theUnit } from '../asks/the-unit.ts'
import { role } from '../roles.ts'
import {
  aTenureEndsAfterItBegan, aTenureIsInARegisteredUnit, aTenureIsRecordedWhenItHasHappened, onlyAKnownTenureChanges, tenuresOfOnePostDoNotOverlap, theCapacityFitsTheSubjectCategory,
} from '../rules/officials.ts'
import { same } from '../same.ts'
import { TenureId, TenureTerms } from './events.ts'
import { officials, overlapping, standingOf, termsOf, type Official } from './state.ts'

const Input = z.strictObject({ tenureId: TenureId, tenure: TenureTerms, until: z.iso.date().optional(), because: z.string().min(1).max(500) })
type Input = z.infer<typeof Input>

export const correctTenureRecord = command('CorrectTenureRecord', officials, {
  does: { zh: '更正任职登记', en: 'Correct the record of a tenure' },
  input: Input,
  who: [role('committeeOffice'), role('organizationOfficer')],
  asks: {
    unit: theUnit<Input, Official>(({ input }) => input.tenure.unitId),
    ofPost: tenuresOfPost<Input, Official>(({ input }) => input.tenure),
  },
  decide: (input, official, { asked, today }) => {
    const before = official.tenures[input.tenureId]
    if (before !== undefined && same(termsOf(before), input.tenure) && before.until === input.until) return changingNothing(before.correctedBecause, input.because)
    const broken = unmet({
      ...input.tenure, until: input.until, today, unit: asked.unit.is, tenure: standingOf(before),
      overlapping: overlapping(asked.ofPost, input.tenureId, { ...input.tenure, until: input.until }),
    }, [
      onlyAKnownTenureChanges, aTenureIsInARegisteredUnit, theCapacityFitsTheSubjectCategory, aTenureEndsAfterItBegan, aTenureIsRecordedWhenItHasHappened, tenuresOfOnePostDoNotOverlap,
    ])
    return allow(broken, () => [{
      type: 'TenureRecordCorrected',
      data: { ...input, formerly: termsOf(before!), ...(before!.until === undefined ? {} : { formerlyUntil: before!.until }) },
    }])
  },
})
