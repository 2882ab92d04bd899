// Puts a person on a clue's need-to-know list, with the reason.
import { command } from '../../kernel/command.ts'
import { role } from '../roles.ts'
import { ClueAccessGranted } from './events.ts'
import { clues } from './state.ts'

export const grantClueAccess = command('GrantClueAccess', clues, {
  does: { zh: '扩大线索知悉范围', en: 'Let someone know of a clue' },
  input: ClueAccessGranted,
  who: [role('teamLeader', 'clue'), role('legalReviewer', 'clue'), role('director', 'clue'), role('auditor', 'clue')],
  decide: (input, clue) => clue.readers.includes(input.userId) ? [] : [{ type: 'ClueAccessGranted' as const, data: input }],
})
