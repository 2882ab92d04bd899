// Records that an official has taken up a post, or the charge of a unit; and, where that is learned late, until when it was held.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { tenuresNamed, tenuresOfPost } from '../asks/tenures.ts'
import { theUnit } from '../asks/the-unit.ts'
import { role } from '../roles.ts'
import {
  aReasonForLeavingComesWithALastDay, aTenureEndsAfterItBegan, aTenureIsInARegisteredUnit, aTenureIsRecordedOnce, aTenureIsRecordedWhenItHasHappened, onlyARegisteredOfficialChanges, tenuresOfOnePostDoNotOverlap, theCapacityFitsTheSubjectCategory,
} from '../rules/officials.ts'
import { same } from '../same.ts'
import { DocumentNo, TenureEndReason, TenureId, TenureTerms } from './events.ts'
import { officials, overlapping, standingOf, termsOf, type Official } from './state.ts'

const Input = z.strictObject({ tenureId: TenureId, ...TenureTerms.shape, until: z.iso.date().optional(), endReason: TenureEndReason.optional(), documentNo: DocumentNo.optional() })
type Input = z.infer<typeof Input>

export const beginTenure = command('BeginTenure', officials, {
  does: { zh: '登记任职', en: 'Record the beginning of a tenure' },
  input: Input,
  who: [role('committeeOffice'), role('organizationOfficer')],
  asks: {
    unit: theUnit<Input, Official>(({ input }) => input.unitId),
    ofPost: tenuresOfPost<Input, Official>(({ input }) => input),
    named: tenuresNamed<Input, Official>(({ input }) => [input.tenureId]),
  },
  decide: (input, official, { asked, today, id }) => {
    const { tenureId, until, endReason, documentNo, ...terms } = input
    const own = official.tenures[tenureId]
    if (own !== undefined && same(termsOf(own), terms) && (until === undefined || (own.until === until && own.endReason === endReason)) && own.documentNo === documentNo) return []
    const elsewhere = asked.named[tenureId] !== undefined && asked.named[tenureId].officialId !== id
    const broken = unmet({
      ...terms, until, endReason, today, unit: asked.unit.is,
      is: official.is, tenure: elsewhere || official.withdrawnTenures.includes(tenureId) ? 'elsewhere' : standingOf(own), overlapping: overlapping(asked.ofPost, tenureId, { ...terms, until }),
    }, [onlyARegisteredOfficialChanges, aTenureIsRecordedOnce, aTenureIsInARegisteredUnit, theCapacityFitsTheSubjectCategory, aTenureEndsAfterItBegan, aReasonForLeavingComesWithALastDay, aTenureIsRecordedWhenItHasHappened, tenuresOfOnePostDoNotOverlap])
    return allow(broken, () => [{ type: 'TenureBegan', data: input }])
  },
})
