// Transfers an approved clue: municipal matters directly, district matters in two hops, each hop with its own clock.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { deadline } from '../calendar/deadline.ts'
import { limitOn } from '../limits.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { aDistrictMatterIsSupervisedByTheMunicipalBody, onlyAnApprovedClueIsTransferred, theLastBodyOnTheWayHandlesIt } from '../rules/clues.ts'
import { ReceiverType } from './events.ts'
import { clues } from './state.ts'

const Transfer = z.strictObject({
  receiverType: ReceiverType,
  /** in the order of the way; `feedbackDueOn` where the letter asks for an answer by a day */
  route: z.array(z.strictObject({ bodyId: z.string().min(1).max(64), role: z.enum(['supervise', 'handle']), feedbackDueOn: z.iso.date().optional() })).min(1).max(3),
  documentNo: z.string().min(1).max(60).optional(),
  /** 情况复杂: the longer of the known limits */
  complex: z.boolean().optional(),
})
type Transfer = z.infer<typeof Transfer>

export const transferClue = commandInOrder('TransferClue', clues, {
  does: { zh: '移送线索', en: 'Transfer a clue' },
  input: Transfer,
  who: [role('legalReviewer', 'clue')],
  decide: ({ receiverType, route, documentNo, complex }, clue, { occurredOn }) => {
    const roles = route.map((each) => each.role)
    return allow(
      unmet({ is: clue.is, receiverType, level: clue.level, roles, bodies: route.map(({ bodyId }) => bodyId) },
        [onlyAnApprovedClueIsTransferred, aDistrictMatterIsSupervisedByTheMunicipalBody, theLastBodyOnTheWayHandlesIt]),
      () => [{
        type: 'ClueTransferred',
        data: {
          receiverType, level: clue.level, ...(documentNo === undefined ? {} : { documentNo }),
          route: route.map((each, at) => ({ hop: at + 1, bodyId: each.bodyId, role: each.role, ...clock(each.feedbackDueOn, receiverType, complex === true, occurredOn) })),
        },
      }],
    )
  },
})

/** A number is known only for competent authorities, and from another province: it is used, and marked as unconfirmed. For others no limit was found. */
const clock = (asked: string | undefined, receiverType: Transfer['receiverType'], complex: boolean, on: string) => {
  if (asked !== undefined) return { feedbackDueOn: asked }
  if (receiverType !== 'competentAuthority') return {}
  const limit = limitOn(complex ? 'complex-transfer-feedback' : 'transfer-feedback', on)
  const { dueOn, limitId, limitVersion } = deadline(limit, on)
  return { feedbackDueOn: dueOn, limitId, limitVersion, limitConfirmed: limit.source.confirmed }
}
