// The list of data demanded (数据需求清单): 怎样去审, with a light until it has come in.
import { Checkbox, Form, Input, Radio, Select, Space, Tag } from 'antd'
import type { DataRequest } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { LIGHTS, useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { AddLine, LineActs, LinkedTo, TakeOff, useActing, useRequired, type ListOf } from './four-lists.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { Light, useLights } from './light.tsx'
import { EVIDENCE } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

export const DataRequestList = ({ project, about }: ListOf) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const lights = useLights()
  const { act, done, is, row: acted } = useActing<DataRequest, 'line' | 'receive' | 'takeOff'>()
  const yesNo = { true: t('lists.yes'), false: t('lists.no') }
  return (
    <>
      <LedgerTable<DataRequest> query="ListDataRequests" fixed={{ projectId: project.projectId }} about={about} prefix="da." rowKey={(row) => row.dataRequestId} extra={<AddLine command="RequestData" add={() => act('line')} />} nothing={{ says: t('lists.none'), hint: '' }}
        filters={[
          { parameter: 'words', label: t('list.words'), is: 'words' },
          { parameter: 'standing', label: t('tenure.standing'), is: 'choice', several: true, counted: 'standing', options: choices('dataStanding') },
          { parameter: 'light', label: t('lists.needed'), is: 'choice', options: LIGHTS.filter((light) => light !== 'grey').map((value) => ({ value, label: t(`light.${value}`) })) },
        ]}
        columns={[
          { key: 'name', excel: [{ take: 'name' }, { take: 'fields', title: t('lists.fields') }], title: t('lists.dataName'), show: (row) => <><strong>{row.name}</strong><div className="soft">{row.fields}</div></> },
          { key: 'provider', excel: [{ take: 'provider' }, { take: 'system', title: t('lists.system') }, { take: 'ofAuditedUnit', title: t('lists.ofUnit'), words: yesNo }, { take: 'fromPlatform', title: t('lists.platform'), words: yesNo }], title: t('lists.provider'), sortable: true, width: 190, show: (row) => <>{row.provider}<div className="soft">{row.system}</div>{row.fromPlatform && <Tag>{t('lists.platform')}</Tag>}</> },
          { key: 'period', excel: [{ take: 'periodFrom', title: t('lists.from') }, { take: 'periodTo', title: t('lists.to') }], title: t('lists.dataPeriod'), width: 110, show: (row) => <span className="num">{row.periodFrom}<br />{row.periodTo}</span> },
          { key: 'secrecy', excel: { take: 'secrecy', words: wordsOf('secrecy') }, title: t('lists.secrecy'), width: 90, show: (row) => term('secrecy', row.secrecy) },
          { key: 'neededOn', excel: [{ take: 'neededOn' }, { take: 'light', title: t('light.title'), words: lights }, { take: 'remaining', title: t('light.remaining') }], title: t('lists.needed'), sortable: true, width: 160, show: (row) => <>{(row.standing === 'waiting' || row.standing === 'flawed') && <><Light light={row.light} remaining={row.remaining} /><br /></>}<small className="soft num">{row.neededOn}</small></> },
          { key: 'standing', excel: [{ take: 'standing', words: wordsOf('dataStanding') }, { take: 'checks', title: t('lists.checksSay') }], title: t('tenure.standing'), sortable: true, width: 190, show: (row) => <>{term('dataStanding', row.standing)}{row.receivedOn !== null && <small className="soft num">　{t('lists.received', { on: row.receivedOn })}</small>} {row.late && <Tag color="gold">{t('lists.late')}</Tag>}{row.checks !== null && <div className="soft">{row.checks}</div>}<LinkedTo register={EVIDENCE} ids={row.evidenceIds} title={t('lists.evidence')} to={(id) => `/projects/${row.projectId}?tab=evidence&e.evidenceId=${id}`} /></> },
          { key: 'acts', title: t('lists.acts'), width: 110, show: (row) => <LineActs acts={[...(row.standing === 'received' ? [] : [{ command: 'ReceiveData', label: t('lists.receive'), act: () => act('receive', row) }]), { command: 'TakeOffDataRequest', label: t('lists.takeOff'), act: () => act('takeOff', row) }]} /> },
        ]} />
      <RequestForm project={project} open={is('line')} close={done} />
      <Receive row={acted} open={is('receive')} close={done} />
      <TakeOff command="TakeOffDataRequest" id={is('takeOff') ? acted?.dataRequestId : undefined} says={acted?.name ?? ''} close={done} />
    </>
  )
}

type Values = { readonly name: string; readonly system: string; readonly provider: string; readonly ofAuditedUnit?: boolean; readonly periodFrom: string; readonly periodTo: string; readonly fields: string; readonly fromPlatform?: boolean; readonly neededOn: string; readonly secrecy: string }

const RequestForm = ({ project, open, close }: Pick<ListOf, 'project'> & { readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <TransitionDrawer<Values> command="RequestData" title={`${t('lists.add')} · ${t('lists.data')}`} open={open} close={close} initial={{ secrecy: 'none', ofAuditedUnit: true, provider: project.unitName ?? '', periodFrom: project.periodFrom, periodTo: project.periodTo }}
      input={({ ofAuditedUnit = false, fromPlatform = false, ...rest }) => ({ projectId: project.projectId, line: { ...rest, ofAuditedUnit, fromPlatform } })}>
      <Form.Item name="name" label={t('lists.dataName')} rules={required}><Input maxLength={200} /></Form.Item>
      <Form.Item name="system" label={t('lists.system')} rules={required}><Input maxLength={200} /></Form.Item>
      <Form.Item name="provider" label={t('lists.provider')} rules={required}><Input maxLength={120} /></Form.Item>
      <Space size={20} wrap>
        <Form.Item name="ofAuditedUnit" valuePropName="checked"><Checkbox>{t('lists.ofUnit')}</Checkbox></Form.Item>
        <Form.Item name="fromPlatform" valuePropName="checked"><Checkbox>{t('lists.platform')}</Checkbox></Form.Item>
      </Space>
      <Form.Item name="fields" label={t('lists.fields')} rules={required}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      <Space size={12} wrap>
        <Form.Item name="periodFrom" label={t('lists.from')} rules={required}><DayField /></Form.Item>
        <Form.Item name="periodTo" label={t('lists.to')} rules={required}><DayField /></Form.Item>
        <Form.Item name="neededOn" label={t('lists.needed')} rules={required}><DayField /></Form.Item>
      </Space>
      <Form.Item name="secrecy" label={t('lists.secrecy')} rules={required}><Select options={choices('secrecy')} /></Form.Item>
    </TransitionDrawer>
  )
}

type Received = { readonly checks: string; readonly says: string; readonly evidenceIds?: string[] }

const Receive = ({ row, open, close }: { readonly row: DataRequest | undefined; readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  if (row === undefined) return null
  return (
    <TransitionDrawer<Received> command="ReceiveData" title={t('lists.receive')} id={row.dataRequestId} open={open} close={close} initial={{ checks: 'passed' }} input={({ evidenceIds = [], ...rest }) => ({ ...rest, evidenceIds })}>
      <p className="signed-content prose">{row.name}</p>
      <Form.Item name="checks" label={t('lists.checks')} rules={required}><Radio.Group optionType="button" options={choices('checks')} /></Form.Item>
      <Form.Item name="says" label={t('lists.checksSay')} rules={required}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      <Form.Item name="evidenceIds" label={t('lists.evidence')}><SearchSelect register={EVIDENCE} fixed={{ projectId: row.projectId }} several /></Form.Item>
    </TransitionDrawer>
  )
}
