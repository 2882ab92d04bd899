// Hands a rectification over to the successor in the post (接续整改); its origin stays with the predecessor's tenure.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { tenuresNamed } from '../asks/tenures.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAnUnfinishedRectificationIsFollowed, rectificationIsHandedOverToASuccessorInPost } from '../rules/rectification.ts'
import { OfficialInPost } from './events.ts'
import { rectifications, whoseOf, type Rectification } from './state.ts'

const HandOver = z.strictObject({ from: OfficialInPost, to: OfficialInPost, reason: z.string().min(1).max(2_000) })
type HandOver = z.infer<typeof HandOver>

export const handOverRectification = commandInOrder('HandOverRectification', rectifications, {
  does: { zh: '移交接续整改', en: 'Hand a rectification over' },
  input: HandOver,
  who: [role('divisionHead', 'project'), role('committeeOffice')],
  asks: { tenures: tenuresNamed<HandOver, Rectification>(({ input }) => [input.from.tenureId, input.to.tenureId]) },
  decide: (input, now, { asked, occurredOn }) => {
    const has = ({ officialId, tenureId }: { officialId: string; tenureId: string }) => now.officials.some((each) => each.officialId === officialId && each.tenureId === tenureId)
    if (!has(input.from) && has(input.to)) return again(now.handedOver, input)
    const [before, after] = [asked.tenures[input.from.tenureId], asked.tenures[input.to.tenureId]]
    return allow(
      unmet({
        is: now.is, fromHasIt: has(input.from), sameUnit: before !== undefined && before.unitId === after?.unitId,
        successorInPost: after?.officialId === input.to.officialId && (after.until === undefined || after.until >= occurredOn),
      }, [onlyAnUnfinishedRectificationIsFollowed, rectificationIsHandedOverToASuccessorInPost]),
      () => [{ type: 'RectificationHandedOver', data: { ...input, ...whoseOf(now) } }],
    )
  },
})
