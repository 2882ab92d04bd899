// Reads legal bases as people write them, 《名称》第几条, and finds for each the wording that was in force when the conduct took place.
import type { z } from 'zod'
import type { LegalBasis } from '../../../packages/audit/finding/events.ts'
import type { LawEvent } from '../../../packages/audit/law/events.ts'
import type { Fact } from '../../../packages/kernel/event.ts'
import type { Words } from '../../../packages/kernel/rule.ts'
import type { EventStore } from '../../../packages/kernel/store.ts'
import { words } from './plan.ts'
import { idOf } from '../../../packages/kernel/stream.ts'

type Basis = z.infer<typeof LegalBasis>
export type Wording = { readonly lawId: string; readonly title: string; readonly version: string; readonly from: string; readonly until: string | undefined }
/** The recorded wordings by the title that a sheet writes. */
export type Wordings = ReadonlyMap<string, readonly Wording[]>

const NUMERAL = '〇零一二三四五六七八九十百千0-9'
const TITLE = /《([^《》]+(?:〈[^〉]*〉[^《》]*)?)》([^《]*)/gu
const ARTICLE = new RegExp(`第[${NUMERAL}]+条(?:之[${NUMERAL}]+)?(?:第[${NUMERAL}]+款)?(?:第?[（(]?[${NUMERAL}]+[)）]?项)?`, 'gu')

/** In: 《预算法》第五十七条；《会计法》第九条、第16条第一款. Out: one basis an article, arabic numbers written as the law prints them; or what is missing. */
export const readBases = (text: string): readonly Basis[] | { readonly flaw: Words } => {
  const said = [...text.matchAll(TITLE)].map(([, title, after]) => ({ title: title!.trim(), articles: [...after!.matchAll(ARTICLE)].map(([article]) => chinese(article)) }))
  if (said.length === 0) return { flaw: words('应写成《名称》第几条', 'must be written as 《title》 and an article') }
  const bare = said.find(({ articles }) => articles.length === 0)
  if (bare) return { flaw: words(`《${bare.title}》没有写明条款`, `《${bare.title}》 names no article`) }
  return said.flatMap(({ title, articles }) => articles.map((article) => ({ lawTitle: title, article })))
}

const DIGITS = '零一二三四五六七八九'
const chinese = (article: string): string => article.replace(/\d+/g, (number) => numeral(Number(number)))

/** A number below ten thousand as laws print it: 101 is 一百零一, 12 is 十二. */
const numeral = (number: number): string => {
  const parts = [[1000, '千'], [100, '百'], [10, '十'], [1, '']] as const
  const spelt = parts.reduce((said, [unit, sign]) => {
    const digit = Math.floor(number / unit) % 10
    return digit === 0 ? (said === '' || said.endsWith('零') ? said : `${said}零`) : `${said}${DIGITS[digit]}${sign}`
  }, '')
  return spelt.replace(/零$/, '').replace(/^一十/, '十')
}

/** A law is recorded under its full title; people leave 中华人民共和国 out. */
const titlesFor = (title: string): readonly string[] => [title, `中华人民共和国${title}`]

/** The wordings of the laws that bases name. */
export const findWordings = async (store: EventStore, titles: readonly string[]): Promise<Wordings> => {
  const found = new Map<string, readonly Wording[]>()
  for (const title of new Set(titles)) for (const full of titlesFor(title)) {
    const facts = (await store.readByObject([{ type: 'lawTitle', id: full }])) as readonly Fact<LawEvent>[]
    if (facts.length === 0) continue
    const wordings = new Map<string, Wording>()
    for (const fact of facts) {
      const lawId = idOf(fact.stream)
      const before = wordings.get(lawId)
      if (fact.type === 'LawRecorded') wordings.set(lawId, { lawId, title: full, version: fact.data.version, from: fact.data.effectiveFrom, until: fact.data.effectiveTo })
      else if (before) wordings.set(lawId, { ...before, until: fact.data.effectiveTo })
    }
    found.set(title, [...wordings.values()])
    break
  }
  return found
}

/**
 * A basis that cites the wording in force when the conduct took place: the one in force on its last day, else the latest that was in force during it.
 * A law that is not in the library, or not in a wording of that time, is cited by its name alone, with a note.
 */
export const cite = (basis: Basis, wordings: Wordings, conductFrom: string, conductTo: string): { readonly basis: Basis; readonly note?: Words } => {
  const known = wordings.get(basis.lawTitle)
  if (known === undefined) return { basis, note: words(`法规库没有《${basis.lawTitle}》，仅按名称引用`, `《${basis.lawTitle}》 is not in the library and is cited by name only`) }
  const inForce = known.filter(({ from, until }) => from <= conductTo && (until === undefined || conductFrom <= until)).toSorted((one, other) => (one.from < other.from ? 1 : -1))
  const { title } = known[0]!
  const [wording] = inForce
  if (wording === undefined) return { basis: { ...basis, lawTitle: title }, note: words(`法规库没有《${title}》在发生期间有效的版本，仅按名称引用`, `the library has no wording of 《${title}》 that was in force then; it is cited by name only`) }
  return { basis: { ...basis, lawTitle: title, lawId: wording.lawId }, note: words(`《${title}》引用 ${wording.version} 版本（${wording.from} 至 ${wording.until ?? '今'}）`, `《${title}》 is cited in the wording of ${wording.version} (${wording.from} to ${wording.until ?? 'now'})`) }
}
