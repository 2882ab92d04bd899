// The form that proposes an adjustment of an approved plan: its reason, and the items that come in, go out or take another's place.
import { Button, Form, Input, Radio, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { AnnualPlan, PlanItem, Tenure } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer } from './asking.ts'
import { useChoices } from './choices.ts'
import { useRequired } from './four-lists.tsx'
import { newId } from './new-id.ts'
import { itemLabel } from './plan-standing.ts'
import { OFFICIALS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

const CHANGES_MAX = 20
const TENURES_MAX = 20

type Change = { readonly change: 'add' | 'remove' | 'replace'; readonly planItemId?: string; readonly officialId?: string; readonly tenureId?: string; readonly because?: string }
type Proposal = { readonly reason: string; readonly explanation: string; readonly changes: readonly Change[] }

/** What a change says of a tenure that comes in: its unit, and whether it is audited in office or on departure. */
const itemOf = (tenures: ReadonlyMap<string, Tenure>, { officialId, tenureId, because }: Change, planItemId: string): object => {
  const tenure = tenures.get(tenureId ?? '')
  return { planItemId, unitId: tenure?.unitId ?? '', subjects: [{ officialId, tenureId }], kind: tenure?.standing === 'inPost' ? 'inOffice' : 'departure', reasons: because ? [because] : [] }
}

/** A change as the command takes it: what goes out by its item, what comes in as a new item. */
const changeOf = (tenures: ReadonlyMap<string, Tenure>, filledIn: Change, newItemId: string): object => {
  const { change, planItemId } = filledIn
  if (change === 'remove') return { change, planItemId }
  const item = itemOf(tenures, filledIn, newItemId)
  return change === 'replace' ? { change, planItemId, item } : { change, item }
}

type Proposing = { readonly plan: AnnualPlan; readonly items: readonly PlanItem[]; readonly nameOf: (officialId: string) => string; readonly close: () => void }

export const ProposeAdjustment = ({ plan, items, nameOf, close }: Proposing) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  // numbers and tenures stay while the form is open, so that a retry is the same adjustment
  const [adjustmentId] = useState(newId)
  const [itemIds] = useState(() => Array.from({ length: CHANGES_MAX }, newId))
  const [tenures] = useState(() => new Map<string, Tenure>())
  const know = (all: readonly Tenure[]) => { for (const each of all) tenures.set(each.tenureId, each) }
  const approved = items.filter(({ standing, projectId }) => standing === 'approved' && projectId === null).map(({ planItemId }) => ({ value: planItemId, label: itemLabel(items, nameOf, planItemId) }))
  return (
    <TransitionDrawer<Proposal> command="ProposePlanAdjustment" title={t('route.proposeAdjustment')} id={plan.planId} open close={close} size={720} initial={{ changes: [{ change: 'add' }] }}
      input={({ reason, explanation, changes }) => ({ adjustmentId, reason, explanation, changes: changes.map((each, n) => changeOf(tenures, each, itemIds[n]!)) })}>
      <Form.Item name="reason" label={t('route.reason')} extra={t('route.reasonHint')} rules={required}><Select options={choices('adjustmentReason')} /></Form.Item>
      <Form.Item name="explanation" label={t('route.explanation')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
      <Form.List name="changes">
        {(fields, { add, remove }) => (
          <Form.Item label={t('route.changes')} required>
            {fields.map(({ key, name }) => <ChangeFields key={key} name={name} approved={approved} know={know} removes={<Removes remove={() => remove(name)} />} />)}
            {fields.length < CHANGES_MAX && <Button size="small" onClick={() => add({ change: 'add' })}>{t('route.addChange')}</Button>}
          </Form.Item>
        )}
      </Form.List>
    </TransitionDrawer>
  )
}

const Removes = ({ remove }: { readonly remove: () => void }) => {
  const { t } = useWords()
  return <Button size="small" onClick={remove} title={t('recommend.remove')} aria-label={t('recommend.remove')}>×</Button>
}

type Offered = readonly { readonly value: string; readonly label: string }[]

const ChangeFields = ({ name, approved, know, removes }: { readonly name: number; readonly approved: Offered; readonly know: (all: readonly Tenure[]) => void; readonly removes: ReactNode }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const change = (Form.useWatch(['changes', name, 'change']) ?? 'add') as Change['change']
  return (
    <div className="form-row answer-row">
      <div><Form.Item name={[name, 'change']} noStyle rules={required}><Radio.Group size="small" optionType="button" options={choices('planChangeKind')} /></Form.Item> {removes}</div>
      {change !== 'add' && <Form.Item name={[name, 'planItemId']} noStyle rules={required}><Select aria-label={t('route.takenOut')} placeholder={t('route.takenOut')} showSearch={{ optionFilterProp: 'label' }} options={[...approved]} /></Form.Item>}
      {change !== 'remove' && <BroughtIn name={name} know={know} />}
    </div>
  )
}

/** Who comes in, with which of his or her posts. */
const BroughtIn = ({ name, know }: { readonly name: number; readonly know: (all: readonly Tenure[]) => void }) => {
  const { t } = useWords()
  const required = useRequired()
  const officialId = Form.useWatch(['changes', name, 'officialId']) as string | undefined
  const { data } = useAnswer<Tenure>('ListTenures', { officialId, pageSize: TENURES_MAX }, officialId !== undefined)
  const tenures = officialId === undefined ? [] : data?.rows ?? []
  if (tenures.length > 0) know(tenures)
  return (
    <>
      <Form.Item name={[name, 'officialId']} noStyle rules={required}><SearchSelect register={OFFICIALS} placeholder={t('route.broughtIn')} aria-label={t('route.broughtIn')} /></Form.Item>
      <Form.Item name={[name, 'tenureId']} noStyle rules={required}><Select aria-label={t('route.post')} placeholder={t('route.post')} options={tenures.map(({ tenureId, unitName, post }) => ({ value: tenureId, label: `${unitName ?? ''}${post}` }))} /></Form.Item>
      <Form.Item name={[name, 'because']} noStyle><Input maxLength={300} aria-label={t('plan.reasons')} placeholder={t('plan.reasons')} /></Form.Item>
    </>
  )
}
