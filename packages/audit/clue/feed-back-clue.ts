// Records the written feedback of one body on the way of a clue; that of the first body ends the matter.
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { feedbackComesBackHopByHop } from '../rules/clues.ts'
import { ClueFedBack } from './events.ts'
import { clues, legOf } from './state.ts'

export const feedBackClue = commandInOrder('FeedBackClue', clues, {
  does: { zh: '登记书面反馈', en: 'Record the feedback on a clue' },
  input: ClueFedBack,
  who: [role('legalReviewer', 'clue'), role('disciplineOfficer', 'clue'), role('conferenceMember', 'clue')],
  decide: (input, clue) => {
    const leg = legOf(clue, input.hop)
    // what is sealed cannot be compared, its number can
    if (leg?.is === 'fedBack') return again(leg.documentNo, input.documentNo)
    return allow(
      unmet({ role: leg?.role, stands: leg?.is, nextFedBack: legOf(clue, input.hop + 1)?.is === 'fedBack' }, [feedbackComesBackHopByHop]),
      () => [{ type: 'ClueFedBack', data: input }],
    )
  },
})
