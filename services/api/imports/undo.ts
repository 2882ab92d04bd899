// For each event that an import writes, the command that undoes it, where the domain has one.
import type { FindingEvent } from '../../../packages/audit/finding/events.ts'
import type { OfficialEvent } from '../../../packages/audit/official/events.ts'
import { officials, termsOf, type Tenure } from '../../../packages/audit/official/state.ts'
import { same } from '../../../packages/audit/same.ts'
import type { UnitEvent } from '../../../packages/audit/unit/events.ts'
import { units } from '../../../packages/audit/unit/state.ts'
import type { Fact, ObjectKey } from '../../../packages/kernel/event.ts'
import type { Words } from '../../../packages/kernel/rule.ts'
import type { EventStore } from '../../../packages/kernel/store.ts'
import { standing } from './names.ts'
import { filled, words, type Step } from './plan.ts'

/** What undoes an event: a command, nothing because another undoing covers it, or why nothing can. `built`: what must carry no history but the batch's own. */
export type Undo = { readonly step: Step; readonly built?: readonly ObjectKey[] } | 'covered' | { readonly why: Words }

/** The thing that an event is about, all events of its batch, and the log. */
export type AtHand = { readonly id: string; readonly events: readonly Fact[]; readonly store: EventStore }

const BECAUSE = '撤销导入'
const CHANGED_SINCE: Words = words('此后又有变更，撤销会覆盖后来的内容', 'it has been changed since; undoing would overwrite that')
const NO_COMMAND = (zh: string, en: string): { readonly why: Words } => ({ why: words(zh, en) })

/** Whether the batch itself also told this: then undoing that covers what followed. */
const alsoTold = (events: readonly Fact[], fits: (event: Fact) => boolean): boolean => events.some(fits)

export const undoUnit = async (event: Fact<UnitEvent>, { id, events, store }: AtHand): Promise<Undo> => {
  if (event.type === 'UnitRegistered') return { step: { command: 'DissolveUnit', id, input: {} }, built: [{ type: 'unit', id }] }
  if (alsoTold(events, ({ stream, type }) => stream === event.stream && type === 'UnitRegistered')) return 'covered'
  if (event.type !== 'UnitDescriptionChanged') return NO_COMMAND('这一变更不能撤销', 'this change cannot be undone')
  const { character } = await standing(store, units, id)
  if (same(character, event.data.formerly)) return { step: { command: 'ChangeUnitDescription', id, input: event.data.formerly } }
  return same(character, event.data.description) ? { step: { command: 'ChangeUnitDescription', id, input: event.data.formerly } } : { why: CHANGED_SINCE }
}

export const undoOfficial = async (event: Fact<OfficialEvent>, { id, events, store }: AtHand): Promise<Undo> => {
  const { description, tenures } = await standing(store, officials, id)
  if (event.type === 'OfficialRegistered') return { step: { command: 'WithdrawOfficial', id, input: { because: BECAUSE } }, built: [{ type: 'official', id }] }
  if (event.type === 'RankChanged') return description?.rank === event.data.rank || description?.rank === event.data.formerRank ? { step: { command: 'ChangeRank', id, input: { rank: event.data.formerRank } } } : { why: CHANGED_SINCE }
  if (event.type === 'DepartureAnnounced') return undoAnnouncement(event.data, tenures[event.data.tenureId], id)
  if (!('tenureId' in event.data)) return NO_COMMAND('这一变更不能撤销', 'this change cannot be undone')
  const { tenureId } = event.data
  const began = ({ stream, type, data }: Fact) => stream === event.stream && type === 'TenureBegan' && (data as { readonly tenureId: string }).tenureId === tenureId
  if (event.type === 'TenureBegan') return { step: { command: 'WithdrawTenure', id, input: { tenureId, because: BECAUSE } }, built: [{ type: 'tenure', id: tenureId }] }
  if (alsoTold(events, began)) return 'covered'
  const tenure = tenures[tenureId]
  if (tenure === undefined) return NO_COMMAND('任职段已不存在', 'the tenure is not there')
  if (event.type === 'TenureEnded') return tenure.until === event.data.on || tenure.until === undefined ? { step: { command: 'CorrectTenureRecord', id, input: { tenureId, tenure: termsOf(tenure), because: BECAUSE } } } : { why: CHANGED_SINCE }
  if (event.type === 'TenureRecordCorrected') {
    const { formerly, formerlyUntil } = event.data
    const asCorrected = same(termsOf(tenure), event.data.tenure) && tenure.until === event.data.until
    return asCorrected || same(termsOf(tenure), formerly) ? { step: { command: 'CorrectTenureRecord', id, input: { tenureId, tenure: formerly, ...filled({ until: formerlyUntil }), because: BECAUSE } } } : { why: CHANGED_SINCE }
  }
  if (event.type !== 'SubjectClassAssigned') return NO_COMMAND('这一变更不能撤销', 'this change cannot be undone')
  const { formerClass } = event.data
  return formerClass === undefined ? NO_COMMAND('该任职段此前没有分类，分类不能取消，只能改为另一类', 'the tenure had no class before; a class can be changed, not taken away') : { step: { command: 'AssignSubjectClass', id, input: { tenureId, class: formerClass, grounds: BECAUSE } } }
}

/** Whoever has left since has left; a later announcement stands. */
const undoAnnouncement = ({ tenureId, expectedOn }: { readonly tenureId: string; readonly expectedOn?: string | undefined }, tenure: Tenure | undefined, id: string): Undo =>
  tenure !== undefined && tenure.until === undefined && (tenure.leaving === undefined || tenure.leaving.expectedOn === expectedOn) ? { step: { command: 'CallOffDeparture', id, input: { tenureId } } } : { why: CHANGED_SINCE }

export const undoFinding = async (event: Fact<FindingEvent>, { id, events, store }: AtHand): Promise<Undo> => {
  if (event.type === 'FindingRaised') return { step: { command: 'LeaveFindingUnreported', id, input: { reason: BECAUSE } }, built: [{ type: 'finding', id }] }
  if (alsoTold(events, ({ stream, type }) => stream === event.stream && type === 'FindingRaised')) return 'covered'
  if (event.type !== 'FindingRevised') return NO_COMMAND('责任结论不能随批次撤销，请在问题页面变更并写明理由', 'a conclusion is not undone with a batch; change it on the finding’s page, with the reason')
  const emptyBefore = Object.keys(event.data.changed).filter((field) => !(field in event.data.before))
  if (emptyBefore.length > 0) return NO_COMMAND(`原来为空的内容不能恢复为空：${emptyBefore.join('、')}`, `what was empty cannot be made empty again: ${emptyBefore.join(', ')}`)
  const others = (await store.readStream(event.stream, event.revision + 1)).filter(({ correlationId, type }) => type === 'FindingRevised' && !correlationId.startsWith(event.correlationId))
  return others.length > 0 ? { why: CHANGED_SINCE } : { step: { command: 'ReviseFinding', id, input: { changed: event.data.before, reason: BECAUSE } } }
}
