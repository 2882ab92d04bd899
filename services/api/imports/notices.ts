// Plans the import of notices of appointment and removal (任免通知): who takes up which post, leaves one, is about to leave, or has another rank.
import { NOTICE_ACTS } from '../../../packages/documents/excel/notices-layout.ts'
import { END_REASONS, RANKS } from '../../../packages/documents/excel/objects-layout.ts'
import type { ReadRow, Values } from '../../../packages/documents/excel/layout.ts'
import { unitCalled, type KnownOfficial, type KnownUnit } from './names.ts'
import { personOf, tenuresIn, whoLeaves, type Held } from './notice-person.ts'
import { against, draftOf, filled, happenedOn, labelOf, NEEDED_WHEN_NEW, planned, text, words, type Draft, type IdOf, type Planner } from './plan.ts'

type Known = { readonly units: readonly KnownUnit[]; readonly officials: readonly KnownOfficial[] }
type Planning = Known & { readonly leaving: ReadonlyMap<string, string>; readonly idOf: IdOf; readonly today: string; readonly registered: Map<string, number> }

/** Leaving comes before taking up, whatever the order of the rows: a post is free only then. */
export const leavingFirst = (rows: readonly ReadRow[]): readonly ReadRow[] =>
  rows.toSorted((one, other) => Number(text(one.values, 'what') === 'appointed') - Number(text(other.values, 'what') === 'appointed') || one.row - other.row)

/** In: all rows as read, and what is registered under their names. Out: the planner of each row's commands, or its flaws. */
export const noticesPlanner = (rows: readonly ReadRow[], known: Known, { idOf, today }: { readonly idOf: IdOf; readonly today: string }): Planner => {
  const registered = new Map<string, number>()
  const planning: Planning = { ...known, leaving: whoLeaves(rows, known), idOf, today, registered }
  return {
    plan: (row) => {
      const draft = draftOf(row)
      planRow(row.values, draft, planning)
      return planned([labelOf(NOTICE_ACTS, text(row.values, 'what')), text(row.values, 'name'), text(row.values, 'unit'), text(row.values, 'post')].filter(Boolean).join(' '), draft)
    },
    forget: (row) => { for (const [officialId, at] of registered) if (at === row) registered.delete(officialId) },
  }
}

const NEEDED = words('必填', 'is needed')

const planRow = (values: Values, draft: Draft, planning: Planning): void => {
  for (const [key, title] of [['documentNo', '文号'], ['name', '姓名'], ['what', '事项']] as const) if (text(values, key) === undefined) against(draft, title, NEEDED)
  const what = text(values, 'what')
  if (text(values, 'on') === undefined && what !== 'leaving') against(draft, '日期', NEEDED)
  if (text(values, 'unit') === undefined && what !== 'rank') against(draft, '单位名称', NEEDED)
  if (draft.flaws.length > 0) return
  const unitId = unitOf(values, draft, planning)
  if (draft.flaws.length > 0) return
  if (what === 'appointed') planAppointment(values, unitId!, draft, planning)
  else planChange(values, unitId, draft, planning)
}

const unitOf = (values: Values, draft: Draft, { units }: Planning): string | undefined => {
  const name = text(values, 'unit')
  if (name === undefined) return undefined
  const found = unitCalled(name, units)
  if ('unit' in found) return found.unit.unitId
  const gone = units.find((each) => each.name === name)
  // whoever led a unit that is gone is still removed from its post
  if ('none' in found && found.none === 'gone' && text(values, 'what') !== 'appointed') return gone!.unitId
  against(draft, '单位名称', 'why' in found ? found.why : found.none === 'gone' ? words('该单位已撤销或合并', 'this unit is gone') : words('对象库没有这个单位，请先登记', 'the library has no such unit; register it first'))
  return undefined
}

const TERMS = { category: '对象类别', capacity: '任职身份', side: '党政', managedBy: '干部管理权限' } as const

const planAppointment = (values: Values, unitId: string, draft: Draft, planning: Planning): void => {
  const [post, on] = [text(values, 'post'), text(values, 'on')!]
  if (post === undefined) return void against(draft, '职务', NEEDED)
  const officialId = whoIsAppointed(values, unitId, draft, planning)
  if (officialId === undefined) return
  const official = planning.officials.find((each) => each.officialId === officialId)
  const held = official === undefined ? [] : tenuresIn(official, unitId, post)
  if (held.some(({ tenure }) => tenure.from === on)) return void draft.notes.push(words('该任职已登记', 'this tenure is recorded already'))
  const { category, capacity, side, managedBy } = values
  for (const term of Object.keys(TERMS) as (keyof typeof TERMS)[]) if (values[term] === undefined) against(draft, TERMS[term], NEEDED_WHEN_NEW)
  draft.changes.push({ what: words('任职', 'Appointed'), after: `${text(values, 'unit')!} ${post} ${on} 起` })
  draft.steps.push({
    command: 'BeginTenure', id: officialId, ...happenedOn(on, planning.today),
    input: filled({ tenureId: planning.idOf(`tenure ${officialId} ${unitId} ${post} ${on}`), unitId, post, category, capacity, side, managedBy, from: on, documentNo: text(values, 'documentNo') }),
  })
}

/** Whoever is appointed: known, registered by an earlier row of this sheet, or registered by this one. */
const whoIsAppointed = (values: Values, unitId: string, draft: Draft, planning: Planning): string | undefined => {
  const [name, mark, rank] = [text(values, 'name')!, text(values, 'mark'), text(values, 'rank')]
  const ours = planning.idOf(`official ${name} ${mark ?? ''}`)
  const others = { ...planning, officials: planning.officials.filter(({ officialId }) => officialId !== ours) }
  const person = personOf(values, unitId, others)
  if ('why' in person) return void against(draft, '人员编号', person.why)
  if (person.is === 'known') {
    if (person.by === 'document') draft.notes.push(words(`与本文件中的免职为同一人：${person.official.officialId}`, `the same person as in the removal of this document: ${person.official.officialId}`))
    rankOf(person.official, values, draft, planning)
    return person.official.officialId
  }
  if (planning.registered.has(ours)) return ours
  if (rank === undefined) return void against(draft, '职务层次', NEEDED_WHEN_NEW)
  planning.registered.set(ours, draft.row)
  draft.changes.push({ what: words('新增领导干部', 'New official'), after: [name, labelOf(RANKS, rank)].join(' ') })
  draft.steps.push({ command: 'RegisterOfficial', id: ours, input: { name, rank } })
  return ours
}

const rankOf = ({ officialId, description }: KnownOfficial, values: Values, draft: Draft, { today }: Planning): void => {
  const [rank, on] = [text(values, 'rank'), text(values, 'on')]
  if (rank === undefined || rank === description?.rank) return
  draft.changes.push({ what: words('职务层次', 'Rank'), before: labelOf(RANKS, description?.rank), after: labelOf(RANKS, rank) })
  draft.steps.push({ command: 'ChangeRank', id: officialId, input: { rank, documentNo: text(values, 'documentNo') }, ...(on === undefined ? {} : happenedOn(on, today)) })
}

/** Of somebody known: leaves a post, is about to, or has another rank. */
const planChange = (values: Values, unitId: string | undefined, draft: Draft, planning: Planning): void => {
  const person = personOf(values, unitId, planning)
  if ('why' in person) return void against(draft, '人员编号', person.why)
  if (person.is === 'new') return void against(draft, '姓名', words('对象库没有这名领导干部', 'the library has no such official'))
  const { official } = person
  if (text(values, 'what') === 'rank') {
    if (text(values, 'rank') === undefined) return void against(draft, '职务层次', NEEDED)
    return rankOf(official, values, draft, planning)
  }
  const held = heldOf(official, values, unitId, draft)
  if (held === undefined) return
  const [documentNo, on] = [text(values, 'documentNo'), text(values, 'on')]
  if (text(values, 'what') === 'leaving') {
    const { leaving } = held.tenure
    if (leaving !== undefined && leaving.expectedOn === on) return void draft.notes.push(words('已登记拟离任', 'announced already'))
    draft.changes.push({ what: words('拟离任', 'About to leave'), ...(leaving === undefined ? {} : { before: leaving.expectedOn ?? '日期未定' }), after: `${held.tenure.post} ${on ?? '日期未定'}` })
    return void draft.steps.push({ command: 'AnnounceDeparture', id: official.officialId, input: filled({ tenureId: held.tenureId, expectedOn: on, documentNo }), touches: [held.tenure.unitId] })
  }
  endOf(held, official.officialId, values, draft, planning)
}

/** The tenure that is meant: the running one in that post, or in that unit where no post is written. */
const heldOf = (official: KnownOfficial, values: Values, unitId: string | undefined, draft: Draft): Held | undefined => {
  const [post, on] = [text(values, 'post'), text(values, 'on')]
  const all = tenuresIn(official, unitId, post)
  const running = all.filter(({ tenure }) => tenure.until === undefined)
  if (running.length === 1) return running[0]
  if (running.length > 1) return void against(draft, '职务', words(`此人在该单位任${running.map(({ tenure }) => tenure.post).join('、')}，请写明职务`, `holds several posts there: ${running.map(({ tenure }) => tenure.post).join(', ')}; say which`))
  const over = all.filter(({ tenure }) => tenure.until === on)
  if (over.length > 0) return void draft.notes.push(words('该离任已登记', 'this end is recorded already'))
  const last = all.map(({ tenure }) => `${tenure.post} 至 ${tenure.until ?? ''}`).join('、')
  return void against(draft, '职务', all.length > 0 ? words(`该任职已终止（${last}）；日期有误的，请更正任职登记`, `this tenure has ended (${last}); correct the record if the day is wrong`) : words('对象库中此人没有这一任职', 'no such tenure is recorded for this person'))
}

const endOf = ({ tenureId, tenure }: Held, officialId: string, values: Values, draft: Draft, { today }: Planning): void => {
  const on = text(values, 'on')!
  const reason = text(values, 'what') === 'retired' ? 'retired' : text(values, 'endReason') ?? 'removed'
  draft.changes.push({ what: words('任职止', 'Until'), before: `${tenure.post} 在任`, after: `${on} ${labelOf(END_REASONS, reason)}` })
  draft.steps.push({ command: 'EndTenure', id: officialId, input: filled({ tenureId, on, reason, note: text(values, 'note'), documentNo: text(values, 'documentNo') }), touches: [tenure.unitId], ...happenedOn(on, today) })
}
