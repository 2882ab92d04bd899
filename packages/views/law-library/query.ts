// Which laws are recorded, and which wording was in force on a day?
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { between, isOneOf, oneOrMore, saysIn, words } from '../filters.ts'
import { CONFERENCE } from '../readers.ts'
import { lawLibrary, LawRow } from './view.ts'

const READERS = [...CONFERENCE, role('researcher')]
const inForce = (day: string | undefined) => day === undefined ? [] : [...between('effectiveFrom', undefined, day), [{ column: 'effectiveTo', is: 'empty' } as const, { column: 'effectiveTo', is: 'atLeast', value: day } as const]]

export const listLaws = query('ListLaws', lawLibrary, {
  asks: { zh: '法规库', en: 'Laws' },
  input: z.strictObject({ words: words.optional(), title: oneOrMore.optional(), inForceOn: z.iso.date().optional() }),
  output: LawRow.omit({ articles: true }),
  who: READERS,
  where: (input) => [...saysIn(['title'], input.words), ...isOneOf('title', input.title), ...inForce(input.inForceOn)],
  sort: ['title', '-effectiveFrom', 'effectiveFrom'],
  unread: ['articles'],
  show: (row) => row,
})

export const showLaw = query('ShowLaw', lawLibrary, {
  asks: { zh: '法规条文', en: 'The text of a law' },
  input: z.strictObject({ lawId: z.string().min(1).max(200) }),
  output: LawRow,
  who: READERS,
  where: ({ lawId }) => [{ column: 'lawId', is: 'equal', value: lawId }],
  sort: ['lawId'],
  show: (row) => row,
})
