// The adjustments of an approved plan (计划调整): proposed for one of the named reasons, answered by both bodies row by row, decided by the committee.
import { Button, Form, Input, Radio, Select, Table, Tag } from 'antd'
import { useState, type ReactNode } from 'react'
import type { AnnualPlan, PlanItem, Tenure } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useAnswer, useContents } from './asking.ts'
import { useChoices } from './choices.ts'
import { filled } from './filled.ts'
import { LineActs, useRequired } from './four-lists.tsx'
import { newId } from './new-id.ts'
import { PlanAnswers, type Answering } from './plan-answers.tsx'
import type { OpinedAdjustment as Adjustment, useOpinions } from './plan-opinions.ts'
import { OFFICIALS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

type Shown = { readonly plan: AnnualPlan; readonly items: readonly PlanItem[] }

export const itemLabel = (items: readonly PlanItem[], nameOf: (id: string) => string, planItemId: string): string => {
  const item = items.find((each) => each.planItemId === planItemId)
  return item === undefined ? planItemId : `${item.unitName ?? item.unitId} ${item.officialIds.map(nameOf).join('、')}`
}

const touched = ({ changes }: Adjustment): readonly string[] => changes.flatMap((each) => [...(each.change === 'add' ? [] : [each.planItemId]), ...(each.change === 'remove' ? [] : [each.item.planItemId])])

export const PlanAdjustments = ({ plan, adjustments, items, nameOf, reads }: Shown & { readonly adjustments: readonly Adjustment[]; readonly nameOf: (id: string) => string; readonly reads: ReturnType<typeof useOpinions>['reads'] }) => {
  const { t, term } = useWords()
  const { mayDo } = useContents()
  const [proposing, propose] = useState(false)
  const [answering, answer] = useState<Answering>()
  const [deciding, decide] = useState<{ readonly command: 'SubmitPlanAdjustment' | 'ApprovePlanAdjustment' | 'RejectPlanAdjustment'; readonly adjustment: Adjustment }>()
  const label = (id: string) => itemLabel(items, nameOf, id)
  const [settling, settle] = useState<Adjustment>()
  const askAbout = (adjustment: Adjustment, command: string, title: string, as: 'replies' | 'opinions') => answer({
    command, title, as, more: { adjustmentId: adjustment.adjustmentId },
    rows: touched(adjustment).map((planItemId) => { const said = (as === 'replies' ? adjustment.organization : adjustment.discipline).find((each) => each.planItemId === planItemId); return { planItemId, label: label(planItemId), before: said } }),
  })
  const acts = (each: Adjustment) => (each.standing === 'open' ? [
    { command: 'ConsultOnPlanAdjustment', label: t('route.consult'), act: () => askAbout(each, 'ConsultOnPlanAdjustment', t('route.consult'), 'replies') }, { command: 'GiveOpinionOnPlanAdjustment', label: t('route.opine'), act: () => askAbout(each, 'GiveOpinionOnPlanAdjustment', t('route.opine'), 'opinions') },
    ...(unsettledIn(each).length === 0 ? [] : [{ command: 'SettlePlanItemDisagreement', label: t('route.settle'), act: () => settle(each) }]), { command: 'SubmitPlanAdjustment', label: t('route.submit'), act: () => decide({ command: 'SubmitPlanAdjustment', adjustment: each }) }, { command: 'RejectPlanAdjustment', label: t('route.giveUp'), act: () => decide({ command: 'RejectPlanAdjustment', adjustment: each }) },
  ] : each.standing === 'submitted' ? [
    { command: 'ApprovePlanAdjustment', label: t('route.approve'), act: () => decide({ command: 'ApprovePlanAdjustment', adjustment: each }) }, { command: 'RejectPlanAdjustment', label: t('route.reject'), act: () => decide({ command: 'RejectPlanAdjustment', adjustment: each }) },
  ] : [])
  const may = plan.standing === 'approved' && mayDo('ProposePlanAdjustment')
  return (
    <section className="panel" aria-labelledby="adjustments">
      <h2><span id="adjustments">{t('route.adjustments')}</span>{may && <ActButton onClick={() => propose(true)}>{t('route.proposeAdjustment')}</ActButton>}</h2>
      <Table<Adjustment> size="small" pagination={false} rowKey={({ adjustmentId }) => adjustmentId} dataSource={[...adjustments]} locale={{ emptyText: t(plan.standing === 'approved' ? 'route.noAdjustments' : 'route.adjustLater') }} columns={[
        { title: t('route.reason'), width: 170, render: (_, { reason, explanation }) => <><strong>{term('adjustmentReason', reason)}</strong><div className="soft">{explanation}</div></> },
        { title: t('route.changes'), render: (_, { changes }) => changes.map((each) => <div key={JSON.stringify(each)}><Tag>{term('planChangeKind', each.change)}</Tag>{each.change === 'add' ? '' : label(each.planItemId)}{each.change === 'replace' && ' → '}{each.change === 'remove' ? '' : label(each.item.planItemId)}</div>) },
        ...(reads.organization ? [{ title: t('plan.organization'), width: 120, render: (_: unknown, { organization }: Adjustment) => <Said said={organization} label={label} /> }] : []), ...(reads.discipline ? [{ title: t('plan.discipline'), width: 120, render: (_: unknown, { discipline }: Adjustment) => <Said said={discipline} label={label} /> }] : []),
        { title: t('tenure.standing'), width: 150, render: (_, { standing, meeting, decidedOn, because }) => <>{term('adjustmentStanding', standing)}{meeting !== null && <div className="soft">{meeting} <span className="num">{decidedOn}</span></div>}{because !== null && <div className="soft">{because}</div>}</> },
        { title: t('route.outcome'), width: 140, render: (_, { outcomes }) => outcomes.length === 0 ? '—' : outcomes.map(({ planItemId, text }) => <div key={planItemId} title={label(planItemId)}>{text}</div>) },
        ...(reads.settlements ? [{ title: t('route.settlement'), width: 140, render: (_: unknown, each: Adjustment) => <>{unsettledIn(each).length > 0 && <div className="warns">{t('route.toSettle')}</div>}{each.settled.length === 0 && unsettledIn(each).length === 0 ? '—' : each.settled.map(({ planItemId, settlement, text }) => <div key={planItemId} title={label(planItemId)}>{term('settlement', settlement)}<div className="soft">{text}</div></div>)}</> }] : []),
        { title: t('lists.acts'), width: 150, render: (_, each) => <div className="stacked"><LineActs acts={acts(each)} /></div> },
      ]} />
      <PlanAnswers planId={plan.planId} answering={answering} close={() => answer(undefined)} />
      <SettleAdjustment planId={plan.planId} adjustment={settling} label={label} close={() => settle(undefined)} />
      <Decide planId={plan.planId} deciding={deciding} close={() => decide(undefined)} />
      {proposing && <Propose plan={plan} items={items} nameOf={nameOf} close={() => propose(false)} />}
    </section>
  )
}

/** The items about which a body disagrees, and nothing has been settled. */
const unsettledIn = ({ organization, discipline, settled }: Adjustment): readonly string[] =>
  [...new Set([...organization, ...discipline].filter(({ reply }) => reply !== 'agree').map(({ planItemId }) => planItemId))].filter((id) => !settled.some(({ planItemId }) => planItemId === id))

const SettleAdjustment = ({ planId, adjustment, label, close }: { readonly planId: string; readonly adjustment: Adjustment | undefined; readonly label: (id: string) => string; readonly close: () => void }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const ids = adjustment === undefined ? [] : unsettledIn(adjustment)
  return (
    <TransitionDrawer<{ planItemId: string; settlement: string; text: string; outcome?: string }> command="SettlePlanItemDisagreement" title={t('route.settle')} id={planId} open={adjustment !== undefined} close={close} initial={ids.length === 1 ? { planItemId: ids[0]! } : {}} input={(values) => filled({ ...values, adjustmentId: adjustment?.adjustmentId })}>
      <Form.Item name="planItemId" label={t('recommend.who')} rules={required}><Select options={ids.map((value) => ({ value, label: label(value) }))} /></Form.Item>
      <Form.Item name="settlement" label={t('route.settlement')} rules={required}><Radio.Group options={choices('settlement')} /></Form.Item>
      <Form.Item name="text" label={t('route.settlementText')} extra={t('route.settlementHint')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
      <Form.Item name="outcome" label={t('route.outcome')} extra={t('route.outcomeHint')}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}

const Said = ({ said, label }: { readonly said: Adjustment['organization']; readonly label: (id: string) => string }) => {
  const { term } = useWords()
  return said.length === 0 ? '—' : said.map(({ planItemId, reply, text }) => <div key={planItemId} title={label(planItemId)}>{term('reply', reply)}{text !== null && <span className="soft"> {text}</span>}</div>)
}

const Decide = ({ planId, deciding, close }: { readonly planId: string; readonly deciding: { readonly command: string; readonly adjustment: Adjustment } | undefined; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  const command = deciding?.command ?? ''
  const title = { SubmitPlanAdjustment: t('route.submit'), ApprovePlanAdjustment: t('route.approve'), RejectPlanAdjustment: t('route.reject') }[command] ?? ''
  return (
    <TransitionDrawer<{ meeting?: string; because?: string }> command={command} title={title} id={planId} open={deciding !== undefined} close={close} input={(values) => ({ adjustmentId: deciding?.adjustment.adjustmentId, ...values })}>
      <p className="signed-content">{deciding?.adjustment.explanation}</p>
      {command === 'ApprovePlanAdjustment' && <Form.Item name="meeting" label={t('route.meeting')} rules={required}><Input maxLength={120} /></Form.Item>}
      {command === 'RejectPlanAdjustment' && <Form.Item name="because" label={t('recommend.because')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>}
    </TransitionDrawer>
  )
}

type Change = { readonly change: 'add' | 'remove' | 'replace'; readonly planItemId?: string; readonly officialId?: string; readonly tenureId?: string; readonly because?: string }
type Proposal = { readonly reason: string; readonly explanation: string; readonly changes: readonly Change[] }

/** What a change says of a tenure that comes in: its unit, and whether it is audited in office or on departure. */
const itemOf = (tenures: ReadonlyMap<string, Tenure>, { officialId, tenureId, because }: Change, planItemId: string): object => {
  const tenure = tenures.get(tenureId ?? '')
  return { planItemId, unitId: tenure?.unitId ?? '', subjects: [{ officialId, tenureId }], kind: tenure?.standing === 'inPost' ? 'inOffice' : 'departure', reasons: because ? [because] : [] }
}

const Propose = ({ plan, items, nameOf, close }: Shown & { readonly nameOf: (id: string) => string; readonly close: () => void }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const [adjustmentId] = useState(newId)
  const [itemIds] = useState(() => Array.from({ length: 20 }, newId))
  const [tenures] = useState(() => new Map<string, Tenure>())
  const approved = items.filter(({ standing, projectId }) => standing === 'approved' && projectId === null).map(({ planItemId }) => ({ value: planItemId, label: itemLabel(items, nameOf, planItemId) }))
  const changeOf = (each: Change, n: number) => (each.change === 'remove' ? { change: 'remove', planItemId: each.planItemId } : { change: each.change, ...(each.change === 'replace' ? { planItemId: each.planItemId } : {}), item: itemOf(tenures, each, itemIds[n]!) })
  return (
    <TransitionDrawer<Proposal> command="ProposePlanAdjustment" title={t('route.proposeAdjustment')} id={plan.planId} open close={close} size={720} initial={{ changes: [{ change: 'add' }] }} input={({ reason, explanation, changes }) => ({ adjustmentId, reason, explanation, changes: changes.map(changeOf) })}>
      <Form.Item name="reason" label={t('route.reason')} extra={t('route.reasonHint')} rules={required}><Select options={choices('adjustmentReason')} /></Form.Item>
      <Form.Item name="explanation" label={t('route.explanation')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
      <Form.List name="changes">
        {(fields, { add, remove }) => (
          <Form.Item label={t('route.changes')} required>
            {fields.map(({ key, name }) => <ChangeFields key={key} name={name} approved={approved} know={(all) => all.forEach((each) => tenures.set(each.tenureId, each))} removes={<Button size="small" onClick={() => remove(name)} title={t('recommend.remove')} aria-label={t('recommend.remove')}>×</Button>} />)}
            {fields.length < itemIds.length && <Button size="small" onClick={() => add({ change: 'add' })}>{t('route.addChange')}</Button>}
          </Form.Item>
        )}
      </Form.List>
    </TransitionDrawer>
  )
}

type Offered = readonly { readonly value: string; readonly label: string }[]

const ChangeFields = ({ name, approved, know, removes }: { readonly name: number; readonly approved: Offered; readonly know: (all: readonly Tenure[]) => void; readonly removes: ReactNode }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const change = (Form.useWatch(['changes', name, 'change']) ?? 'add') as Change['change']
  const officialId = Form.useWatch(['changes', name, 'officialId']) as string | undefined
  const { data } = useAnswer<Tenure>('ListTenures', { officialId, pageSize: 20 }, officialId !== undefined)
  if (data !== undefined && officialId !== undefined) know(data.rows)
  return (
    <div className="form-row answer-row">
      <div><Form.Item name={[name, 'change']} noStyle rules={required}><Radio.Group size="small" optionType="button" options={choices('planChangeKind')} /></Form.Item> {removes}</div>
      {change !== 'add' && <Form.Item name={[name, 'planItemId']} noStyle rules={required}><Select aria-label={t('route.takenOut')} placeholder={t('route.takenOut')} showSearch={{ optionFilterProp: 'label' }} options={[...approved]} /></Form.Item>}
      {change !== 'remove' && <>
        <Form.Item name={[name, 'officialId']} noStyle rules={required}><SearchSelect register={OFFICIALS} placeholder={t('route.broughtIn')} aria-label={t('route.broughtIn')} /></Form.Item>
        <Form.Item name={[name, 'tenureId']} noStyle rules={required}><Select aria-label={t('route.post')} placeholder={t('route.post')} options={(officialId === undefined ? [] : data?.rows ?? []).map(({ tenureId, unitName, post }) => ({ value: tenureId, label: `${unitName ?? ''}${post}` }))} /></Form.Item>
        <Form.Item name={[name, 'because']} noStyle><Input maxLength={300} aria-label={t('plan.reasons')} placeholder={t('plan.reasons')} /></Form.Item>
      </>}
    </div>
  )
}
