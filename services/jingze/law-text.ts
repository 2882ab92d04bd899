// Reads one wording of a law from Markdown: its title, its days, its articles; what the text does not say is not guessed.
import type { z } from 'zod'
import type { Article } from '../../packages/audit/law/events.ts'

/** A day that the heading names, with what happened on it: 通过, 公布, 修正, 施行 … */
export type HeadingDay = { readonly day: string; readonly says: string }

export type LawRead = {
  readonly title: string
  /** the day of the wording, from the name of the file */
  readonly version: string
  readonly heading: readonly HeadingDay[]
  readonly articles: readonly z.infer<typeof Article>[]
}

const NAMED = /^(.+?)\s*[(（](\d{4}-\d{2}-\d{2})[)）]\.md$/u
const INFO_END = /^<!--\s*INFO END\s*-->$/
const ARTICLE = /^(第[〇零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)[\s　]+(\S.*)$/u
const DAY = /(\d{4})年(\d{1,2})月(\d{1,2})日/u

/**
 * In: a file's name, `标题(YYYY-MM-DD).md`, and its text: `# title`, a heading that ends with `<!-- INFO END -->`, then chapters and articles.
 * Out: the wording, or in one sentence why it cannot be taken.
 */
export const readLaw = (name: string, text: string): LawRead | { readonly why: string } => {
  const version = NAMED.exec(name)?.[2]
  if (version === undefined) return { why: '文件名应为“名称(YYYY-MM-DD).md”，括号内为该版本的日期' }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/).map((line) => line.trim())
  const title = lines.find((line) => line.startsWith('# '))?.slice(2).trim()
  if (title === undefined || title === '') return { why: '没有以“# ”开头的标题行' }
  const end = lines.findIndex((line) => INFO_END.test(line))
  if (end < 0) return { why: '没有 <!-- INFO END --> 行，题注和正文分不开' }
  const articles = articlesOf(lines.slice(end + 1))
  const torn = tornAt(articles.map(({ no }) => no))
  if (articles.length === 0) return { why: '没有读到“第一条”' }
  if (torn !== undefined) return { why: `条文编号不连续：${torn}` }
  return { title, version, heading: headingOf(lines.slice(0, end)), articles }
}

/** Lines that begin with no day go on with the line before. */
const headingOf = (lines: readonly string[]): readonly HeadingDay[] => {
  const days: HeadingDay[] = []
  for (const line of lines) {
    const found = DAY.exec(line)
    if (found?.index === 0) days.push({ day: dayText(found), says: line.slice(found[0].length).trim() })
    else if (line !== '' && !line.startsWith('#') && days.length > 0) days.push({ ...days.at(-1)!, says: days.pop()!.says + line })
  }
  return days.map(({ day, says }) => ({ day, says: says.replace(/[\s　）)]+$/u, '') }))
}

/** An article goes on until the next one or the next chapter. */
const articlesOf = (lines: readonly string[]): readonly z.infer<typeof Article>[] => {
  const articles: { no: string; text: string }[] = []
  let open = false
  for (const line of lines) {
    const begins = ARTICLE.exec(line)
    if (begins) articles.push({ no: begins[1]!, text: begins[2]! })
    else if (open && line !== '' && !line.startsWith('#')) articles.at(-1)!.text += `\n${line}`
    open = begins !== null || (open && !line.startsWith('#'))
  }
  return articles
}

/** The first number that does not follow the one before: 第三条 follows 第二条, and so does 第二条之一. */
const tornAt = (numbers: readonly string[]): string | undefined => {
  let whole = 0
  let part = 0
  for (const no of numbers) {
    const [, main, after] = /^第(.+)条(?:之(.+))?$/u.exec(no)!
    const [n, p] = [numberOf(main!), after === undefined ? 0 : numberOf(after)]
    if (p === 0 ? n !== whole + 1 : n !== whole || p !== part + 1) return no
    whole = n
    part = p
  }
  return undefined
}

const DIGITS = '零一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A Chinese numeral below ten thousand: 一百零一 is 101, 十二 is 12. */
export const numberOf = (text: string): number => {
  let [sum, digit] = [0, 0]
  for (const sign of text.replaceAll('〇', '零')) {
    const unit = UNITS[sign]
    if (unit === undefined) digit = DIGITS.indexOf(sign)
    else [sum, digit] = [sum + (digit === 0 ? 1 : digit) * unit, 0]
  }
  return sum + digit
}

const dayText = ([, year, month, day]: RegExpExecArray): string => `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`

const FROM_DAY = /本[^，。；\s]{1,8}自(\d{4})年(\d{1,2})月(\d{1,2})日起施行/u
const FROM_PUBLICATION = /本[^，。；\s]{1,8}自(?:公布|发布|颁布)之日起施行/u
const AMENDED = /(?:修正|修订)$/u

export type Beginning = { readonly day: string; readonly saidBy: string }

/**
 * From when the wording is in force, where its own text says so: a line of the heading (`2010年5月1日 施行`), or the closing article.
 * An amended law still closes with the day on which it first took effect; that day lies before the wording and says nothing of it.
 */
export const beginningSaid = ({ version, heading, articles }: LawRead): Beginning | undefined => {
  const line = heading.findLast(({ day, says }) => /^起?施行$/u.test(says) && day >= version)
  if (line) return { day: line.day, saidBy: '题注' }
  const closing = articles.slice(-3).toReversed().find(({ text }) => FROM_DAY.test(text) || FROM_PUBLICATION.test(text))
  const said = closing && FROM_DAY.exec(closing.text)
  if (said) return dayText(said) >= version ? { day: dayText(said), saidBy: closing.no } : undefined
  const first = closing !== undefined && heading.some(({ day }) => day === version) && !heading.some(({ says }) => AMENDED.test(says))
  return first ? { day: version, saidBy: closing.no } : undefined
}

/** Days strictly between two wordings on which the later one's heading tells of yet another: a wording that is not at hand. */
export const wordingBetween = (earlier: string, { version, heading }: LawRead): string | undefined =>
  heading.find(({ day, says }) => day > earlier && day < version && AMENDED.test(says))?.day
