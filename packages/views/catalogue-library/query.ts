// Which lists of the bureau's own are in force, in which version, and what do they say about a step?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { between, hasOne, isOneOf, oneOrMore, saysIn, words } from '../filters.ts'
import { CONFERENCE } from '../readers.ts'
import { CatalogueRow, catalogueLibrary } from './view.ts'

const inForce = (day: string | undefined) => (day === undefined ? [] : [...between('effectiveFrom', undefined, day), [{ column: 'effectiveTo', is: 'empty' } as const, { column: 'effectiveTo', is: 'atLeast', value: day } as const]])

export const listCatalogues = query('ListCatalogues', catalogueLibrary, {
  asks: { zh: '业务目录', en: 'Catalogues' },
  input: z.strictObject({ kind: oneOrMore.optional(), step: z.string().max(64).optional(), inForceOn: z.iso.date().optional(), words: words.optional() }),
  output: CatalogueRow,
  who: CONFERENCE,
  where: (input) => [...isOneOf('kind', input.kind), ...hasOne('steps', input.step), ...inForce(input.inForceOn), ...saysIn(['title'], input.words)],
  sort: ['-effectiveFrom', 'kind', '-version'],
  show: (row) => row,
})
