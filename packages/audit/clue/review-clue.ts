// Gives the opinion of the legal division, the single window for transfers, on a clue.
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { aClueIsReviewedByTheSingleWindow } from '../rules/clues.ts'
import { ClueReviewed } from './events.ts'
import { clues } from './state.ts'

export const reviewClue = commandInOrder('ReviewClue', clues, {
  does: { zh: '审理线索', en: 'Review a clue' },
  input: ClueReviewed,
  who: [role('legalReviewer', 'clue')],
  decide: (input, clue, { actor }) => allow(
    unmet({ is: clue.is, reviewer: actor.id, recordedBy: clue.recordedBy }, [aClueIsReviewedByTheSingleWindow]),
    () => [{ type: 'ClueReviewed', data: input }],
  ),
})
