// Records that a receiving body wants a clue supplemented, or does not accept it.
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAReceivingBodyReturnsAClue } from '../rules/clues.ts'
import { ClueReturned } from './events.ts'
import { clues, legOf } from './state.ts'

export const returnClue = commandInOrder('ReturnClue', clues, {
  does: { zh: '退回线索', en: 'Return a clue' },
  input: ClueReturned,
  who: [role('legalReviewer', 'clue'), role('disciplineOfficer', 'clue'), role('conferenceMember', 'clue')],
  decide: (input, clue) => allow(unmet({ stands: legOf(clue, input.hop)?.is }, [onlyAReceivingBodyReturnsAClue]), () => [{ type: 'ClueReturned', data: input }]),
})
