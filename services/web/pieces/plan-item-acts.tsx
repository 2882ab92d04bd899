// What is done about one item of a plan: its details firmed up, a disagreement settled, withdrawn, or terminated with the reason named.
import { Form, Input, InputNumber, Radio, Select } from 'antd'
import type { PlanItem } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import type { OpinedItem } from './plan-opinions.ts'
import { TransitionDrawer } from './transition-drawer.tsx'

type Act = { readonly row: PlanItem | undefined; readonly open: boolean; readonly close: () => void }

export const FirmUp = ({ row, open, close }: Act) => {
  const { t, term } = useWords()
  return (
    <TransitionDrawer<{ divisionId?: string; personDays?: number; quarter?: number; plannedStart?: string }> command="FirmUpPlanItem" title={`${t('route.firmUp')} · ${row?.unitName ?? ''}`} id={row?.planId ?? ''} open={open} close={close}
      initial={row === undefined ? {} : filled({ divisionId: row.divisionId ?? undefined, personDays: row.personDays ?? undefined, quarter: row.quarter ?? undefined, plannedStart: row.plannedStart ?? undefined }) as object} input={(values) => ({ planItemId: row?.planItemId, ...filled(values) })}>
      <Form.Item name="divisionId" label={t('recommend.division')}><Input maxLength={64} /></Form.Item>
      <Form.Item name="quarter" label={t('recommend.quarter')}><Select allowClear options={[1, 2, 3, 4].map((value) => ({ value, label: term('quarter', String(value)) }))} /></Form.Item>
      <Form.Item name="personDays" label={t('recommend.personDays')}><InputNumber min={1} max={10_000} precision={0} /></Form.Item>
      <Form.Item name="plannedStart" label={t('route.plannedStart')}><DayField /></Form.Item>
    </TransitionDrawer>
  )
}

export const Settle = ({ row, open, close }: Act & { readonly row: OpinedItem | undefined }) => {
  const { t, term } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const said = row === undefined ? [] : [
    { who: t('plan.organization'), said: row.said.organization }, { who: t('plan.discipline'), said: row.said.discipline }, ...row.said.members.map((said) => ({ who: term('body', said.body), said })),
  ].flatMap(({ who, said: one }) => (one === undefined || one.reply === 'agree' ? [] : [{ who, reply: one.reply, text: one.text }]))
  return (
    <TransitionDrawer<{ settlement: string; text: string; outcome?: string }> command="SettlePlanItemDisagreement" title={`${t('route.settle')} · ${row?.unitName ?? ''}`} id={row?.planId ?? ''} open={open} close={close} input={(values) => filled({ planItemId: row?.planItemId, ...values })}>
      <ul className="reasons">{said.map(({ who, reply, text }) => <li key={who}><strong>{who}</strong>　{term('reply', reply)}{text !== null && <q className="said-line">{text}</q>}</li>)}</ul>
      <Form.Item name="settlement" label={t('route.settlement')} rules={required}><Radio.Group options={choices('settlement')} /></Form.Item>
      <Form.Item name="text" label={t('route.settlementText')} extra={t('route.settlementHint')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
      <Form.Item name="outcome" label={t('route.outcome')} extra={t('route.outcomeHint')}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}

export const Withdraw = ({ row, open, close }: Act) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<{ because: string }> command="WithdrawPlanItem" title={`${t('route.withdraw')} · ${row?.unitName ?? ''}`} id={row?.planId ?? ''} open={open} close={close} input={({ because }) => ({ planItemId: row?.planItemId, because })}>
      <Form.Item name="because" label={t('recommend.because')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}

export const Terminate = ({ row, open, close }: Act) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <TransitionDrawer<{ reason: string; explanation: string; meeting: string }> command="TerminatePlanItem" title={`${t('route.terminate')} · ${row?.unitName ?? ''}`} id={row?.planId ?? ''} open={open} close={close} input={(values) => ({ planItemId: row?.planItemId, ...values })}>
      <p className="soft">{t('route.terminateHint')}</p>
      <Form.Item name="reason" label={t('route.terminationReason')} rules={required}><Radio.Group options={choices('terminationReason')} /></Form.Item>
      <Form.Item name="explanation" label={t('route.explanation')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
      <Form.Item name="meeting" label={t('route.meeting')} rules={required}><Input maxLength={120} /></Form.Item>
    </TransitionDrawer>
  )
}
