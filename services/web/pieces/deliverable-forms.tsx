// The acts on a deliverable, each with its form: plan, change, drop, issue, give to one more.
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { reportIdOf } from '../../../packages/audit/deliverable/state.ts'
import { REPORTS_OF_A_PROJECT } from '../../../packages/audit/kinds.ts'
import type { HandedIn } from '../ask.ts'
import type { AuditStrand, Deliverable, Project } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer } from './asking.ts'
import { useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import { HandIn } from './hand-in.tsx'
import { useKinds } from './kind-words.ts'
import { RecipientPicker, type RecipientKey } from './recipients.tsx'
import { OFFICIALS, useNames } from './registers.ts'
import { TransitionDrawer } from './transition-drawer.tsx'
import { TransitionOpener } from './transition-opener.tsx'

export type ProjectOf = Pick<Project, 'projectId' | 'unitId' | 'officialIds'>
type Opened = { readonly row: Deliverable; readonly open: boolean; readonly close: () => void }
type OpenedIn = Opened & { readonly project: ProjectOf | undefined }
type Plan = { readonly kind: string; readonly title: string; readonly strandIds?: readonly string[]; readonly recipients: readonly RecipientKey[]; readonly plannedOn?: string; readonly reason?: string }

const planOf = ({ reason: _, strandIds = [], ...rest }: Plan) => ({ ...filled(rest), strandIds })

const PlanFields = ({ projectId, project, chosen }: { readonly projectId: string; readonly project: ProjectOf | undefined; readonly chosen?: (kind: string) => void }) => {
  const { t } = useWords()
  const required = useRequired()
  const kinds = useKinds('deliverable')
  const officialName = useNames(OFFICIALS, project?.officialIds ?? [])
  const strands = useAnswer<AuditStrand>('ListAuditStrands', { projectId, pageSize: 50 }).data?.rows ?? []
  return (
    <>
      <Form.Item name="kind" label={t('fusion.kind')} rules={required} extra={t('fusion.kindHint')}><Select options={kinds.marked} {...(chosen === undefined ? {} : { onChange: chosen })} /></Form.Item>
      <Form.Item name="title" label={t('fusion.deliverableTitle')} rules={required}><Input maxLength={200} /></Form.Item>
      <Form.Item name="strandIds" label={t('fusion.comesFrom')} extra={t('fusion.comesFromHint')}><Select mode="multiple" optionFilterProp="label" options={strands.map(({ auditStrandId, title }) => ({ value: auditStrandId, label: title }))} /></Form.Item>
      <Form.Item name="recipients" label={t('fusion.recipients')} rules={required}><RecipientPicker of={project} officialName={officialName} /></Form.Item>
      <Form.Item name="plannedOn" label={t('fusion.plannedOn')}><DayField /></Form.Item>
    </>
  )
}

export const PlanDeliverable = ({ project }: { readonly project: ProjectOf }) => {
  const { t } = useWords()
  const [kind, setKind] = useState<string>()
  // the project's own two reports are planned under ids of its own, so that their signing finds them
  const own = kind !== undefined && REPORTS_OF_A_PROJECT.includes(kind) ? { id: reportIdOf(project.projectId, kind) } : {}
  return (
    <TransitionOpener<Plan> command="PlanDeliverable" title={t('fusion.acts.plan')} {...own} opened={() => setKind(undefined)} input={(values) => ({ projectId: project.projectId, plan: planOf(values) })}>
      <PlanFields projectId={project.projectId} project={project} chosen={setKind} />
    </TransitionOpener>
  )
}

export const ChangeDeliverable = ({ row, project, open, close }: OpenedIn) => {
  const { t } = useWords()
  const required = useRequired()
  const { kind, title, strandIds, recipients, plannedOn } = row
  return (
    <TransitionDrawer<Plan> command="ChangeDeliverable" title={t('fusion.acts.change')} id={row.deliverableId} open={open} close={close} initial={filled({ kind, title, strandIds, recipients, plannedOn }) as Partial<Plan>} input={(values) => ({ plan: planOf(values), reason: values.reason })}>
      <PlanFields projectId={row.projectId} project={project} />
      <Form.Item name="reason" label={t('fusion.changeReason')} rules={required}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}

export const DropDeliverable = ({ row, open, close }: Opened) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<{ reason: string }> command="DropDeliverable" title={t('fusion.acts.drop')} id={row.deliverableId} open={open} close={close} input={({ reason }) => ({ reason })}>
      <p className="signed-content prose">{row.title}</p>
      <Form.Item name="reason" label={t('fusion.dropReason')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}

type Issued = { readonly documentNo?: string; readonly recipients: readonly RecipientKey[]; readonly way?: string; readonly file?: HandedIn }

export const IssueDeliverable = ({ row, project, open, close }: OpenedIn) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <TransitionDrawer<Issued> command="IssueDeliverable" title={`${t('fusion.acts.issue')} · ${row.title}`} id={row.deliverableId} open={open} close={close} initial={{ recipients: row.recipients }}
      input={({ documentNo, recipients, way, file }) => ({ ...filled({ documentNo, way, fileHash: file?.hash }), recipients })}>
      <Form.Item name="documentNo" label={t('fusion.documentNo')}><Input maxLength={80} /></Form.Item>
      <Form.Item name="recipients" label={t('fusion.recipients')} rules={required}><RecipientPicker of={project} /></Form.Item>
      <Form.Item name="way" label={t('fusion.way')}><Select allowClear options={choices('way')} /></Form.Item>
      <Form.Item name="file" label={t('fusion.file')}><HandIn /></Form.Item>
    </TransitionDrawer>
  )
}

export const GiveDeliverable = ({ row, project, open, close }: OpenedIn) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const one = [...required, { validator: (_: unknown, value: readonly RecipientKey[] | undefined) => (value === undefined || value.length <= 1 ? Promise.resolve() : Promise.reject(new Error(t('fusion.oneRecipient')))) }]
  return (
    <TransitionDrawer<{ to: readonly RecipientKey[]; way?: string; receivedBy?: string }> command="GiveDeliverable" title={`${t('fusion.acts.give')} · ${row.title}`} id={row.deliverableId} open={open} close={close} input={({ to, way, receivedBy }) => ({ to: to[0], ...filled({ way, receivedBy }) })}>
      <Form.Item name="to" label={t('fusion.recipient')} rules={one}><RecipientPicker of={project} /></Form.Item>
      <Form.Item name="way" label={t('fusion.way')}><Select allowClear options={choices('way')} /></Form.Item>
      <Form.Item name="receivedBy" label={t('fusion.receivedBy')}><Input maxLength={60} /></Form.Item>
    </TransitionDrawer>
  )
}
