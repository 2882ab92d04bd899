// The acts on a document that is being signed, each with its form: send to sign, sign, return, replace the content, abandon.
import { Alert, Form, Input, Select, Space } from 'antd'
import { useState, type ReactNode } from 'react'
import { SIGNING_CHAINS } from '../../../packages/audit/signing-chains.ts'
import type { HandedIn } from '../ask.ts'
import type { Signing } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useContents } from './asking.ts'
import { useChoices } from './choices.ts'
import { FileLink, ShortHash } from './file-link.tsx'
import { HandIn } from './hand-in.tsx'
import { PROJECTS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { useSession } from './session.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'
import { TransitionOpener } from './transition-opener.tsx'

/** The nodes of a document's chain, with the role that each needs. */
export const nodesOf = ({ chain, nodes }: Pick<Signing, 'chain' | 'nodes'>) => {
  const known = SIGNING_CHAINS.find(({ id }) => id === chain)
  return nodes.map((nodeId) => known?.nodes.find((node) => node.nodeId === nodeId) ?? { nodeId, says: { zh: nodeId, en: nodeId }, role: '' })
}

type Opened = { readonly row: Signing; readonly open: boolean; readonly close: () => void }
const useRequired = () => {
  const { t } = useWords()
  return [{ required: true, message: t('act.required') }]
}

export const SigningActs = ({ row }: { readonly row: Signing }) => {
  const { t } = useWords()
  const { account } = useSession()
  const { mayDo } = useContents()
  const [acting, act] = useState<'sign' | 'return' | 'revise' | 'abandon'>()
  const needs = nodesOf(row).find(({ nodeId }) => nodeId === row.nodeId)?.role
  const myTurn = needs !== undefined && account.roles.includes(needs) && mayDo('SignDocument')
  const onItsWay = row.standing !== 'abandoned'
  const button = (name: 'sign' | 'return' | 'revise' | 'abandon', primary = false): ReactNode =>
    <ActButton key={name} type={primary ? 'primary' : 'default'} danger={name === 'abandon'} onClick={() => act(name)}>{t(`signing.${name}`)}</ActButton>
  const opened = (name: typeof acting): Opened => ({ row, open: acting === name, close: () => act(undefined) })
  return (
    <>
      <Space wrap size={8} className="no-print">
        {myTurn && button('sign', true)}
        {myTurn && button('return')}
        {onItsWay && mayDo('ReviseDocument') && button('revise', row.standing === 'withDrafter')}
        {onItsWay && mayDo('AbandonSigning') && button('abandon')}
      </Space>
      <Sign {...opened('sign')} /><Return {...opened('return')} /><Revise {...opened('revise')} /><Abandon {...opened('abandon')} />
    </>
  )
}

/** What a signature will be on, so that nobody signs what has not been read. */
const Content = ({ row }: { readonly row: Signing }) => {
  const { t } = useWords()
  return <p className="signed-content"><span>{t('signing.reads')}{t('list.colon')}{t('signing.version', { n: row.versionNo })}</span> <ShortHash hash={row.contentHash} /> <FileLink hash={row.contentHash} label={t('signing.open')} /></p>
}

const Sign = ({ row, open, close }: Opened) => {
  const { t } = useWords()
  return (
    <TransitionDrawer<{ opinion?: string }> command="SignDocument" title={`${t('signing.sign')} · ${row.title}`} id={row.signingId} open={open} close={close} input={({ opinion }) => ({ nodeId: row.nodeId, contentHash: row.contentHash, ...(opinion ? { opinion } : {}) })}>
      <Content row={row} />
      <Form.Item name="opinion" label={t('signing.opinion')}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
    </TransitionDrawer>
  )
}

const Return = ({ row, open, close }: Opened) => {
  const { t, say, term } = useWords()
  const required = useRequired()
  const before = nodesOf(row).slice(0, row.nodes.findIndex((nodeId) => nodeId === row.nodeId))
  return (
    <TransitionDrawer<{ to: string; opinion: string }> command="ReturnDocument" title={`${t('signing.return')} · ${row.title}`} id={row.signingId} open={open} close={close} initial={{ to: 'drafter' }} input={({ to, opinion }) => ({ nodeId: row.nodeId, to, opinion })}>
      <Content row={row} />
      <Form.Item name="to" label={t('signing.returnTo')} rules={required}><Select options={[{ value: 'drafter', label: term('signingNode', 'drafter') }, ...before.map(({ nodeId, says }) => ({ value: nodeId, label: say(says) }))]} /></Form.Item>
      <Form.Item name="opinion" label={t('signing.returnOpinion')} rules={required}><Input.TextArea rows={5} maxLength={4000} /></Form.Item>
    </TransitionDrawer>
  )
}

const Revise = ({ row, open, close }: Opened) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<{ file: HandedIn; reason: string }> command="ReviseDocument" title={`${t('signing.revise')} · ${row.title}`} id={row.signingId} open={open} close={close} input={({ file, reason }) => ({ contentHash: file.hash, reason })}>
      {row.signatures.length > 0 && <Alert showIcon type="warning" title={t('signing.willVoid', { n: row.signatures.length })} style={{ marginBottom: 12 }} />}
      <Form.Item name="file" label={t('signing.newContent')} rules={required} extra={t('signing.contentHint')}><HandIn /></Form.Item>
      <Form.Item name="reason" label={t('signing.reviseReason')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}

const Abandon = ({ row, open, close }: Opened) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<{ reason: string }> command="AbandonSigning" title={`${t('signing.abandon')} · ${row.title}`} id={row.signingId} open={open} close={close} input={({ reason }) => ({ reason })}>
      <Form.Item name="reason" label={t('signing.abandonReason')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}

type Started = { readonly projectId: string; readonly kind: string; readonly title: string; readonly file: HandedIn }

/** Sends a document to be signed: of one project, or of one that is chosen. */
export const StartSigning = ({ project }: { readonly project?: { readonly projectId: string; readonly title: string } }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <TransitionOpener<Started> command="StartSigning" title={t('signing.start')} initial={project === undefined ? {} : { projectId: project.projectId, title: project.title }}
      input={({ projectId, kind, title, file }) => ({ projectId: project?.projectId ?? projectId, kind, title, contentHash: file.hash })}>
      {project === undefined && <Form.Item name="projectId" label={t('signing.project')} rules={required}><SearchSelect register={PROJECTS} /></Form.Item>}
      <Form.Item name="kind" label={t('signing.kind')} rules={required}><Select options={choices('documentKind')} /></Form.Item>
      <Form.Item name="title" label={t('signing.docTitle')} rules={required}><Input maxLength={200} /></Form.Item>
      <Form.Item name="file" label={t('signing.content')} rules={required} extra={t('signing.contentHint')}><HandIn /></Form.Item>
    </TransitionOpener>
  )
}
