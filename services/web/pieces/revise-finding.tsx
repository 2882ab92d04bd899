// The form that changes what is said of an open finding: its area, which responsibility it is, cause, consequence and recommendation. Only what differs is sent.
import { Form, Input, Radio, Select, Tag } from 'antd'
import type { Finding } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { useRequired } from './four-lists.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

type Values = {
  readonly focusArea: string; readonly accountability?: string; readonly accountabilityGrounds?: string; readonly causeKind?: string; readonly causeSays?: string
  readonly consequence?: string; readonly recommendation?: string; readonly reason: string
}

const TEXTS = ['accountability', 'accountabilityGrounds', 'consequence', 'recommendation'] as const

const initialOf = (row: Finding): Partial<Values> => ({
  focusArea: row.focusArea, ...(row.accountability === 'untold' ? {} : { accountability: row.accountability }), ...(row.accountabilityGrounds === null ? {} : { accountabilityGrounds: row.accountabilityGrounds }),
  ...(row.cause === null ? {} : { causeSays: row.cause }), ...(row.consequence === null ? {} : { consequence: row.consequence }), ...(row.recommendation === null ? {} : { recommendation: row.recommendation }),
})

const inputOf = (row: Finding) => (values: Values): object => {
  const texts = TEXTS.filter((name) => values[name] !== undefined && values[name] !== '' && values[name] !== row[name])
  return {
    changed: {
      ...(values.focusArea === row.focusArea ? {} : { focusArea: values.focusArea }), ...Object.fromEntries(texts.map((name) => [name, values[name]])),
      ...(values.causeKind !== undefined && values.causeSays !== undefined && values.causeSays !== '' ? { cause: { kind: values.causeKind, says: values.causeSays } } : {}),
    },
    reason: values.reason,
  }
}

export const ReviseFinding = ({ finding, open, close }: { readonly finding: Finding; readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  return (
    <TransitionDrawer<Values> command="ReviseFinding" title={t('finding.revise')} id={finding.findingId} open={open} close={close} initial={initialOf(finding)} input={inputOf(finding)}>
      <Fields finding={finding} />
    </TransitionDrawer>
  )
}

const Fields = ({ finding }: { readonly finding: Finding }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const accounting = Form.useWatch('accountability') === 'accounting'
  const causeChanged = ![finding.cause ?? '', undefined].includes(Form.useWatch('causeSays') as string | undefined)
  return (
    <>
      <Form.Item name="focusArea" label={t('finding.focusArea')} rules={required}><Select options={choices('focusArea')} /></Form.Item>
      <Form.Item name="accountability" label={t('finding.accountability')} extra={<Tag color="gold">{t('problem.unconfirmed')}</Tag>}><Radio.Group optionType="button" options={choices('accountability')} /></Form.Item>
      <Form.Item name="accountabilityGrounds" label={t('finding.accountabilityGrounds')} {...(accounting ? { rules: required } : {})}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} /></Form.Item>
      <Form.Item name="causeKind" label={t('finding.causeKind')} {...(causeChanged ? { rules: required } : {})}><Radio.Group optionType="button" options={choices('causeKind')} /></Form.Item>
      <Form.Item name="causeSays" label={t('finding.causeSays')}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} /></Form.Item>
      <Form.Item name="consequence" label={t('finding.consequence')}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} /></Form.Item>
      <Form.Item name="recommendation" label={t('finding.recommendation')}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} /></Form.Item>
      <Form.Item name="reason" label={t('finding.reviseReason')} rules={required}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} /></Form.Item>
    </>
  )
}
