// Draws the tables of a form: boxes with their labels, and lines under a head that is repeated on every page.
import { AlignmentType, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'
import type { BoxLine, Content, Part } from '../forms/form.ts'
import { FONT } from './official-document.ts'
import { runsOf, type Type } from './runs.ts'

/** How the text of a table is set, and how wide the table is in twips. */
type At = { readonly type: Type; readonly width: number }
type LineTable = Extract<Part, { readonly is: 'table' }>

const PADDING = { top: 60, bottom: 60, left: 100, right: 100 } as const
/** Labels take 15 of 100, as on the screen. */
const LABEL = 15

type Cell = { readonly content: Content; readonly width: number; readonly spans?: number; readonly head?: boolean }

const cell = ({ content, width, spans = 1, head = false }: Cell, type: Type): TableCell => new TableCell({
  width: { size: width, type: WidthType.DXA }, columnSpan: spans, margins: PADDING, ...(head ? { verticalAlign: VerticalAlign.CENTER } : {}),
  children: (content.length === 0 ? [[]] : content).map((paragraph) => new Paragraph({
    spacing: { line: type.line, lineRule: LineRuleType.EXACT }, alignment: head ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: runsOf(paragraph, head ? { ...type, font: FONT.heading } : type),
  })),
})

const table = (rows: readonly TableRow[], columns: readonly number[]): Table =>
  new Table({ rows, columnWidths: columns, layout: TableLayoutType.FIXED, width: { size: columns.reduce((sum, each) => sum + each, 0), type: WidthType.DXA } })

/** Widths in twips that make up the whole, whatever is lost in rounding going to the last. */
const widths = (shares: readonly number[], whole: number): readonly number[] => {
  const rounded = shares.map((share) => Math.floor((whole * share) / 100))
  const left = whole - rounded.reduce((sum, each) => sum + each, 0)
  return rounded.map((each, at) => (at === rounded.length - 1 ? each + left : each))
}

export const boxTable = (lines: readonly BoxLine[], { type, width }: At): Table => {
  const [first, second, third, fourth] = widths([LABEL, 50 - LABEL, LABEL, 50 - LABEL], width) as readonly [number, number, number, number]
  return table(lines.map(([one, other]) => new TableRow({
    children: other === undefined
      ? [cell({ content: [[one.label]], width: first, head: true }, type), cell({ content: one.value, width: width - first, spans: 3 }, type)]
      : [cell({ content: [[one.label]], width: first, head: true }, type), cell({ content: one.value, width: second }, type), cell({ content: [[other.label]], width: third, head: true }, type), cell({ content: other.value, width: fourth }, type)],
  })), [first, second, third, fourth])
}

export const lineTable = ({ columns, rows, nothing }: LineTable, { type, width }: At): Table => {
  const each = widths(columns.map(({ share }) => share), width)
  return table([
    new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ title }, at) => cell({ content: [[title]], width: each[at]!, head: true }, type)) }),
    ...rows.map((row) => new TableRow({ children: row.map((content, at) => cell({ content, width: each[at]! }, type)) })),
    ...(rows.length === 0 ? [new TableRow({ children: [cell({ content: [[nothing]], width, spans: columns.length }, type)] })] : []),
  ], each)
}
