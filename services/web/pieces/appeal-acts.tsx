// The acts on an appeal, each with its form: file, accept, refuse, withdraw, re-examine, decide, serve.
import { Button, Form, Input, Radio, Select, Space } from 'antd'
import { useState, type ReactNode } from 'react'
import type { HandedIn } from '../ask.ts'
import type { Appeal, Auditor } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useAnswer, useContents } from './asking.ts'
import { useChoices } from './choices.ts'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import { HandIn } from './hand-in.tsx'
import { useReexaminers } from './people.ts'
import { FINDINGS, OFFICIALS, PROJECTS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'
import { TransitionOpener } from './transition-opener.tsx'

type Act = 'accept' | 'refuse' | 'withdraw' | 'reexamine' | 'decide' | 'serve'
const COMMANDS: Readonly<Record<Act, string>> = { accept: 'AcceptAppeal', refuse: 'RefuseAppeal', withdraw: 'WithdrawAppeal', reexamine: 'ReexamineAppeal', decide: 'DecideAppeal', serve: 'ServeAppealDecision' }
const NEXT: Readonly<Record<Appeal['standing'], readonly Act[]>> = {
  filed: ['accept', 'refuse', 'withdraw'], accepted: ['reexamine', 'withdraw'], reexamined: ['decide', 'withdraw'], decided: ['serve'], served: [], refused: [], withdrawn: [],
}

/** What may be done with an appeal where it stands, for those who may. */
export const AppealActs = ({ row }: { readonly row: Appeal }) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  const [acting, act] = useState<Act>()
  return (
    <>
      <Space wrap size={8} className="no-print">
        {NEXT[row.standing].filter((each) => mayDo(COMMANDS[each])).map((each, n) => <ActButton key={each} type={n === 0 ? 'primary' : 'default'} onClick={() => act(each)}>{t(`appeal.${each}`)}</ActButton>)}
      </Space>
      {acting !== undefined && <ActDrawer row={row} acting={acting} close={() => act(undefined)} />}
    </>
  )
}

type Values = { readonly file?: HandedIn; readonly changes?: readonly object[] }

const ActDrawer = ({ row, acting, close }: { readonly row: Appeal; readonly acting: Act; readonly close: () => void }) => {
  const { t } = useWords()
  const fields: Readonly<Record<Act, ReactNode>> = { accept: <Accept />, refuse: <Refuse />, withdraw: <Why />, reexamine: <Reexamine />, decide: <Decide row={row} />, serve: <Serve /> }
  return (
    <TransitionDrawer<Values> command={COMMANDS[acting]} title={`${t(`appeal.${acting}`)} · ${row.officialName ?? row.title}`} id={row.appealId} open close={close} initial={(acting === 'reexamine' ? { proposes: 'upheld' } : acting === 'decide' ? { outcome: row.proposes ?? 'upheld' } : {}) as Partial<Values>}
      input={({ file, ...values }) => filled({ ...values, ...(acting === 'decide' ? { changes: values.changes ?? [] } : {}), ...(file === undefined ? {} : { fileHash: file.hash }) })}>
      {fields[acting]}
    </TransitionDrawer>
  )
}

const Accept = () => {
  const { t } = useWords()
  const { mayAsk } = useContents()
  const register = useAnswer<Auditor>('ListAuditors', { standing: 'enrolled', pageSize: 200 }, mayAsk('ListAuditors')).data?.rows
  const people = useReexaminers().filter(({ id }) => register === undefined || register.some(({ auditorId }) => auditorId === id))
  return <Form.Item name="reexaminers" label={t('appeal.reexaminers')} rules={useRequired()} extra={t('appeal.reexaminersHint')}><Select mode="multiple" optionFilterProp="label" options={people.map(({ id, name }) => ({ value: id, label: name }))} /></Form.Item>
}

const Why = () => {
  const { t } = useWords()
  return <Form.Item name="reason" label={t('act.reason')} rules={useRequired()}><Input.TextArea rows={5} maxLength={8000} /></Form.Item>
}

const Refuse = () => {
  const { t } = useWords()
  const choices = useChoices()
  return <><Form.Item name="ground" label={t('appeal.ground')} rules={useRequired()}><Select options={choices('refusalGround')} /></Form.Item><Why /></>
}

const Reexamine = () => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <>
      <Form.Item name="proposes" label={t('appeal.proposes')} rules={required}><Radio.Group optionType="button" options={choices('appealOutcome')} /></Form.Item>
      <Form.Item name="opinion" label={t('appeal.opinion')} rules={required}><Input.TextArea rows={8} maxLength={8000} /></Form.Item>
    </>
  )
}

const Serve = () => {
  const { t } = useWords()
  return <Form.Item name="receivedBy" label={t('appeal.receivedBy')} rules={useRequired()} extra={t('appeal.serveHint')}><Input maxLength={60} /></Form.Item>
}

const Decide = ({ row }: { readonly row: Appeal }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const outcome = Form.useWatch('outcome') as string | undefined
  return (
    <>
      <Form.Item name="outcome" label={t('appeal.outcome')} rules={required}><Radio.Group optionType="button" options={choices('appealOutcome')} /></Form.Item>
      <Form.Item name="decisionNo" label={t('appeal.decisionNo')} rules={required}><Input maxLength={60} /></Form.Item>
      <Form.Item name="committeeMeetingNo" label={t('appeal.committeeMeetingNo')} rules={required}><Input maxLength={80} /></Form.Item>
      {outcome === 'changed' && <Form.List name="changes">
        {(lines, { add, remove }) => (
          <Form.Item label={t('appeal.changes')} extra={t('appeal.changesHint')}>
            {lines.map(({ key, name }) => (
              <div key={key} style={{ marginBottom: 10 }}>
                <Form.Item name={[name, 'findingId']} rules={required} style={{ marginBottom: 4 }}><SearchSelect register={FINDINGS} fixed={{ projectId: row.projectId, standing: 'confirmed' }} aria-label={t('appeal.finding')} placeholder={t('appeal.finding')} /></Form.Item>
                <Form.Item name={[name, 'change']} rules={required} style={{ marginBottom: 4 }}><Select aria-label={t('appeal.change')} placeholder={t('appeal.change')} options={choices('findingChange')} /></Form.Item>
                <Space.Compact block><Form.Item name={[name, 'says']} noStyle rules={required}><Input maxLength={2000} aria-label={t('appeal.says')} placeholder={t('appeal.says')} /></Form.Item><Button onClick={() => remove(name)} aria-label={t('points.remove')}>×</Button></Space.Compact>
              </div>
            ))}
            <Button size="small" onClick={() => add()}>{t('points.add')}</Button>
          </Form.Item>
        )}
      </Form.List>}
      <Form.Item name="reason" label={t('appeal.reason')} rules={required}><Input.TextArea rows={5} maxLength={8000} /></Form.Item>
      <Form.Item name="file" label={t('appeal.decisionFile')}><HandIn /></Form.Item>
    </>
  )
}

type Filing = { readonly projectId: string; readonly officialId: string; readonly grounds: string; readonly findingIds?: readonly string[]; readonly file?: HandedIn }

export const FileAppeal = () => {
  const { t } = useWords()
  return (
    <TransitionOpener<Filing> command="FileAppeal" title={t('appeal.file')} input={({ file, findingIds = [], ...values }) => ({ ...values, findingIds, ...(file === undefined ? {} : { fileHash: file.hash }) })}>
      <FilingFields />
    </TransitionOpener>
  )
}

const FilingFields = () => {
  const { t } = useWords()
  const required = useRequired()
  const projectId = Form.useWatch('projectId') as string | undefined
  return (
    <>
      <Form.Item name="projectId" label={t('signing.project')} rules={required}><SearchSelect register={PROJECTS} /></Form.Item>
      <Form.Item name="officialId" label={t('appeal.official')} rules={required} extra={t('appeal.officialHint')}><SearchSelect register={OFFICIALS} /></Form.Item>
      <Form.Item name="grounds" label={t('appeal.grounds')} rules={required}><Input.TextArea rows={6} maxLength={8000} /></Form.Item>
      <Form.Item name="findingIds" label={t('appeal.findings')} extra={t('appeal.findingsHint')}><SearchSelect several register={FINDINGS} fixed={projectId === undefined ? {} : { projectId, standing: 'confirmed' }} /></Form.Item>
      <Form.Item name="file" label={t('appeal.fileContent')}><HandIn /></Form.Item>
    </>
  )
}
