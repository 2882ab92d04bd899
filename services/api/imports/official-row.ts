// Plans the part of a row that speaks of a person: who it is, which post since when and until when, and its class.
import type { Values } from '../../../packages/documents/excel/layout.ts'
import { RANKS } from '../../../packages/documents/excel/objects-layout.ts'
import type { KnownOfficial } from './names.ts'
import { against, filled, labelOf, NEEDED_WHEN_NEW, text, words, type Draft } from './plan.ts'
import type { Place, PlannedOfficial, Planning } from './planning.ts'
import { planTenure } from './tenure-row.ts'

export const planOfficial = (place: Place, draft: Draft, planning: Planning): void => {
  const { values } = place
  const name = text(values, 'name')
  if (name === undefined) {
    if (text(values, 'post') !== undefined) against(draft, '姓名', words('填了职务即必填', 'is needed with a post'))
    return
  }
  if (text(values, 'post') === undefined) return void against(draft, '职务', words('填了姓名即必填', 'is needed with a name'))
  const official = whoIs(name, place, draft, planning)
  if (official === undefined) return
  planTenure(place, official, draft, planning)
}

const FRESH = /^新增/u

/** The person meant, registered by this row when new. Namesakes are common: where it is not plain who is meant, a person must say. */
const whoIs = (name: string, { unitId, values }: Place, draft: Draft, planning: Planning): PlannedOfficial | undefined => {
  const mark = text(values, 'mark') ?? ''
  const before = planning.officials.get(`${name} ${mark}`)
  if (before) {
    if (mark === '' && before.unitId !== unitId) {
      against(draft, '人员编号', words(`第 ${before.row} 行在另一单位也有“${name}”：是同一人请在各行填同一编号（新人可填“新增1”），不是同一人请分别填写`, `row ${before.row} names a ${name} in another unit: write the same number in both rows (新增1 for somebody new), or different ones`))
      return undefined
    }
    if (text(values, 'rank') === undefined || text(before.values, 'rank') === undefined || values['rank'] === before.values['rank']) return before
    against(draft, '职务层次', words(`与第 ${before.row} 行同一人的填写不一致；如不是同一人，请在“人员编号”中分别注明`, `differs from row ${before.row} about the same person`))
    return undefined
  }
  const ours = planning.idOf(`official ${name} ${mark}`)
  const namesakes = planning.library.officials.filter(({ officialId, description }) => officialId !== ours && description?.name === name)
  const found = mark !== '' && !FRESH.test(mark) ? byNumber(mark, name, planning) : FRESH.test(mark) ? 'new' : byPost(namesakes, { unitId, post: text(values, 'post')! })
  if (typeof found === 'object' && 'why' in found) {
    against(draft, '人员编号', found.why)
    return undefined
  }
  const known = found === 'new' ? undefined : found
  const official: PlannedOfficial = { officialId: known?.officialId ?? ours, known, unitId, row: draft.row, values, tenures: [] }
  planning.officials.set(`${name} ${mark}`, official)
  if (known) compare(known, values, draft)
  else register(official, name, draft)
  return official
}

type Found = KnownOfficial | 'new' | { readonly why: ReturnType<typeof words> }

const byNumber = (mark: string, name: string, { library }: Planning): Found => {
  const known = library.officials.find(({ officialId }) => officialId === mark)
  if (known?.description?.name === name) return known
  return { why: known ? words(`编号 ${mark} 是${known.description?.name ?? ''}，与姓名不符`, `${mark} is ${known.description?.name ?? ''}`) : words('对象库没有这个编号；新人请填“新增”或留空', 'no official has this number; write 新增 for somebody new') }
}

/** A namesake in the same post is the same person; one whose tenures were all taken back may be used again; else somebody must say. */
const byPost = (namesakes: readonly KnownOfficial[], { unitId, post }: { readonly unitId: string; readonly post: string }): Found => {
  const inPost = namesakes.filter(({ tenures }) => Object.values(tenures).some((tenure) => tenure.unitId === unitId && tenure.post === post))
  if (inPost.length === 1) return inPost[0]!
  if (namesakes.length === 0) return 'new'
  const [first] = namesakes
  if (namesakes.length === 1 && Object.values(first!.tenures).every(({ from, until }) => from === until)) return first!
  const who = namesakes.slice(0, 5).map(({ officialId, tenures }) => `${officialId}（${Object.values(tenures).map((tenure) => `${tenure.post} ${tenure.from} 起`).join('、') || '无任职'}）`).join('；')
  return { why: words(`对象库有同名人员：${who}。同一人请填其编号，另一人请填“新增”`, `there are namesakes: ${who}; write the number of the person meant, or 新增 for somebody new`) }
}

const register = ({ officialId, values }: PlannedOfficial, name: string, draft: Draft): void => {
  const [rank, gender] = [text(values, 'rank'), text(values, 'gender')]
  if (rank === undefined) against(draft, '职务层次', NEEDED_WHEN_NEW)
  draft.changes.push({ what: words('新增领导干部', 'New official'), after: [name, labelOf(RANKS, rank)].join(' ') })
  draft.steps.push({ command: 'RegisterOfficial', id: officialId, input: { name, ...filled({ gender, rank }) } })
}

const compare = ({ officialId, description }: KnownOfficial, values: Values, draft: Draft): void => {
  const [rank, gender] = [text(values, 'rank'), text(values, 'gender')]
  if (gender !== undefined && description?.gender !== undefined && gender !== description.gender) draft.notes.push(words('性别与对象库不一致，导入不更改', 'the gender differs from the library; an import does not change it'))
  if (rank === undefined || rank === description?.rank) return
  draft.changes.push({ what: words('职务层次', 'Rank'), before: labelOf(RANKS, description?.rank), after: labelOf(RANKS, rank) })
  draft.steps.push({ command: 'ChangeRank', id: officialId, input: { rank } })
}
