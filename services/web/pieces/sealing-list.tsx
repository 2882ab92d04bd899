// What is sealed in an audit (封存): until when, with its light, and the acts of approving, extending and lifting.
import { Form, Input, InputNumber, Radio, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { Sealing } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { AddLine, LineActs, useActing, useRequired, type ListOf } from './four-lists.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { Light } from './light.tsx'
import { usePeople } from './people.ts'
import { TransitionDrawer } from './transition-drawer.tsx'

/** The legal limit of a sealing and of its extension, in working days; the rule judges, the form only starts from it. */
const DAYS = 7

export const SealingList = ({ project, about }: ListOf) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const nameOf = usePeople()
  const { projectId } = project
  const { act, done, is, row: acted } = useActing<Sealing, 'approve' | 'extend' | 'lift'>()
  return (
    <>
      <LedgerTable<Sealing> query="ListSealings" fixed={{ projectId }} about={about} prefix="se." rowKey={(row) => row.sealingId} extra={<AddLine command="ApproveSealing" add={() => act('approve')} />} nothing={{ says: t('sealing.none'), hint: t('sealing.noneHint') }}
        filters={[{ parameter: 'standing', label: t('tenure.standing'), is: 'choice', counted: 'standing', options: choices('sealingStanding') }]}
        columns={[
          { key: 'what', excel: [{ take: 'matter', words: wordsOf('sealedMatter'), title: t('sealing.matter') }, { take: 'what' }, { take: 'place', title: t('field.place') }], title: t('sealing.what'), show: (row) => <><Tag>{term('sealedMatter', row.matter)}</Tag>{row.what}<div className="soft">{row.place}</div></> },
          { key: 'documentNo', excel: [{ take: 'documentNo' }, { take: 'reason', title: t('recommend.because') }], title: t('sealing.documentNo'), width: 190, show: (row) => <>{row.documentNo}<div className="soft prose">{row.reason}</div></> },
          { key: 'approvedOn', excel: [{ take: 'approvedOn' }, { take: 'approvedBy', title: t('sealing.approvedBy') }], title: t('sealing.approvedOn'), width: 120, show: (row) => <><span className="num">{row.approvedOn}</span><div className="soft">{nameOf(row.approvedBy)}</div></> },
          { key: 'dueOn', excel: [{ take: 'dueOn' }, { take: 'extendedBecause', title: t('sealing.extended') }], title: t('sealing.dueOn'), sortable: true, width: 190, show: (row) => <>{row.standing === 'sealed' && <Light light={row.light} remaining={row.remaining} />}<div className="num">{row.dueOn}</div>{row.extendedBecause !== null && <small className="soft">{t('sealing.extended')}{t('list.colon')}{row.extendedBecause}</small>}</> },
          { key: 'standing', excel: [{ take: 'standing', words: wordsOf('sealingStanding') }, { take: 'liftedOn', title: t('sealing.liftedOn') }, { take: 'receivedBy', title: t('sealing.receivedBy') }], title: t('tenure.standing'), sortable: true, width: 150, show: (row) => <>{term('sealingStanding', row.standing)}{row.overdue && <> <Tag color="red">{t('sealing.overdue')}</Tag></>}{row.liftedOn !== null && <div className="soft num">{row.liftedOn}　{row.receivedBy}</div>}</> },
          { key: 'acts', title: t('field.acts'), width: 80, show: (row) => row.standing === 'sealed' && <LineActs acts={[...(row.extendedOn === null ? [{ command: 'ExtendSealing', label: t('sealing.extend'), act: () => act('extend', row) }] : []), { command: 'LiftSealing', label: t('sealing.lift'), act: () => act('lift', row) }]} /> },
        ]} />
      <Approve projectId={projectId} open={is('approve')} close={done} />
      <OnSealing<{ workingDays: number; reason: string }> command="ExtendSealing" title={t('sealing.extend')} row={acted} open={is('extend')} close={done} initial={{ workingDays: DAYS }}><Days /><Reason /></OnSealing>
      <OnSealing<{ receivedBy: string }> command="LiftSealing" title={t('sealing.lift')} row={acted} open={is('lift')} close={done} initial={{}}><ReceivedBy /></OnSealing>
    </>
  )
}

type Open = { readonly open: boolean; readonly close: () => void }

const Approve = ({ projectId, open, close }: Open & { readonly projectId: string }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <TransitionDrawer<object> command="ApproveSealing" title={t('sealing.approve')} open={open} close={close} initial={{ matter: 'papers', workingDays: DAYS }} input={(values) => ({ projectId, ...values })}>
      <Form.Item name="matter" label={t('sealing.matter')} rules={required}><Radio.Group optionType="button" options={choices('sealedMatter')} /></Form.Item>
      <Form.Item name="what" label={t('sealing.what')} rules={required}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      <Form.Item name="place" label={t('field.place')} rules={required}><Input maxLength={200} /></Form.Item>
      <Form.Item name="documentNo" label={t('sealing.documentNo')} rules={required}><Input maxLength={80} /></Form.Item>
      <Days />
      <Reason />
    </TransitionDrawer>
  )
}

type Acting<Values extends object> = Open & { readonly command: string; readonly title: string; readonly row: Sealing | undefined; readonly initial: Partial<Values>; readonly children: ReactNode }

const OnSealing = <Values extends object>({ command, title, row, open, close, initial, children }: Acting<Values>) => (
  <TransitionDrawer<Values> command={command} title={title} id={row?.sealingId ?? ''} open={open} close={close} initial={initial} input={(values) => values}>
    <p className="signed-content prose">{row?.what}{'\n'}{row?.dueOn}</p>
    {children}
  </TransitionDrawer>
)

const Days = () => {
  const { t } = useWords()
  return <Form.Item name="workingDays" label={t('sealing.workingDays')} extra={t('sealing.workingDaysHint')} rules={useRequired()}><InputNumber min={1} precision={0} /></Form.Item>
}

const Reason = () => {
  const { t } = useWords()
  return <Form.Item name="reason" label={t('recommend.because')} rules={useRequired()}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
}

const ReceivedBy = () => {
  const { t } = useWords()
  return <Form.Item name="receivedBy" label={t('sealing.receivedBy')} rules={useRequired()}><Input maxLength={60} /></Form.Item>
}
