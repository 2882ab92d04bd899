// Plans the tenure that a row speaks of: begun, ended, corrected, classed, or as it is already.
import type { Tenure } from '../../../packages/audit/official/state.ts'
import type { TenureTerms } from '../../../packages/audit/official/events.ts'
import type { Values } from '../../../packages/documents/excel/layout.ts'
import { CAPACITIES, CATEGORIES_OF_SUBJECTS, MANAGED_BY, SIDES } from '../../../packages/documents/excel/objects-layout.ts'
import { against, filled, happenedOn, labelOf, NEEDED_WHEN_NEW, text, words, type Draft } from './plan.ts'
import type { Place, PlannedOfficial, Planning } from './planning.ts'

const TERMS = { category: ['对象类别', CATEGORIES_OF_SUBJECTS], capacity: ['任职身份', CAPACITIES], side: ['党政', SIDES], managedBy: ['干部管理权限', MANAGED_BY] } as const
type Term = keyof typeof TERMS

export const planTenure = (place: Place, official: PlannedOfficial, draft: Draft, { idOf, today }: Planning): void => {
  const [post, from] = [text(place.values, 'post')!, text(place.values, 'from')]
  const twice = official.tenures.find((each) => each.unitId === place.unitId && each.post === post && each.from === (from ?? ''))
  if (twice) return void against(draft, '任职起', words(`与第 ${twice.row} 行重复`, `repeats row ${twice.row}`))
  official.tenures.push({ unitId: place.unitId, post, from: from ?? '', row: draft.row })
  const known = knownTenure(place, official)
  if (known === 'several') return void against(draft, '任职起', words('此人在该职务有多段任职，请写明任职起日', 'the person has held this post several times; give the first day'))
  if (known) compare(known, place.values, { official, today }, draft)
  else begin(place, { official, today, tenureId: idOf(`tenure ${official.officialId} ${place.unitId} ${post} ${from ?? ''}`) }, draft)
}

type Known = { readonly tenureId: string; readonly tenure: Tenure }

/** The tenure meant: begun on the same day, or the only one in that post that shares a day with the row's period. */
const knownTenure = ({ unitId, values }: Place, { known }: PlannedOfficial): Known | 'several' | undefined => {
  const [post, from, until] = [text(values, 'post'), text(values, 'from'), text(values, 'until')]
  const inPost = Object.entries(known?.tenures ?? {}).map(([tenureId, tenure]) => ({ tenureId, tenure })).filter(({ tenure }) => tenure.unitId === unitId && tenure.post === post && tenure.from !== tenure.until)
  const same = inPost.find(({ tenure }) => tenure.from === from)
  if (same) return same
  const sharing = inPost.filter(({ tenure }) => (until === undefined || tenure.from < until) && (from === undefined || tenure.until === undefined || from < tenure.until))
  return sharing.length > 1 ? 'several' : sharing[0]
}

type Whose = { readonly official: PlannedOfficial; readonly today: string }

const begin = ({ unitId, values }: Place, { official: { officialId }, today, tenureId }: Whose & { readonly tenureId: string }, draft: Draft): void => {
  const [post, from, until] = [text(values, 'post')!, text(values, 'from'), text(values, 'until')]
  for (const term of Object.keys(TERMS) as Term[]) if (values[term] === undefined) against(draft, TERMS[term][0], NEEDED_WHEN_NEW)
  if (from === undefined) return void against(draft, '任职起', NEEDED_WHEN_NEW)
  const { category, capacity, side, managedBy } = values
  draft.changes.push({ what: words('新增任职', 'New tenure'), after: `${post} ${from} 至 ${until ?? '今'}` })
  draft.steps.push({ command: 'BeginTenure', id: officialId, input: { tenureId, unitId, post, category, capacity, side, managedBy, from, ...filled({ until, endReason: until === undefined ? undefined : text(values, 'endReason') }) }, ...happenedOn(from, today) })
  classify({ officialId, tenureId, values, now: undefined, ended: until !== undefined }, draft)
}

const ending = (officialId: string, tenureId: string, values: Values, until: string, today: string) => {
  const reason = text(values, 'endReason')
  return { command: 'EndTenure', id: officialId, input: { tenureId, on: until, reason: reason ?? 'other', ...(reason === undefined ? { note: '导入时未填离任原因' } : {}) }, ...happenedOn(until, today) }
}

/** Only what the row fills in is compared. A last day that was open is an end; everything else that differs is a correction of the record. */
const compare = ({ tenureId, tenure }: Known, values: Values, { official: { officialId }, today }: Whose, draft: Draft): void => {
  const { until: formerUntil, class: now, leaving: _, ...terms } = tenure
  const given = filled({ category: values['category'], capacity: values['capacity'], side: values['side'], managedBy: values['managedBy'], from: values['from'] }) as Partial<TenureTerms>
  const until = text(values, 'until')
  const differs = (Object.keys(given) as (keyof typeof given)[]).filter((field) => given[field] !== terms[field])
  for (const field of differs) draft.changes.push(field === 'from'
    ? { what: words('任职起', 'From'), before: terms.from, after: given.from! }
    : { what: words(TERMS[field as Term][0], field), before: labelOf(TERMS[field as Term][1], terms[field]), after: labelOf(TERMS[field as Term][1], given[field]) })
  if (until !== undefined && until !== formerUntil) draft.changes.push({ what: words('任职止', 'Until'), before: formerUntil ?? '在任', after: until })
  const corrects = differs.length > 0 || (formerUntil !== undefined && until !== undefined && until !== formerUntil)
  if (corrects) draft.steps.push({ command: 'CorrectTenureRecord', id: officialId, input: { tenureId, tenure: { ...terms, ...given }, ...filled({ until: until ?? formerUntil }), because: '按导入的对象库名册更正' } })
  else if (until !== undefined && formerUntil === undefined) draft.steps.push({ ...ending(officialId, tenureId, values, until, today), touches: [terms.unitId] })
  classify({ officialId, tenureId, values, now, ended: (until ?? formerUntil) !== undefined }, draft)
}

type Classed = { readonly officialId: string; readonly tenureId: string; readonly values: Values; readonly now: string | undefined; readonly ended: boolean }

const classify = ({ officialId, tenureId, values, now, ended }: Classed, draft: Draft): void => {
  const [given, grounds] = [text(values, 'class'), text(values, 'classGrounds')]
  if (given === undefined || given === now) return
  if (ended) return void draft.notes.push(words('已离任的任职段不再确定对象分类', 'a tenure that has ended is not classed'))
  if (grounds === undefined) return void against(draft, '分类依据', words('填了对象分类即必填', 'is needed with a class'))
  draft.changes.push({ what: words('对象分类', 'Class'), ...(now === undefined ? {} : { before: now }), after: given })
  draft.steps.push({ command: 'AssignSubjectClass', id: officialId, input: { tenureId, class: given, grounds } })
}
