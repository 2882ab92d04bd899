// The measures of an official document by GB/T 9704-2012 (党政机关公文格式), as Word counts them; which are the standard's and which are ours.
import type { IFontAttributesProperties } from 'docx'

/** A twentieth of a point, in which Word measures pages. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
const points = (size: number): number => size * 20

/** Sizes of type in half points (字号; the standard names 二号, 三号 and 四号, tables are ours: 小四, and 五号 where columns are many). */
export const SIZE = { second: 44, third: 32, fourth: 28, smallFourth: 24, fifth: 21 } as const

/**
 * Heights of a line. 28 points: 22 lines fill the 225 mm between the margins, as §5.2.3 demands (exactly filled would be 28.95).
 * Exact, because Chinese lines differ in height from one word processor to another. Those of title and tables are ours.
 */
export const LINE_HEIGHT = { body: points(28), title: points(36), table: points(20), small: points(16) } as const

/** §5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; bottom and right are what A4 leaves. */
const MARGIN = { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) }
const [SHORT, LONG] = [twips(210), twips(297)]

/** §7.5: 一字线 7 mm below 版心. What is left under a line of 14 points is the distance from the edge of the paper. */
const footerWithin = (bottom: number): number => bottom - twips(7) - points(14)

type Page = { readonly width: number; readonly height: number; readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number; readonly footer: number } }

const UPRIGHT: Page = { width: SHORT, height: LONG, margin: { ...MARGIN, footer: footerWithin(MARGIN.bottom) } }

/**
 * §8, tables across the sheet: the head of the table lies at 订口, so the margins turn with the sheet. Word keeps neither the head at 切口 on even pages
 * nor the page number at the short side within one section: both stay as on odd pages, and the number stands below the table.
 */
const ACROSS: Page = { width: LONG, height: SHORT, margin: { top: MARGIN.left, right: MARGIN.top, bottom: MARGIN.right, left: MARGIN.bottom, footer: footerWithin(MARGIN.right) } }

export const pageOf = (wide: boolean): Page => (wide ? ACROSS : UPRIGHT)
export const widthWithin = ({ width, margin }: Page): number => width - margin.left - margin.right

/** §5.2.3: 22 lines on a page, 28 characters in a line. The space between characters is in 1/4096 of a point, added to 16 points. */
export const GRID = { linePitch: Math.round(twips(225) / 22), charSpace: Math.round((twips(156) / 20 / 28 - 16) * 4096) } as const

/** A character of 四号, by which page numbers are set in from the side (§7.5). */
export const FOURTH_INDENT = points(14)

const chinese = (eastAsia: string): IFontAttributesProperties => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia, hint: 'eastAsia' })

/**
 * Text 仿宋, title 小标宋, headings 黑体, page numbers 宋体. The standard names the faces; these are the names of fonts in common use, which are not
 * given along: where one is missing the word processor takes another. Latin letters in Times New Roman are ours.
 */
export const FONT = { text: chinese('仿宋_GB2312'), title: chinese('方正小标宋简体'), heading: chinese('黑体'), pageNumber: { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体', hint: 'eastAsia' } } as const satisfies Readonly<Record<string, IFontAttributesProperties>>
