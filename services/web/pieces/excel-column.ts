// What a column of a ledger becomes in a workbook.
import type { Taken } from '../ask.ts'

/** Where a value lies in a row, what is written for it, and whether it is money or added up. */
export type Excel = Omit<Taken, 'title' | 'fen'> & { readonly title?: string; readonly fen?: true }
