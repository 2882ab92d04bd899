// What the four lists (四张清单) have in common: the acts on a line, links between lines, and the audit items that they are about.
import { Form, Input, Space } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { Labels } from '../ask.ts'
import type { Project } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useContents, useLatest } from './asking.ts'
import { useGo } from './go.ts'
import { useNames, type Register } from './registers.ts'
import { TransitionDrawer } from './transition-drawer.tsx'

export type ListOf = { readonly project: Project; readonly about: Labels }

export const useRequired = () => {
  const { t } = useWords()
  return [{ required: true, message: t('act.required') }]
}

/** A command on a line of a list, for those who may carry it out. */
export type LineAct = { readonly command: string; readonly label: string; readonly act: () => void }

export const LineActs = ({ acts }: { readonly acts: readonly LineAct[] }) => {
  const { mayDo } = useContents()
  return (
    <Space size={[10, 0]} wrap className="no-print">
      {acts.filter(({ command }) => mayDo(command)).map(({ command, label, act }) => <ActButton key={command} type="link" className="inline-link" onClick={act}>{label}</ActButton>)}
    </Space>
  )
}

/** The button above a list that adds a line. */
export const AddLine = ({ command, add }: { readonly command: string; readonly add: () => void }) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  return mayDo(command) ? <ActButton type="primary" onClick={add}>{t('lists.add')}</ActButton> : null
}

/** Which line is being changed, and by which act; a new one when there is no line. */
export const useActing = <Row, Name extends string>() => {
  const [acting, act] = useState<{ readonly name: Name; readonly row: Row | undefined }>()
  return { acting, act: (name: Name, row?: Row) => act({ name, row }), done: () => act(undefined), is: (name: Name): boolean => acting?.name === name, row: acting?.row }
}

export const TakeOff = ({ command, id, says, close }: { readonly command: string; readonly id: string | undefined; readonly says: string; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<{ reason: string }> command={command} title={t('lists.takeOff')} id={id ?? ''} open={id !== undefined} close={close} input={({ reason }) => ({ reason })}>
      <p className="signed-content prose">{says}</p>
      <Form.Item name="reason" label={t('lists.takeOffReason')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}

type Linking = { readonly register: Register; readonly ids: readonly string[]; readonly to: (id: string) => string; readonly title: string }

/** The things that a line is linked to, by name, each leading to itself. */
export const LinkedTo = ({ register, ids, to, title }: Linking): ReactNode => {
  const { t } = useWords()
  const at = useGo()
  const nameOf = useNames(register, ids)
  if (ids.length === 0) return null
  return <div className="linked"><span className="soft">{title}{t('list.colon')}</span>{ids.map((id) => <Link key={id} to={at.to(to(id))} title={nameOf(id)}>{nameOf(id)}</Link>)}</div>
}

/** The audit items of the approved implementation plan, by id; empty before approval. */
export const useAuditItems = (projectId: string): ReadonlyMap<string, string> => {
  const approved = useLatest('project', projectId, 'ImplementationPlanApproved')
  const items = (approved?.data['items'] ?? []) as readonly { readonly auditItemId: string; readonly title: string }[]
  return new Map(items.map(({ auditItemId, title }) => [auditItemId, title]))
}
