// Finds whom a row of a notice means: by number, by name and unit, or by another row of the same document. Where it is not plain, a person must say.
import type { Tenure } from '../../../packages/audit/official/state.ts'
import type { ReadRow, Values } from '../../../packages/documents/excel/layout.ts'
import type { KnownOfficial, KnownUnit } from './names.ts'
import { unitCalled } from './names.ts'
import { text, words } from './plan.ts'

const FRESH = /^新增/u
const LEAVING: ReadonlySet<string> = new Set(['removed', 'retired', 'leaving'])

type Why = { readonly why: ReturnType<typeof words> }
export type Person = { readonly is: 'known'; readonly official: KnownOfficial; readonly by: 'number' | 'unit' | 'document' } | { readonly is: 'new' } | Why

export type Held = { readonly tenureId: string; readonly tenure: Tenure }

/** The tenures of somebody in a unit, and in a post where one is written. */
export const tenuresIn = ({ tenures }: KnownOfficial, unitId: string | undefined, post: string | undefined): readonly Held[] =>
  Object.entries(tenures).map(([tenureId, tenure]) => ({ tenureId, tenure })).filter(({ tenure }) => (unitId === undefined || tenure.unitId === unitId) && (post === undefined || tenure.post === post))

const runs = ({ tenure }: Held): boolean => tenure.until === undefined

/** In: all rows and what is known under their names. Out: by name and document, whom the rows about leaving a post mean without a number. */
export const whoLeaves = (rows: readonly ReadRow[], { units, officials }: { readonly units: readonly KnownUnit[]; readonly officials: readonly KnownOfficial[] }): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const { values } of rows) {
    const [name, unit] = [text(values, 'name'), text(values, 'unit')]
    if (name === undefined || unit === undefined || text(values, 'mark') !== undefined || !LEAVING.has(text(values, 'what') ?? '')) continue
    const at = unitCalled(unit, units)
    if (!('unit' in at)) continue
    const here = officials.filter((each) => each.description?.name === name && tenuresIn(each, at.unit.unitId, text(values, 'post')).some(runs))
    if (here.length === 1) found.set(keyOf(values), here[0]!.officialId)
  }
  return found
}

const keyOf = (values: Values): string => JSON.stringify([text(values, 'name'), text(values, 'documentNo')])

type Known = { readonly officials: readonly KnownOfficial[]; readonly leaving: ReadonlyMap<string, string> }

/** In: a row, its unit, and who is known. Out: the person meant, or why somebody must say. */
export const personOf = (values: Values, unitId: string | undefined, { officials, leaving }: Known): Person => {
  const [name, mark] = [text(values, 'name')!, text(values, 'mark')]
  if (mark !== undefined && FRESH.test(mark)) return { is: 'new' }
  if (mark !== undefined) return byNumber(mark, name, officials)
  const namesakes = officials.filter(({ description }) => description?.name === name)
  const [here, ...others] = namesakes.filter((each) => tenuresIn(each, unitId, undefined).some(runs))
  if (unitId !== undefined && here !== undefined && others.length === 0) return { is: 'known', official: here, by: 'unit' }
  const moved = namesakes.find(({ officialId }) => officialId === leaving.get(keyOf(values)))
  if (moved !== undefined) return { is: 'known', official: moved, by: 'document' }
  if (namesakes.length === 0) return { is: 'new' }
  if (unitId === undefined && namesakes.length === 1) return { is: 'known', official: namesakes[0]!, by: 'unit' }
  const ended = namesakes.filter((each) => tenuresIn(each, unitId, text(values, 'post')).length > 0)
  if (unitId !== undefined && ended.length === 1 && LEAVING.has(text(values, 'what') ?? '')) return { is: 'known', official: ended[0]!, by: 'unit' }
  return { why: words(`对象库有同名人员：${told(namesakes)}。同一人请填其编号，另一人请填“新增”`, `there are namesakes: ${told(namesakes)}; write the number of the person meant, or 新增 for somebody new`) }
}

const byNumber = (mark: string, name: string, officials: readonly KnownOfficial[]): Person => {
  const official = officials.find(({ officialId }) => officialId === mark)
  if (official?.description?.name === name) return { is: 'known', official, by: 'number' }
  return { why: official ? words(`编号 ${mark} 是${official.description?.name ?? ''}，与姓名不符`, `${mark} is ${official.description?.name ?? ''}`) : words('对象库没有这个编号；新人请填“新增”或留空', 'no official has this number; write 新增 for somebody new') }
}

const SHOWN_MAX = 5
const told = (officials: readonly KnownOfficial[]): string => officials.slice(0, SHOWN_MAX).map(({ officialId, tenures }) =>
  `${officialId}（${Object.values(tenures).map(({ post, from, until }) => `${post} ${from}${until === undefined ? ' 起' : ` 至 ${until}`}`).join('、') || '无任职'}）`).join('；')
