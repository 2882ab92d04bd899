// Writes a form on paper as a Word document, laid out by GB/T 9704: the same form is always the same bytes.
import { Document, Footer, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, Tab, TabStopType, TextRun, type FileChild, type IParagraphOptions } from 'docx'
import { LINE, type Content, type FormOnPaper, type Paragraph as FormParagraph, type Part } from '../forms/form.ts'
import { withFixedTimes } from './fixed-times.ts'
import { FONT, FOURTH_INDENT, GRID, LINE_HEIGHT, pageOf, SIZE, widthWithin } from './official-document.ts'
import { runsOf, type Type } from './runs.ts'
import { boxTable, lineTable } from './tables.ts'

const BODY: Type = { size: SIZE.third, font: FONT.text, line: LINE_HEIGHT.body, underlined: true }
const SMALL: Type = { size: SIZE.fifth, font: FONT.text, line: LINE_HEIGHT.small, underlined: true }
const tableType = (wide: boolean): Type => (wide ? { size: SIZE.fifth, font: FONT.text, line: LINE_HEIGHT.small, underlined: false } : { size: SIZE.smallFourth, font: FONT.text, line: LINE_HEIGHT.table, underlined: false })

/** The bytes of a .docx of the form. */
export const writeForm = async (form: FormOnPaper): Promise<Buffer> => {
  const page = pageOf(form.wide)
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { size: SIZE.third, font: FONT.text }, paragraph: { spacing: exactly(LINE_HEIGHT.body) } } } },
    sections: [{
      properties: {
        // the library turns the sheet itself when it lies across
        page: { size: { width: Math.min(page.width, page.height), height: Math.max(page.width, page.height), orientation: form.wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: page.margin },
        grid: { type: 'linesAndChars', ...GRID },
      },
      footers: { default: pageNumber('right'), even: pageNumber('left') },
      children: [...headOf(form), ...form.parts.flatMap((part) => partOf(part, form)), ...form.record.map((says) => paragraph([says], SMALL, { spacing: { before: 120, ...exactly(LINE_HEIGHT.small) } }))],
    }],
  })
  return withFixedTimes(await Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: propertiesOf(form) }]))
}

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT }) as const

const paragraph = (runs: FormParagraph, type: Type, options: IParagraphOptions = {}): Paragraph => new Paragraph({ spacing: exactly(type.line), ...options, children: runsOf(runs, type) })

const headOf = (form: FormOnPaper): readonly Paragraph[] => [
  new Paragraph({ alignment: 'center', spacing: { after: 160, ...exactly(LINE_HEIGHT.title) }, children: [new TextRun({ text: form.title, size: SIZE.second, font: FONT.title })] }),
  ...(form.source === undefined ? [] : [paragraph([`${form.source.standing}　${form.source.cites}`], SMALL, { alignment: 'center', spacing: { after: 120, ...exactly(LINE_HEIGHT.small) } })]),
  ...aboveOf(form),
]

/** Left and right on one line where both fit; else one below the other. */
const aboveOf = ({ above: { left, right }, wide }: FormOnPaper): readonly Paragraph[] => {
  const type: Type = { ...tableType(wide), underlined: true }
  if (right.length === 0) return left.length === 0 ? [] : [paragraph(left, type)]
  const width = widthWithin(pageOf(wide))
  if (lengthOf([left]) + lengthOf([right]) > width / (type.size * 10) - 2) return [paragraph(left, type), paragraph(right, type)]
  return [new Paragraph({ spacing: exactly(type.line), tabStops: [{ type: TabStopType.RIGHT, position: width }], children: [...runsOf(left, type), new TextRun({ children: [new Tab()] }), ...runsOf(right, type)] })]
}

/** About how many Chinese characters wide a text is; room by hand counts eight. */
const lengthOf = (content: Content): number =>
  content.flat().reduce((sum, run) => sum + (typeof run === 'object' && 'room' in run ? 8 : [...(typeof run === 'string' ? run : run.strong)].reduce((each, letter) => each + (letter > '\u00ff' ? 1 : 0.5), 0)), 0)

const partOf = (part: Part, { wide }: FormOnPaper): readonly FileChild[] => {
  const at = { type: tableType(wide), width: widthWithin(pageOf(wide)) }
  switch (part.is) {
    case 'boxes': return [boxTable(part.lines, at)]
    case 'table': return [lineTable(part, at)]
    case 'heading': return [paragraph([part.says], { ...BODY, font: FONT.heading }, { keepNext: true, spacing: { before: 200, after: 80, ...exactly(LINE_HEIGHT.body) } })]
    case 'note': case 'warning': return [paragraph(part.is === 'warning' ? [{ strong: part.says }] : [part.says], BODY, { indent: { firstLine: SIZE.third * 20 }, spacing: { before: 120, after: 120, ...exactly(LINE_HEIGHT.body) } })]
    case 'signatures': return part.of.map((who, n) => paragraph([who, LINE, `　${part.on}`, LINE], BODY, { keepNext: n < part.of.length - 1, ...(n === 0 ? { spacing: { before: 240, ...exactly(LINE_HEIGHT.body) } } : {}) }))
  }
}

/** §7.5: 四号半角宋体 between two dashes; odd pages right, even pages left, one character in. */
const pageNumber = (side: 'left' | 'right'): Footer => new Footer({
  children: [new Paragraph({
    alignment: side, indent: { [side]: FOURTH_INDENT }, spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [new TextRun({ font: FONT.pageNumber, size: SIZE.fourth, children: ['— ', PageNumber.CURRENT, ' —'] })],
  })],
})

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Title and maker; no times, or else the same form would differ from one minute to the next. */
const propertiesOf = ({ title }: FormOnPaper): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Jingze 经责</dc:creator></cp:coreProperties>`
