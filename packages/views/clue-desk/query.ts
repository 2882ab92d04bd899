// Where are the clues that I may know of? Nobody outside a clue's list learns from any answer that it exists.
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { hasOne, inLight, isOneOf, LightFilter, lit, Lit, oneOrMore } from '../filters.ts'
import { ClueRow, clueDesk } from './view.ts'

export const listClues = query('ListClues', clueDesk, {
  asks: { zh: '线索移送', en: 'Clues' },
  input: z.strictObject({ clueId: oneOrMore.optional(), standing: oneOrMore.optional(), projectId: oneOrMore.optional(), officialId: z.string().max(64).optional(), level: oneOrMore.optional(), light: LightFilter.optional() }),
  output: ClueRow.extend(Lit.shape),
  who: (['auditor', 'teamLeader', 'divisionHead', 'legalReviewer', 'director', 'committeeOffice', 'disciplineOfficer', 'conferenceMember'] as const).map((name) => role(name, 'clue')),
  within: { clue: 'clueId' },
  where: (input, { day }) => [
    ...isOneOf('clueId', input.clueId), ...isOneOf('standing', input.standing), ...isOneOf('projectId', input.projectId), ...hasOne('officialIds', input.officialId), ...isOneOf('level', input.level), ...inLight('feedbackDueOn', input.light, day),
  ],
  sort: ['feedbackDueOn', '-recordedOn', 'recordedOn', 'standing'],
  counts: ['standing', 'level'],
  show: (row, { day }) => ({ ...row, ...lit(row.feedbackDueOn, day) }),
})
