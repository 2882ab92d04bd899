// The forms with which an adjustment of a plan is settled and decided: what was agreed with a body that disagreed, and what the office or the committee decides.
import { Form, Input, Radio, Select } from 'antd'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import type { OpinedAdjustment } from './plan-opinions.ts'
import { TransitionDrawer } from './transition-drawer.tsx'

/** The items about which a body disagrees, and nothing has been settled. */
export const unsettledIn = ({ organization, discipline, settled }: OpinedAdjustment): readonly string[] => {
  const disputed = [...organization, ...discipline].filter(({ reply }) => reply !== 'agree').map(({ planItemId }) => planItemId)
  return [...new Set(disputed)].filter((id) => !settled.some(({ planItemId }) => planItemId === id))
}

type Settled = { readonly planItemId: string; readonly settlement: string; readonly text: string; readonly outcome?: string }

export const SettleAdjustment = ({ planId, adjustment, label, close }: { readonly planId: string; readonly adjustment: OpinedAdjustment | undefined; readonly label: (planItemId: string) => string; readonly close: () => void }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const ids = adjustment === undefined ? [] : unsettledIn(adjustment)
  return (
    <TransitionDrawer<Settled> command="SettlePlanItemDisagreement" title={t('route.settle')} id={planId} open={adjustment !== undefined} close={close} initial={ids.length === 1 ? { planItemId: ids[0]! } : {}} input={(values) => filled({ ...values, adjustmentId: adjustment?.adjustmentId })}>
      <Form.Item name="planItemId" label={t('recommend.who')} rules={required}><Select options={ids.map((value) => ({ value, label: label(value) }))} /></Form.Item>
      <Form.Item name="settlement" label={t('route.settlement')} rules={required}><Radio.Group options={choices('settlement')} /></Form.Item>
      <Form.Item name="text" label={t('route.settlementText')} extra={t('route.settlementHint')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
      <Form.Item name="outcome" label={t('route.outcome')} extra={t('route.outcomeHint')}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}

const TITLES = { SubmitPlanAdjustment: 'route.submit', ApprovePlanAdjustment: 'route.approve', RejectPlanAdjustment: 'route.reject' } as const
export type DecidingAdjustment = { readonly command: keyof typeof TITLES; readonly adjustment: OpinedAdjustment }

export const DecideAdjustment = ({ planId, deciding, close }: { readonly planId: string; readonly deciding: DecidingAdjustment | undefined; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  const command = deciding?.command
  return (
    <TransitionDrawer<{ meeting?: string; because?: string }> command={command ?? ''} title={command === undefined ? '' : t(TITLES[command])} id={planId} open={deciding !== undefined} close={close} input={(values) => ({ adjustmentId: deciding?.adjustment.adjustmentId, ...values })}>
      <p className="signed-content">{deciding?.adjustment.explanation}</p>
      {command === 'ApprovePlanAdjustment' && <Form.Item name="meeting" label={t('route.meeting')} rules={required}><Input maxLength={120} /></Form.Item>}
      {command === 'RejectPlanAdjustment' && <Form.Item name="because" label={t('recommend.because')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>}
    </TransitionDrawer>
  )
}
