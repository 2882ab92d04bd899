// Tells that an official has a new rank.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyARegisteredOfficialChanges } from '../rules/officials.ts'
import { DocumentNo, Rank } from './events.ts'
import { officials } from './state.ts'

export const changeRank = command('ChangeRank', officials, {
  does: { zh: '变更职务层次', en: 'Change an official’s rank' },
  input: z.strictObject({ rank: Rank, documentNo: DocumentNo.optional() }),
  who: [role('committeeOffice'), role('organizationOfficer')],
  decide: ({ rank, ...document }, { is, description }) => {
    if (description === undefined || description.rank === rank) return []
    return allow(unmet({ is }, [onlyARegisteredOfficialChanges]), () => [{ type: 'RankChanged', data: { rank, formerRank: description.rank, ...document } }])
  },
})
