// Which formal steps does the bureau demand, since when, and on whose word?
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { OVERSIGHT } from '../readers.ts'
import { FormalityRow, formalityList } from './view.ts'

export const listFormalities = query('ListFormalities', formalityList, {
  asks: { zh: '程序要求', en: 'Formal steps demanded' },
  input: z.strictObject({}),
  output: FormalityRow,
  who: [...OVERSIGHT, role('divisionHead'), role('teamLeader'), role('auditor'), role('bureauOffice')],
  where: () => [],
  sort: ['-version'],
  show: (row) => row,
})
