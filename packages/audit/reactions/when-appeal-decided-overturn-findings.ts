// When an appeal is decided, the findings that the decision overturns are overturned; other conclusions people determine anew.
import { reactionOf } from '../../kernel/reaction.ts'
import type { AppealEvent } from '../appeal/events.ts'

export const whenAppealDecidedOverturnFindings = reactionOf<AppealEvent>()({
  name: 'when-appeal-decided-overturn-findings',
  does: { zh: '复查决定撤销问题的，撤销该问题', en: 'When an appeal is decided, the findings that the decision overturns are overturned' },
  when: {
    AppealDecided: ({ data, occurredOn }) => data.changes.filter(({ change }) => change === 'overturned').map(({ findingId, says }) => ({ command: 'OverturnFinding', id: findingId, input: { decisionNo: data.decisionNo, reason: says }, occurredOn })),
  },
})
