// Which evidence sheets are out whose last day has passed? The program itself asks; people read the register of evidence.
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { projectRegister } from '../project-register/view.ts'
import { evidenceRegister } from './view.ts'

const SheetPeriod = z.strictObject({ evidenceId: z.string(), round: z.int(), dueOn: z.string() })
export type SheetPeriod = z.infer<typeof SheetPeriod>

export const listOpenSheetPeriods = query('ListOpenSheetPeriods', evidenceRegister, {
  asks: { zh: '逾期未反馈的取证单', en: 'Evidence sheets without an opinion after their last day' },
  input: z.strictObject({ before: z.iso.date() }),
  output: SheetPeriod,
  who: [role('machine')],
  lookups: { projectPhase: { from: projectRegister, by: 'projectId', take: 'phase' }, reportIssuedOn: { from: projectRegister, by: 'projectId', take: 'reportIssuedOn' } },
  where: ({ before }) => [
    { column: 'sheet', is: 'equal', value: 'sent' }, { column: 'sheetDueOn', is: 'atMost', value: before }, { column: 'withdrawnReason', is: 'empty' },
    // an issued report and a terminated audit leave their evidence as it is
    { column: 'projectPhase', is: 'oneOf', value: ['fieldwork', 'comments', 'review', 'issuing'] }, { column: 'reportIssuedOn', is: 'empty' },
  ],
  sort: ['sheetDueOn'],
  show: ({ evidenceId, sheetRounds: round, sheetDueOn }) => ({ evidenceId, round, dueOn: sheetDueOn! }),
})
