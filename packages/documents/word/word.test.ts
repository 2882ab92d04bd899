import { inflateRawSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { askingFrom, idFor, IN_CHINESE, sheet } from '../forms/example.ts'
import { formNamed, PAPER_FORMS } from '../forms/contents.ts'
import type { FormOnPaper } from '../forms/form.ts'
import { withFixedTimes } from './fixed-times.ts'
import { writeForm } from './write-form.ts'

const NAMES = PAPER_FORMS.map(({ name }) => name)
const filled = async (name: string, ask = askingFrom()): Promise<FormOnPaper> => (await formNamed(name)!.fill(ask, idFor(name), IN_CHINESE))!

/** The files of an archive by name, unpacked as its directory says. */
const unpacked = (archive: Buffer): ReadonlyMap<string, string> => {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  const files = new Map<string, string>()
  for (let [n, at] = [archive.readUInt16LE(end + 10), archive.readUInt32LE(end + 16)]; n > 0; n--) {
    const [size, name, local] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)]
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const packed = archive.subarray(from, from + size)
    files.set(archive.toString('utf8', at + 46, at + 46 + name), (archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8'))
    at += 46 + name + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return files
}

/** What is wrong with a text as XML: tags that do not close each other, a bare < or &, what no document may hold. */
const flawsOf = (xml: string): readonly string[] => {
  const open: string[] = []
  const flaws: string[] = []
  const rest = xml.replace(/^<\?xml [^?]*\?>/, '').replaceAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g, (_, close: string, name: string, attributes: string, empty: string) => {
    const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map((match) => match[1])
    if (new Set(names).size < names.length) flaws.push(`an attribute twice in ${name}`)
    if (close !== '' && open.pop() !== name) flaws.push(`</${name}>`)
    if (close === '' && empty === '') open.push(name)
    return ''
  })
  if (/[<>]|&(?!(amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/.test(rest)) flaws.push('a bare < or &')
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml)) flaws.push('what XML does not let in')
  return [...flaws, ...open]
}

const plain = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', '\'').replaceAll('&amp;', '&')
/** The text of a document, paragraph by paragraph. */
const paragraphs = (xml: string): readonly string[] => [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner]) => plain([...inner!.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, text]) => text ?? '\n').join('')))

/** Every text that a form has to say. */
const textsOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsOf) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, each]) => (key === 'is' || key === 'room' ? [] : textsOf(each))) : [])

/** What Word takes in this order and no other (ISO/IEC 29500-1, CT_PPr and its like), as far as forms use it. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  pPr: ['keepNext', 'tabs', 'spacing', 'ind', 'jc'], rPr: ['rFonts', 'b', 'bCs', 'sz', 'szCs', 'u'], tblPr: ['tblW', 'tblBorders', 'tblLayout'], trPr: ['cantSplit', 'tblHeader'], tcPr: ['tcW', 'gridSpan', 'tcMar', 'vAlign'],
  sectPr: ['footerReference', 'pgSz', 'pgMar', 'pgNumType', 'docGrid'],
}

/** The lists of children of every element of a name. */
const childrenOf = (xml: string, name: string): readonly (readonly string[])[] => [...xml.matchAll(new RegExp(`<w:${name}>(.*?)</w:${name}>`, 'gs'))].map(([, inner]) => {
  let depth = 0
  return [...inner!.matchAll(/<(\/?)w:(\w+)[^>]*?(\/?)>/g)].flatMap(([, close, child, empty]) => {
    const own = close === '' && depth === 0
    depth += close === '/' ? -1 : empty === '/' ? 0 : 1
    return own ? [child!] : []
  })
})

afterEach(() => { vi.useRealTimers() })

describe('a form as a Word document', () => {
  test.each(NAMES)('%s opens, is well-formed in every part, and has all that the form says', async (name) => {
    const form = await filled(name)
    const files = unpacked(await writeForm(form))
    for (const [file, xml] of files) expect(flawsOf(xml), file).toEqual([])
    for (const needed of ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml', 'docProps/core.xml']) expect([...files.keys()]).toContain(needed)
    const said = paragraphs(files.get('word/document.xml')!).join('\n')
    const { fileName: _f, projectId: _p, parts, ...rest } = form
    const heard = [...textsOf(rest), ...parts.flatMap((part) => (part.is === 'table' && part.rows.length > 0 ? textsOf({ ...part, nothing: '' }) : textsOf(part)))]
    for (const each of heard) expect(said).toContain(each)
    expect(files.get('docProps/core.xml')).toContain(`<dc:title>${form.title}</dc:title>`)
  })
  test.each(NAMES)('%s has its properties in the order that Word reads them in', async (name) => {
    const document = unpacked(await writeForm(await filled(name))).get('word/document.xml')!
    for (const [element, order] of Object.entries(ORDER)) {
      const places = childrenOf(document, element).map((children) => children.map((child) => order.indexOf(child)))
      // only lists have rows with properties of their own
      expect(places.length > 0 || element === 'trPr', element).toBe(true)
      expect(places.filter((each) => each.includes(-1) || each.some((place, at) => at > 0 && place < each[at - 1]!)), element).toEqual([])
    }
    expect(document).not.toMatch(/<\/w:tbl><w:(tbl|sectPr)>|<w:tc><w:tcPr>((?!<w:p>).)*<\/w:tcPr><\/w:tc>/s)
  })
  test.each(NAMES)('%s is the same bytes whenever it is written', async (name) => {
    const form = await filled(name)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T00:00:00Z') })
    const before = await writeForm(form)
    vi.setSystemTime(new Date('2027-11-30T13:14:16Z'))
    expect((await writeForm(form)).equals(before)).toBe(true)
  })
  test('keeps line breaks, and leaves out what no document may hold', async () => {
    const form = await filled('evidence-sheet', askingFrom({ ListEvidence: [{ ...sheet, title: '甲 <乙> & "丙"\u0007\uFFFF', sheetSays: '一\r\n二' }] }))
    const files = unpacked(await writeForm(form))
    expect(flawsOf(files.get('word/document.xml')!)).toEqual([])
    expect(paragraphs(files.get('word/document.xml')!)).toEqual(expect.arrayContaining(['甲 <乙> & "丙"', '一\n二']))
  })
  test('says so where a list is empty, and repeats the head of a table on every page', async () => {
    const document = unpacked(await writeForm(await filled('unreported', askingFrom({ ListFindings: [] })))).get('word/document.xml')!
    expect(paragraphs(document)).toContain('无')
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  })
})

describe('the page', () => {
  const measures = async (name: string) => {
    const files = unpacked(await writeForm(await filled(name)))
    const document = files.get('word/document.xml')!
    const of = (tag: string) => Object.fromEntries([...new RegExp(`<w:${tag} [^>]*/>`).exec(document)![0].matchAll(/w:(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]))
    const millimetres = (twips: string | undefined): number => Math.round((Number(twips) / 1440) * 25.4)
    const [size, margin] = [of('pgSz'), of('pgMar')]
    const inner = { width: Number(size['w']) - Number(margin['left']) - Number(margin['right']), height: Number(size['h']) - Number(margin['top']) - Number(margin['bottom']) }
    return { files, document, inner, size: [size['w'], size['h']].map(millimetres), margin: ['top', 'right', 'bottom', 'left'].map((side) => millimetres(margin[side])) }
  }
  test('is A4 with the margins of GB/T 9704, 22 lines of 28 characters', async () => {
    const { size, margin, inner, document, files } = await measures('evidence-sheet')
    expect([size, margin]).toEqual([[210, 297], [37, 26, 35, 28]])
    expect(Math.floor(inner.height / 560)).toBe(22)
    const space = Number(/w:charSpace="(-?\d+)"/.exec(document)![1]) / 4096
    expect(Math.floor(inner.width / 20 / (16 + space) + 0.01)).toBe(28)
    expect(files.get('word/styles.xml')).toContain('<w:spacing w:line="560" w:lineRule="exact"/>')
    expect(files.get('word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"')
  })
  test('lies across for tables of many columns, and the table is as wide as the text', async () => {
    const { size, margin, inner, document } = await measures('task-list')
    expect([size, margin]).toEqual([[297, 210], [28, 37, 26, 35]])
    const columns = [...document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, each]) => Number(each))
    expect(columns.reduce((sum, each) => sum + each, 0)).toBe(inner.width)
  })
  test('has its number between dashes, right on odd pages and left on even ones', async () => {
    const { files, document } = await measures('findings')
    const [odd, even] = ['default', 'even'].map((kind) => {
      const id = new RegExp(`<w:footerReference w:type="${kind}" r:id="(\\w+)"/>`).exec(document)![1]
      const relation = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(files.get('word/_rels/document.xml.rels')!)![0]
      return files.get(`word/${/Target="([^"]+)"/.exec(relation)![1]}`)!
    })
    expect([odd, even].map((footer) => /<w:jc w:val="(\w+)"\/>/.exec(footer!)![1])).toEqual(['right', 'left'])
    for (const footer of [odd, even]) expect(footer).toMatch(/— <\/w:t>.*PAGE.*> —<\/w:t>/s)
    expect(files.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })
})

test('what is no archive is not given times', () => expect(() => withFixedTimes(Buffer.from('hello'))).toThrow('no zip archive'))
