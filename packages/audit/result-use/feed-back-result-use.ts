// Records what a body says of its use of a deliverable: the feedback that it owes the committee office.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { FileHash } from '../file-hash.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAWaitingUseIsFedBack } from '../rules/result-uses.ts'
import { resultUses } from './state.ts'

export const feedBackResultUse = commandInOrder('FeedBackResultUse', resultUses, {
  does: { zh: '反馈成果运用情况', en: 'Feed back on the use of a deliverable' },
  input: z.strictObject({ says: z.string().min(1).max(4000), fileHash: FileHash.optional() }),
  who: [role('committeeOffice'), role('bureauOffice'), role('organizationOfficer', 'body'), role('disciplineOfficer', 'body'), role('conferenceMember', 'body')],
  decide: (input, { is, deliverableId, projectId, body, feedbackDueOn }, { occurredOn: on }) =>
    allow(unmet({ is }, [onlyAWaitingUseIsFedBack]), () => [{ type: 'ResultUseFedBack', data: { deliverableId, projectId, body, ...input, on, late: on > feedbackDueOn } }]),
})
