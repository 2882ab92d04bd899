// Records the receipt (回执) of a clue by one body on its way.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { aTransferIsReceivedHopByHop } from '../rules/clues.ts'
import { clues, legOf } from './state.ts'

export const receiveClue = commandInOrder('ReceiveClue', clues, {
  does: { zh: '登记移送回执', en: 'Record the receipt of a clue' },
  input: z.strictObject({ hop: z.int().min(1).max(3), receiptNo: z.string().min(1).max(60).optional() }),
  who: [role('legalReviewer', 'clue'), role('disciplineOfficer', 'clue'), role('conferenceMember', 'clue')],
  decide: (input, clue) => {
    const leg = legOf(clue, input.hop)
    if (leg?.is === 'received') return again(leg.receiptNo, input.receiptNo)
    const former = legOf(clue, input.hop - 1)
    return allow(
      unmet({ stands: leg?.is, formerReceived: input.hop === 1 || (former !== undefined && former.is !== 'sent') }, [aTransferIsReceivedHopByHop]),
      () => [{ type: 'ClueReceived', data: { ...input, bodyId: leg!.bodyId } }],
    )
  },
})
