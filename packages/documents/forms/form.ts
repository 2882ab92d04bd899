// What a form on paper is: plain parts that the console prints and that are written as a Word document, so that neither knows a form of its own.
import type { Words } from '../../kernel/rule.ts'
import type { Asking } from './asking.ts'
import { speechOf, type Saying, type Speech } from './speech.ts'

/** Room for what is written by hand: in a line, or as high as an opinion needs. */
export type Room = { readonly room: 'line' | 'tall' }
export const LINE: Room = { room: 'line' }
export const TALL: Room = { room: 'tall' }

export type Run = string | { readonly strong: string } | Room
/** One paragraph; line breaks in its text are kept. */
export type Paragraph = readonly Run[]
/** What stands in a box or a cell, paragraph by paragraph. */
export type Content = readonly Paragraph[]

export type Box = { readonly label: string; readonly value: Content }
export type BoxLine = readonly [Box] | readonly [Box, Box]
/** `share` is the part of the width in hundredths; those of a table make up 100. */
export type Column = { readonly title: string; readonly share: number }

export type Part =
  | { readonly is: 'boxes'; readonly lines: readonly BoxLine[] }
  | { readonly is: 'heading'; readonly says: string }
  /** where there is no row, `nothing` stands instead */
  | { readonly is: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Content[])[]; readonly nothing: string }
  /** who signs by hand, and what the day beside it is called, each with its colon */
  | { readonly is: 'signatures'; readonly of: readonly string[]; readonly on: string }
  | { readonly is: 'note' | 'warning'; readonly says: string }

export type FormOnPaper = {
  readonly title: string
  /** title and number, as a file is called; without an ending */
  readonly fileName: string
  readonly projectId: string
  /** across the sheet, for tables of many columns */
  readonly wide: boolean
  /** that the format is an example, and where it comes from; nothing once it is confirmed */
  readonly source: { readonly standing: string; readonly cites: string } | undefined
  /** what stands left and right above the parts: number, secrecy */
  readonly above: { readonly left: Paragraph; readonly right: Paragraph }
  readonly parts: readonly Part[]
  /** which record it was filled from, and as of which past day */
  readonly record: readonly string[]
}

/** What a form lays down by itself; the rest is the same for all. */
type Laid = Pick<FormOnPaper, 'projectId' | 'wide' | 'above' | 'parts'> & { /** what tells its file from others: the numbers */ readonly called: string; readonly record?: string }

export type Form = {
  readonly name: string
  readonly says: Words
  /**
   * The form filled with what this reader may see of the thing with this id: what `ask` throws, it throws.
   * Nothing where there is no such thing, or not for this reader.
   */
  readonly fill: (ask: Asking, id: string, saying: Saying) => Promise<FormOnPaper | undefined>
}

type Definition<Facts> = {
  readonly says: Words
  /** asks for the rows that the form is filled from */
  readonly gather: (ask: Asking, id: string) => Promise<Facts | undefined>
  readonly lay: (facts: Facts, speech: Speech) => Laid
}

/** Makes a form from the rows that it needs and the way they are laid out. */
export const form = <Facts>(name: string, { says, gather, lay }: Definition<Facts>): Form => ({
  name, says,
  fill: async (ask, id, saying) => {
    const facts = await gather(ask, id)
    if (facts === undefined) return undefined
    const speech = speechOf(saying, await ask.people())
    const { record, called, ...laid } = lay(facts, speech)
    const title = says[saying.language]
    return {
      ...laid, title, fileName: `${title} ${called}`, source: speech.source,
      record: [...(record === undefined ? [] : [record]), ...(saying.asOf === undefined ? [] : [speech.t('asOf', { day: saying.asOf })])],
    }
  },
})

/** Paragraphs of plain text; nothing stays nothing. */
export const text = (...says: readonly (string | null | undefined)[]): Content => says.flatMap((each) => (each === null || each === undefined || each === '' ? [] : [[each]]))
