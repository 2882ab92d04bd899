// Sends a reminder to a body on the way of a clue that has not fed back.
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAnUnansweredBodyIsUrged } from '../rules/clues.ts'
import { ClueUrged } from './events.ts'
import { clues, legOf } from './state.ts'

export const urgeClue = commandInOrder('UrgeClue', clues, {
  does: { zh: '催办线索', en: 'Remind a body of a clue' },
  input: ClueUrged,
  who: [role('legalReviewer', 'clue')],
  decide: (input, clue) => allow(unmet({ stands: legOf(clue, input.hop)?.is }, [onlyAnUnansweredBodyIsUrged]), () => [{ type: 'ClueUrged', data: input }]),
})
