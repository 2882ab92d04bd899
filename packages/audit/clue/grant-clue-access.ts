// Puts a person on a clue's need-to-know list, with the reason; given again, access lasts longer, and never shorter.
import type { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { role } from '../roles.ts'
import { ClueAccessGranted } from './events.ts'
import { clues, type Clue } from './state.ts'

export const grantClueAccess = command('GrantClueAccess', clues, {
  does: { zh: '扩大线索知悉范围', en: 'Let someone know of a clue' },
  input: ClueAccessGranted,
  who: [role('teamLeader', 'clue'), role('legalReviewer', 'clue'), role('director', 'clue'), role('auditor', 'clue')],
  decide: (input, clue) => lastsAsLong(clue, input) ? [] : [{ type: 'ClueAccessGranted' as const, data: input }],
})

/** Whether the person may know of the clue at least as long as is asked for now. A shorter time takes a revocation, which is not everybody's on the list. */
const lastsAsLong = ({ readers, knownUntil }: Clue, { userId, until }: z.infer<typeof ClueAccessGranted>): boolean => {
  const held = knownUntil[userId]
  return readers.includes(userId) && (held === undefined || (until !== undefined && until <= held))
}
