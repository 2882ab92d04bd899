// Gives an issued deliverable to one more recipient: one product, used by many (一果多用).
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { aDeliverableIsGivenToARecipientOnce, onlyAnIssuedDeliverableIsGiven } from '../rules/deliverables.ts'
import { Recipient, Way } from './events.ts'
import { deliverables, sameRecipient } from './state.ts'

export const giveDeliverable = commandInOrder('GiveDeliverable', deliverables, {
  does: { zh: '登记成果送交', en: 'Give a deliverable to a recipient' },
  input: z.strictObject({ to: Recipient, way: Way.optional(), receivedBy: z.string().min(1).max(60).optional() }),
  who: [role('committeeOffice'), role('bureauOffice'), role('divisionHead', 'project'), role('teamLeader', 'project'), role('machine')],
  decide: (input, { is, projectId, given }, { occurredOn: on }) => {
    const before = given.find(({ to }) => sameRecipient(to, input.to))
    if (before?.on === on) return again({ way: before.way, receivedBy: before.receivedBy }, { way: input.way, receivedBy: input.receivedBy })
    return allow(
      unmet({ is, givenBefore: before !== undefined }, [onlyAnIssuedDeliverableIsGiven, aDeliverableIsGivenToARecipientOnce]),
      () => [{ type: 'DeliverableGiven', data: { projectId, ...input, on } }],
    )
  },
})
