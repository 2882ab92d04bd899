// Supplements a returned clue, which is then reviewed, approved and transferred again.
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAReturnedClueIsSupplemented } from '../rules/clues.ts'
import { ClueSupplemented } from './events.ts'
import { clues } from './state.ts'

export const supplementClue = commandInOrder('SupplementClue', clues, {
  does: { zh: '补充线索材料', en: 'Supplement a clue' },
  input: ClueSupplemented,
  who: [role('auditor', 'clue'), role('teamLeader', 'clue')],
  decide: (input, clue) => allow(unmet(clue, [onlyAReturnedClueIsSupplemented]), () => [{ type: 'ClueSupplemented', data: input }]),
})
