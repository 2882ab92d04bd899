// Takes a person off a clue's need-to-know list.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { someoneAlwaysMayKnow } from '../rules/clues.ts'
import { ClueAccessRevoked } from './events.ts'
import { clues } from './state.ts'

export const revokeClueAccess = command('RevokeClueAccess', clues, {
  does: { zh: '缩小线索知悉范围', en: 'Take someone off the list of a clue' },
  input: ClueAccessRevoked,
  who: [role('legalReviewer', 'clue'), role('director', 'clue')],
  decide: (input, clue) => allow(
    unmet({ onList: clue.readers.includes(input.userId), others: clue.readers.filter((each) => each !== input.userId && clue.knownUntil[each] === undefined).length }, [someoneAlwaysMayKnow]),
    () => [{ type: 'ClueAccessRevoked', data: input }],
  ),
})
