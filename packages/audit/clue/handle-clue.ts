// Records an outcome of handling a clue: a case, a sanction, a transfer to justice, or that it is unfounded.
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { handlingFollowsInvestigation } from '../rules/clues.ts'
import { same } from '../same.ts'
import { ClueHandled } from './events.ts'
import { clues, legOf } from './state.ts'

export const handleClue = commandInOrder('HandleClue', clues, {
  does: { zh: '登记办理结果', en: 'Record how a clue was handled' },
  input: ClueHandled,
  who: [role('legalReviewer', 'clue'), role('disciplineOfficer', 'clue'), role('conferenceMember', 'clue')],
  decide: (input, clue) => {
    if (same(clue.lastOutcome, input)) return [] // asked twice, decided once
    const leg = legOf(clue, input.hop)
    return allow(unmet({ role: leg?.role, stands: leg?.is }, [handlingFollowsInvestigation]), () => [{ type: 'ClueHandled', data: input }])
  },
})
