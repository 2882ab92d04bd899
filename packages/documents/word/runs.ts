// Turns what stands in a paragraph of a form into runs of a Word document: text with its line breaks, words that stand out, room for handwriting.
import { TextRun, UnderlineType, type IFontAttributesProperties } from 'docx'
import type { Paragraph } from '../forms/form.ts'

/** How text is set: size in half points, height of a line in twips, whether room in a line is underlined. */
export type Type = { readonly size: number; readonly font: IFontAttributesProperties; readonly line: number; readonly underlined: boolean }

/** What XML 1.0 (§2.2) does not let a document hold; the library leaves out but some of it. */
const UNFIT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const ROOM = '　'.repeat(8)

export const runsOf = (paragraph: Paragraph, type: Type): readonly TextRun[] => paragraph.flatMap((run) => {
  if (typeof run === 'string') return textRuns(run, type, false)
  if ('strong' in run) return textRuns(run.strong, type, true)
  if (run.room === 'tall') return [new TextRun({ size: type.size, break: 2 })]
  return [new TextRun({ text: ROOM, size: type.size, font: type.font, ...(type.underlined ? { underline: { type: UnderlineType.SINGLE } } : {}) })]
})

const textRuns = (text: string, { size, font }: Type, bold: boolean): readonly TextRun[] =>
  text.replaceAll('\r\n', '\n').replaceAll(UNFIT, '').split('\n').map((line, at) => new TextRun({ text: line, size, font, ...(bold ? { bold } : {}), ...(at > 0 ? { break: 1 } : {}) }))
