// When a finding is overturned, its rectification is withdrawn.
import { reactionOf } from '../../kernel/reaction.ts'
import type { FindingEvent } from '../finding/events.ts'

/** A rectification has the id of its finding; where none was ordered there is nothing to withdraw. It ends on the day of the decision, whenever that was recorded. */
export const whenFindingOverturnedWithdrawRectification = reactionOf<FindingEvent>()({
  name: 'when-finding-overturned-withdraw-rectification',
  does: { zh: '问题经复查撤销时，撤销其整改要求', en: 'When a finding is overturned, its rectification is withdrawn' },
  when: {
    FindingOverturned: ({ data, occurredOn }, id) => [{ command: 'WithdrawRectification', id, input: { reason: `${data.decisionNo}：${data.reason}`.slice(0, 2_000) }, occurredOn }],
  },
})
