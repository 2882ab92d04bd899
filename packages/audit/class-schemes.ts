// The classes of who is audited (对象分类 A–D) as versioned data: which facts put a post into which class, and on whose word.
import type { Source, Words } from '../kernel/rule.ts'
import type { SubjectClass } from './official/events.ts'

/** What the rule looks at. Amounts in fen; `category` is the post's, all else the unit's. */
export type ClassFact = 'level' | 'type' | 'fundsFen' | 'assetsFen' | 'subordinateUnits' | 'openRectifications' | 'category'

export type ClassCondition =
  | { readonly fact: ClassFact; readonly is: 'oneOf'; readonly values: readonly string[] }
  | { readonly fact: ClassFact; readonly is: 'atLeast' | 'atMost'; readonly value: number }

/** When all conditions hold, the post is of this class or of a higher one. */
export type ClassLine = {
  readonly id: string
  readonly class: SubjectClass
  /** the reason as a sentence; {fact} stands for what is known, amounts in 亿元 (100 million yuan) */
  readonly says: Words
  readonly source: Source
  readonly when: readonly ClassCondition[]
}

export type ClassScheme = {
  readonly version: string
  /** the first day on which it is in force; null: a draft, to see whom it would move */
  readonly effectiveFrom: string | null
  readonly says: Words
  readonly source: Source
  readonly lines: readonly ClassLine[]
  /** the class of a post that no line names; the lowest of the scheme */
  readonly otherwise: { readonly class: SubjectClass; readonly says: Words }
  /** a post that nobody has audited for so many months goes one class up */
  readonly unaudited: { readonly months: number; readonly says: Words; readonly source: Source }
}

/** From the highest priority to the lowest. */
export const CLASSES: readonly SubjectClass[] = ['A', 'B', 'C', 'D']

const YI = 10_000_000_000 // 1 亿元 in fen
const WUZHONG: Source = { confirmed: false, cites: '示例：思路见吴忠市审计对象分类办法（2024，按职能、岗位、重要程度、资金资产规模分A–D类），门槛为产品默认，须由审计机关确认' }
const LONG: Source = { confirmed: false, cites: '示例：思路见宣州区做法（优先安排长期未审的领导干部），年限为产品默认，须由审计机关确认' }
const DESIGN: Source = { confirmed: false, cites: '示例：产品默认，须由审计机关确认' }

const words = (zh: string, en: string): Words => ({ zh, en })

/** The lines of a scheme, from the sums (in 亿元) at which they begin. */
const lines = (from: { readonly funds: number; readonly soe: number; readonly assets: number; readonly some: number }): readonly ClassLine[] => [
  { id: 'local', class: 'A', source: WUZHONG, when: [{ fact: 'category', is: 'oneOf', values: ['localPartyGov'] }], says: words('地方党政主要领导干部，统筹本地区经济事务', 'Head of a local Party committee or government, in charge of the economy of a whole area') },
  { id: 'funds', class: 'A', source: WUZHONG, when: [{ fact: 'fundsFen', is: 'atLeast', value: from.funds * YI }], says: words(`掌握重要资金分配、决策和管理权：年度管理资金{fundsFen}亿元，不少于${from.funds}亿元`, `Allocates, decides on or manages important funds: {fundsFen} × 100 million yuan a year, at least ${from.funds}`) },
  { id: 'large-soe', class: 'A', source: WUZHONG, when: [{ fact: 'level', is: 'oneOf', values: ['stateOwnedEnterprise'] }, { fact: 'assetsFen', is: 'atLeast', value: from.soe * YI }], says: words(`大型国有企业：资产{assetsFen}亿元，不少于${from.soe}亿元`, `Large state-owned enterprise: assets of {assetsFen} × 100 million yuan, at least ${from.soe}`) },
  { id: 'assets', class: 'A', source: WUZHONG, when: [{ fact: 'level', is: 'oneOf', values: ['municipalDepartment', 'publicInstitution', 'developmentZone'] }, { fact: 'assetsFen', is: 'atLeast', value: from.assets * YI }], says: words(`管理的资产规模大：{assetsFen}亿元，不少于${from.assets}亿元`, `Manages large assets: {assetsFen} × 100 million yuan, at least ${from.assets}`) },
  { id: 'soe', class: 'B', source: WUZHONG, when: [{ fact: 'level', is: 'oneOf', values: ['stateOwnedEnterprise'] }], says: words('国有企业（含金融机构）', 'State-owned enterprise (also financial)') },
  { id: 'some-assets', class: 'B', source: WUZHONG, when: [{ fact: 'assetsFen', is: 'atLeast', value: from.some * YI }], says: words(`下属单位较少但有一定资金资产：{assetsFen}亿元，不少于${from.some}亿元`, `Some funds and assets: {assetsFen} × 100 million yuan, at least ${from.some}`) },
  { id: 'rectification', class: 'B', source: DESIGN, when: [{ fact: 'openRectifications', is: 'atLeast', value: 8 }], says: words('未销号整改较多：{openRectifications}项', 'Many rectifications are open: {openRectifications}') },
  { id: 'subordinates', class: 'C', source: WUZHONG, when: [{ fact: 'subordinateUnits', is: 'atLeast', value: 1 }], says: words('有下属单位{subordinateUnits}个', 'Has {subordinateUnits} subordinate units') },
  { id: 'few-assets', class: 'C', source: WUZHONG, when: [{ fact: 'assetsFen', is: 'atLeast', value: YI / 10 }], says: words('资金资产规模较小：{assetsFen}亿元', 'Small funds and assets: {assetsFen} × 100 million yuan') },
]

const otherwise: ClassScheme['otherwise'] = { class: 'D', says: words('没有达到其他类别的条件，以离任经济事项交接为主', 'Meets the conditions of no other class: handing over on leaving, mostly') }
const unaudited = (months: number): ClassScheme['unaudited'] => ({ months, source: LONG, says: words(`满${months / 12}年未经审计，提高一类`, `Unaudited for ${months / 12} years: one class up`) })

export const CLASS_SCHEMES: readonly ClassScheme[] = [
  { version: 'example-1', effectiveFrom: '2019-07-07', source: WUZHONG, says: words('示例规则', 'Example rule'), lines: lines({ funds: 10, soe: 50, assets: 6, some: 1 }), otherwise, unaudited: unaudited(60) },
  { version: 'example-2', effectiveFrom: null, source: WUZHONG, says: words('示例修订草案', 'Example draft'), lines: lines({ funds: 20, soe: 100, assets: 8, some: 2 }), otherwise, unaudited: unaudited(48) },
]

/** The scheme in force on a day; before its first day the first one. */
export const classSchemeOn = (day: string): ClassScheme =>
  CLASS_SCHEMES.findLast(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom <= day) ?? CLASS_SCHEMES[0]!

/** The scheme of a version. Throws on one that is not there: a bug, since versions are checked before. */
export const classSchemeOf = (version: string): ClassScheme => {
  const found = CLASS_SCHEMES.find((each) => each.version === version)
  if (found === undefined) throw new Error(`no such class scheme: ${version}`)
  return found
}
