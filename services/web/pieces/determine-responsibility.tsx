// The form that determines one official's responsibility for a finding.
import { Form, Input, Radio, Select, Tag } from 'antd'
import { RESPONSIBILITY_CODES, type ResponsibilityCode } from '../../../packages/audit/responsibility-codes.ts'
import type { Finding, Project } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer, useContents } from './asking.ts'
import { useChoices } from './choices.ts'
import { DECISIONS, DUTIES, EVIDENCE, OFFICIALS, UNITS, useNames } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

type Values = {
  readonly official: string
  readonly type: 'direct' | 'leadership' | 'notAttributed'
  readonly code?: ResponsibilityCode
  readonly grounds: string
  readonly consequence?: string
  readonly evidenceIds?: string[]
  readonly decisionIds?: string[]
  readonly dutyIds?: string[]
  readonly responsibleUnitIds?: string[]
  readonly ownPart?: string
  readonly ground?: string
  readonly changeReason?: string
}

const SEPARATOR = ' '

/** The form's values as the command's input: what was not filled in is left out. */
const inputOf = (values: Values): object => {
  const [officialId, tenureId] = values.official.split(SEPARATOR)
  return {
    officialId, tenureId, type: values.type, grounds: values.grounds, evidenceIds: values.evidenceIds ?? [],
    ...(values.type !== 'notAttributed' && values.code ? { code: values.code } : {}),
    ...(values.consequence ? { consequence: values.consequence } : {}),
    ...(values.responsibleUnitIds && values.responsibleUnitIds.length > 0 ? { responsibleUnitIds: values.responsibleUnitIds } : {}),
    ...(values.decisionIds && values.decisionIds.length > 0 ? { decisionIds: values.decisionIds } : {}),
    ...(values.dutyIds && values.dutyIds.length > 0 ? { dutyIds: values.dutyIds } : {}),
    ...(values.ownPart ? { ownPart: values.ownPart } : {}),
    ...(values.ground && values.changeReason ? { change: { ground: values.ground, reason: values.changeReason } } : {}),
  }
}

export const DetermineResponsibility = ({ finding, open, close }: { readonly finding: Finding; readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  return (
    <TransitionDrawer<Values> command="DetermineResponsibility" title={t('finding.determine')} id={finding.findingId} open={open} close={close} initial={{ type: 'leadership' }} input={inputOf}>
      <Fields finding={finding} />
    </TransitionDrawer>
  )
}

const Fields = ({ finding }: { readonly finding: Finding }) => {
  const { t, say } = useWords()
  const choices = useChoices()
  const type = Form.useWatch('type') as Values['type'] | undefined
  const official = (Form.useWatch('official') as string | undefined)?.split(SEPARATOR)[0]
  const project = useAnswer<Project>('ListProjects', { projectId: finding.projectId }).data?.rows[0]
  const officialName = useNames(OFFICIALS, project?.officialIds ?? [])
  const audited = (project?.officialIds ?? []).map((id, at) => ({ value: `${id}${SEPARATOR}${project?.tenureIds[at] ?? ''}`, label: officialName(id) }))
  const codes = (Object.keys(RESPONSIBILITY_CODES) as ResponsibilityCode[]).filter((code) => RESPONSIBILITY_CODES[code].type === type)
  const required = [{ required: true, message: t('act.required') }]
  return (
    <>
      <Form.Item name="official" label={t('finding.official')} rules={required}><Select options={audited} /></Form.Item>
      <Form.Item name="type" label={t('finding.type')} rules={required}><Radio.Group optionType="button" options={choices('responsibility')} /></Form.Item>
      {type !== 'notAttributed' && (
        <Form.Item name="code" label={t('finding.code')} rules={required} extra={<Tag color="gold">{t('problem.unconfirmed')}</Tag>}>
          <Select popupMatchSelectWidth={false} options={codes.map((code) => ({ value: code, label: `${code} ${say(RESPONSIBILITY_CODES[code].says)}` }))} />
        </Form.Item>
      )}
      <Form.Item name="consequence" label={t('finding.consequenceKind')}><Select allowClear options={choices('consequence')} /></Form.Item>
      {type === 'leadership' && <Form.Item name="responsibleUnitIds" label={t('finding.units')}><SearchSelect register={UNITS} several /></Form.Item>}
      {type === 'leadership' && <Form.Item name="ownPart" label={t('finding.ownPart')} extra={t('finding.ownPartHint')}><Input.TextArea rows={2} maxLength={4000} /></Form.Item>}
      <Form.Item name="grounds" label={t('finding.grounds')} rules={required}><Input.TextArea rows={4} maxLength={4000} showCount /></Form.Item>
      <Form.Item name="evidenceIds" label={t('finding.evidence')}><SearchSelect register={EVIDENCE} fixed={{ projectId: finding.projectId }} several /></Form.Item>
      {type !== 'notAttributed' && <RestsOnLists projectId={finding.projectId} official={official} />}
      {finding.responsibilities.some(({ officialId }) => officialId === official) && (
        <>
          <Form.Item name="ground" label={t('finding.supersede')} rules={required}><Select options={choices('ground')} /></Form.Item>
          <Form.Item name="changeReason" label={t('finding.supersedeReason')} rules={required}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
        </>
      )}
    </>
  )
}

/** The lines of the lists that the conclusion rests on: only duties of this official, only what the project lists. */
const RestsOnLists = ({ projectId, official }: { readonly projectId: string; readonly official: string | undefined }) => {
  const { t } = useWords()
  const { mayAsk } = useContents()
  if (!mayAsk('ListDecisions')) return null
  return (
    <>
      <Form.Item name="decisionIds" label={t('lists.onDecisions')} extra={t('lists.onHint')}><SearchSelect register={DECISIONS} fixed={{ projectId }} several /></Form.Item>
      <Form.Item name="dutyIds" label={t('lists.onDuties')}><SearchSelect register={DUTIES} fixed={{ projectId, officialId: official }} several /></Form.Item>
    </>
  )
}
