// Approves the transfer of a reviewed clue.
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { aReviewedClueIsApprovedByAThird } from '../rules/clues.ts'
import { ClueApproved } from './events.ts'
import { clues } from './state.ts'

export const approveClue = commandInOrder('ApproveClue', clues, {
  does: { zh: '批准移送', en: 'Approve a transfer' },
  input: ClueApproved,
  who: [role('director', 'clue')],
  decide: (input, clue, { actor }) => clue.is === 'approved' ? [] : allow(
    unmet({ is: clue.is, approver: actor.id, recordedBy: clue.recordedBy, reviewedBy: clue.reviewedBy }, [aReviewedClueIsApprovedByAThird]),
    () => [{ type: 'ClueApproved', data: input }],
  ),
})
