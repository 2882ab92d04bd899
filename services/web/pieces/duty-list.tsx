// The list of duties and powers (职责权限清单): 应该干什么.
import { Checkbox, Form, Input, Radio, Select, Space, Tag } from 'antd'
import type { Duty } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { filled } from './filled.ts'
import { AddLine, LineActs, LinkedTo, TakeOff, useActing, useAuditItems, useRequired, type ListOf } from './four-lists.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { OFFICIALS, useNames, VERIFICATIONS } from './registers.ts'
import { TransitionDrawer } from './transition-drawer.tsx'

export const DutyList = ({ project, about }: ListOf) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const officialName = useNames(OFFICIALS, project.officialIds)
  const items = useAuditItems(project.projectId)
  const { act, done, is, row: acted } = useActing<Duty, 'line' | 'takeOff'>()
  return (
    <>
      <LedgerTable<Duty> query="ListDuties" fixed={{ projectId: project.projectId }} about={about} prefix="du." linked={['dutyId']} rowKey={(row) => row.dutyId} extra={<AddLine command="ListDuty" add={() => act('line')} />} nothing={{ says: t('lists.none'), hint: '' }}
        filters={[
          { parameter: 'words', label: t('list.words'), is: 'words' },
          { parameter: 'officialId', label: t('lists.official'), is: 'choice', options: project.officialIds.map((value) => ({ value, label: officialName(value) })) },
          { parameter: 'origin', label: t('lists.origin'), is: 'choice', counted: 'origin', options: choices('dutyOrigin') },
        ]}
        columns={[
          { key: 'officialId', title: t('lists.official'), sortable: true, width: 100, show: (row) => officialName(row.officialId) },
          { key: 'says', excel: [{ take: 'kind', title: t('lists.kind'), words: wordsOf('dutyKind') }, { take: 'says' }], title: t('lists.duty'), show: (row) => <><Tag>{term('dutyKind', row.kind)}</Tag>{row.firstResponsible && <Tag color="red">{t('lists.first')}</Tag>}<span className="prose">{row.says}</span>{row.note !== null && <div className="soft">{row.note}</div>}</> },
          { key: 'basis', excel: [{ take: 'basisTitle' }, { take: 'basisNo', title: t('lists.basisNo') }, { take: 'basisArticle', title: t('lists.basisArticle') }], title: t('lists.basis'), width: 180, show: (row) => <>{row.basisTitle}<div className="soft">{[row.basisNo, row.basisArticle].filter((each) => each !== null).join(' ')}</div></> },
          { key: 'origin', excel: { take: 'origin', words: wordsOf('dutyOrigin') }, title: t('lists.origin'), sortable: true, width: 110, show: (row) => term('dutyOrigin', row.origin) },
          { key: 'from', excel: [{ take: 'from', title: t('lists.from') }, { take: 'to', title: t('lists.to') }], title: t('lists.period'), sortable: true, width: 105, show: (row) => <span className="num">{row.from}<br />{row.to ?? t('lists.now')}</span> },
          { key: 'links', title: t('lists.links'), width: 190, show: (row) => <>{row.auditItemId !== null && <div className="soft">{t('lists.item')}{t('list.colon')}{items.get(row.auditItemId) ?? '…'}</div>}{row.verificationIds.length === 0 ? <span className="soft">{t('lists.notVerified')}</span> : <LinkedTo register={VERIFICATIONS} ids={row.verificationIds} title={t('lists.verifications')} to={(id) => `/projects/${row.projectId}?tab=verifications&ve.verificationId=${id}`} />}</> },
          { key: 'acts', title: t('lists.acts'), width: 100, show: (row) => <><LineActs acts={[{ command: 'CorrectDuty', label: t('lists.correct'), act: () => act('line', row) }, { command: 'TakeOffDuty', label: t('lists.takeOff'), act: () => act('takeOff', row) }]} />{row.corrections > 0 && <div className="soft">{t('lists.corrections', { n: row.corrections })}</div>}</> },
        ]} />
      <DutyForm project={project} row={acted} open={is('line')} close={done} />
      <TakeOff command="TakeOffDuty" id={is('takeOff') ? acted?.dutyId : undefined} says={acted?.says ?? ''} close={done} />
    </>
  )
}

type Values = { readonly officialId: string; readonly kind: string; readonly says: string; readonly basisTitle: string; readonly basisNo?: string; readonly basisArticle?: string; readonly origin: string; readonly firstResponsible?: boolean; readonly from: string; readonly to?: string; readonly auditItemId?: string; readonly note?: string; readonly reason?: string }

const lineOf = ({ basisTitle, basisNo, basisArticle, firstResponsible = false, reason: _, ...rest }: Values): object =>
  ({ ...filled(rest), firstResponsible, basis: filled({ title: basisTitle, documentNo: basisNo, article: basisArticle }) })

const initialOf = ({ officialId, kind, says, basisTitle, basisNo, basisArticle, origin, firstResponsible, from, to, auditItemId, note }: Duty): Partial<Values> =>
  filled({ officialId, kind, says, basisTitle, basisNo, basisArticle, origin, firstResponsible, from, to, auditItemId, note }) as Partial<Values>

const DutyForm = ({ project, row, open, close }: Pick<ListOf, 'project'> & { readonly row: Duty | undefined; readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const officialName = useNames(OFFICIALS, project.officialIds)
  const items = useAuditItems(project.projectId)
  const [only] = project.officialIds
  return (
    <TransitionDrawer<Values> command={row === undefined ? 'ListDuty' : 'CorrectDuty'} title={`${t(row === undefined ? 'lists.add' : 'lists.correct')} · ${t('lists.duties')}`} {...(row === undefined ? {} : { id: row.dutyId })} open={open} close={close}
      initial={row === undefined ? { kind: 'duty', origin: 'establishment', from: project.periodFrom, ...(project.officialIds.length === 1 ? { officialId: only! } : {}) } : initialOf(row)} input={(values) => (row === undefined ? { projectId: project.projectId, line: lineOf(values) } : { line: lineOf(values), reason: values.reason })}>
      <Form.Item name="officialId" label={t('lists.official')} rules={required}><Select options={project.officialIds.map((value) => ({ value, label: officialName(value) }))} /></Form.Item>
      <Form.Item name="kind" label={t('lists.kind')} rules={required}><Radio.Group optionType="button" options={choices('dutyKind')} /></Form.Item>
      <Form.Item name="says" label={t('lists.duty')} rules={required}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      <Form.Item name="basisTitle" label={t('lists.basisTitle')} rules={required}><Input maxLength={200} /></Form.Item>
      <Space size={12} wrap>
        <Form.Item name="basisNo" label={t('lists.basisNo')}><Input maxLength={80} /></Form.Item>
        <Form.Item name="basisArticle" label={t('lists.basisArticle')}><Input maxLength={80} /></Form.Item>
      </Space>
      <Form.Item name="origin" label={t('lists.origin')} rules={required}><Select options={choices('dutyOrigin')} /></Form.Item>
      <Form.Item name="firstResponsible" valuePropName="checked" extra={t('lists.firstHint')}><Checkbox>{t('lists.first')}</Checkbox></Form.Item>
      <Space size={12} wrap>
        <Form.Item name="from" label={t('lists.from')} rules={required}><DayField /></Form.Item>
        <Form.Item name="to" label={t('lists.to')}><DayField /></Form.Item>
      </Space>
      <Form.Item name="auditItemId" label={t('lists.item')}><Select allowClear options={[...items].map(([value, label]) => ({ value, label }))} /></Form.Item>
      <Form.Item name="note" label={t('lists.note')}><Input maxLength={1000} /></Form.Item>
      {row !== undefined && <Form.Item name="reason" label={t('lists.correctReason')} rules={required}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>}
    </TransitionDrawer>
  )
}
